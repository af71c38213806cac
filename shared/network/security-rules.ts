import { type Cidr, containsAddress, parseCidr } from '../net/cidr.ts';
import type { Ipv4 } from '../net/ipv4.ts';
import type { Instance, SecurityGroup, SecurityRule } from '../plan/rows.ts';
import { instanceVpc } from './endpoints.ts';
import type { Network, VpcNode } from './network.ts';
import { lastPort } from './protocol.ts';
import { portsOf, type PortRange, ruleFaults } from './rule-faults.ts';
import type { Protocol, SecurityVerdict } from './trace-types.ts';

/** One kind of traffic, as a rule can tell it from others. */
export type Traffic = Protocol | { readonly kind: 'gre' };

export type SecurityDirection = SecurityVerdict['direction'];

/** The other side of an instance's traffic: an address, and the instance that has it where that is known. */
export interface Peer {
  readonly address: Ipv4;
  readonly instance: Instance | undefined;
}

/** A rule as numbers, with the place where it stands. */
export interface ParsedRule {
  readonly group: string;
  /** Its place in the group, from 0. */
  readonly at: number;
  readonly rule: SecurityRule;
  readonly ports: PortRange;
  /** The addresses it is about; undefined where it names a group. */
  readonly cidr: Cidr | undefined;
}

/** What the cloud refuses to match and a plan may still say: looked past only to explain a refusal. */
export interface Leniency {
  readonly acrossRegions?: boolean;
  readonly withoutOwner?: boolean;
}

/**
 * The rules for one direction that count for an instance: those of all its groups together, in the order in which they decide. A lower
 * priority number comes first, at equal priority drop; what the cloud refuses, or a block that can't be read, matches nothing and is left out.
 */
export function decidingRules(network: Network, instance: Instance, direction: SecurityDirection): ParsedRule[] {
  return groupsOf(network, instance)
    .flatMap(parsedRules)
    .filter(({ rule }) => (rule.direction ?? 'ingress') === direction)
    .sort((a, b) => a.rule.priority - b.rule.priority || dropFirst(a.rule) - dropFirst(b.rule));
}

/** The security groups of an instance; one of another VPC is none (SEC606). */
function groupsOf(network: Network, instance: Instance): SecurityGroup[] {
  const vpc = instanceVpc(network, instance)?.row.id;
  return (instance.securityGroups ?? []).flatMap((id) => {
    const group = network.objects.get(id);
    return group?.table === 'securityGroups' && group.row.vpc === vpc ? group.row : [];
  });
}

/** A group that both are members of and that lets its members reach each other without a rule: a normal one does, an enterprise one does not. */
export function commonGroup(network: Network, instance: Instance, peer: Instance): SecurityGroup | undefined {
  const others = new Set(groupsOf(network, peer));
  return groupsOf(network, instance).find((group) => (group.type ?? 'normal') === 'normal' && others.has(group));
}

/** What of a group keeps a rule of a group in `own` from finding it. */
export type NamedGroupFault = 'group-across-regions' | 'group-owner-missing';

/**
 * Why the cloud does not find the group that a rule names; undefined where it does. Groups are named within one region, and those of another
 * account together with that account and its uid (guide, sections 8 and 9); without an account, one's own is meant.
 */
function namedGroupFault(
  network: Network,
  own: VpcNode,
  named: VpcNode,
  source: SecurityRule['source'],
): NamedGroupFault | undefined {
  if (named.row.region !== own.row.region) return 'group-across-regions';
  const account = source?.account ?? own.row.account;
  const isOwner = account === named.row.account && (account === own.row.account || hasUid(network, account));
  return isOwner ? undefined : 'group-owner-missing';
}

/** Whether a rule of an instance in `own` is about that traffic with that peer. */
export function ruleMatches(
  network: Network,
  own: VpcNode | undefined,
  { rule, ports, cidr }: ParsedRule,
  peer: Peer,
  traffic: Traffic,
  leniency: Leniency = {},
): boolean {
  const protocol = rule.protocol.toLowerCase();
  if (protocol !== 'all' && protocol !== traffic.kind) return false;
  // ICMP and GRE have no ports.
  if ('port' in traffic && (traffic.port < ports.from || traffic.port > ports.to)) return false;
  // The cloud takes the block where a rule gives both.
  if (cidr !== undefined) return containsAddress(cidr, peer.address);
  const group = rule.source?.securityGroup;
  return group === undefined || (own !== undefined && groupMatches(network, own, rule, group, peer, leniency));
}

/** One example of every kind of traffic that these rules can tell apart. */
export function kindsOfTraffic(rules: readonly ParsedRule[]): Traffic[] {
  const ports = new Set([1]);
  for (const { from, to } of rules.map((rule) => rule.ports)) {
    ports.add(from);
    if (to < lastPort) ports.add(to + 1);
  }
  const inOrder = [...ports].sort((a, b) => a - b);
  return [
    { kind: 'icmp' },
    ...inOrder.map((port) => ({ kind: 'tcp', port }) as const),
    ...inOrder.map((port) => ({ kind: 'udp', port }) as const),
    { kind: 'gre' },
  ];
}

const parsed = new WeakMap<SecurityGroup, readonly ParsedRule[]>();

function parsedRules(group: SecurityGroup): readonly ParsedRule[] {
  const known = parsed.get(group);
  if (known !== undefined) return known;
  const made = group.rules.flatMap((rule, at) => {
    const ports = portsOf(rule.ports);
    if (ports === undefined || ruleFaults(rule).length > 0) return [];
    const cidr = rule.source?.cidr === undefined ? undefined : parseCidr(rule.source.cidr);
    if (cidr?.ok === false) return [];
    return [{ group: group.id, at, rule, ports, cidr: cidr?.value }];
  });
  parsed.set(group, made);
  return made;
}

function dropFirst({ policy }: SecurityRule): number {
  return policy === 'drop' ? 0 : 1;
}

/** A group stands for the instances in it, where it is found. */
function groupMatches(
  network: Network,
  own: VpcNode,
  { source }: SecurityRule,
  groupId: string,
  peer: Peer,
  { acrossRegions = false, withoutOwner = false }: Leniency,
): boolean {
  if (peer.instance === undefined || !groupsOf(network, peer.instance).some(({ id }) => id === groupId)) return false;
  const vpc = instanceVpc(network, peer.instance);
  if (vpc === undefined) return false;
  switch (namedGroupFault(network, own, vpc, source)) {
    case undefined:
      return true;
    case 'group-across-regions':
      return acrossRegions;
    case 'group-owner-missing':
      return withoutOwner;
  }
}

function hasUid(network: Network, account: string): boolean {
  const object = network.objects.get(account);
  return object?.table === 'accounts' && (object.row.uid ?? '').trim() !== '';
}
