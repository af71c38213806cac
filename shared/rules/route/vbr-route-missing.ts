import { guide } from '../../catalog/source.ts';
import { examplePeering } from '../example-rows.ts';
import { defineMissingRouteRule } from './define-missing-route-rule.ts';
import { behindVbr } from './example-networks.ts';

export const vbrRouteMissing = defineMissingRouteRule({
  code: 'ROUTE502',
  name: 'vbr-route-missing',
  sources: [guide(10)],
  router: 'vbr',
  texts: {
    en: {
      title: 'A VBR lacks a route to one of its sides',
      message: 'VBR {{router}} has no route to {{blocks}} of {{owner}} over {{over}}.',
      taken: 'VBR {{router}} sends {{blocks}} of {{owner}} to another next hop than {{over}}, which leads there.',
      why: 'A VBR knows nothing by itself: it takes a route to the data center by the physical connection and one to every VPC by its peering connection.',
      how: 'Add the route entry: to the data center with the physical connection as the next hop, to a VPC with the peering connection.',
      add: 'Add a route to {{blocks}} over {{over}} to VBR {{router}}',
      point: 'Send {{blocks}} over {{over}} in VBR {{router}}',
    },
    'zh-CN': {
      title: '边界路由器缺少通往一侧的路由',
      message: '边界路由器 {{router}} 没有经 {{over}} 通往 {{owner}} 的 {{blocks}} 的路由条目。',
      taken: '边界路由器 {{router}} 将 {{owner}} 的 {{blocks}} 指向了其他下一跳，而通往该处的是 {{over}}。',
      why: '边界路由器不会自动获得路由：需要一条经物理专线通往数据中心的路由条目，以及经各对等连接通往每个 VPC 的路由条目。',
      how: '请添加路由条目：通往数据中心的下一跳为物理专线，通往 VPC 的下一跳为对等连接。',
      add: '在边界路由器 {{router}} 中添加经 {{over}} 通往 {{blocks}} 的路由条目',
      point: '在边界路由器 {{router}} 中将 {{blocks}} 改为经 {{over}} 转发',
    },
  },
  examples: {
    bad: [
      { shows: 'No route to the data center', plan: () => behindVbr(['rte-2']) },
      { shows: 'No route to the VPC', plan: () => behindVbr(['rte-3']) },
      {
        shows: 'A peering that is only planned yet, and no routes (a warning)',
        plan: () =>
          behindVbr(['rte-1', 'rte-2', 'rte-3', 'rte-4'], { peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a')] }),
      },
    ],
    good: [{ shows: 'A VPC, a VBR and a data center with the four routes between them', plan: () => behindVbr() }],
  },
  subjects({ router, owner, peering, vbr }) {
    const connection = vbr?.physicalConnection;
    return owner.kind === 'dataCenter' && connection !== undefined
      ? [router.row.id, connection.row.id, owner.row.id]
      : [peering.row.id, router.row.id, owner.row.id];
  },
});
