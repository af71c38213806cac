import { type Message, message } from '../../messages/message.ts';
import { compileAfter } from '../../network/compile-after.ts';
import { instancesOf } from '../../network/instances-of.ts';
import { nameOf, type Network, type PeeringNode } from '../../network/network.ts';
import type { Protocol } from '../../network/trace-types.ts';
import { startDraft } from '../../plan/draft.ts';
import { idMaker } from '../../plan/ids.ts';
import { joinPatches, mustApply, type Patch } from '../../plan/patch.ts';
import type { SecurityRule } from '../../plan/rows.ts';
import { firstGroup } from './advised-source.ts';
import { allowAll, allowTraffic, type AllowRefusal, type WantedTraffic } from './allow-traffic.ts';
import { isWithinRegion, type PeeringSide, sidesOf, trafficFrom } from './peering-sides.ts';

/** What lets a kind of traffic in, and what keeps a side from admitting it. */
export interface TrafficAdmission {
  /** Empty where nothing can be written or nothing is missing. */
  readonly patch: Patch;
  /** The rules of the patch, in the order of the groups in the plan. */
  readonly rules: readonly AdmittedRule[];
  /** Why a side gets no rule, each reason once. */
  readonly refusals: readonly Message[];
}

/** A rule that the patch adds to a security group. */
export interface AdmittedRule {
  readonly vpc: string;
  readonly group: string;
  /** Its place among the rules of the group. */
  readonly at: number;
  /** The group itself is new: the instances of the VPC are in none. */
  readonly isNewGroup: boolean;
  readonly rule: SecurityRule;
}

/** The traffic of the guide's test: ICMP. */
export const ping: Protocol = { kind: 'icmp' };

/**
 * Rules by which both sides of a peering, or the VPC `at` alone, admit a kind of traffic from the other side, by the guide's rule for sources (sections 8 to 10):
 * the peer's CIDR block across regions and behind a VBR, the group of the peer's instance within a region. Instances that are in no group are put into a new one,
 * for in the cloud every instance is in one.
 */
export function peeringAdmission(
  network: Network,
  peering: PeeringNode,
  protocol: Protocol,
  at?: string,
): TrafficAdmission {
  const grouping = groupsToName(network, sidesOf(peering));
  const grouped =
    grouping.changes.length === 0
      ? network
      : compileAfter(network, mustApply(network.plan, grouping), network.pack, network.asOf);
  const sides = sidesOf(grouped.peerings.find(({ row }) => row.id === peering.row.id) ?? peering).filter(
    ({ vpc }) => at === undefined || vpc.row.id === at,
  );
  const judged = sides.map((side) => judge(grouped, side, protocol));
  const admission = allowAll(
    grouped,
    judged.flatMap(({ wishes }) => wishes),
  );
  const refusals = sides.length === 0 ? [nobodyBehind(network, peering)] : judged.flatMap(({ refusals: own }) => own);
  if (admission.changes.length === 0)
    return { patch: admission, rules: [], refusals: unlike(refusals.length === 0 ? [alreadyAdmitted] : refusals) };
  const patch = joinPatches([grouping, admission]);
  return { patch, rules: addedRules(network, patch), refusals: unlike(refusals) };
}

export const alreadyAdmitted: Message = message('security:ping.already');

/** A new group for the instances without one of each VPC that its peer has to name by a group. */
function groupsToName({ plan }: Network, sides: readonly PeeringSide[]): Patch {
  const draft = startDraft(plan);
  if (!sides.some(isWithinRegion) || sides.some(({ vpc }) => instancesOf(vpc).length === 0)) return draft.patch();
  for (const { vpc } of sides) {
    const loners = instancesOf(vpc).filter((instance) => firstGroup(vpc, instance) === undefined);
    if (loners.length === 0) continue;
    const id = idMaker(draft.plan)('securityGroups');
    draft.add('securityGroups', { id, vpc: vpc.row.id, name: id, rules: [] });
    for (const { id: instance, securityGroups = [] } of loners)
      draft.set('instances', instance, { securityGroups: [...securityGroups, id] });
  }
  return draft.patch();
}

interface Judgement {
  readonly wishes: readonly WantedTraffic[];
  readonly refusals: readonly Message[];
}

/** What a side has to admit, or why it can't. */
function judge(network: Network, side: PeeringSide, protocol: Protocol): Judgement {
  const empty = nobodyToAdmit(network, side);
  if (empty !== undefined) return { wishes: [], refusals: [empty] };
  const wishes = trafficFrom(network, side, protocol);
  const refusals = wishes.flatMap((wish) => {
    const allowed = allowTraffic(network, wish);
    return allowed.ok ? [] : refusalWords(network, allowed.error);
  });
  return { wishes, refusals };
}

/** Why a side can't say yet whom it admits: an instance is missing that a rule would be about. */
export function nobodyToAdmit(network: Network, side: PeeringSide): Message | undefined {
  return (
    withoutInstance(network, side.vpc) ?? (isWithinRegion(side) ? withoutInstance(network, side.other) : undefined)
  );
}

function withoutInstance(network: Network, place: PeeringSide['vpc' | 'other']): Message | undefined {
  if (place.kind !== 'vpc' || instancesOf(place).length > 0) return undefined;
  const vpc = nameOf(network, place.row.id);
  return message(place.vSwitches.length === 0 ? 'security:ping.noVSwitch' : 'security:ping.noInstance', { vpc });
}

/** Why traffic can't be let in, for the user; that nothing is missing is no such reason. */
export function refusalWords(network: Network, refusal: AllowRefusal): Message[] {
  switch (refusal.code) {
    case 'dropped-first': {
      const { at, group } = refusal.by;
      return [message('security:allowDropped', { place: at + 1, group: nameOf(network, group) })];
    }
    case 'no-address':
      return [message('security:testNoAddress')];
    case 'admitted-already':
    case 'unknown-instance':
      return [];
  }
}

function nobodyBehind(network: Network, { initiator, acceptor }: PeeringNode): Message {
  const vbr = initiator.kind === 'vbr' ? initiator : acceptor;
  return message('security:ping.noDataCenter', { vbr: nameOf(network, vbr.row.id) });
}

/** What the groups of a plan say more after a patch. */
export function addedRules({ plan, objects }: Network, patch: Patch): AdmittedRule[] {
  const before = new Map(plan.securityGroups.map((group) => [group.id, group]));
  return mustApply(plan, patch).securityGroups.flatMap(({ id, vpc, rules }) => {
    const known = before.get(id);
    if (known?.rules === rules) return [];
    const first = known?.rules.length ?? 0;
    return rules
      .slice(first)
      .map((rule, place): AdmittedRule => ({ vpc, group: id, at: first + place, isNewGroup: !objects.has(id), rule }));
  });
}

/** Each reason once. */
export function unlike(reasons: readonly Message[]): readonly Message[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason] as const)).values()];
}
