import type { Source } from '../../catalog/source.ts';
import { nameOf, type PeeringNode, type RouterNode } from '../../network/network.ts';
import { replacePeering } from '../../plan/edits/replace-peering.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleRoute, exampleVpc } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

interface Details {
  readonly first: string;
  readonly later: string;
}

const createRouterInterface: Source = { document: 'openapi-meta', at: 'CreateRouterInterface' };

export const duplicatePeering = defineRule<Details>({
  code: 'PEER304',
  name: 'duplicate-peering',
  severity: 'error',
  fields: ['fields:router'],
  sources: [createRouterInterface],
  texts: {
    en: {
      title: 'Two routers are peered twice',
      message: '{{later}} connects {{a}} and {{b}}, which {{first}} connects already.',
      why: 'Two routers can have one connected pair of interfaces between them; a second connection is refused, and counts towards the quotas until then.',
      how: 'Keep one of the two connections; if it was meant for more bandwidth, raise that of the one you keep.',
      remove: 'Delete {{gone}} and send its routes over {{kept}}',
    },
    'zh-CN': {
      title: '两个路由器之间重复互连',
      message: '{{later}} 连接的 {{a}} 与 {{b}} 已由 {{first}} 互连。',
      why: '两个路由器之间只能有一对已连接的路由器接口；第二条连接会被拒绝，此前仍占用配额。',
      how: '只保留其中一条；如果是为了增加带宽，请提高所保留连接的带宽。',
      remove: '删除 {{gone}}，其路由条目改经 {{kept}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A second connection between two VPCs',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')],
            peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b'), examplePeering('peer-2', 'vpc-a', 'vpc-b')],
            routes: [
              exampleRoute('rte-1', 'vpc-a', '172.16.0.0/16', 'peer-2'),
              exampleRoute('rte-2', 'vpc-b', '192.168.0.0/16', 'peer-2'),
            ],
          }),
      },
      {
        shows: 'A second connection the other way round',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')],
            peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b'), examplePeering('peer-2', 'vpc-b', 'vpc-a')],
          }),
      },
    ],
    good: [
      {
        shows: 'Three VPCs, each connected with each',
        plan: () =>
          examplePlan({
            vpcs: [
              exampleVpc('vpc-a', '192.168.0.0/16'),
              exampleVpc('vpc-b', '172.16.0.0/16'),
              exampleVpc('vpc-c', '10.0.0.0/16'),
            ],
            peerings: [
              examplePeering('peer-1', 'vpc-a', 'vpc-b'),
              examplePeering('peer-2', 'vpc-b', 'vpc-c'),
              examplePeering('peer-3', 'vpc-c', 'vpc-a'),
            ],
          }),
      },
    ],
  },
  check(network, report) {
    const firsts = new Map<RouterNode, Map<RouterNode, PeeringNode>>();
    for (const peering of network.peerings) {
      const { row, initiator, acceptor } = peering;
      // Those can't stay anyway: PEER303 and PEER302.
      if (initiator === acceptor || (initiator.kind === 'vbr' && acceptor.kind === 'vbr')) continue;
      const first = firsts.get(initiator)?.get(acceptor) ?? firsts.get(acceptor)?.get(initiator);
      if (first === undefined) {
        const peers = firsts.get(initiator);
        if (peers) peers.set(acceptor, peering);
        else firsts.set(initiator, new Map([[acceptor, peering]]));
        continue;
      }
      report({
        subjects: [row.id, first.row.id],
        params: {
          later: nameOf(network, row.id),
          first: nameOf(network, first.row.id),
          a: nameOf(network, initiator.row.id),
          b: nameOf(network, acceptor.row.id),
        },
        details: { first: first.row.id, later: row.id },
      });
    }
  },
  fixes(network, { first, later }) {
    const fix = (gone: string, kept: string): Fix => ({
      title: { key: 'PEER304:remove', params: { gone: nameOf(network, gone), kept: nameOf(network, kept) } },
      safe: false,
      patch: replacePeering(network.plan, gone, kept),
    });
    const node = network.peerings.find(({ row }) => row.id === later);
    const between = network.peerings.filter(
      ({ initiator, acceptor }) =>
        (initiator === node?.initiator && acceptor === node.acceptor) ||
        (initiator === node?.acceptor && acceptor === node.initiator),
    );
    // Of three, the later one would still be a second one without the first.
    return between.length > 2 ? [fix(later, first)] : [fix(later, first), fix(first, later)];
  },
});
