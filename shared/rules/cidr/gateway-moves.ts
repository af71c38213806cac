import { overlap } from '../../net/cidr.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import { type Network, otherEnd, type RouteNode, type VbrNode } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import { freeGatewayPair } from '../../plan/edits/free-cidr.ts';
import type { RuleCode } from '../../rule-code.ts';
import type { Fix } from '../finding.ts';

/** The title of the fix below, for the texts of the rules that offer it. */
export const gatewayMoveTexts = {
  en: { useFree: 'Use {{local}} on the cloud side of {{vbr}} and {{peer}} on the other, with a mask of /{{prefix}}' },
  'zh-CN': { useFree: '{{vbr}} 的阿里云侧使用 {{local}}，客户侧使用 {{peer}}，掩码为 /{{prefix}}' },
} as const;

/** Gives a VBR the next free pair of gateway addresses; the data center's routes that mean this VBR follow. */
export function moveGateways(network: Network, code: RuleCode, vbr: VbrNode, name: string): Fix[] {
  const free = freeGatewayPair(network.plan);
  if (free === undefined) return [];
  const { localGatewayIp: local, peerGatewayIp: peer, prefixLength: prefix } = free;
  const draft = startDraft(network.plan);
  draft.set('vbrs', vbr.row.id, free);
  for (const { row } of routesTo(network, vbr)) draft.set('routes', row.id, { nextHop: { ...row.nextHop, ip: local } });
  const title = { key: `${code}:useFree`, params: { vbr: name, local, peer, prefix } } as const;
  return [{ title, safe: false, patch: draft.patch() }];
}

/** The data center's routes whose next hop is this VBR's address: where another VBR has it too, those that lead to a VPC of this one alone. */
function routesTo(network: Network, vbr: VbrNode): readonly RouteNode[] {
  const dataCenter = vbr.physicalConnection?.dataCenter;
  const address = parseIpv4(vbr.row.localGatewayIp ?? '');
  if (dataCenter === undefined || address === undefined) return [];
  const rivals = dataCenter.physicalConnections
    .flatMap(({ vbrs }) => vbrs)
    .filter((other) => other !== vbr && parseIpv4(other.row.localGatewayIp ?? '') === address);
  return (network.routes.get(dataCenter.row.id) ?? []).filter(
    (route) =>
      parseIpv4(route.row.nextHop.ip ?? '') === address &&
      (rivals.length === 0 || (leadsBehind(route, vbr) && !rivals.some((rival) => leadsBehind(route, rival)))),
  );
}

function leadsBehind({ destination }: RouteNode, vbr: VbrNode): boolean {
  return vbr.peerings.some((peering) => {
    const vpc = otherEnd(peering, vbr);
    return vpc.kind === 'vpc' && vpc.blocks.some(({ cidr }) => overlap(cidr, destination));
  });
}
