// One planner behind three runbooks. Build, change and decommission each describe what is there, what is to be and what goes (`Situation`);
// the same step makers work from that. A step names what it has to wait for, and `order.ts` sorts: earliest phase first, and a connection
// that is withdrawn kept together, so that what is replaced is down for its own steps alone. Hand-offs are put in afterwards, wherever a
// step of one party waits for one of another. What exists is told by cloud ids and states; of what has neither (vSwitches, groups, routes)
// a step says to look first. The checker and the simulated cloud in `test/runbook` know none of this.
import type { EndState, StatePair } from '../catalog/router-states.ts';
import { statesOf } from '../lifecycle/connection.ts';
import { type Message, message } from '../messages/message.ts';
import { compile } from '../network/compile.ts';
import { nameOf, type Network } from '../network/network.ts';
import { removalOf, removeObjects } from '../plan/edits/remove-objects.ts';
import { mustApply } from '../plan/patch.ts';
import { emptyPlan, objectTables } from '../plan/plan.ts';
import type { Peering } from '../plan/rows.ts';
import { missingRoutes } from '../routing/missing-routes.ts';
import { acceptanceSheet } from './acceptance.ts';
import { connectionsOf } from './connections.ts';
import { deleteObjects } from './deletion-steps.ts';
import { evidence, isOnlyDrawn, type Presence } from './evidence.ts';
import { numbered, withHandOffs, withoutDetours } from './hand-offs.ts';
import { planLines } from './line-steps.ts';
import { type Losses, lossesBetween, lossesWithout, type SavingOf } from './losses.ts';
import { planNetworks } from './network-steps.ts';
import { inOrder } from './order.ts';
import { type Party, partyKey, partyName } from './party.ts';
import { planPeerings } from './peering-steps.ts';
import { withdrawPeerings } from './removal-steps.ts';
import { replacedObjects } from './replacements.ts';
import { peeringsOver, planRoutes } from './route-steps.ts';
import type { HandOff, Runbook, Step } from './runbook.ts';
import { planSecurity } from './security-steps.ts';
import { createSite, type Situation } from './site.ts';

/** From what a runbook starts: from an empty cloud, or from what ids and states of the plan say is there. */
export type Basis = 'nothing' | 'existing';

/** The way to everything that a plan holds. */
export function buildRunbook(network: Network, basis: Basis = 'existing'): Runbook {
  const there = evidence(network);
  return runbookOf('build', {
    before: emptied(network),
    after: network,
    presence: basis === 'nothing' ? () => 'absent' : there,
    goes: () => false,
    isReplaced: () => false,
    statesOf: ({ row }) => (basis === 'nothing' ? planned : statesOf(row)),
    isToStop: () => false,
    completes: true,
  });
}

/**
 * The way from one plan to another, or to a scenario of it: what is added first, what can't be changed in place made new beside the old one where
 * both can be, then traffic taken over, what is not wanted any more removed last. The earlier plan is taken to be what is there, its peerings as
 * far as their states say. Everything in the later plan is to forward, but what it suspends. An earlier plan that is only drawn is no start.
 */
export function changeRunbook(before: Network, after: Network, savings?: SavingOf): Runbook {
  if (isOnlyDrawn(before)) {
    const built = buildRunbook(after);
    const remark = message('runbook:remark.onlyDrawn', { name: before.plan.name });
    return { ...built, kind: 'change', remarks: [remark, ...built.remarks] };
  }
  const situation = between(before, after, true);
  // What is replaced goes on being paid.
  const gone = before.peerings.map(({ row }) => row).filter(({ id }) => situation.goes(id) && !after.objects.has(id));
  const removes = objectTables.some((table) => before.plan[table].some(({ id }) => situation.goes(id)));
  const runbook = runbookOf('change', situation);
  return removes ? { ...runbook, losses: { ...lossesBetween(before, after), saved: savings?.(gone) ?? [] } } : runbook;
}

/** The way to a plan without some of its objects and what hangs on them; ids that are not in the plan are nothing to remove. */
export function decommissionRunbook(network: Network, chosen: readonly string[], savings?: SavingOf): Runbook {
  const ids = goingWith(network, chosen);
  const { plan, pack, asOf } = network;
  const after = compile(mustApply(plan, removeObjects(plan, ids)), pack, asOf);
  const situation = between(network, after, false);
  const gone: Peering[] = network.peerings.map(({ row }) => row).filter(({ id }) => situation.goes(id));
  const canFail = chosen.every((id) => failing.has(network.objects.get(id)?.table ?? ''));
  const losses: Omit<Losses, 'saved'> = canFail
    ? lossesWithout(network, new Set(chosen))
    : lossesBetween(network, after);
  return {
    ...runbookOf('decommission', situation),
    acceptance: [],
    losses: { ...losses, saved: savings?.(gone) ?? [] },
  };
}

/**
 * Objects with what a plan could do without them for a while and the cloud or a data center can't: a VBR does not outlive its line, and an entry of a
 * data center leads nowhere when the last peering behind its gateway is gone. What a plan deletes by itself is not listed.
 */
