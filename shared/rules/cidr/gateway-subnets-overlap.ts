import { guide } from '../../catalog/source.ts';
import { type Cidr, cidrAt, formatCidr, overlap } from '../../net/cidr.ts';
import { overlapsAcrossGroups } from '../../net/overlaps.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import { type DataCenterNode, nameOf, type VbrNode } from '../../network/network.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Vbr } from '../../plan/rows.ts';
import { examplePlan } from '../example-plan.ts';
import {
  exampleDataCenter,
  examplePeering,
  examplePhysicalConnection,
  exampleVbr,
  exampleVpc,
} from '../example-rows.ts';
import { defineRule } from '../rule.ts';
import { gatewayMoveTexts, moveGateways } from './gateway-moves.ts';

interface Details {
  readonly later: string;
  readonly earlier: string;
}

export const gatewaySubnetsOverlap = defineRule<Details>({
  code: 'CIDR206',
  name: 'gateway-subnets-overlap',
  severity: 'error',
  fields: ['fields:localGatewayIp', 'fields:peerGatewayIp', 'fields:prefixLength'],
  sources: [guide(10), { document: 'openapi-meta', at: 'CreateVirtualBorderRouter' }],
  texts: {
    en: {
      title: 'Two VBRs of a data center share a gateway subnet',
      message:
        '{{later}} ({{laterSubnet}}) and {{earlier}} ({{earlierSubnet}}) have overlapping gateway subnets at {{dataCenter}}.',
      shared: '{{later}} and {{earlier}} have the same gateway address {{ip}} at {{dataCenter}}.',
      why: 'The device of the data center takes a subnet on one interface only and refuses the second; a route to a gateway address that two VBRs have leads to either.',
      how: 'Give one of the two VBRs a subnet of its own, and set the same addresses on the device.',
      ...gatewayMoveTexts.en,
    },
    'zh-CN': {
      title: '同一数据中心的两个边界路由器共用网关子网',
      message: '在 {{dataCenter}}，{{later}}（{{laterSubnet}}）与 {{earlier}}（{{earlierSubnet}}）的网关子网重叠。',
      shared: '在 {{dataCenter}}，{{later}} 与 {{earlier}} 使用了同一个网关地址 {{ip}}。',
      why: '数据中心的设备只能在一个接口上配置某个子网，第二个会被拒绝；两个边界路由器共用的网关地址无法确定通往哪一个。',
      how: '请为其中一个边界路由器分配单独的子网，并在设备上设置相同的地址。',
      ...gatewayMoveTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two VBRs with the same gateway addresses, and routes to the VPCs behind both',
        plan: () => twoVbrs({}, {}),
      },
      {
        shows: 'A subnet inside that of another VBR',
        plan: () =>
          twoVbrs(
            { localGatewayIp: '10.100.0.1', peerGatewayIp: '10.100.0.2', prefixLength: 24 },
            { localGatewayIp: '10.100.0.5', peerGatewayIp: '10.100.0.6' },
          ),
      },
    ],
    good: [
      {
        shows: 'Two VBRs with a subnet each',
        plan: () => twoVbrs({}, { localGatewayIp: '10.100.0.5', peerGatewayIp: '10.100.0.6' }),
      },
      {
        shows: 'The same subnet at two data centers',
        plan: () => {
          const plan = twoVbrs({}, {});
          const [first, second] = plan.physicalConnections;
          return {
            ...plan,
            dataCenters: [...plan.dataCenters, exampleDataCenter('dc-2', '172.20.0.0/16')],
            physicalConnections:
              first === undefined || second === undefined ? [] : [first, { ...second, dataCenter: 'dc-2' }],
            routes: [],
          };
        },
      },
    ],
  },
  check(network, report) {
    for (const dataCenter of network.dataCenters.values()) {
      const subnets = subnetsOf(dataCenter);
      if (subnets.length < 2) continue;
      const told = new Set<VbrNode>();
      for (const [earlier, later] of overlappingSubnets(subnets)) {
        if (told.has(later.vbr)) continue;
        told.add(later.vbr);
        const params = {
          later: nameOf(network, later.vbr.row.id),
          earlier: nameOf(network, earlier.vbr.row.id),
          dataCenter: nameOf(network, dataCenter.row.id),
        };
        const shared = sharedAddress(earlier.vbr.row, later.vbr.row);
        report({
          subjects: [later.vbr.row.id, earlier.vbr.row.id, dataCenter.row.id],
          details: { later: later.vbr.row.id, earlier: earlier.vbr.row.id },
          ...(shared === undefined
            ? {
                params: {
                  ...params,
                  laterSubnet: formatCidr(later.subnet),
                  earlierSubnet: formatCidr(earlier.subnet),
                },
              }
            : { text: 'shared', params: { ...params, ip: shared } }),
        });
      }
    }
  },
  fixes: (network, { later, earlier }) =>
    [later, earlier].flatMap((id) => {
      const vbr = network.vbrs.get(id);
      return vbr === undefined ? [] : moveGateways(network, 'CIDR206', vbr, nameOf(network, id));
    }),
});

