import type { EndState, StatePair } from '../catalog/router-states.ts';

/** From one row of the guide's state table (section 1) to another; both ends go together. */
export interface Transition {
  readonly from: StatePair;
  readonly to: StatePair;
}

const created: StatePair = { initiator: 'created', acceptor: 'created' };
const connecting: StatePair = { initiator: 'connecting', acceptor: 'accepting' };
const activated: StatePair = { initiator: 'activated', acceptor: 'activated' };
const suspending: StatePair = { initiator: 'suspending', acceptor: 'suspending' };
const suspended: StatePair = { initiator: 'suspended', acceptor: 'suspended' };
const activating: StatePair = { initiator: 'activating', acceptor: 'activating' };

/** What an owner of an end begins. */
export const begun = {
  initiate: { from: created, to: connecting },
  suspend: { from: activated, to: suspending },
  activate: { from: suspended, to: activating },
} as const satisfies Readonly<Record<string, Transition>>;

/** What the cloud then completes. */
export const settled: readonly Transition[] = [
  { from: connecting, to: activated },
  { from: suspending, to: suspended },
  { from: activating, to: activated },
];

/** Ends that are created together are activated at once (guide, section 1). */
export const createdTogether: StatePair = activated;

export function isPair(states: StatePair, pair: StatePair): boolean {
  return states.initiator === pair.initiator && states.acceptor === pair.acceptor;
}

/** Where a state that does not last leads; undefined for one that lasts. */
export function settlementOf(states: StatePair): StatePair | undefined {
  const { initiator, acceptor } = states;
  if (isHalfSuspended(states) && (initiator === 'suspending' || acceptor === 'suspending'))
    return { initiator: afterSuspending(initiator), acceptor: afterSuspending(acceptor) };
  return settled.find(({ from }) => isPair(states, from))?.to;
}

function afterSuspending(state: EndState): EndState {
  return state === 'suspending' ? 'suspended' : state;
}

/** Whether the owner of one end has suspended it and that of the other has not yet (guide, section 5). */
export function isHalfSuspended({ initiator, acceptor }: StatePair): boolean {
  return initiator !== acceptor && [initiator, acceptor].every((state) => withdrawing.has(state));
}

const withdrawing: ReadonlySet<EndState> = new Set(['activated', 'suspending', 'suspended']);

/** What suspending makes of the ends: those that are not suspended follow. */
export function suspendingFrom({ initiator, acceptor }: StatePair): StatePair {
  const next = (state: EndState): EndState => (state === 'activated' ? 'suspending' : state);
  return { initiator: next(initiator), acceptor: next(acceptor) };
}

/** Whether something of the connection was deleted: what is left can only be deleted, too. */
export function isBroken({ initiator, acceptor }: StatePair): boolean {
  return initiator === 'deleted' || acceptor === 'deleted';
}

/** Whether the ends were never connected: nothing of them is in the guide's table yet. */
export function neverConnected({ initiator, acceptor }: StatePair): boolean {
  return [initiator, acceptor].every((state) => state === 'planned' || state === 'created');
}

/** Traffic passes only while both ends are activated. */
export function trafficFlows(states: StatePair): boolean {
  return isPair(states, activated);
}
