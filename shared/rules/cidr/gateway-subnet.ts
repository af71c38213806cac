import { cloudServices } from '../../catalog/cloud-services.ts';
import { guide } from '../../catalog/source.ts';
import type { MessageParams } from '../../messages/message.ts';
import { type Cidr, cidrAt, containsAddress, formatCidr, overlap } from '../../net/cidr.ts';
import { type Ipv4, parseIpv4 } from '../../net/ipv4.ts';
import { type Block, nameOf, otherEnd, type VbrNode } from '../../network/network.ts';
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
import { ownerName } from './block-owner.ts';
import { gatewayMoveTexts, moveGateways } from './gateway-moves.ts';
import { gatewaySubnets } from './gateway-subnets-overlap.ts';

interface Details {
  readonly vbr: string;
}

export const gatewaySubnet = defineRule<Details>({
  code: 'CIDR205',
  name: 'gateway-subnet',
  severity: 'error',
  fields: ['fields:localGatewayIp', 'fields:peerGatewayIp', 'fields:prefixLength'],
  sources: [
    guide(10),
    { document: 'openapi-meta', at: 'CreateVirtualBorderRouter' },
    { document: 'express-connect-faq' },
  ],
  texts: {
    en: {
      title: 'Gateway addresses of a VBR that do not fit',
      message: '{{vbr}} has the gateway address "{{ip}}", which is not an IPv4 address of the form a.b.c.d.',
      prefix:
        '{{vbr}} has the mask length {{prefix}} for its gateway addresses, which is no whole number from 0 to 32.',
      equal: '{{vbr}} has the gateway address {{local}} on both sides.',
      apart: '{{vbr}} has the gateway addresses {{local}} and {{peer}}, which do not lie in one /{{prefix}}.',
      reserved: '{{vbr}} has the gateway address {{ip}}, which is the network or broadcast address of {{subnet}}.',
      inside: '{{vbr}} has the gateway address {{ip}}, which lies inside {{block}} of {{owner}}.',
      meets: '{{vbr}} has the gateway subnet {{subnet}}, which overlaps {{block}} of {{owner}}.',
      cloudServices:
        '{{vbr}} has the gateway address {{ip}}, which lies in {{range}}, where the cloud’s own services are.',
      why: 'The VBR and the device on the other side reach each other only as two hosts of a subnet of their own.',
      how: 'Use two different host addresses of a subnet that no connected network contains, usually a /30.',
      ...gatewayMoveTexts.en,
    },
    'zh-CN': {
      title: '边界路由器的网关地址不合适',
      message: '{{vbr}} 的网关地址“{{ip}}”不是 a.b.c.d 形式的 IPv4 地址。',
      prefix: '{{vbr}} 网关地址的掩码长度为 {{prefix}}，不是 0 至 32 的整数。',
      equal: '{{vbr}} 两侧的网关地址都是 {{local}}。',
      apart: '{{vbr}} 的网关地址 {{local}} 与 {{peer}} 不在同一个 /{{prefix}} 子网内。',
      reserved: '{{vbr}} 的网关地址 {{ip}} 是子网 {{subnet}} 的网络地址或广播地址。',
      inside: '{{vbr}} 的网关地址 {{ip}} 位于 {{owner}} 的网段 {{block}} 内。',
      meets: '{{vbr}} 的网关子网 {{subnet}} 与 {{owner}} 的网段 {{block}} 重叠。',
      cloudServices: '{{vbr}} 的网关地址 {{ip}} 位于云服务自身使用的 {{range}} 内。',
      why: '边界路由器与对端设备只有作为一个专用子网中的两台主机才能互通。',
      how: '请在所有相连网络之外的一个子网（通常为 /30）中选取两个不同的主机地址。',
      ...gatewayMoveTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'The same address on both sides, with a route of the data center to it',
        plan: () => ({
          ...section10({ localGatewayIp: '10.100.0.1', peerGatewayIp: '10.100.0.1', prefixLength: 30 }),
          routes: [{ id: 'rte-1', router: 'dc-1', destination: '192.168.0.0/16', nextHop: { ip: '10.100.0.1' } }],
        }),
      },
      {
        shows: 'Addresses of two neighboring subnets',
        plan: () => section10({ localGatewayIp: '10.100.0.2', peerGatewayIp: '10.100.0.5', prefixLength: 30 }),
      },
      {
        shows: 'The network address and the broadcast address',
        plan: () => section10({ localGatewayIp: '10.100.0.0', peerGatewayIp: '10.100.0.3', prefixLength: 30 }),
      },
      {
        shows: 'A subnet inside the block of the peered VPC',
        plan: () => section10({ localGatewayIp: '192.168.0.1', peerGatewayIp: '192.168.0.2', prefixLength: 30 }),
      },
      {
        shows: 'A subnet inside the block of the data center',
        plan: () => section10({ localGatewayIp: '172.16.0.1', peerGatewayIp: '172.16.0.2', prefixLength: 30 }),
      },
      {
        shows: 'Addresses among those of the cloud’s own services',
        plan: () => section10({ localGatewayIp: '100.64.0.1', peerGatewayIp: '100.64.0.2', prefixLength: 30 }),
      },
      {
        shows: 'A subnet so wide that the block of the peered VPC lies in it, its addresses beside that block',
        plan: () => section10({ localGatewayIp: '192.169.0.1', peerGatewayIp: '192.169.0.2', prefixLength: 8 }),
      },
      {
        shows: 'An address that cannot be read, and a mask length that is none',
        plan: () => section10({ localGatewayIp: '10.100.0', peerGatewayIp: '10.100.0.2', prefixLength: 33 }),
      },
    ],
    good: [
      {
        shows: 'The guide’s own pair of addresses',
        plan: () => section10({ localGatewayIp: '10.100.0.1', peerGatewayIp: '10.100.0.2', prefixLength: 30 }),
      },
      {
        shows: 'Both addresses of a /31',
        plan: () => section10({ localGatewayIp: '10.100.0.0', peerGatewayIp: '10.100.0.1', prefixLength: 31 }),
      },
      {
        shows: 'Values that are not known yet',
        plan: () => section10({ localGatewayIp: '10.100.0.1' }),
      },
    ],
  },
  check(network, report) {
    for (const vbr of network.vbrs.values()) {
      const { id } = vbr.row;
      const found = (text: string, params: MessageParams, owner?: string): void =>
        report({
          subjects: owner === undefined ? [id] : [id, owner],
          text,
          params: { vbr: nameOf(network, id), ...params },
          details: { vbr: id },
        });
      const misfit = misfitOf(vbr.row);
      if (misfit !== undefined) found(misfit.text, misfit.params);
      const [reserved] = gatewaysIn(vbr, cloudServices);
      if (reserved !== undefined) found('cloudServices', { ip: reserved, range: formatCidr(cloudServices) });
      for (const block of connectedBlocks(vbr)) {
        const owner = ownerName(network, block);
        const [ip] = gatewaysIn(vbr, block.cidr);
        const subnet = gatewaySubnets(vbr.row).find((one) => overlap(one, block.cidr));
        if (ip !== undefined) found('inside', { ip, block: block.text, owner }, block.owner);
        else if (subnet !== undefined)
          found('meets', { subnet: formatCidr(subnet), block: block.text, owner }, block.owner);
        else continue;
        // One block is enough to say that the subnet has to move.
        break;
      }
    }
  },
  fixes(network, details) {
    const vbr = network.vbrs.get(details.vbr);
    return vbr === undefined ? [] : moveGateways(network, 'CIDR205', vbr, nameOf(network, details.vbr));
  },
});

