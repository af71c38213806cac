import type { Message } from '../../messages/message.ts';
import { overlap, parseCidr } from '../../net/cidr.ts';
import type { Network, PeeringNode } from '../../network/network.ts';
import type { SecurityRule } from '../../plan/rows.ts';
import { advisedSources, firstGroup, type RuleSource } from './advised-source.ts';
import { allowTraffic } from './allow-traffic.ts';
import { nobodyToAdmit, ping, refusalWords, unlike } from './peering-admission.ts';
import { oneForEachGroup, type PeeringSide, peersOf, sidesOf } from './peering-sides.ts';

/** What one side of a peering has to admit from the other, and what it admits. */
export interface SideAdmission extends PeeringSide {
  /** What its rules have to name by the guide (sections 8 to 10); none yet where the peer's instances have no group. */
  readonly sources: readonly RuleSource[];
  /** The rules of its groups that admit anything from the other side. */
  readonly admitted: readonly NamedRule[];
  /** Whether the other side can ping all of its groups. */
  readonly ping: 'admitted' | 'missing' | 'impossible';
  /** Why ping can't be admitted now, each reason once. */
  readonly reasons: readonly Message[];
}

/** A rule by its place in a security group. */
export interface NamedRule {
  readonly group: string;
  readonly at: number;
  readonly rule: SecurityRule;
}

/** What each VPC of a peering has to admit, whether or not it has a rule yet. */
export function sideAdmissions(network: Network, peering: PeeringNode): SideAdmission[] {
  return sidesOf(peering).map((side) => ({
    ...side,
    sources: sourcesOf(network, side),
    admitted: admittedBy(side),
    ...pingAt(network, side),
  }));
}

/** What the rules of a side have to name by the guide; nothing where the peer's instances have no group yet. */
export function sourcesOf(network: Network, side: PeeringSide): RuleSource[] {
  // A block in the place of a group that is not there yet would be advice against the guide.
  const peers = peersOf(network, side).map((peer) => advisedSources(network, side.vpc, peer));
  const sources = peers.flatMap(({ sources: own, insteadOfGroup }) => (insteadOfGroup === 'no-group' ? [] : own));
  return [...new Map(sources.map((source) => [JSON.stringify(source), source] as const)).values()];
}

function admittedBy({ vpc, other }: PeeringSide): NamedRule[] {
  const groups = new Set(other.kind === 'vpc' ? other.securityGroups.map(({ id }) => id) : []);
  const isFromOther = ({ source }: SecurityRule): boolean => {
    if (source?.securityGroup !== undefined) return groups.has(source.securityGroup);
    const block = parseCidr(source?.cidr ?? '0.0.0.0/0');
    return block.ok && other.blocks.some(({ cidr }) => overlap(cidr, block.value));
  };
  return vpc.securityGroups.flatMap(({ id, rules }) =>
    rules.flatMap((rule, at) =>
      rule.direction !== 'egress' && rule.policy === 'accept' && isFromOther(rule) ? [{ group: id, at, rule }] : [],
    ),
  );
}

function pingAt(network: Network, side: PeeringSide): Pick<SideAdmission, 'ping' | 'reasons'> {
  const nobody = nobodyToAdmit(network, side);
  if (nobody !== undefined) return { ping: 'impossible', reasons: [nobody] };
  const peers = peersOf(network, side);
  const answers = receiversOf(side).flatMap(({ id }) =>
    peers.map((peer) => allowTraffic(network, { instance: id, direction: 'ingress', peer, protocol: ping })),
  );
  if (answers.some(({ ok }) => ok)) return { ping: 'missing', reasons: [] };
  const reasons = unlike(answers.flatMap((answer) => (answer.ok ? [] : refusalWords(network, answer.error))));
  return { ping: reasons.length === 0 ? 'admitted' : 'impossible', reasons };
}

/** One instance of every group, and one of those that are in none: they are all told the same. */
function receiversOf({ vpc }: PeeringSide) {
  const all = oneForEachGroup(vpc);
  const loner = all.find((instance) => firstGroup(vpc, instance) === undefined);
  return all.filter((instance) => instance === loner || firstGroup(vpc, instance) !== undefined);
}
