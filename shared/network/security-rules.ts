import { type Cidr, containsAddress, parseCidr } from '../net/cidr.ts';
import type { Ipv4 } from '../net/ipv4.ts';
import type { Instance, SecurityGroup, SecurityRule } from '../plan/rows.ts';
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
  return (instance.securityGroups ?? [])
    .flatMap((id) => {
      const group = network.objects.get(id);
      return group?.table === 'securityGroups' ? parsedRules(group.row) : [];
    })
    .filter(({ rule }) => (rule.direction ?? 'ingress') === direction)
    .sort((a, b) => a.rule.priority - b.rule.priority || dropFirst(a.rule) - dropFirst(b.rule));
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

/**
 * A group stands for the instances in it, within one region; one of another account needs that account's uid (guide, sections 8 and 9).
 */
function groupMatches(
  network: Network,
  own: VpcNode,
  { source }: SecurityRule,
  groupId: string,
  peer: Peer,
  { acrossRegions = false, withoutOwner = false }: Leniency,
): boolean {
  if (!peer.instance?.securityGroups?.includes(groupId)) return false;
  const group = network.objects.get(groupId);
  const vpc = group?.table === 'securityGroups' ? network.vpcs.get(group.row.vpc) : undefined;
  if (vpc === undefined) return false;
  if (vpc.row.region !== own.row.region && !acrossRegions) return false;
  return vpc.row.account === own.row.account || withoutOwner || hasUid(network, source?.account);
}

function hasUid(network: Network, account: string | undefined): boolean {
  const object = account === undefined ? undefined : network.objects.get(account);
  return object?.table === 'accounts' && (object.row.uid ?? '').trim() !== '';
}
