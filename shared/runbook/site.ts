import type { StatePair } from '../catalog/router-states.ts';
import type { Message } from '../messages/message.ts';
import type { Network, PeeringNode } from '../network/network.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';
import type { Presence } from './evidence.ts';
import { knowerOf, type Place, type PlaceField, placeLabel, type PlannedValue, valueAt } from './place.ts';
import type { Placed } from './order.ts';
import type { Step } from './runbook.ts';

/** What there is, what there is to be, and what lies between. Objects are named by their id; of a replaced one there are two. */
export interface Situation {
  readonly before: Network;
  readonly after: Network;
  /** Whether an object of `after` is there already. */
  readonly presence: (id: string) => Presence;
  /** Whether an object of `before` is there and has to go. */
  readonly goes: (id: string) => boolean;
  /** Whether the object of that id in `after` is another one than that in `before`. */
  readonly isReplaced: (id: string) => boolean;
  /** The states of a peering of `after`, as it stands. */
  readonly statesOf: (peering: PeeringNode) => StatePair;
  /** Whether a peering of `after` is to be suspended: that is a goal only where an earlier plan is left for it. */
  readonly isToStop: (peering: PeeringNode) => boolean;
  /** Whether what `after` plans is to be built; a decommission leaves it planned. */
  readonly completes: boolean;
}

export type PlannedStep = Step & Placed;

/** A step as a planner gives it; what it does not say is empty. */
export type NewStep = Pick<Step, 'id' | 'kind' | 'phase' | 'by' | 'subjects' | 'title'> &
  Partial<Omit<PlannedStep, 'after'>> & { readonly after?: readonly (string | undefined)[] };

/** What the steps of one object, or of one end of a peering, have in common. */
export type StepPlace = Pick<NewStep, 'phase' | 'by' | 'region' | 'subjects' | 'where'>;

/** Where planners put their steps, and where they ask what others have planned. */
export interface Site extends Situation {
  readonly steps: readonly PlannedStep[];
  readonly remarks: readonly Message[];
  readonly add: (step: NewStep) => void;
  /** As `add`, without an object that holds both together. */
  readonly addAt: (place: StepPlace, step: Omit<NewStep, keyof StepPlace>) => void;
  readonly remark: (text: Message) => void;
  readonly has: (stepId: string) => boolean;
  /** A place of `after` with what is known there. */
  readonly value: (place: Place) => PlannedValue;
  /** A place of `before`: for what goes. */
  readonly oldValue: (place: Place) => PlannedValue;
}

export function createSite(situation: Situation): Site {
  const steps: PlannedStep[] = [];
  const remarks: Message[] = [];
  const ids = new Set<string>();
  const addAt: Site['addAt'] = (place, step) => {
    // Of a repeated id the first object counts (FILE002).
    if (ids.has(step.id)) return;
    ids.add(step.id);
    steps.push({
      id: step.id,
      kind: step.kind,
      phase: place.phase,
      group: step.group ?? 0,
      by: place.by,
      region: place.region,
      subjects: place.subjects,
      after: step.after?.filter((id) => id !== undefined) ?? none,
      title: step.title,
      do: step.do ?? none,
      verify: step.verify ?? none,
      undo: step.undo ?? none,
      where: place.where,
      calls: step.calls ?? none,
      commands: step.commands,
      inputs: step.inputs ?? none,
      outputs: step.outputs ?? none,
      mayBeDone: step.mayBeDone ?? false,
      lifecycle: step.lifecycle,
      handOff: step.handOff,
    });
  };
  return {
    ...situation,
    steps,
    remarks,
    add: (step) => addAt(step, step),
    addAt,
    remark: (text) => void remarks.push(text),
    has: (id) => ids.has(id),
    value: remembered((place) => {
      const known = plannedValue(situation.after, place);
      const isOfOldOne =
        situation.isReplaced(place.id) && known.value === valueAt(situation.before, place) && isGiven(place);
      return isOfOldOne ? { ...known, value: undefined } : known;
    }),
    oldValue: remembered((place) => plannedValue(situation.before, place)),
  };
}

const none: readonly never[] = [];

/** Several steps ask for each place. */
function remembered(valueOf: (place: Place) => PlannedValue): (place: Place) => PlannedValue {
  const values = new Map<string, Partial<Record<PlaceField, PlannedValue>>>();
  return (place) => {
    let known = values.get(place.id);
    if (known === undefined) values.set(place.id, (known = {}));
    return (known[place.field] ??= valueOf(place));
  };
}

function plannedValue(network: Network, place: Place): PlannedValue {
  return {
    place,
    value: valueAt(network, place),
    label: placeLabel(network, place),
    askedOf: knowerOf(network, place),
  };
}

/** Whether the cloud gives it to a new object: the id of an object that goes is not that of the one which is made instead. */
function isGiven({ field }: Place): boolean {
  return ['cloudId', 'routerId', 'initiatorInterface', 'acceptorInterface'].includes(field);
}

export function interfaceOf(peering: string, role: PeeringRole): Place {
  return { table: 'peerings', id: peering, field: role === 'initiator' ? 'initiatorInterface' : 'acceptorInterface' };
}
