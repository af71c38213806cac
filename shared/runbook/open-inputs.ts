import { type Message, message } from '../messages/message.ts';
import type { Network } from '../network/network.ts';
import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { failure, type Result, success } from '../result.ts';
import { hintFor, readAnswer } from './answers.ts';
import { openPlaces } from './open-places.ts';
import { type Party, partyKey } from './party.ts';
import { knowerOf, type Place, placeId, placeLabel, valueAt, writeAt } from './place.ts';
import type { Runbook } from './runbook.ts';

/** Something that nobody has told the plan yet. */
export interface OpenInput {
  readonly id: string;
  /** Where the answer goes; undefined where it goes somewhere else than into an object of the plan (a price). */
  readonly place?: Place;
  readonly label: Message;
  readonly askedOf: Answerer;
  /** Ids of the objects that it is about, the first the one to jump to. */
  readonly subjects: readonly string[];
  /** What an answer looks like. */
  readonly hint: Message;
  /** The change that an answer makes to a plan, which may have had other answers since; or why it is none. */
  readonly answer: (plan: Plan, text: string) => Result<Patch, Message>;
}

export type Answerer = Party | { readonly kind: 'sales' };

/** The longest answer that is read: ids and addresses are far shorter. */
const mostCharacters = 200;

/**
 * Everything that a plan leaves open, each once, in the order of its tables; `further` inputs (prices) come after them. What is needed by nothing
 * that is still to be done is not asked for.
 */
export function openInputs(network: Network, further: readonly OpenInput[] = []): OpenInput[] {
  const open = openPlaces(network).filter((place) => valueAt(network, place) === undefined);
  const byId = new Map(open.map((place) => [placeId(place), place]));
  return [...[...byId.values()].map((place) => openInput(network, place)), ...further];
}

/**
 * The list that goes with a runbook: what the plan leaves open, and what else its steps need that nobody has told and no step yields; nothing else for
 * building the plan. A step that may be done already asks for nothing, and what the plan has no more nobody can enter.
 */
export function runbookInputs(
  network: Network,
  { steps }: Pick<Runbook, 'steps'>,
  further: readonly OpenInput[] = [],
): OpenInput[] {
  const inputs = openInputs(network);
  const listed = new Set(inputs.map(({ id }) => id));
  const yielded = new Set(steps.flatMap(({ outputs }) => outputs.map(({ place }) => placeId(place))));
  for (const { phase, inputs: needed } of steps.filter(({ mayBeDone }) => !mayBeDone))
    for (const { place, value } of needed) {
      const id = placeId(place);
      // What is taken down has its ids from before, and no step yields those.
      if (value !== undefined || listed.has(id) || (yielded.has(id) && phase !== 'removal')) continue;
      if (!network.objects.has(place.id)) continue;
      listed.add(id);
      inputs.push(openInput(network, place));
    }
  return [...inputs, ...further];
}

/** An open input for a place that a step of a runbook needs, whether the plan by itself asks for it or not. */
export function openInput(network: Network, place: Place): OpenInput {
  return {
    id: placeId(place),
    place,
    label: placeLabel(network, place),
    askedOf: knowerOf(network, place),
    subjects: [place.id],
    hint: hintFor(network, place),
    answer(plan, given) {
      const text = given.trim();
      if (text === '') return failure(message('openInputs:refused.empty'));
      if (text.length > mostCharacters)
        return failure(message('openInputs:refused.tooLong', { limit: mostCharacters }));
      const value = readAnswer(network, plan, place, text);
      return value.ok ? success(writeAt(plan, place, value.value)) : value;
    },
  };
}

/** Open inputs by who has to answer them, in the order in which these are first asked. */
export function byAnswerer(
  inputs: readonly OpenInput[],
): readonly { readonly askedOf: Answerer; readonly inputs: readonly OpenInput[] }[] {
  const groups = new Map<string, { askedOf: Answerer; inputs: OpenInput[] }>();
  for (const input of inputs) {
    const { askedOf } = input;
    const key = askedOf.kind === 'sales' ? 'sales' : partyKey(askedOf);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { askedOf, inputs: [input] });
    else group.inputs.push(input);
  }
  return [...groups.values()];
}