interface GatewaySubnet {
  readonly vbr: VbrNode;
  readonly subnet: Cidr;
}

/** The subnets of all VBRs of a data center: of one without a mask length, its addresses alone. */
function subnetsOf({ physicalConnections }: DataCenterNode): readonly GatewaySubnet[] {
  return physicalConnections
    .flatMap(({ vbrs }) => vbrs)
    .flatMap((vbr) => gatewaySubnets(vbr.row).map((subnet) => ({ vbr, subnet })));
}

/** Where a VBR's gateway addresses lie, as far as they can be read: one subnet, or two where they lie apart (CIDR205). */
export function gatewaySubnets({ localGatewayIp, peerGatewayIp, prefixLength = 32 }: Vbr): readonly Cidr[] {
  if (!Number.isInteger(prefixLength) || prefixLength < 0 || prefixLength > 32) return [];
  const subnets: Cidr[] = [];
  for (const text of [localGatewayIp, peerGatewayIp]) {
    const address = parseIpv4(text ?? '');
    const subnet = address === undefined ? undefined : cidrAt(address, prefixLength);
    if (subnet !== undefined && !subnets.some((known) => overlap(known, subnet))) subnets.push(subnet);
  }
  return subnets;
}

/** Each subnet that meets one of an earlier VBR, with the earliest of those. */
function overlappingSubnets(subnets: readonly GatewaySubnet[]): (readonly [GatewaySubnet, GatewaySubnet])[] {
  const groups = new Map<VbrNode, number>();
  for (const { vbr } of subnets) if (!groups.has(vbr)) groups.set(vbr, groups.size);
  const earliest = new Map<number, number>();
  overlapsAcrossGroups(
    subnets.map(({ subnet }) => subnet),
    subnets.map(({ vbr }) => groups.get(vbr) ?? 0),
    (a, b) => earliest.set(b, Math.min(a, earliest.get(b) ?? a)),
  );
  return [...earliest]
    .sort(([a], [b]) => a - b)
    .flatMap(([later, earlier]) => {
      const [one, other] = [subnets[earlier], subnets[later]];
      return one && other ? [[one, other] as const] : [];
    });
}

function sharedAddress(a: Vbr, b: Vbr): string | undefined {
  const address = parseIpv4(a.localGatewayIp ?? '');
  return address !== undefined && address === parseIpv4(b.localGatewayIp ?? '') ? b.localGatewayIp : undefined;
}

/** Two lines of one data center, each with a VBR and a VPC behind it; both VBRs have the guide's gateway addresses unless said otherwise. */
function twoVbrs(first: Partial<Vbr>, second: Partial<Vbr>): Plan {
  const gateways = { localGatewayIp: '10.100.0.1', peerGatewayIp: '10.100.0.2', prefixLength: 30 };
  const [one, other] = [
    { ...gateways, ...first },
    { ...gateways, ...second },
  ];
  return examplePlan({
    dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/16')],
    physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1'), examplePhysicalConnection('pc-2', 'dc-1')],
    vbrs: [exampleVbr('vbr-1', 'pc-1', one), exampleVbr('vbr-2', 'pc-2', other)],
    vpcs: [exampleVpc('vpc-a', '10.1.0.0/16'), exampleVpc('vpc-b', '10.2.0.0/16')],
    peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a'), examplePeering('peer-2', 'vbr-2', 'vpc-b')],
    routes: [
      { id: 'rte-1', router: 'dc-1', destination: '10.1.0.0/16', nextHop: { ip: one.localGatewayIp } },
      { id: 'rte-2', router: 'dc-1', destination: '10.2.0.0/16', nextHop: { ip: other.localGatewayIp } },
    ],
  });
}
