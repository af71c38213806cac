import type { Source } from '../../catalog/source.ts';
import { bandwidthLabel } from '../../catalog/specifications.ts';
import { nameOf } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Peering } from '../../plan/rows.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVpc } from '../example-rows.ts';
import { defineRule } from '../rule.ts';

interface Details {
  readonly peering: string;
  readonly bandwidthMbps: number;
}

const createRouterInterface: Source = { document: 'vpc-sdk', at: 'CreateRouterInterface' };

export const bandwidthNotOffered = defineRule<Details>({
  code: 'PEER306',
  name: 'bandwidth-not-offered',
  severity: 'error',
  fields: ['fields:bandwidthMbps'],
  sources: [createRouterInterface],
  texts: {
    en: {
      title: 'The bandwidth is not offered',
      message: '{{peering}} has a bandwidth of {{bandwidth}}, which is no specification on offer.',
      why: 'An initiator is bought with one of the listed specifications; any other bandwidth cannot be ordered.',
      how: 'Choose the next larger or the next smaller specification.',
      change: 'Set {{peering}} to {{bandwidth}}',
    },
    'zh-CN': {
      title: '带宽规格不在售',
      message: '{{peering}} 的带宽为 {{bandwidth}}，不属于可选规格。',
      why: '发起端只能按可选规格购买，其他带宽无法下单。',
      how: '改用相邻的更大或更小的规格。',
      change: '将 {{peering}} 的带宽改为 {{bandwidth}}',
    },
  },
  examples: {
    bad: [
      { shows: 'A bandwidth between two specifications', plan: () => examplePlan(connectedAt(3)) },
      { shows: 'A bandwidth above the largest specification', plan: () => examplePlan(connectedAt(20000)) },
      { shows: 'A bandwidth that was offered in 2018 only', plan: () => examplePlan(connectedAt(300)) },
    ],
    good: [
      { shows: 'The smallest specification', plan: () => examplePlan(connectedAt(2)) },
      { shows: 'The largest specification', plan: () => examplePlan(connectedAt(10000)) },
    ],
  },
  check(network, report) {
    const { offeredMbps } = network.pack.bandwidth;
    for (const { row } of network.peerings) {
      if (offeredMbps.includes(row.bandwidthMbps)) continue;
      report({
        subjects: [row.id],
        params: { peering: nameOf(network, row.id), bandwidth: bandwidthLabel(row.bandwidthMbps) },
        details: { peering: row.id, bandwidthMbps: row.bandwidthMbps },
      });
    }
  },
  fixes(network, { peering, bandwidthMbps }) {
    const { offeredMbps } = network.pack.bandwidth;
    const larger = offeredMbps.find((offered) => offered > bandwidthMbps);
    const smaller = offeredMbps.findLast((offered) => offered < bandwidthMbps);
    return [larger, smaller]
      .filter((offered) => offered !== undefined)
      .map((offered) => {
        const draft = startDraft(network.plan);
        draft.set('peerings', peering, { bandwidthMbps: offered });
        const params = { peering: nameOf(network, peering), bandwidth: bandwidthLabel(offered) };
        return { title: { key: 'PEER306:change', params }, safe: false, patch: draft.patch() };
      });
  },
});

function connectedAt(bandwidthMbps: number) {
  const peering: Peering = { ...examplePeering('peer-1', 'vpc-a', 'vpc-b'), bandwidthMbps };
  return { vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')], peerings: [peering] };
}
