import type { SecurityRule } from '../plan/rows.ts';
import { lastPort } from './protocol.ts';

/** Why the cloud refuses a security group rule. */
export type RuleFault = 'protocol' | 'ports' | 'priority' | 'source';

/**
 * Everything for which the cloud refuses a rule (AuthorizeSecurityGroup, API reference); none where it takes it. A refused rule neither admits
 * nor drops anything, and nobody exports it. Whether a block can be read is CIDR101's, whether a group is there FILE001's.
 */
export function ruleFaults(rule: SecurityRule): RuleFault[] {
  const protocol = rule.protocol.toLowerCase();
  const hasPorts = protocolsWithPorts.has(protocol);
  const isKnown = hasPorts || protocolsWithoutPorts.has(protocol);
  const { cidr, securityGroup } = rule.source ?? {};
  const faults: RuleFault[] = [];
  if (!isKnown) faults.push('protocol');
  else if (hasPorts ? portsOf(rule.ports) === undefined : rule.ports !== anyPort) faults.push('ports');
  if (!Number.isInteger(rule.priority) || rule.priority < 1 || rule.priority > 100) faults.push('priority');
  if (cidr === undefined && securityGroup === undefined) faults.push('source');
  return faults;
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Reads `from/to`, or `-1/-1` for all; undefined for what is neither, reversed or outside 1 to 65535. */
export function portsOf(text: string): PortRange | undefined {
  if (text === anyPort) return allPorts;
  const [, from, to] = /^(\d{1,5})\/(\d{1,5})$/u.exec(text) ?? [];
  const range = { from: Number(from), to: Number(to) };
  return range.from >= 1 && range.from <= range.to && range.to <= lastPort ? range : undefined;
}

const anyPort = '-1/-1';
const allPorts: PortRange = { from: 1, to: lastPort };
const protocolsWithPorts: ReadonlySet<string> = new Set(['tcp', 'udp']);
const protocolsWithoutPorts: ReadonlySet<string> = new Set(['icmp', 'icmpv6', 'gre', 'all']);
