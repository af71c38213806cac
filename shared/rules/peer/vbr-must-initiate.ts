import { guide } from '../../catalog/source.ts';
import { nameOf } from '../../network/network.ts';
import { swapEnds } from '../../plan/edits/swap-ends.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVbr, exampleVpc } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { onOnePhysicalConnection } from './example-premises.ts';

interface Details {
  readonly peering: string;
}

export const vbrMustInitiate = defineRule<Details>({
  code: 'PEER301',
  name: 'vbr-must-initiate',
  severity: 'error',
  fields: ['fields:router'],
  sources: [guide(7), guide(10)],
  texts: {
    en: {
      title: 'A VPC initiates towards a VBR',
      message:
        'In {{peering}}, VPC {{vpc}} is the initiator and VBR {{vbr}} the acceptor; the VBR must be the initiator.',
      why: 'In a VBR-to-VPC connection only a VBR can be created as the initiator, and only a VPC as the acceptor.',
      how: 'Swap the two ends, so that the VBR initiates; its account then pays for the connection.',
      swap: 'Make {{vbr}} the initiator and {{vpc}} the acceptor',
    },
    'zh-CN': {
      title: 'VPC 向 VBR 发起连接',
      message: '{{peering}} 中，VPC {{vpc}} 是发起端，VBR {{vbr}} 是接受端；发起端必须是 VBR。',
      why: 'VBR 上连 VPC 时，只有 VBR 可以作为发起端，只有 VPC 可以作为接受端。',
      how: '交换两端，由 VBR 发起连接；连接费用随之由 VBR 所属账号承担。',
      swap: '将 {{vbr}} 设为发起端、{{vpc}} 设为接受端',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A VPC that initiates towards a VBR',
        plan: () =>
          examplePlan({
            ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1')),
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            peerings: [examplePeering('peer-1', 'vpc-a', 'vbr-1')],
          }),
      },
    ],
    good: [
      {
        shows: 'A VBR that initiates towards a VPC',
        plan: () =>
          examplePlan({
            ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1')),
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a')],
          }),
      },
      {
        shows: 'Two VPCs, either of which may initiate',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')],
            peerings: [examplePeering('peer-1', 'vpc-b', 'vpc-a')],
          }),
      },
    ],
  },
  check(network, report) {
    for (const { row, initiator, acceptor } of network.peerings) {
      if (initiator.kind !== 'vpc' || acceptor.kind !== 'vbr') continue;
      report({
        subjects: [row.id, acceptor.row.id, initiator.row.id],
        params: {
          peering: nameOf(network, row.id),
          vpc: nameOf(network, initiator.row.id),
          vbr: nameOf(network, acceptor.row.id),
        },
        details: { peering: row.id },
      });
    }
  },
  // Safe: no other way round is legal, and routes, states and interfaces stay with their routers.
  hasSafeFixes: true,
  fixes: ({ plan }, { peering }, finding) => [
    {
      title: { key: 'PEER301:swap', params: finding.message.params ?? {} },
      safe: true,
      patch: swapEnds(plan, peering),
    },
  ],
});
