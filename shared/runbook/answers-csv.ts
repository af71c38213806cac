import { type Message, message } from '../messages/message.ts';
import type { Network } from '../network/network.ts';
import { startDraft } from '../plan/draft.ts';
import { joinPatches, mustApply, type Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { readTableText, separatorIn } from '../routing/table-text.ts';
import type { OpenInput } from './open-inputs.ts';
import { placeId, placeLabel, placeOf, valueAt } from './place.ts';
import { interfaceOf } from './site.ts';

/** What a CSV of answers comes to: one change for all that could be taken, and why the rest could not. */
export interface FilledIn {
  readonly patch: Patch;
  /** What was taken, in the order of the rows. */
  readonly answered: readonly TakenAnswer[];
  readonly refused: readonly RefusedAnswer[];
  /** How many ends of connections the answers tell to have been created: an interface has an ID from then on. */
  readonly created: number;
}

export interface TakenAnswer {
  readonly row: number;
  readonly input: OpenInput;
  readonly value: string;
}

export interface RefusedAnswer {
  /** Counts rows of cells from 1, the heading included and empty ones left out. */
  readonly row: number;
  readonly id: string;
  readonly reason: Message;
}

/** What the answers are held against, beside what is open. */
export interface AnsweredFor {
  readonly network: Network;
  /** How a question reads, in every language in which it may have been sent. */
  readonly readings: (question: Message) => readonly string[];
}

/**
 * Reads answers from a table with the columns `id` and `value`, in any order and among others; rows without a value are not answered yet. What is
 * refused stops nothing else. Where there is a column `question`, a row that answers another question is refused: another plan may have the same ids.
 * Nothing of the text is trusted: ids are only ever looked up.
 */
export function fillIn(plan: Plan, inputs: readonly OpenInput[], text: string, asker: AnsweredFor): FilledIn {
  const table = text.replace(/^\uFEFF/u, '');
  // The heading has nothing but names in it; in what follows it every sign may stand in a text.
  const { rows, cut } = readTableText(table, separatorIn(table.trimStart().split(/[\r\n]/u, 1)[0] ?? ''));
  const refused: RefusedAnswer[] = [];
  const [heading = [], ...answers] = rows;
  const titles = heading.map((cell) => cell.toLowerCase());
  const [idAt, valueAt] = [titles.indexOf('id'), titles.indexOf('value')];
  const questionAt = titles.indexOf('question');
  if (idAt < 0 || valueAt < 0)
    return {
      patch: { changes: [] },
      answered: [],
      created: 0,
      refused: [{ row: 1, id: '', reason: message('openInputs:refused.noColumns') }],
    };

  const byId = new Map(inputs.map((input) => [asWritten(input.id), input] as const).reverse());
  const answered = new Map<string, TakenAnswer>();
  const patches: Patch[] = [];
  let filled = plan;
  answers.forEach((cells, index) => {
    const row = index + 2;
    const id = asWritten(cells[idAt] ?? '');
    const value = meant(cells[valueAt] ?? '');
    if (value === '') return;
    const refuse = (reason: Message): void => void refused.push({ row, id: id.slice(0, 200), reason });
    const input = byId.get(id);
    const earlier = answered.get(id);
    const told = input === undefined ? toldAt(asker.network, id) : undefined;
    const question = input?.label ?? told?.question;
    if (question === undefined) {
      refuse(message('openInputs:refused.unknownInput'));
      return;
    }
    const asked = asRead(cells[questionAt] ?? '');
    if (asked !== '' && !asker.readings(question).some((reading) => asRead(reading) === asked)) {
      refuse(message('openInputs:refused.otherQuestion', { question: asked.slice(0, 200) }));
      return;
    }
    if (input === undefined) {
      if (told !== undefined) refuse(toldAlready(told.value, value));
      return;
    }
    if (earlier !== undefined) {
      refuse(message('openInputs:refused.twice', { row: earlier.row }));
      return;
    }
    const answer = input.answer(filled, value);
    if (!answer.ok) {
      refuse(answer.error);
      return;
    }
    answered.set(id, { row, input, value });
    patches.push(answer.value);
    filled = mustApply(filled, answer.value);
  });
  if (cut > 0)
    refused.push({ row: rows.length + 1, id: '', reason: message('openInputs:refused.tooMany', { count: cut }) });
  const { patch, count } = createdEnds(filled, [...answered.values()]);
  return { patch: joinPatches([...patches, patch]), answered: [...answered.values()], refused, created: count };
}

/** What the plan says already for an input that is open no more. */
function toldAt(network: Network, id: string): { readonly question: Message; readonly value: string } | undefined {
  const place = placeOf(network, id);
  const value = place && valueAt(network, place);
  return place && value !== undefined ? { question: placeLabel(network, place), value } : undefined;
}

function toldAlready(known: string, pasted: string): Message {
  return known === pasted
    ? message('openInputs:refused.sameAnswer')
    : message('openInputs:refused.answered', { known, pasted: pasted.slice(0, 200) });
}

/** Whoever answers with the ID of an interface has created it, which the plan then says of an end that was only planned. */
function createdEnds(plan: Plan, answered: readonly TakenAnswer[]): { readonly patch: Patch; readonly count: number } {
  const told = new Set(answered.map(({ input }) => input.id));
  const draft = startDraft(plan);
  let count = 0;
  for (const { id } of plan.peerings)
    for (const role of ['initiator', 'acceptor'] as const) {
      const end = draft.plan.peerings.find((row) => row.id === id)?.[role];
      if (end?.state !== 'planned' || !told.has(placeId(interfaceOf(id, role)))) continue;
      draft.set('peerings', id, { [role]: { ...end, state: 'created' } });
      count += 1;
    }
  return { patch: draft.patch(), count };
}

/** An id as it comes through a file of lines: an id of the plan may have signs in it that no line can hold. */
function asWritten(id: string): string {
  return meant(id.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu, '\ufffd').trim());
}

/** A question as it is compared: spreadsheets and mails change spaces and what no line can hold. */
function asRead(question: string): string {
  return asWritten(question)
    .replace(/[\s\ufffd]+/gu, ' ')
    .trim();
}

/** Spreadsheets keep an apostrophe before what would be a formula; the text is meant without it. */
function meant(cell: string): string {
  return /^'\s*[=+\-@]/u.test(cell) ? cell.slice(1) : cell;
}
