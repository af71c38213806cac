import { type Message, message } from '../messages/message.ts';
import { startDraft } from '../plan/draft.ts';
import { joinPatches, mustApply, type Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { readTableText, separatorIn } from '../routing/table-text.ts';
import type { OpenInput } from './open-inputs.ts';
import { placeId } from './place.ts';
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

/**
 * Reads answers from a table with the columns `id` and `value`, in any order and among others; rows without a value are not answered yet. What is
 * refused stops nothing else. Nothing of the text is trusted: ids are only ever looked up.
 */
export function fillIn(plan: Plan, inputs: readonly OpenInput[], text: string): FilledIn {
  const table = text.replace(/^\uFEFF/u, '');
  // The heading has nothing but names in it; in what follows it every sign may stand in a text.
  const { rows, cut } = readTableText(table, separatorIn(table.trimStart().split(/[\r\n]/u, 1)[0] ?? ''));
  const refused: RefusedAnswer[] = [];
  const [heading = [], ...answers] = rows;
  const titles = heading.map((cell) => cell.toLowerCase());
  const [idAt, valueAt] = [titles.indexOf('id'), titles.indexOf('value')];
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
    if (input === undefined) {
      refuse(message('openInputs:refused.unknownInput'));
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

/** Spreadsheets keep an apostrophe before what would be a formula; the text is meant without it. */
function meant(cell: string): string {
  return /^'\s*[=+\-@]/u.test(cell) ? cell.slice(1) : cell;
}
