import { knownPlace, nearestPlace, type PlaceKind, placeId } from '../../catalog/places.ts';
import { message } from '../../messages/message.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { openField } from '../decision.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleVpc, exampleVSwitch } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule, type Report } from '../rule.ts';
import { onOnePhysicalConnection } from '../peer/example-premises.ts';

/** A field that names a place. */
type Place =
  | { readonly table: 'vpcs' | 'vbrs'; readonly field: 'region' }
  | { readonly table: 'vSwitches'; readonly field: 'zone' }
  | { readonly table: 'physicalConnections'; readonly field: 'accessPoint' };

interface Details {
  readonly place: Place;
  readonly id: string;
  readonly text: string;
}

export const placeUnknown = defineRule<Details>({
  code: 'PLACE951',
  name: 'place-unknown',
  severity: 'warning',
  sources: [{ document: 'region-list' }, { document: 'access-points' }],
  texts: {
    en: {
      title: 'A place that the catalog does not know',
      message: '{{name}} is in the region "{{text}}", which the catalog does not know.',
      zone: '{{name}} is in the zone "{{text}}", which belongs to no region that the catalog knows.',
      accessPoint: '{{name}} ends at the access point "{{text}}", which the catalog does not know.',
      written: '{{name}} has "{{text}}" for a place whose ID is {{id}}.',
      why: 'The cloud refuses what it does not have; prices, quotas and what lies in one region follow from the place.',
      how: 'Write the ID as the cloud shows it. The catalog is of a day: a place that is newer than it can be right; accept the finding then.',
      use: 'Write {{id}} instead of "{{text}}"',
    },
    'zh-CN': {
      title: '目录中没有的地点',
      message: '{{name}} 的地域“{{text}}”不在目录中。',
      zone: '{{name}} 的可用区“{{text}}”不属于目录中的任何地域。',
      accessPoint: '{{name}} 的接入点“{{text}}”不在目录中。',
      written: '{{name}} 的地点写作“{{text}}”，其 ID 应为 {{id}}。',
      why: '云平台会拒绝不存在的地点；价格、配额以及是否同地域也都由地点决定。',
      how: '请按云平台显示的 ID 填写。目录有其日期，之后新增的地点可能是正确的，此时请接受该问题。',
      use: '将“{{text}}”改为 {{id}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A region that is misspelled',
        plan: () => examplePlan({ vpcs: [{ ...exampleVpc('vpc-a', '10.1.0.0/16'), region: 'cn-hangzou' }] }),
      },
      {
        shows: 'A region by its display name in either language, which is taken for its ID',
        plan: () =>
          examplePlan({
            vpcs: [
              { ...exampleVpc('vpc-a', '10.1.0.0/16'), region: 'China (Hangzhou)' },
              { ...exampleVpc('vpc-b', '10.2.0.0/16'), region: '华东1（杭州）' },
            ],
          }),
      },
      {
        shows: 'A zone of no region, and an access point that is in no list',
        plan: () => {
          const premises = onOnePhysicalConnection();
          return examplePlan({
            ...premises,
            physicalConnections: premises.physicalConnections.map((row) => ({
              ...row,
              accessPoint: 'ap-cn-nowhere-A',
            })),
            vpcs: [exampleVpc('vpc-a', '10.1.0.0/16')],
            vSwitches: [{ ...exampleVSwitch('vsw-a', 'vpc-a', '10.1.1.0/24'), zone: 'cn-nowhere-a' }],
          });
        },
      },
    ],
    good: [
      {
        shows: 'A region and a zone that are known',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '10.1.0.0/16')],
            vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '10.1.1.0/24')],
          }),
      },
      {
        shows: 'A zone of a region that ends in a number',
        plan: () =>
          examplePlan({
            vpcs: [{ ...exampleVpc('vpc-a', '10.1.0.0/16'), region: 'ap-southeast-1' }],
            vSwitches: [{ ...exampleVSwitch('vsw-a', 'vpc-a', '10.1.1.0/24'), zone: 'ap-southeast-1b' }],
          }),
      },
    ],
  },
  check(network, report) {
    for (const { row } of network.vpcs.values()) reportPlace(network, report, { table: 'vpcs', field: 'region' }, row);
    for (const { row } of network.vbrs.values()) reportPlace(network, report, { table: 'vbrs', field: 'region' }, row);
    for (const { vSwitches } of network.vpcs.values())
      for (const { row } of vSwitches) reportPlace(network, report, { table: 'vSwitches', field: 'zone' }, row);
    for (const { row } of network.physicalConnections.values())
      reportPlace(network, report, { table: 'physicalConnections', field: 'accessPoint' }, row);
  },
  // Safe: what has a published name has one ID.
  hasSafeFixes: true,
  fixes(network, { place, id, text }): Fix[] {
    const kind = kindOf(place);
    const certain = knownPlace(kind, text);
    const to = certain ?? (kind === 'zone' ? undefined : nearestPlace(kind, text));
    if (to === undefined) return [];
    const draft = startDraft(network.plan);
    draft.set(place.table, id, { [place.field]: to });
    const title = { key: 'PLACE951:use', params: { id: to, text } } as const;
    return [{ title, safe: certain !== undefined, patch: draft.patch() }];
  },
  decisions: (network, { place, id }) => [openField(network, id, fieldLabel(place))],
});

function reportPlace(
  network: Network,
  report: Report<Details>,
  place: Place,
  row: {
    readonly id: string;
    readonly region?: string | undefined;
    readonly zone?: string | undefined;
    readonly accessPoint?: string | undefined;
  },
): void {
  const text = row[place.field];
  const kind = kindOf(place);
  // An access point or a zone that is not said is another matter (PEER307).
  if (text === undefined || (kind !== 'region' && text.trim() === '')) return;
  const known = knownPlace(kind, text);
  if (known === text) return;
  const found = { subjects: [row.id], details: { place, id: row.id, text } } as const;
  const params = { name: nameOf(network, row.id), text };
  if (known === undefined) report({ ...found, text: kind === 'region' ? 'message' : kind, params });
  else report({ ...found, text: 'written', params: { ...params, id: placeId(kind, text) } });
}

function kindOf({ field }: Place): PlaceKind {
  return field;
}

function fieldLabel({ field }: Place) {
  return message(`fields:${field}`);
}
