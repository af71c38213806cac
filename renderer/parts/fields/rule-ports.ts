import type { SecurityRule } from '../../../shared/plan/rows.ts';
import { arePorts } from './rule-summary.ts';

/** The protocols of a security group rule, as the API names them (AuthorizeSecurityGroup, parameter IpProtocol). */
export const protocols = ['tcp', 'udp', 'icmp', 'gre', 'all'].map((value) => ({ value, label: value }));

/** The cloud's notation for all of them. */
export const allPorts = '-1/-1';

/** All ports of a protocol that has some: AuthorizeSecurityGroup takes -1/-1 for the others alone. */
const everyPort = '1/65535';

export function hasPorts(protocol: string): boolean {
  return /^(tcp|udp)$/iu.test(protocol);
}

/** What the ports become with another protocol: all ports stay all ports, in the notation that the protocol wants. */
export function portsFor(protocol: string, ports: string): Pick<SecurityRule, 'ports'> | undefined {
  if (hasPorts(protocol)) return ports === allPorts ? { ports: everyPort } : undefined;
  return /^(icmp|gre|all)$/iu.test(protocol) ? { ports: allPorts } : undefined;
}

/** What somebody meant who wrote one port, or a range in another notation; undefined where the text is fine as it is or means nothing. */
export function meantPorts(text: string): string | undefined {
  if (arePorts(text)) return undefined;
  const [, from, to] = /^\s*(\d{1,5})\s*(?:[-–/:]\s*(\d{1,5})\s*)?$/u.exec(text) ?? [];
  if (from === undefined) return undefined;
  const meant = `${from}/${to ?? from}`;
  return arePorts(meant) ? meant : undefined;
}
