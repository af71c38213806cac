import { guide } from '../../catalog/source.ts';
import { overlap } from '../../net/cidr.ts';
import { localBlocks } from '../../network/local-blocks.ts';
import { nameOf, type Network, otherEnd, type PeeringNode } from '../../network/network.ts';
import { type OneWayPair, oneWayPairs } from '../../network/one-way.ts';
import { reachability } from '../../network/reach.ts';
import { tableOwner } from '../../network/route-lookup.ts';
import { type BlockOwner, needsAt } from '../../routing/route-needs.ts';
import { exampleRoute, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import { openPath } from '../decision.ts';
import { defineRule } from '../rule.ts';
import { behindVbr, bothWays, twoVpcs } from './example-networks.ts';
import { mendGaps } from './mend-gap.ts';
import { type RouteGap, routeGaps } from './route-gaps.ts';

interface Details {
  readonly from: string;
  readonly to: string;
}

export const oneWay = defineRule<Details>({
  code: 'ROUTE508',
  name: 'one-way',
  severity: 'error',
  sources: [guide(8), guide(10)],
  texts: {
    en: {
      title: 'Traffic gets there, answers do not get back',
      message: 'Traffic from {{from}} gets to {{to}}, but the answers have no way back.',
      why: 'A conversation takes routes in both directions; with one of them alone a ping gets no reply and no connection is made.',
      how: 'Add the routes of the way back, on every router between the two.',
      addBack: 'Add the routes from {{to}} back to {{from}} ({{destinations}})',
    },
    'zh-CN': {
      title: '流量可达，但应答无法返回',
      message: '从 {{from}} 发出的流量可以到达 {{to}}，但应答没有返回的路由。',
      why: '通信需要双向路由；仅有单向路由时，ping 收不到回复，也无法建立连接。',
      how: '请在两者之间的每个路由器上补充返程的路由条目。',
      addBack: '添加从 {{to}} 返回 {{from}} 的路由条目（{{destinations}}）',
    },
  },
  examples: {
    bad: [
      { shows: 'Two VPCs, and a route on one side only', plan: () => twoVpcs(bothWays.slice(0, 1)) },
      {
        shows: 'A data center reaches a VPC that has no route back',
        plan: () => behindVbr(['rte-1']),
      },
      {
        shows: 'A VPC reaches a data center, and the VBR has no route back to the VPC',
        plan: () => behindVbr(['rte-3']),
      },
      {
        shows: 'The way back leads to one of two vSwitches only',
        plan: () =>
          twoVpcs(
            [
              exampleRoute('rte-1', 'vpc-a', '10.2.0.0/16', 'peer-1'),
              exampleRoute('rte-2', 'vpc-b', '10.1.1.0/24', 'peer-1'),
            ],
            {
              vpcs: [exampleVpc('vpc-a', '10.1.0.0/16'), exampleVpc('vpc-b', '10.2.0.0/16')],
              vSwitches: [
                exampleVSwitch('vsw-1', 'vpc-a', '10.1.1.0/24'),
                exampleVSwitch('vsw-2', 'vpc-a', '10.1.2.0/24'),
              ],
            },
          ),
      },
    ],
    good: [
      { shows: 'Routes on both sides', plan: () => twoVpcs(bothWays) },
      { shows: 'Routes on neither side, which is another finding', plan: () => twoVpcs([]) },
      { shows: 'A VPC, a VBR and a data center with the four routes between them', plan: () => behindVbr() },
      {
        shows: 'The way there is broken as well',
        plan: () => behindVbr(['rte-1', 'rte-3']),
      },
    ],
  },
  check(network, report) {
    for (const pair of oneWayPairs(reachability(network))) {
      const [from, to] = [pair.from.row.id, pair.to.row.id];
      if (isContested(pair)) continue;
      const peering = directPeering(pair);
      report({
        subjects: peering === undefined ? [to, from] : [peering.row.id, to, from],
        params: { from: nameOf(network, from), to: nameOf(network, to) },
        details: { from, to },
      });
    }
  },
  fixes(network, { from, to }) {
    const gaps = gapsOnTheWayBack(network, { from, to });
    const mending = gaps.length === 0 ? undefined : mendGaps(network, gaps);
    if (mending === undefined) return [];
    const { patch, destinations } = mending;
    const params = {
      from: nameOf(network, from),
      to: nameOf(network, to),
      destinations: [...new Set(destinations)].join(', '),
    };
    return [{ title: { key: 'ROUTE508:addBack', params }, safe: false, patch }];
  },
  decisions: (network, ends) => [openPath(network, ends)],
});

/** Whether the answering side has a neighbor that owns the same addresses and may get the answers: then CIDR203 speaks. */
function isContested({ from, to }: OneWayPair): boolean {
  const blocks = localBlocks(from);
  const rivals = new Set(needsAt(to).map(({ owner }) => owner));
  rivals.delete(from);
  return [...rivals].some((rival) => localBlocks(rival).some((one) => blocks.some((other) => overlap(one, other))));
}

function directPeering({ from, to }: OneWayPair): PeeringNode | undefined {
  if (from.kind !== 'vpc' || to.kind !== 'vpc') return undefined;
  return to.peerings.find((peering) => otherEnd(peering, to) === from);
}

/** What the table of the answering side and those of the VBRs between the two lack on the way to the asking side. */
function gapsOnTheWayBack(network: Network, { from, to }: Details): RouteGap[] {
  const target = tableOwner(network, from);
  const answering = tableOwner(network, to);
  return routeGaps(network).gaps.filter(({ need: { router, owner } }) => {
    if (owner !== target || answering === undefined || answering.kind === 'vbr') return false;
    return router === answering || (router.kind === 'vbr' && isBetween(router.row.id, answering, owner));
  });

  function isBetween(vbr: string, a: BlockOwner, b: BlockOwner): boolean {
    return [a, b].every((end) =>
      end.kind === 'vpc'
        ? end.peerings.some((peering) => otherEnd(peering, end).row.id === vbr)
        : end.physicalConnections.some(({ vbrs }) => vbrs.some(({ row }) => row.id === vbr)),
    );
  }
}
