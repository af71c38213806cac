import { nameOf } from '../../network/network.ts';
import { canvasExtent, isOnCanvas } from '../../plan/canvas-extent.ts';
import { startDraft } from '../../plan/draft.ts';
import { message } from '../../messages/message.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleVpc } from '../example-rows.ts';
import { defineRule } from '../rule.ts';

/** The place of the entry in `layout`. */
interface Details {
  readonly at: number;
}

export const placeOffCanvas = defineRule<Details>({
  code: 'FILE004',
  name: 'place-off-canvas',
  severity: 'warning',
  sources: [],
  texts: {
    en: {
      title: 'Place off the canvas',
      message: '{{kind}} {{name}} lies at {{x}}, {{y}}; the canvas reaches to {{extent}} in every direction.',
      why: 'Nobody would find it there: it is drawn below the other objects instead, until it has a place on the canvas.',
      how: 'Take the place out of the file and let it be arranged with the others, or drag it to where it belongs.',
      remove: 'Let {{kind}} {{name}} be placed below the others',
    },
    'zh-CN': {
      title: '位置超出画布',
      message: '{{kind}} {{name}} 位于 {{x}}, {{y}}；画布在各方向上最远到 {{extent}}。',
      why: '在该位置上无法找到该对象：在画布上为其指定位置之前，它会显示在其他对象下方。',
      how: '从文件中移除该位置，使其与其他对象一起排列，或将其拖动到合适的位置。',
      remove: '将{{kind}} {{name}} 排列到其他对象下方',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A VPC whose place is a number that no drawing reaches',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            layout: [{ id: 'vpc-a', x: 1e308, y: 0 }],
          }),
      },
    ],
    good: [
      {
        shows: 'A VPC at the edge of the canvas, and the place of an object that is not there',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            layout: [
              { id: 'vpc-a', x: canvasExtent, y: -canvasExtent },
              { id: 'vpc-b', x: 1e308, y: 0 },
            ],
          }),
      },
    ],
  },
  check(network, report) {
    const { plan, objects } = network;
    const seen = new Set<string>();
    for (const [at, row] of plan.layout.entries()) {
      const object = objects.get(row.id);
      // Of a repeated entry the first counts.
      if (object === undefined || seen.has(row.id)) continue;
      seen.add(row.id);
      if (isOnCanvas(row)) continue;
      report({
        subjects: [row.id],
        params: {
          kind: message(`kinds:${object.table}`),
          name: nameOf(network, row.id),
          x: shown(row.x),
          y: shown(row.y),
          extent: shown(canvasExtent),
        },
        details: { at },
      });
    }
  },
  hasSafeFixes: true,
  fixes({ plan }, { at }, { message: { params = {} } }) {
    const draft = startDraft(plan);
    draft.removeAt('layout', at);
    const { kind = '', name = '' } = params;
    return [{ title: { key: 'FILE004:remove', params: { kind, name } }, safe: true, patch: draft.patch() }];
  },
});

/** A number as short as it can be: `1e+308` instead of 309 digits. */
function shown(value: number): string {
  return Number(value.toPrecision(7)).toString();
}
