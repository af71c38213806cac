import { endpointInstance, instanceVpc } from '../../network/endpoints.ts';
import type { Network, VpcNode } from '../../network/network.ts';
import { peerGroups, securityVerdict } from '../../network/security-groups.ts';
import type { SecurityDirection } from '../../network/security-rules.ts';
import type { Endpoint, Protocol, SecurityVerdict } from '../../network/trace-types.ts';
import { type Draft, sameValue, startDraft } from '../../plan/draft.ts';
import { idMaker } from '../../plan/ids.ts';
import type { Patch } from '../../plan/patch.ts';
import type { Instance, SecurityRule } from '../../plan/rows.ts';
import { failure, type Result, success } from '../../result.ts';
import { type AdvisedSources, advisedSources, firstGroup } from './advised-source.ts';

/** Traffic that an instance is to get from a peer (ingress), or to send there (egress). */
export interface WantedTraffic {
  readonly instance: string;
  readonly direction: SecurityDirection;
  readonly peer: Endpoint;
  /** Undefined: any kind will do; the guide's own example (sections 8 to 10) lets ICMP in. */
  readonly protocol: Protocol | undefined;
}

/** Rules that let traffic through, and the group that they were added to. */
export interface Allowance {
  readonly patch: Patch;
  /** The id of the group; a new one where the instance was in none. */
  readonly group: string;
  readonly rules: readonly SecurityRule[];
  /** Why the rules name blocks although both sides are in one region. */
  readonly insteadOfGroup?: AdvisedSources['insteadOfGroup'];
}

export type AllowRefusal =
  | { readonly code: 'unknown-instance' }
  /** Nothing is missing. */
  | { readonly code: 'admitted-already' }
  | { readonly code: 'no-address' }
  /** A rule that drops the traffic comes before every rule that could be added. */
  | { readonly code: 'dropped-first'; readonly by: NonNullable<SecurityVerdict['decidedBy']> };

/** The fewest and narrowest rules, by the guide's rule for sources, that let a kind of traffic through at one instance. */
export function allowTraffic(network: Network, wanted: WantedTraffic): Result<Allowance, AllowRefusal> {
  const needed = neededRules(network, wanted);
  if (!needed.ok) return needed;
  const { instance, vpc, rules, insteadOfGroup } = needed.value;
  const draft = startDraft(network.plan);
  const group = addRules(draft, { vpc, instance, rules }, new Map());
  return success({
    patch: draft.patch(),
    group,
    rules,
    ...(insteadOfGroup === undefined ? {} : { insteadOfGroup }),
  });
}

/** The rules for several wishes together, each written once; wishes that are granted already or can't be are left out. */
export function allowAll(network: Network, wishes: readonly WantedTraffic[]): Patch {
  const draft = startDraft(network.plan);
  const newGroups = new Map<VpcNode, string>();
  for (const wanted of wishes) {
    const needed = neededRules(network, wanted);
    if (needed.ok) addRules(draft, needed.value, newGroups);
  }
  return draft.patch();
}

interface NeededRules {
  readonly instance: Instance;
  readonly vpc: VpcNode;
  readonly rules: readonly SecurityRule[];
  readonly insteadOfGroup?: AdvisedSources['insteadOfGroup'];
}

/** The strongest priority (AuthorizeSecurityGroup, parameter Priority), which is the default, too: at 1 a rule wins over all but drops at 1. */
const strongest = 1;

function neededRules(network: Network, wanted: WantedTraffic): Result<NeededRules, AllowRefusal> {
  const { instance: id, direction, peer, protocol } = wanted;
  const object = network.objects.get(id);
  const instance = object?.table === 'instances' ? object.row : undefined;
  const vpc = instance && instanceVpc(network, instance);
  if (instance === undefined || vpc === undefined) return failure({ code: 'unknown-instance' });
  const { sources, insteadOfGroup } = advisedSources(network, vpc, peer);
  if (sources.length === 0) return failure({ code: 'no-address' });
  if (verdicts(network, instance, wanted, protocol).every(({ admitted }) => admitted))
    return failure({ code: 'admitted-already' });
  const kind = protocol ?? { kind: 'icmp' };
  const stronger = verdicts(network, instance, wanted, kind).find(
    ({ admitted, decidedBy }) => !admitted && decidedBy !== undefined && decidedBy.rule.priority <= strongest,
  );
  if (stronger?.decidedBy !== undefined) return failure({ code: 'dropped-first', by: stronger.decidedBy });
  const rules = sources.map((source): SecurityRule => ({
    direction,
    policy: 'accept',
    protocol: kind.kind,
    ports: kind.kind === 'icmp' ? '-1/-1' : `${kind.port}/${kind.port}`,
    priority: strongest,
    source,
  }));
  return success({ instance, vpc, rules, ...(insteadOfGroup === undefined ? {} : { insteadOfGroup }) });
}

/** What the groups say to each part of the peer's addresses that they treat alike. */
function verdicts(
  network: Network,
  instance: Instance,
  { direction, peer }: WantedTraffic,
  protocol: Protocol | undefined,
): SecurityVerdict[] {
  const known = endpointInstance(peer);
  const [only] = peer.blocks;
  if (known !== undefined && only !== undefined) {
    const question = { instance, direction, peer: { address: only.first, instance: known } };
    return [securityVerdict(network, question, protocol)];
  }
  const home = peer.router?.kind === 'vpc' ? peer.router : undefined;
  return peerGroups(network, { instance, direction }, peer.blocks, home, protocol).map((group) =>
    securityVerdict(network, { instance, direction, peer: group.peer }, protocol),
  );
}

/** Writes rules that are not there yet into the group of an instance; an instance in no group gets one, which `newGroups` keeps for the next. */
function addRules(
  draft: Draft,
  { instance, vpc, rules }: Pick<NeededRules, 'instance' | 'vpc' | 'rules'>,
  newGroups: Map<VpcNode, string>,
): string {
  const id = firstGroup(vpc, instance) ?? newGroups.get(vpc) ?? addGroup(draft, vpc, newGroups);
  if (firstGroup(vpc, instance) === undefined) join(draft, instance, id);
  const known = draft.plan.securityGroups.find((group) => group.id === id)?.rules ?? [];
  const missing = rules.filter((rule) => !known.some((other) => sameValue(other, rule)));
  if (missing.length > 0) draft.set('securityGroups', id, { rules: [...known, ...missing] });
  return id;
}

/** Named by its id: whoever has to like the name is the user. */
function addGroup(draft: Draft, vpc: VpcNode, newGroups: Map<VpcNode, string>): string {
  const id = idMaker(draft.plan)('securityGroups');
  draft.add('securityGroups', { id, vpc: vpc.row.id, name: id, rules: [] });
  newGroups.set(vpc, id);
  return id;
}

function join(draft: Draft, { id, securityGroups = [] }: Instance, group: string): void {
  draft.set('instances', id, { securityGroups: [...securityGroups.filter((other) => other !== group), group] });
}
