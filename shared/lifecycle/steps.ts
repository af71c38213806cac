import { type EndState, guideStatePairs, type StatePair } from '../catalog/router-states.ts';
import { isHalfSuspended, isPair, neverConnected, trafficFlows } from './transitions.ts';

type StepId = Exclude<EndState, 'accepting' | 'deleted'> | 'reactivated';

/** A step in the life of a connection: what both ends are then. */
export interface LifecycleStep {
  /** The initiator's state; the last step has its own name, for its states are those of an earlier one. */
  readonly id: StepId;
  readonly states: StatePair;
  /** Whether it is a row of the guide's table (section 1). */
  readonly inGuide: boolean;
}

/** What comes before the guide's table, then its rows; the last one is the established connection again. */
export const lifecycleSteps: readonly LifecycleStep[] = [
  ...(['planned', 'created'] as const).map((id) => ({
    id,
    states: { initiator: id, acceptor: id },
    inGuide: false,
  })),
  ...guideStatePairs.map((states) => ({ id: initiatorState(states), states, inGuide: true })),
  ...guideStatePairs.filter(trafficFlows).map((states) => ({ id: 'reactivated' as const, states, inGuide: true })),
];

/**
 * The step in which two ends are; undefined where their states do not go together, or one of them is deleted. `before`: the states from which they
 * came, if known.
 */
export function stepOf(states: StatePair, before: StatePair | undefined): LifecycleStep | undefined {
  // One end is created: on the way from the first step to the second.
  if (neverConnected(states))
    return lifecycleSteps.find(({ id }) => id === (isOnlyPlanned(states) ? 'planned' : 'created'));
  // One owner is ahead of the other on the way to both suspended (guide, section 5).
  if (isHalfSuspended(states)) return lifecycleSteps.find(({ id }) => id === 'suspending');
  const steps = lifecycleSteps.filter((step) => isPair(states, step.states));
  return before?.initiator === 'activating' ? steps.at(-1) : steps[0];
}

function isOnlyPlanned({ initiator, acceptor }: StatePair): boolean {
  return initiator === 'planned' && acceptor === 'planned';
}

/** Accepting is the acceptor's word alone, and what is deleted is no row of the table. */
function initiatorState({ initiator }: StatePair): StepId {
  if (initiator === 'accepting' || initiator === 'deleted') throw new Error(`an initiator that is ${initiator}`);
  return initiator;
}
