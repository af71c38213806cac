import { type Message, message } from '../messages/message.ts';
import { type Party, partyKey, sameParty } from './party.ts';
import { placeId, type PlannedValue } from './place.ts';
import { phases } from './runbook.ts';
import type { PlannedStep } from './site.ts';
import { stepId } from '../plan/step-id.ts';

/**
 * Lets every step wait for those that yield its inputs, and puts a hand-off between two steps of different parties, so that nobody waits for something
 * that nobody tells them. What no step yields, the plan does not say and another party knows is handed over at the start.
 */
export function withHandOffs(nameOfParty: (party: Party) => Message, steps: readonly PlannedStep[]): PlannedStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const yieldedBy = new Map<string, PlannedStep>();
  for (const step of steps) for (const { place } of step.outputs) yieldedBy.set(placeId(place), step);
  const handOffs = new Map<string, Told>();

  const linked = steps.map((step): PlannedStep => {
    const after = new Set<string>();
    let foreign: Map<string, Told> | undefined;
    const waitFor = (cause: PlannedStep, value?: PlannedValue): void => {
      if (sameParty(cause.by, step.by)) {
        after.add(cause.id);
        return;
      }
      foreign ??= new Map();
      const told = foreign.get(partyKey(cause.by)) ?? {
        from: cause.by,
        to: step.by,
        causes: new Set(),
        gives: new Map(),
      };
      told.causes.add(cause);
      if (value !== undefined) told.gives.set(placeId(value.place), value);
      foreign.set(partyKey(cause.by), told);
    };
    for (const id of step.after) {
      const cause = byId.get(id);
      if (cause !== undefined && cause !== step) waitFor(cause);
    }
    // What goes has its IDs from before: nobody has to send them, and what is made new in its place has others.
    for (const input of isRemoval(step) ? [] : step.inputs) {
      const source = yieldedBy.get(placeId(input.place));
      if (source !== undefined) {
        if (source !== step) waitFor(source, input);
        continue;
      }
      if (input.value !== undefined) continue;
      const from = input.askedOf;
      if (sameParty(from, step.by)) continue;
      const key = `${partyKey(from)} ${partyKey(step.by)}`;
      const told = handOffs.get(key) ?? {
        id: stepId('hand-off', partyKey(from), partyKey(step.by)),
        from,
        to: step.by,
        causes: new Set(),
        gives: new Map(),
      };
      told.gives.set(placeId(input.place), input);
      handOffs.set(key, told);
      after.add(told.id ?? key);
    }
    for (const told of foreign?.values() ?? []) {
      // What is told at once to one receiver is one hand-off, whoever of its steps waits for it.
      const key = JSON.stringify([partyKey(told.to), ...[...told.causes].map(({ id }) => id)]);
      const known = handOffs.get(key);
      const [only] = told.causes;
      const id =
        known?.id ??
        (told.causes.size === 1 && only !== undefined
          ? stepId('hand-off', only.id, partyKey(told.to))
          : stepId('hand-off', step.id, partyKey(told.from), partyKey(told.to)));
      handOffs.set(key, { ...told, id, gives: new Map([...(known?.gives ?? []), ...told.gives]) });
      after.add(id);
    }
    return { ...step, after: [...after] };
  });
  return [...[...handOffs.values()].map((told) => stepOf(nameOfParty, told)), ...linked];
}

/** Leaves out of what a step waits for all that something else of it waits for anyway. */
export function withoutDetours(steps: readonly PlannedStep[]): PlannedStep[] {
  const afterOf = new Map(steps.map(({ id, after }) => [id, after]));
  return steps.map((step) => {
    if (step.after.length < 2) return step;
    const implied = new Set(step.after.flatMap((id) => afterOf.get(id) ?? []));
    const after = step.after.filter((id) => !implied.has(id));
    return after.length === step.after.length ? step : { ...step, after };
  });
}

/** Numbers the hand-offs in the order of the steps. */
export function numbered(steps: readonly PlannedStep[]): PlannedStep[] {
  let number = 0;
  return steps.map((step) =>
    step.handOff === undefined ? step : { ...step, handOff: { ...step.handOff, number: (number += 1) } },
  );
}

interface Told {
  readonly id?: string;
  readonly from: Party;
  readonly to: Party;
  readonly causes: Set<PlannedStep>;
  readonly gives: Map<string, PlannedValue>;
}

function stepOf(nameOfParty: (party: Party) => Message, { id = '', from, to, causes, gives }: Told): PlannedStep {
  const done = [...causes];
  const values = [...gives.values()];
  // It belongs to the last of what it reports.
  const last = done.toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase)).at(-1);
  const receiver = nameOfParty(to);
  return {
    id,
    kind: 'hand-off',
    phase: last?.phase ?? 'preparation',
    group: last?.group ?? 0,
    by: from,
    subjects: [...new Set([...values.map(({ place }) => place.id), ...done.flatMap(({ subjects }) => subjects)])],
    after: done.map((cause) => cause.id),
    title: titleOf(done, values, receiver),
    do: [
      ...values.map(givenText),
      ...(values.length === 0 ? done.map(({ title }) => message('runbook:handOff.isDone', { step: title })) : []),
    ],
    verify: [message('runbook:handOff.verify', { receiver })],
    undo: [],
    region: undefined,
    where: undefined,
    calls: [],
    commands: undefined,
    lifecycle: undefined,
    inputs: values,
    outputs: [],
    mayBeDone: false,
    handOff: { number: 0, to, gives: values },
  };
}

function titleOf(done: readonly PlannedStep[], values: readonly PlannedValue[], receiver: Message): Message {
  const [first, second] = values;
  if (first !== undefined && second !== undefined && values.length === 2)
    return message('runbook:handOff.sendTwo', { what: first.label, second: second.label, receiver });
  if (first !== undefined) {
    const what = first.label;
    return values.length === 1
      ? message('runbook:handOff.send', { what, receiver })
      : message('runbook:handOff.sendMany', { what, count: values.length - 1, receiver });
  }
  const [step] = done;
  if (step === undefined) throw new Error('a hand-off of nothing');
  return done.length === 1
    ? message('runbook:handOff.tell', { step: step.title, receiver })
    : message('runbook:handOff.tellMany', { step: step.title, count: done.length - 1, receiver });
}

function givenText({ label: what, value }: PlannedValue): Message {
  return value === undefined
    ? message('runbook:handOff.unknown', { what })
    : message('runbook:doc.value', { what, value });
}

function isRemoval({ phase, kind }: PlannedStep): boolean {
  return phase === 'removal' || kind === 'remove-route';
}
