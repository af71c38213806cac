import type { Network } from '../../shared/network/network.ts';
import type { Party } from '../../shared/runbook/party.ts';
import { knowerOf, placeId, valueAt } from '../../shared/runbook/place.ts';
import type { Runbook, Step } from '../../shared/runbook/runbook.ts';

// Written apart from the planners: it knows the kinds of steps and what they are about, and nothing of how their order came about.

function whose(party: Party): string {
  return party.kind === 'account' ? `account ${party.id}` : party.kind;
}

/** What is wrong with the order of a runbook and with what its parties know when; empty if nothing is. */
export function orderFaults({ steps }: Pick<Runbook, 'steps'>, network: Network): string[] {
  const faults: string[] = [];
  const place = new Map<string, number>();
  steps.forEach(({ id }, at) => {
    if (place.has(id)) faults.push(`${id} is there twice`);
    place.set(id, at);
  });
  const byId = new Map(steps.map((step) => [step.id, step]));
  const numbers = steps.flatMap(({ handOff }) => (handOff === undefined ? [] : [handOff.number]));
  if (numbers.some((number, at) => number !== at + 1)) faults.push('hand-offs are not numbered in order');
  steps.forEach((step, at) => {
    for (const id of step.after) {
      const before = place.get(id);
      const cause = byId.get(id);
      if (before === undefined || before >= at) faults.push(`${step.id} comes before ${id}`);
      else if (cause !== undefined && !isTold(cause, step)) faults.push(`nobody tells ${whose(step.by)} of ${id}`);
    }
  });
  return [...faults, ...inputFaults(steps, byId, network), ...guideFaults(steps, place)];
}

/** One's own step, or a hand-off to whoever waits. */
function isTold(cause: Step, step: Step): boolean {
  if (whose(cause.by) === whose(step.by)) return true;
  return cause.handOff !== undefined && whose(cause.handOff.to) === whose(step.by);
}

function inputFaults(steps: readonly Step[], byId: ReadonlyMap<string, Step>, network: Network): string[] {
  const faults: string[] = [];
  const known = new Map<string, ReadonlySet<string>>();
  /** What is known to a step's party from all that comes before, along what the step waits for. */
  for (const step of steps) {
    const arrived = new Set<string>();
    for (const id of step.after) {
      for (const value of known.get(id) ?? []) arrived.add(value);
      const cause = byId.get(id);
      for (const { place } of cause?.outputs ?? [])
        if (whose(cause?.by ?? step.by) === whose(step.by)) arrived.add(placeId(place));
      for (const { place } of cause?.handOff?.gives ?? []) arrived.add(placeId(place));
    }
    known.set(step.id, arrived);
    // Whoever takes something down knows the ids of what is there.
    if (step.phase === 'removal' || step.kind === 'remove-route') continue;
    const own = new Set(step.outputs.map(({ place }) => placeId(place)));
    for (const { place, value } of step.inputs) {
      if (value !== undefined || valueAt(network, place) !== undefined || own.has(placeId(place))) continue;
      if (arrived.has(placeId(place)) || whose(knowerOf(network, place)) === whose(step.by)) continue;
      faults.push(`${step.id} needs ${placeId(place)}, which ${whose(step.by)} does not have`);
    }
  }
  return faults;
}

/** The guide's order, step by step (sections 5 and 8 to 10). */
function guideFaults(steps: readonly Step[], place: ReadonlyMap<string, number>): string[] {
  const faults: string[] = [];
  const mustPrecede = (earlier: string, later: string): void => {
    const [first, second] = [place.get(earlier), place.get(later)];
    if (first !== undefined && second !== undefined && first > second) faults.push(`${later} precedes ${earlier}`);
  };
  for (const { id, kind, subjects } of steps) {
    const [subject = ''] = subjects;
    if (kind === 'initiate') {
      for (const role of ['initiator', 'acceptor']) {
        mustPrecede(`create/${subject}/${role}`, id);
        mustPrecede(`add-peer/${subject}/${role}`, id);
      }
      if (place.has(`add-peer/${subject}/initiator`) !== place.has(`add-peer/${subject}/acceptor`))
        faults.push(`${id}: only one end is added`);
    }
    if (kind === 'add-peer') for (const role of ['initiator', 'acceptor']) mustPrecede(`create/${subject}/${role}`, id);
    if (kind === 'add-route')
      for (const other of subjects.slice(2))
        for (const way of ['create', 'initiate', 'await', 'activate']) mustPrecede(`${way}/${other}`, id);
    if (kind === 'authorize')
      for (const route of steps)
        if (route.kind === 'add-route' && route.subjects[1] === subjects[1]) mustPrecede(route.id, id);
    if (kind === 'suspend') mustPrecede(id.replace(/acceptor$/, 'initiator'), id);
    if (kind === 'delete-peering')
      for (const role of ['initiator', 'acceptor']) mustPrecede(`suspend/${subject}/${role}`, id);
  }
  return faults;
}
