import { type Cidr, cidrAt, parseCidr } from '../net/cidr.ts';
import { parseIpv4 } from '../net/ipv4.ts';
import type { Plan } from './plan.ts';

/** The blocks that the VPCs of a plan and their vSwitches take; what can't be read takes nothing. */
export function cloudBlocks(plan: Plan): Cidr[] {
  return readable([...plan.vpcs.flatMap(({ cidrs }) => cidrs), ...plan.vSwitches.map(({ cidr }) => cidr)]);
}

/** The blocks that the data centers of a plan take. */
export function dataCenterBlocks(plan: Plan): Cidr[] {
  return readable(plan.dataCenters.flatMap(({ cidrs }) => cidrs));
}

/** The subnets between the VBRs of a plan and the devices on the other side of their physical connections. */
export function gatewayBlocks(plan: Plan): Cidr[] {
  return plan.vbrs.flatMap(({ localGatewayIp, peerGatewayIp, prefixLength = 32 }) => {
    const addresses = [localGatewayIp, peerGatewayIp].map((text) => parseIpv4(text ?? ''));
    const prefix = Number.isInteger(prefixLength) && prefixLength >= 0 && prefixLength <= 32 ? prefixLength : 32;
    return addresses.flatMap((address) => (address === undefined ? [] : [cidrAt(address, prefix)]));
  });
}

/** The blocks among these texts, in their order. */
export function readable(texts: readonly string[]): Cidr[] {
  return texts.flatMap((text) => {
    const parsed = parseCidr(text);
    return parsed.ok ? [parsed.value] : [];
  });
}
