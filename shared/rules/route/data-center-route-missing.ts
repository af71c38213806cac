import { guide } from '../../catalog/source.ts';
import { exampleVbr } from '../example-rows.ts';
import { defineMissingRouteRule } from './define-missing-route-rule.ts';
import { activePeering, allFour, behindVbr } from './example-networks.ts';

export const dataCenterRouteMissing = defineMissingRouteRule({
  code: 'ROUTE503',
  name: 'data-center-route-missing',
  sources: [guide(10)],
  router: 'dataCenter',
  texts: {
    en: {
      title: 'A data center lacks a route to a VPC',
      message: '{{router}} has no route to {{blocks}} of {{owner}}, which is behind VBR {{over}}.',
      taken: '{{router}} sends {{blocks}} of {{owner}} to another next hop than VBR {{over}}, which leads there.',
      why: 'The device of the data center sends to the VPC only what a route entry points at the VBR, so that traffic and answers to the VPC go nowhere.',
      how: 'Add a route entry to the block of the VPC with the VBR’s gateway address on the cloud side as the next hop; give the VBR that address first if it has none.',
      add: 'Add a route to {{blocks}} by VBR {{over}} to {{router}}',
      point: 'Send {{blocks}} to VBR {{over}} in {{router}}',
    },
    'zh-CN': {
      title: '数据中心缺少通往 VPC 的路由',
      message: '{{router}} 没有通往 {{owner}} 的 {{blocks}} 的路由条目，该 VPC 位于边界路由器 {{over}} 之后。',
      taken: '{{router}} 将 {{owner}} 的 {{blocks}} 指向了其他下一跳，而通往该处的是边界路由器 {{over}}。',
      why: '数据中心的设备只会将路由条目指向边界路由器的流量发往 VPC，缺少路由时发往 VPC 的流量和应答都无法到达。',
      how: '请添加目标网段为该 VPC 网段、下一跳为边界路由器阿里云侧网关地址的路由条目；若该边界路由器尚无此地址，请先填写。',
      add: '在 {{router}} 中添加经边界路由器 {{over}} 通往 {{blocks}} 的路由条目',
      point: '在 {{router}} 中将 {{blocks}} 改为发往边界路由器 {{over}}',
    },
  },
  examples: {
    bad: [
      { shows: 'No route to the VPC behind the VBR', plan: () => behindVbr(['rte-4']) },
      {
        shows: 'No route, and the VBR has no gateway address to send to',
        plan: () => behindVbr(['rte-4'], { vbrs: [exampleVbr('vbr-1', 'pc-1')] }),
      },
    ],
    good: [
      { shows: 'A VPC, a VBR and a data center with the four routes between them', plan: () => behindVbr() },
      {
        shows: 'A VPC behind two VBRs of the data center: a route by one of them is enough',
        plan: () =>
          behindVbr([], {
            vbrs: [
              exampleVbr('vbr-1', 'pc-1', { localGatewayIp: '10.100.0.1' }),
              exampleVbr('vbr-2', 'pc-1', { vlan: 1001, localGatewayIp: '10.100.0.5' }),
            ],
            peerings: [activePeering('peer-1', 'vbr-1', 'vpc-a'), activePeering('peer-2', 'vbr-2', 'vpc-a')],
            routes: [
              ...allFour,
              { id: 'rte-5', router: 'vbr-2', destination: '172.16.0.0/12', nextHop: { physicalConnection: 'pc-1' } },
              { id: 'rte-6', router: 'vbr-2', destination: '10.1.0.0/16', nextHop: { peering: 'peer-2' } },
            ],
          }),
      },
    ],
  },
  subjects: ({ router, owner, peering, vbr }) => [router.row.id, owner.row.id, vbr?.row.id ?? peering.row.id],
});
