import { guide } from '../../catalog/source.ts';
import { nameOf } from '../../network/network.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVbr, exampleVpc } from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { deletePeering } from './delete-peering.ts';
import { onOnePhysicalConnection } from './example-premises.ts';

interface Details {
  readonly peering: string;
}

export const acceptorMustBeVpc = defineRule<Details>({
  code: 'PEER302',
  name: 'acceptor-must-be-vpc',
  severity: 'error',
  fields: ['fields:router'],
  sources: [guide(6), guide(7)],
  texts: {
    en: {
      title: 'Two VBRs are peered',
      message: '{{peering}} connects the VBRs {{initiator}} and {{acceptor}}; the acceptor must be a VPC.',
      why: 'Only a VPC is available as the acceptor, so that two VBRs cannot be connected to each other.',
      how: 'Delete the connection; let each VBR initiate towards the VPCs that it has to reach.',
      remove: 'Delete {{peering}} and the routes over it',
    },
    'zh-CN': {
      title: '两个 VBR 互连',
      message: '{{peering}} 连接的 {{initiator}} 与 {{acceptor}} 都是 VBR；接受端必须是 VPC。',
      why: '只有 VPC 可以作为接受端，因此两个 VBR 之间不能互连。',
      how: '删除该连接，由各 VBR 分别向需要访问的 VPC 发起连接。',
      remove: '删除 {{peering}} 及经过它的路由条目',
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two VBRs connected to each other',
        plan: () =>
          examplePlan({
            ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1'), exampleVbr('vbr-2', 'pc-1', { vlan: 1001 })),
            peerings: [examplePeering('peer-1', 'vbr-1', 'vbr-2')],
          }),
      },
    ],
    good: [
      {
        shows: 'Two VBRs connected to the same VPC',
        plan: () =>
          examplePlan({
            ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1'), exampleVbr('vbr-2', 'pc-1', { vlan: 1001 })),
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a'), examplePeering('peer-2', 'vbr-2', 'vpc-a')],
          }),
      },
    ],
  },
  check(network, report) {
    for (const { row, initiator, acceptor } of network.peerings) {
      // A VBR peered with itself is PEER303's.
      if (initiator.kind !== 'vbr' || acceptor.kind !== 'vbr' || initiator === acceptor) continue;
      report({
        subjects: [row.id, initiator.row.id, acceptor.row.id],
        params: {
          peering: nameOf(network, row.id),
          initiator: nameOf(network, initiator.row.id),
          acceptor: nameOf(network, acceptor.row.id),
        },
        details: { peering: row.id },
      });
    }
  },
  fixes: (network, { peering }) => [
    deletePeering(network, peering, { key: 'PEER302:remove', params: { peering: nameOf(network, peering) } }),
  ],
});
