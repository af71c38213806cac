import type { Ipv4Range } from '../net/cidr-set.ts';
import { parseIpv4 } from '../net/ipv4.ts';
import { appendRange, boundaries, splitRange } from '../net/split-range.ts';
import type { Instance } from '../plan/rows.ts';
import { instanceVpc } from './endpoints.ts';
import type { Network, VpcNode } from './network.ts';
import {
  commonGroup,
  decidingRules,
  kindsOfTraffic,
  type Leniency,
  type NamedGroupFault,
  type ParsedRule,
  type Peer,
  ruleMatches,
  type SecurityDirection,
  type Traffic,
} from './security-rules.ts';
import type { Protocol, SecurityVerdict } from './trace-types.ts';
import { instancesOf } from './instances-of.ts';

/** One instance's part in a packet's way: what it sends to a peer, or gets from one. */
export interface SecurityQuestion {
  readonly instance: Instance;
  readonly direction: SecurityDirection;
  readonly peer: Peer;
}

/** What the security groups of one instance say about traffic with a peer; without a protocol, whether they admit any traffic at all. */
export function securityVerdict(
  network: Network,
  question: SecurityQuestion,
  protocol: Protocol | undefined,
): SecurityVerdict {
  const [verdict] = securityVerdicts(network, [question], protocol);
  if (verdict === undefined) throw new Error('one question has one answer');
  return verdict;
}

/**
 * What the groups at both ends of one packet say together. Without a protocol: whether one and the same kind of traffic is admitted by all
 * of them; if each admits something but nothing in common, the last one is told as what refuses.
 */
export function securityVerdicts(
  network: Network,
  questions: readonly SecurityQuestion[],
  protocol: Protocol | undefined,
  leniency: Leniency = {},
): SecurityVerdict[] {
  const asked = questions.map((question) => ({
    ...question,
    own: instanceVpc(network, question.instance),
    rules: decidingRules(network, question.instance, question.direction),
  }));
  const kinds = protocol === undefined ? kindsOfTraffic(asked.flatMap(({ rules }) => rules)) : [protocol];
  const decide = (traffic: Traffic): SecurityVerdict[] =>
    asked.map((question) => decision(network, question, traffic, leniency));

  const perKind = kinds.map(decide);
  const agreed = perKind.find((verdicts) => verdicts.every(({ admitted }) => admitted));
  if (agreed !== undefined) return agreed;
  const apart = questions.map(
    (_, at) => perKind.flatMap((verdicts) => verdicts[at] ?? []).find(({ admitted }) => admitted) ?? perKind[0]?.[at],
  );
  const verdicts = apart.filter((verdict) => verdict !== undefined);
  const last = verdicts.at(-1);
  return last !== undefined && verdicts.every(({ admitted }) => admitted)
    ? verdicts.with(-1, { ...last, admitted: false, decidedBy: undefined, asMemberOf: undefined })
    : verdicts;
}

/** Addresses of one side that the rules of the other side's instance treat alike, with one of them to ask about. */
export interface PeerGroup {
  readonly ranges: readonly Ipv4Range[];
  readonly peer: Peer;
}

/**
 * Splits the addresses that an instance exchanges packets with into groups which its rules treat alike, in address order of their first.
 * `home` is the VPC where the addresses are: rules may name the groups of its instances.
 */
export function peerGroups(
  network: Network,
  { instance, direction }: Pick<SecurityQuestion, 'instance' | 'direction'>,
  ranges: readonly Ipv4Range[],
  home: VpcNode | undefined,
  protocol: Protocol | undefined,
): PeerGroup[] {
  const rules = decidingRules(network, instance, direction);
  const namesGroups = rules.some(({ rule, cidr }) => cidr === undefined && rule.source?.securityGroup !== undefined);
  // Members of one group reach each other without a rule that names it.
  const asksInstances = namesGroups || home === instanceVpc(network, instance);
  const known = asksInstances && home !== undefined ? instancesByAddress(home) : new Map<number, Instance>();
  const groups = new Map<string, { ranges: Ipv4Range[]; peer: Peer }>();
  for (const range of pieces(ranges, rules, [...known.keys()])) {
    const peer = { address: range.first, instance: known.get(range.first) };
    const { admitted, decidedBy, asMemberOf } = securityVerdict(network, { instance, direction, peer }, protocol);
    const key = JSON.stringify([admitted, decidedBy?.group, decidedBy?.at, asMemberOf]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ranges: [range], peer });
    else appendRange(group.ranges, range);
  }
  return [...groups.values()];
}

/** Which restriction on groups as sources keeps traffic out that a rule was meant to admit, if it is one of them. */
export function refusedSource(
  network: Network,
  questions: readonly SecurityQuestion[],
  protocol: Protocol | undefined,
): NamedGroupFault | undefined {
  const admittedWith = (leniency: Leniency): boolean =>
    securityVerdicts(network, questions, protocol, leniency).every(({ admitted }) => admitted);
  if (admittedWith({ withoutOwner: true })) return 'group-owner-missing';
  // Across regions the owner does not matter either: the group has to go.
  return admittedWith({ acrossRegions: true, withoutOwner: true }) ? 'group-across-regions' : undefined;
}

interface Asked extends SecurityQuestion {
  readonly own: VpcNode | undefined;
  readonly rules: readonly ParsedRule[];
}

function decision(
  network: Network,
  { instance, direction, peer, own, rules }: Asked,
  traffic: Traffic,
  leniency: Leniency,
): SecurityVerdict {
  const match = rules.find((rule) => ruleMatches(network, own, rule, peer, traffic, leniency));
  if (match !== undefined) {
    const { group, at, rule } = match;
    return { instance: instance.id, direction, admitted: rule.policy === 'accept', decidedBy: { group, at, rule } };
  }
  // "Nothing matched = ingress dropped (but members of one normal group reach each other), egress accepted"; so it is without groups.
  const common =
    direction === 'egress' || peer.instance === undefined ? undefined : commonGroup(network, instance, peer.instance);
  return {
    instance: instance.id,
    direction,
    admitted: direction === 'egress' || common !== undefined,
    decidedBy: undefined,
    ...(common !== undefined && { asMemberOf: common.id }),
  };
}

function instancesByAddress(vpc: VpcNode): Map<number, Instance> {
  const byAddress = new Map<number, Instance>();
  for (const instance of instancesOf(vpc)) {
    const address = parseIpv4(instance.ip);
    if (address !== undefined && !byAddress.has(address)) byAddress.set(address, instance);
  }
  return byAddress;
}

/** The ranges, cut wherever a block of a rule begins or ends and around every single address. */
function pieces(ranges: readonly Ipv4Range[], rules: readonly ParsedRule[], addresses: readonly number[]): Ipv4Range[] {
  const blocks = rules.flatMap(({ cidr }) => cidr ?? []);
  const starts = boundaries([...blocks, ...addresses.map((address) => ({ first: address, last: address }))]);
  return ranges.flatMap((range) => splitRange(range, starts));
}