interface Misfit {
  readonly text: string;
  readonly params: MessageParams;
}

/** What is wrong with the two addresses themselves; what is not given is not wrong. */
function misfitOf({ localGatewayIp, peerGatewayIp, prefixLength }: Vbr): Misfit | undefined {
  const [local, peer] = [localGatewayIp, peerGatewayIp].map((text) => parseIpv4(text ?? ''));
  if (localGatewayIp !== undefined && local === undefined) return { text: 'message', params: { ip: localGatewayIp } };
  if (peerGatewayIp !== undefined && peer === undefined) return { text: 'message', params: { ip: peerGatewayIp } };
  if (prefixLength !== undefined && !(Number.isInteger(prefixLength) && prefixLength >= 0 && prefixLength <= 32)) {
    return { text: 'prefix', params: { prefix: prefixLength } };
  }
  if (local !== undefined && local === peer) return { text: 'equal', params: { local: localGatewayIp ?? '' } };
  if (prefixLength === undefined) return undefined;
  if (local !== undefined && peer !== undefined && !containsAddress(cidrAt(local, prefixLength), peer)) {
    const params = { local: localGatewayIp ?? '', peer: peerGatewayIp ?? '', prefix: prefixLength };
    return { text: 'apart', params };
  }
  for (const [ip, address] of [
    [localGatewayIp, local],
    [peerGatewayIp, peer],
  ] as const) {
    if (ip === undefined || address === undefined) continue;
    const subnet = cidrAt(address, prefixLength);
    if (isNetworkOrBroadcast(subnet, address)) return { text: 'reserved', params: { ip, subnet: formatCidr(subnet) } };
  }
  return undefined;
}

/** A /31 has neither (RFC 3021), a /32 is an address alone. */
function isNetworkOrBroadcast({ first, last, prefix }: Cidr, address: Ipv4): boolean {
  return prefix <= 30 && (address === first || address === last);
}

function gatewaysIn({ row }: VbrNode, block: Cidr): string[] {
  return [row.localGatewayIp, row.peerGatewayIp].flatMap((text = '') => {
    const address = parseIpv4(text);
    return address !== undefined && containsAddress(block, address) ? [text] : [];
  });
}

/** The blocks that a VBR connects: those of the data center behind it, then those of the VPCs that it is peered with. */
function connectedBlocks(vbr: VbrNode): readonly Block[] {
  const vpcs = vbr.peerings.map((peering) => otherEnd(peering, vbr));
  return [
    ...(vbr.physicalConnection?.dataCenter?.blocks ?? []),
    ...vpcs.flatMap((vpc) => (vpc.kind === 'vpc' ? vpc.blocks : [])),
  ];
}

function section10(gateways: Partial<Vbr>): Plan {
  return examplePlan({
    dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
    physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1')],
    vbrs: [exampleVbr('vbr-1', 'pc-1', gateways)],
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
    peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a')],
  });
}
