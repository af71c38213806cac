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

export const selfPeering = defineRule<Details>({
  code: 'PEER303',
  name: 'self-peering',
  severity: 'error',
  fields: ['fields:router'],
  sources: [guide(1)],
  texts: {
    en: {
      title: 'A router is peered with itself',
      message: 'Both ends of {{peering}} are on {{router}}.',
      why: 'A peering connection joins two routers; within one router, traffic needs none.',
      how: 'Choose another router for one of the ends, or delete the connection.',
      remove: 'Delete {{peering}} and the routes over it',
    },
    'zh-CN': {
      title: '路由器与自身互连',
      message: '{{peering}} 的两端都在 {{router}} 上。',
      why: '对等连接用于连接两个路由器；同一路由器内部的流量不需要对等连接。',
      how: '为其中一端选择另一个路由器，或删除该连接。',
      remove: '删除 {{peering}} 及经过它的路由条目',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A VPC peered with itself',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-a')],
          }),
      },
      {
        shows: 'A VBR peered with itself',
        plan: () =>
          examplePlan({
            ...onOnePhysicalConnection(exampleVbr('vbr-1', 'pc-1')),
            peerings: [examplePeering('peer-1', 'vbr-1', 'vbr-1')],
          }),
      },
    ],
    good: [
      {
        shows: 'Two VPCs that share a name',
        plan: () =>
          examplePlan({
            vpcs: [
              { ...exampleVpc('vpc-a', '192.168.0.0/16'), name: 'app' },
              { ...exampleVpc('vpc-b', '172.16.0.0/16'), name: 'app' },
            ],
            peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b')],
          }),
      },
    ],
  },
  check(network, report) {
    for (const { row, initiator, acceptor } of network.peerings) {
      if (initiator !== acceptor) continue;
      report({
        subjects: [row.id, initiator.row.id],
        params: { peering: nameOf(network, row.id), router: nameOf(network, initiator.row.id) },
        details: { peering: row.id },
      });
    }
  },
  fixes: (network, { peering }) => [
    deletePeering(network, peering, { key: 'PEER303:remove', params: { peering: nameOf(network, peering) } }),
  ],
});
