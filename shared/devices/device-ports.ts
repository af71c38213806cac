import { type Message, message } from '../messages/message.ts';
import { type Cidr, cidrAt, containsAddress, overlap } from '../net/cidr.ts';
import { parseIpv4 } from '../net/ipv4.ts';
import { type DataCenterNode, nameOf, type Network, type VbrNode } from '../network/network.ts';
import type { RuleCode } from '../rule-code.ts';
import type { Dialect, Port, Subinterface } from './device.ts';

/** Why a device can't be configured; a finding of one of the rules about the first subject says it better. */
export interface DeviceProblem {
  readonly rules: readonly RuleCode[];
  readonly reason: Message;
  readonly subjects: readonly [string, ...string[]];
}

/** Names of ports by the id of the physical connection that ends there. */
export type InterfaceNames = Readonly<Record<string, string>>;

/** The ports of a data center's device that a VBR uses, and what is in the way of configuring them. */
export function portsOf(network: Network, dataCenter: DataCenterNode, dialect: Dialect, names: InterfaceNames) {
  const problems: DeviceProblem[] = [];
  const ports = dataCenter.physicalConnections
    .filter(({ vbrs }) => vbrs.length > 0)
    .map(({ row, vbrs }, at): Port => {
      const given = Object.hasOwn(names, row.id) ? names[row.id] : undefined;
      if (given !== undefined && !interfaceName.test(given))
        problems.push({
          rules: [],
          reason: message('devices:interfaceInvalid', { connection: nameOf(network, row.id) }),
          subjects: [row.id],
        });
      const number = at + 1;
      return {
        name: given ?? dialect.portName(number),
        isPlaceholder: given === undefined,
        number,
        connection: row,
        subinterfaces: vbrs.flatMap((vbr) => subinterfaceOf(network, vbr, problems)),
      };
    });
  problems.push(...clashes(network, ports));
  return { ports, problems };
}

/** Slashes, dots and colons occur in names of ports; a sign that ends a word or a line does not. */
const interfaceName = /^[A-Za-z][A-Za-z0-9/.:_-]{0,62}$/u;

const highestVlan = 4094;

function subinterfaceOf(network: Network, { row }: VbrNode, problems: DeviceProblem[]): Subinterface[] {
  const { id, vlan, localGatewayIp, peerGatewayIp, prefixLength } = row;
  const names = { vbr: nameOf(network, id) };
  const problem = (rules: readonly RuleCode[], reason: Message): [] => {
    problems.push({ rules, reason, subjects: [id] });
    return [];
  };
  if (vlan === undefined) return problem([], message('devices:vlanMissing', names));
  if (!Number.isInteger(vlan) || vlan < 0 || vlan > highestVlan)
    return problem(['PEER308'], message('devices:vlanInvalid', { ...names, vlan }));
  if (localGatewayIp === undefined || peerGatewayIp === undefined || prefixLength === undefined)
    return problem([], message('devices:gatewaysMissing', names));
  const gateway = parseIpv4(localGatewayIp);
  const address = parseIpv4(peerGatewayIp);
  const isMask = Number.isInteger(prefixLength) && prefixLength >= 1 && prefixLength <= 31;
  if (
    gateway === undefined ||
    address === undefined ||
    !isMask ||
    gateway === address ||
    !containsAddress(cidrAt(address, prefixLength), gateway)
  )
    return problem(['CIDR205'], message('devices:gatewaysMisfit', names));
  return [{ vbr: row, vlan, address, gateway, prefix: prefixLength }];
}

/** What a device refuses although each VBR by itself is well: tags and names that repeat, subnets that overlap. */
function clashes(network: Network, ports: readonly Port[]): DeviceProblem[] {
  const problems: DeviceProblem[] = [];
  const portNames = new Map<string, Port>();
  const subnets: { readonly vbr: string; readonly subnet: Cidr }[] = [];
  for (const port of ports) {
    const namesake = portNames.get(port.name.toLowerCase());
    if (namesake !== undefined) {
      const connections = {
        connection: nameOf(network, port.connection.id),
        other: nameOf(network, namesake.connection.id),
      };
      problems.push({
        rules: [],
        reason: message('devices:interfaceTwice', connections),
        subjects: [port.connection.id, namesake.connection.id],
      });
    }
    portNames.set(port.name.toLowerCase(), port);
    const tags = new Map<number, string>();
    for (const { vbr, vlan, address, prefix } of port.subinterfaces) {
      const other = vlan === 0 ? port.subinterfaces.find((one) => one.vbr !== vbr)?.vbr.id : tags.get(vlan);
      if (other !== undefined)
        problems.push({
          rules: ['PEER308'],
          reason: message('devices:vlanTwice', {
            vbr: nameOf(network, vbr.id),
            other: nameOf(network, other),
            vlan,
          }),
          subjects: [vbr.id, other],
        });
      tags.set(vlan, vbr.id);
      subnets.push({ vbr: vbr.id, subnet: cidrAt(address, prefix) });
    }
  }
  subnets.sort((a, b) => a.subnet.first - b.subnet.first || a.subnet.prefix - b.subnet.prefix);
  // Of blocks in this order, one that overlaps any before it overlaps the widest that is still open.
  let open = subnets[0];
  for (const one of subnets.slice(1)) {
    if (open !== undefined && overlap(open.subnet, one.subnet)) {
      const vbrs = { vbr: nameOf(network, one.vbr), other: nameOf(network, open.vbr) };
      problems.push({
        rules: [],
        reason: message('devices:subnetsOverlap', vbrs),
        subjects: [one.vbr, open.vbr],
      });
    } else open = one;
  }
  return problems;
}
