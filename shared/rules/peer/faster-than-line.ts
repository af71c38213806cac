import { guide } from '../../catalog/source.ts';
import { bandwidthLabel } from '../../catalog/specifications.ts';
import { message } from '../../messages/message.ts';
import { nameOf, type Network, type PeeringNode } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';
import { vbrOf } from '../../routing/route-needs.ts';
import { openField } from '../decision.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVbr, exampleVpc } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { onOnePhysicalConnection } from './example-premises.ts';

interface Details {
  readonly peering: string;
}

export const fasterThanLine = defineRule<Details>({
  code: 'PEER311',
  name: 'faster-than-line',
  severity: 'warning',
  fields: ['fields:bandwidthMbps'],
  sources: [guide(7), guide(10)],
  texts: {
    en: {
      title: 'A peering is faster than its line',
      message:
        '{{peering}} has {{bandwidth}}, and the physical connection {{line}} below VBR {{vbr}} has {{lineBandwidth}}.',
      why: 'What the peering could carry beyond the bandwidth of the line is paid for and never used.',
      how: 'Take a bandwidth that the line carries, or order a faster line.',
      change: 'Set {{peering}} to {{bandwidth}}',
    },
    'zh-CN': {
      title: '对等连接的带宽超过物理专线',
      message:
        '{{peering}} 的带宽为 {{bandwidth}}，而边界路由器 {{vbr}} 所用的物理专线 {{line}} 只有 {{lineBandwidth}}。',
      why: '超出物理专线带宽的部分需要付费，却永远用不上。',
      how: '请选用不超过物理专线的带宽，或订购更快的物理专线。',
      change: '将 {{peering}} 的带宽改为 {{bandwidth}}',
    },
  },
  examples: {
    bad: [{ shows: 'A connection of 1 Gbit/s over a line of 100 Mbit/s', plan: () => over(100) }],
    good: [
      { shows: 'A connection as fast as its line', plan: () => over(1000) },
      { shows: 'A line whose bandwidth is not known', plan: () => over(undefined) },
    ],
  },
  check(network, report) {
    for (const node of network.peerings) {
      const { row } = node;
      const line = lineOf(node);
      if (line?.bandwidthMbps === undefined || row.bandwidthMbps <= line.bandwidthMbps) continue;
      report({
        subjects: [row.id, line.id],
        params: {
          peering: nameOf(network, row.id),
          bandwidth: bandwidthLabel(row.bandwidthMbps),
          vbr: nameOf(network, vbrOf(node)?.row.id ?? ''),
          line: nameOf(network, line.id),
          lineBandwidth: bandwidthLabel(line.bandwidthMbps),
        },
        details: { peering: row.id },
      });
    }
  },
  fixes(network, { peering }) {
    const limit = lineOfPeering(network, peering)?.bandwidthMbps;
    const offered = network.pack.bandwidth.offeredMbps.findLast((mbps) => limit !== undefined && mbps <= limit);
    if (offered === undefined) return [];
    const draft = startDraft(network.plan);
    draft.set('peerings', peering, { bandwidthMbps: offered });
    const params = { peering: nameOf(network, peering), bandwidth: bandwidthLabel(offered) };
    return [{ title: { key: 'PEER311:change', params }, safe: false, patch: draft.patch() }];
  },
  decisions(network, { peering }) {
    const line = lineOfPeering(network, peering);
    return line === undefined ? [] : [openField(network, line.id, message('fields:bandwidthMbps'))];
  },
});

function lineOfPeering(network: Network, id: string) {
  const node = network.peerings.find(({ row }) => row.id === id);
  return node && lineOf(node);
}

/** The physical connection below the VBR at one end. */
function lineOf(peering: PeeringNode) {
  return vbrOf(peering)?.physicalConnection?.row;
}

function over(lineMbps: number | undefined): Plan {
  const premises = onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1'));
  return examplePlan({
    ...premises,
    physicalConnections: premises.physicalConnections.map((row) =>
      lineMbps === undefined ? row : { ...row, bandwidthMbps: lineMbps },
    ),
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
    peerings: [{ ...examplePeering('peer-1', 'vbr-1', 'vpc-a'), bandwidthMbps: 1000 }],
  });
}