export function goingWith(network: Network, chosen: readonly string[]): string[] {
  const vbrs = chosen.flatMap((id) => network.physicalConnections.get(id)?.vbrs.map(({ row }) => row.id) ?? []);
  const ids = [...new Set([...chosen, ...vbrs])];
  const gone = new Set(removalOf(network.plan, ids).map(({ id }) => id));
  const stranded = [...network.dataCenters.keys()]
    .flatMap((id) => network.routes.get(id) ?? [])
    .filter((route) => {
      const peerings = peeringsOver(route);
      return !gone.has(route.row.id) && peerings.length > 0 && peerings.every(({ row }) => gone.has(row.id));
    });
  return [...ids, ...stranded.map(({ row }) => row.id)];
}

const failing: ReadonlySet<string> = new Set(['peerings', 'vpcs', 'vbrs', 'physicalConnections', 'dataCenters']);

const planned: StatePair = { initiator: 'planned', acceptor: 'planned' };

function emptied({ plan, pack, asOf }: Network): Network {
  return compile(emptyPlan({ name: plan.name, rulePack: plan.rulePack }), pack, asOf);
}

function between(before: Network, after: Network, completes: boolean): Situation {
  const there = evidence(before);
  const replaced = replacedObjects(before, after);
  const strays = strayRoutes(after);
  const isKept = (id: string): boolean => before.objects.has(id) && after.objects.has(id) && !replaced.has(id);
  /** What hangs on the states of peerings is there as far as these say; of the rest the earlier plan is taken at its word. */
  const presenceBefore = (id: string): Presence => {
    const object = before.objects.get(id);
    const hangsOnStates =
      object?.table === 'peerings' ||
      (object?.table === 'routes' && object.row.nextHop.physicalConnection === undefined);
    return hangsOnStates && there(id) === 'absent' ? 'absent' : 'present';
  };
  return {
    before,
    after,
    presence: (id) => (isKept(id) ? presenceBefore(id) : 'absent'),
    goes: (id) => before.objects.has(id) && (!isKept(id) || strays.has(id)) && presenceBefore(id) === 'present',
    isReplaced: (id) => replaced.has(id),
    statesOf({ row }) {
      const old = before.objects.get(row.id);
      return old?.table === 'peerings' && isKept(row.id) ? statesOf(old.row) : planned;
    },
    isToStop: ({ row }) => completes && [row.initiator, row.acceptor].some(({ state }) => isSuspension(state)),
    completes,
  };
}

function isSuspension(state: EndState): boolean {
  return state === 'suspending' || state === 'suspended';
}

/** Entries whose next hop is gone: whatever the later plan says of them, nothing may follow them. */
function strayRoutes({ routes }: Network): ReadonlySet<string> {
  return new Set(
    [...routes.values()].flat().flatMap(({ row, target }) => (target.kind === 'detached' ? [row.id] : [])),
  );
}

function runbookOf(kind: Runbook['kind'], situation: Situation): Runbook {
  const site = createSite(situation);
  const { before, after } = situation;
  if (situation.completes) {
    const connections = connectionsOf(site);
    planLines(site);
    planNetworks(site);
    planPeerings(site, connections);
    planRoutes(site, connections);
    const { routes, impossible } = missingRoutes(after, 'plan');
    const missing = routes.length + impossible.length;
    if (missing > 0) site.remark(message('runbook:remark.missingRoutes', { count: missing }));
  }
  planSecurity(site);
  const there = evidence(before);
  deleteObjects(site, withdrawPeerings(site), (id) => there(id) === 'absent');
  for (const id of replacedNames(situation))
    site.remark(message('runbook:remark.replaced', { name: nameOf(after, id) }));
  const nameOfParty = (party: Party): Message =>
    partyName(party.kind === 'account' && !after.objects.has(party.id) ? before : after, party);
  const linked = withoutDetours(withHandOffs(nameOfParty, site.steps));
  const steps: readonly Step[] = numbered(inOrder(linked));
  const acceptance = acceptanceSheet(after);
  return {
    kind,
    plan: after.plan.name,
    parties: partiesOf([...steps, ...acceptance]).map((party) => ({ party, name: nameOfParty(party) })),
    steps,
    acceptance,
    remarks: site.remarks,
  };
}

/** Everybody who has something to do, in the order of the steps. */
function partiesOf(work: readonly { readonly by: Party; readonly handOff?: HandOff | undefined }[]): Party[] {
  const all = work.flatMap(({ by, handOff }) => (handOff === undefined ? [by] : [by, handOff.to]));
  return [...new Map(all.map((party) => [partyKey(party), party])).values()];
}

/** Of what is made new, that which the user changed; what only follows it is not worth a word. */
function replacedNames({ after, isReplaced }: Situation): string[] {
  return objectTables
    .filter((table) => table !== 'routes')
    .flatMap((table) => after.plan[table].map(({ id }) => id))
    .filter(isReplaced);
}
