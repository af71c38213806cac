import { guide } from '../../catalog/source.ts';
import { examplePeering, exampleRoute, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { defineMissingRouteRule } from './define-missing-route-rule.ts';
import { activePeering, behindVbr, bothWays, twoVpcs } from './example-networks.ts';

export const vpcRouteMissing = defineMissingRouteRule({
  code: 'ROUTE501',
  name: 'vpc-route-missing',
  sources: [guide(8), guide(9), guide(10)],
  router: 'vpc',
  texts: {
    en: {
      title: 'A VPC lacks a route to the other side',
      message: '{{router}} has no route to {{blocks}} of {{owner}}, which {{over}} leads to.',
      taken: '{{router}} sends {{blocks}} of {{owner}} to another next hop than {{over}}, which leads there.',
      why: 'A peering connection carries nothing by itself: a packet that no route entry sends over it is dropped at the VPC.',
      how: 'Add a route entry to the block of the other side, with the peering connection as the next hop.',
      add: 'Add a route to {{blocks}} over {{over}} to {{router}}',
      point: 'Send {{blocks}} over {{over}} in {{router}}',
    },
    'zh-CN': {
      title: 'VPC 缺少通往对端的路由',
      message: '{{router}} 没有通往 {{owner}} 的 {{blocks}} 的路由条目，而 {{over}} 通往该处。',
      taken: '{{router}} 将 {{owner}} 的 {{blocks}} 指向了其他下一跳，而通往该处的是 {{over}}。',
      why: '对等连接本身不会转发任何流量：没有路由条目指向它时，数据包会在 VPC 处被丢弃。',
      how: '请添加目标网段为对端网段、下一跳为该对等连接的路由条目。',
      add: '在 {{router}} 中添加经 {{over}} 通往 {{blocks}} 的路由条目',
      point: '在 {{router}} 中将 {{blocks}} 改为经 {{over}} 转发',
    },
  },
  examples: {
    bad: [
      { shows: 'Two VPCs, and a route on one side only', plan: () => twoVpcs(bothWays.slice(0, 1)) },
      {
        shows: 'A VPC without a route to the data center behind the VBR that it is peered with',
        plan: () => behindVbr(['rte-1']),
      },
      {
        shows: 'A peering that is only planned yet, and no routes (a warning)',
        plan: () => twoVpcs([], { peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b')] }),
      },
      {
        shows: 'The route to the block of the other side names another peering',
        plan: () =>
          twoVpcs(
            [
              exampleRoute('rte-1', 'vpc-a', '10.2.0.0/16', 'peer-2'),
              exampleRoute('rte-2', 'vpc-b', '10.1.0.0/16', 'peer-1'),
            ],
            {
              vpcs: [
                exampleVpc('vpc-a', '10.1.0.0/16'),
                exampleVpc('vpc-b', '10.2.0.0/16'),
                exampleVpc('vpc-c', '10.3.0.0/16'),
              ],
              peerings: [activePeering('peer-1', 'vpc-a', 'vpc-b'), examplePeering('peer-2', 'vpc-a', 'vpc-c')],
            },
          ),
      },
    ],
    good: [
      { shows: 'Routes on both sides', plan: () => twoVpcs(bothWays) },
      { shows: 'A VPC, a VBR and a data center with the four routes between them', plan: () => behindVbr() },
      {
        shows: 'A wider route that leads the right way',
        plan: () =>
          twoVpcs([
            exampleRoute('rte-1', 'vpc-a', '10.0.0.0/8', 'peer-1'),
            exampleRoute('rte-2', 'vpc-b', '10.1.0.0/16', 'peer-1'),
          ]),
      },
      {
        shows: 'A route to each vSwitch of the other side instead of one to its block',
        plan: () =>
          twoVpcs(
            [
              exampleRoute('rte-1', 'vpc-a', '10.2.1.0/24', 'peer-1'),
              exampleRoute('rte-2', 'vpc-b', '10.1.0.0/16', 'peer-1'),
            ],
            { vSwitches: [exampleVSwitch('vsw-b', 'vpc-b', '10.2.1.0/24')] },
          ),
      },
      {
        shows: 'A peering that is suspended, and its routes deleted, before it is given up',
        plan: () => {
          const row = examplePeering('peer-1', 'vpc-a', 'vpc-b');
          const suspended = {
            initiator: { ...row.initiator, state: 'suspended' },
            acceptor: { ...row.acceptor, state: 'suspended' },
          } as const;
          return twoVpcs([], { peerings: [{ ...row, ...suspended }] });
        },
      },
    ],
  },
  subjects: ({ router, owner, peering }) => [peering.row.id, router.row.id, owner.row.id],
});
