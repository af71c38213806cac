import { message } from '../../messages/message.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { idMaker } from '../../plan/ids.ts';
import type { Patch } from '../../plan/patch.ts';
import { objectTables, type ObjectTable, type Plan, type Rows } from '../../plan/plan.ts';
import { type Reference, withReferences } from '../../plan/references.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { rowName } from './row-name.ts';

/** The place of the later object. */
interface Details {
  readonly table: ObjectTable;
  readonly at: number;
}

export const duplicateId = defineRule<Details>({
  code: 'FILE002',
  name: 'duplicate-id',
  severity: 'error',
  sources: [],
  texts: {
    en: {
      title: 'One id, two objects',
      message: '{{kind}} {{name}} has the id {{id}}, which {{firstKind}} {{first}} has already.',
      why: 'References by this id mean the first object; the later one is left out of the checks.',
      how: 'Give the later object an id of its own, or delete it if it is a copy.',
      freshId: 'Give {{kind}} {{name}} the id {{fresh}}',
      remove: 'Delete the later {{kind}} {{name}}',
    },
    'zh-CN': {
      title: '两个对象使用同一个 ID',
      message: '{{kind}} {{name}} 的 ID 为 {{id}}，与{{firstKind}} {{first}} 重复。',
      why: '通过该 ID 的引用都指向前一个对象，后一个对象不会参与检查。',
      how: '为后一个对象分配新的 ID；如果它是误复制的，则将其删除。',
      freshId: '将{{kind}} {{name}} 的 ID 改为 {{fresh}}',
      remove: '删除后一个{{kind}} {{name}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two VPCs with the same id',
        plan: () =>
          examplePlan({ vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-a', '172.16.0.0/16')] }),
      },
      {
        shows: 'A VPC with the id of an account, and a vSwitch that means the VPC',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('acct-a', '192.168.0.0/16')],
            vSwitches: [exampleVSwitch('vsw-a', 'acct-a', '192.168.1.0/24')],
          }),
      },
    ],
    good: [
      {
        shows: 'Two objects with the same name and different ids',
        plan: () =>
          examplePlan({
            vpcs: [
              { ...exampleVpc('vpc-a', '192.168.0.0/16'), name: 'app' },
              { ...exampleVpc('vpc-b', '172.16.0.0/16'), name: 'app' },
            ],
          }),
      },
    ],
  },
  check(network, report) {
    const { plan, objects, idsRepeat } = network;
    if (!idsRepeat) return;
    for (const table of objectTables) {
      const rows: readonly Rows[ObjectTable][] = plan[table];
      rows.forEach((row, at) => {
        const first = objects.get(row.id);
        if (first === undefined || first.row === row) return;
        report({
          subjects: [row.id],
          params: {
            kind: message(`kinds:${table}`),
            name: rowName(row),
            id: row.id,
            firstKind: message(`kinds:${first.table}`),
            first: nameOf(network, row.id),
          },
          details: { table, at },
        });
      });
    }
  },
  fixes(network, { table, at }) {
    const { plan } = network;
    const row = plan[table][at];
    const first = row && network.objects.get(row.id);
    if (row === undefined || first === undefined) return [];
    const fresh = idMaker(plan)(table);
    const params = { kind: message(`kinds:${table}`), name: rowName(row) };
    const rename = {
      title: { key: 'FILE002:freshId', params: { ...params, fresh } },
      safe: false,
      patch: withFreshId(network, { table, at }, fresh),
    } as const;
    // An object of another kind may be what references by this id mean: deleting it would leave them dangling.
    if (first.table !== table) return [rename];
    const draft = startDraft(plan);
    draft.removeAt(table, at);
    return [rename, { title: { key: 'FILE002:remove', params }, safe: false, patch: draft.patch() }];
  },
});

/** The later object gets another id; references that can mean no other object of the old id go along. */
function withFreshId({ plan }: Network, { table, at }: Details, fresh: string): Patch {
  const draft = startDraft(plan);
  const id = plan[table][at]?.id ?? '';
  draft.setAt(table, at, { id: fresh });
  const rivals = tablesWith(draft.plan, id);
  const follows = ({ to }: Reference): boolean => to.includes(table) && !to.some((name) => rivals.has(name));
  for (const name of objectTables) {
    const rows: readonly Rows[ObjectTable][] = draft.plan[name];
    rows.forEach((row, place) => {
      const next = withReferences(name, row, (to, reference) => (to === id && follows(reference) ? fresh : to));
      if (next !== row) draft.replaceAt(name, place, next);
    });
  }
  return draft.patch();
}

function tablesWith(plan: Plan, id: string): ReadonlySet<ObjectTable> {
  return new Set(objectTables.filter((table) => plan[table].some((row) => row.id === id)));
}
