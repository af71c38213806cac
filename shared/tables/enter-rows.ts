import { type Message, message } from '../messages/message.ts';
import type { Translator } from '../messages/translator.ts';
import type { Network } from '../network/network.ts';
import { sameValue, startDraft } from '../plan/draft.ts';
import { idMaker } from '../plan/ids.ts';
import { freeName } from '../plan/names.ts';
import type { Patch } from '../plan/patch.ts';
import { objectSchemas, type SecurityRule } from '../plan/rows.ts';
import { schemaFaults } from '../plan/schema-fault.ts';
import { rowProblem, withCell } from './cell-rules.ts';
import { cellText } from './cell-text.ts';
import { newRow, siblingsKey } from './new-row.ts';
import { printable } from './printable.ts';
import { type CellProblem, readCell } from './read-cell.ts';
import { isName, isOwner, type TableColumn, tableColumns } from './table-columns.ts';
import type { TableRow } from './table-rows.ts';
import type { PlanTable } from './tables.ts';
import { type Values, valueAt, withValue } from './values.ts';

/** What is entered in one row: a text for some of its columns, by their ids. */
export interface RowEntry {
  /** Undefined for a new row. */
  readonly row: TableRow | undefined;
  readonly texts: Readonly<Record<string, string>>;
}

/** What is wrong in a cell, or with a row as a whole. */
export interface RowProblem extends CellProblem {
  readonly column: TableColumn | undefined;
}

interface WrittenRow {
  readonly kind: 'add' | 'change';
  readonly object: string;
  readonly notes: readonly Message[];
  /** What a new row was given that nobody entered, as far as one would ask. */
  readonly invented: readonly Message[];
}

/** What became of an entry. */
export type RowOutcome =
  WrittenRow | { readonly kind: 'same' } | { readonly kind: 'refused'; readonly problems: readonly RowProblem[] };

export interface EnteredRows {
  /** One for each entry. */
  readonly outcomes: readonly RowOutcome[];
  /** What all entries that are not refused come to. */
  readonly patch: Patch;
}

export interface EnterPlace {
  readonly network: Network;
  readonly speak: Translator;
}

/**
 * Reads texts of cells into rows of a table, each by the kind of its field. A row with a text that can't stand there stays as it is. Names that rows
 * give up here are free for the others, in whatever order they come.
 */
export function enterRows(
  place: EnterPlace,
  table: PlanTable,
  rows: readonly TableRow[],
  entries: readonly RowEntry[],
): EnteredRows {
  const renamed = entries.filter((entry) => isRename(place, table, entry));
  const entered = enterBeside(place, table, rows, entries, keysOf(renamed));
  const refusals = new Set(entries.filter((_, at) => entered.outcomes[at]?.kind === 'refused'));
  if (!renamed.some((entry) => refusals.has(entry))) return entered;
  // A row that is refused keeps its name after all.
  const leaving = keysOf(renamed.filter((entry) => !refusals.has(entry)));
  return enterBeside(place, table, rows, entries, leaving);
}

function isRename({ network, speak }: EnterPlace, table: PlanTable, { row, texts }: RowEntry): boolean {
  const column = tableColumns(table).find(isName);
  const text = column && texts[column.id];
  if (row === undefined || column === undefined || text === undefined) return false;
  return shownText(text) !== shownText(cellText(network, speak, column, row.values));
}

function keysOf(entries: readonly RowEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ row }) => row?.key ?? []));
}

/** The same with the rows known that give up their names. */
function enterBeside(
  place: EnterPlace,
  table: PlanTable,
  rows: readonly TableRow[],
  entries: readonly RowEntry[],
  leaving: ReadonlySet<string>,
): EnteredRows {
  const { plan } = place.network;
  const draft = startDraft(plan);
  let ids: ReturnType<typeof idMaker> | undefined;
  const names = namesOfSiblings(
    table,
    rows.filter(({ key }) => !leaving.has(key)),
  );
  /** Rows that were changed here, as they are now. */
  const now = new Map<string, Values>();
  /** The rules of groups in which something was changed. */
  const rulesAt = new Map<number, SecurityRule[]>();
  const rulesOf = (at: number): SecurityRule[] => {
    const known = rulesAt.get(at) ?? [...(plan.securityGroups[at]?.rules ?? [])];
    rulesAt.set(at, known);
    return known;
  };

  const write = (row: TableRow | undefined, values: Values): RowOutcome => {
    if (table === 'securityRules') {
      const { group, ...rule } = values;
      const at = row?.at ?? plan.securityGroups.findIndex(({ id }) => id === group);
      const read = objectSchemas.securityGroups.shape.rules.element.safeParse(rule);
      if (!read.success) return refusedBySchema(table, read.error, rule);
      const rules = rulesOf(at);
      rules.splice(row?.rule ?? rules.length, row === undefined ? 0 : 1, read.data);
      return { kind: row === undefined ? 'add' : 'change', object: String(group), ...nothingSaid };
    }
    const read = objectSchemas[table].safeParse(values);
    if (!read.success) return refusedBySchema(table, read.error, values);
    if (row === undefined) draft.add(table, read.data);
    else draft.replaceAt(table, row.at, read.data);
    return { kind: row === undefined ? 'add' : 'change', object: read.data.id, ...nothingSaid };
  };

  const enterNew = (texts: RowEntry['texts']): RowOutcome => {
    const read = readTexts(place, table, {}, texts, true);
    if (read.problems.length > 0) return { kind: 'refused', problems: read.problems };
    const given = read.cells.reduce<Values>((values, [column, value]) => withCell(table, values, column, value), {});
    const siblings = names(siblingsKey(table, given));
    ids ??= idMaker(plan);
    const id = table === 'securityRules' ? '' : ids(table);
    const start = newRow(table, given, { ...place, plan: draft.plan, id, taken: siblings });
    if (!start.ok) return refused(start.error);
    let values = read.cells.reduce((row, [column, value]) => withCell(table, row, column, value), start.value);
    const missing = tableColumns(table).filter((column) => !column.optional && isBlank(valueAt(values, column.path)));
    if (missing.length > 0) return { kind: 'refused', problems: missing.map(isNeeded) };
    const named = withFreeName(values, siblings);
    values = named.values;
    const problem = rowProblem(table, {}, values);
    if (problem !== undefined) return refused(problem);
    const outcome = write(undefined, values);
    if (outcome.kind === 'add' && typeof values['name'] === 'string') siblings.add(values['name']);
    return outcome.kind === 'add' ? { ...outcome, notes: named.notes, invented: inventedIn(given, values) } : outcome;
  };

  const enterIn = (row: TableRow, texts: RowEntry['texts']): RowOutcome => {
    const before = now.get(row.key) ?? row.values;
    const { cells, problems } = readTexts(place, table, before, texts, false);
    if (problems.length > 0) return { kind: 'refused', problems };
    const wanted = cells.reduce((each, [column, value]) => withCell(table, each, column, value), before);
    const siblings = names(siblingsKey(table, wanted));
    const { values, notes } =
      wanted['name'] === before['name'] ? { values: wanted, notes: [] } : withFreeName(wanted, siblings);
    if (sameValue(before, values)) return { kind: 'same' };
    const problem = rowProblem(table, before, values);
    if (problem !== undefined) return refused(problem);
    const outcome = write(row, values);
    if (outcome.kind !== 'change') return outcome;
    now.set(row.key, values);
    if (typeof values['name'] === 'string') siblings.add(values['name']);
    return { ...outcome, notes };
  };

  const outcomes = entries.map(({ row, texts }) => (row === undefined ? enterNew(texts) : enterIn(row, texts)));
  for (const [at, rules] of rulesAt) draft.setAt('securityGroups', at, { rules });
  return { outcomes, patch: draft.patch() };
}

const nothingSaid = { notes: [], invented: [] } as const;

/** A row under a name that none of its siblings has. */
function withFreeName(
  values: Values,
  siblings: ReadonlySet<string>,
): { readonly values: Values; readonly notes: readonly Message[] } {
  const wanted = values['name'];
  if (typeof wanted !== 'string') return { values, notes: [] };
  const name = freeName(wanted, siblings);
  if (name === wanted) return { values, notes: [] };
  return { values: { ...values, name }, notes: [message('grid:renamed', { name, taken: wanted })] };
}

/** The name and the blocks that a new row was given without being asked. */
function inventedIn(given: Values, { name, cidrs }: Values): readonly Message[] {
  return [
    ...(typeof name === 'string' && !('name' in given) ? [message('grid:invented.name', { name })] : []),
    ...(Array.isArray(cidrs) && !('cidrs' in given)
      ? [message('grid:invented.block', { blocks: cidrs.map(String).join(', ') })]
      : []),
  ];
}

/** A text as it is entered and compared. */
function shownText(text: string): string {
  return printable(text).trim();
}

interface ReadTexts {
  readonly cells: readonly (readonly [TableColumn, unknown])[];
  readonly problems: readonly RowProblem[];
}

/** The values of texts that say something else than their cells do now; of a new row, of those that say anything. */
function readTexts(
  { network, speak }: EnterPlace,
  table: PlanTable,
  row: Values,
  texts: RowEntry['texts'],
  isNew: boolean,
): ReadTexts {
  const cells: (readonly [TableColumn, unknown])[] = [];
  const problems: RowProblem[] = [];
  // What a row is part of is read first: a next hop is one of its router.
  let place = row;
  const columns = tableColumns(table);
  for (const column of [...columns.filter(isOwner), ...columns.filter((each) => !isOwner(each))]) {
    const entered = texts[column.id];
    if (entered === undefined) continue;
    const text = shownText(entered);
    if (isNew ? text === '' : text === shownText(cellText(network, speak, column, row))) continue;
    const problem = (sentence: Message): number => problems.push({ column, sentence, correction: undefined });
    if (!isNew && column.fixed !== undefined) problem(column.fixed);
    else if (text === '') {
      if (column.optional) cells.push([column, undefined]);
      else problems.push(isNeeded(column));
    } else {
      const read = readCell(column.value, text, { network, speak, row: place });
      if (!read.ok) problems.push({ column, ...read.error });
      else {
        cells.push([column, read.value]);
        place = withValue(place, column.path, read.value);
      }
    }
  }
  return { cells: inOrder(columns, cells), problems };
}

/** In the order of the columns: what a value brings along comes before what is said of it. */
function inOrder(columns: readonly TableColumn[], cells: ReadTexts['cells']): ReadTexts['cells'] {
  return cells.toSorted(([a], [b]) => columns.indexOf(a) - columns.indexOf(b));
}

/** The names of the rows that are part of the same thing, by what that is. */
function namesOfSiblings(table: PlanTable, rows: readonly TableRow[]): (key: string) => Set<string> {
  let byKey: Map<string, Set<string>> | undefined;
  return (key) => {
    if (byKey === undefined) {
      byKey = new Map();
      for (const { values } of rows) {
        const own = siblingsKey(table, values);
        const known = byKey.get(own);
        if (known) known.add(String(values['name']));
        else byKey.set(own, new Set([String(values['name'])]));
      }
    }
    const known = byKey.get(key) ?? new Set<string>();
    byKey.set(key, known);
    return known;
  };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === '';
}

function isNeeded(column: TableColumn): RowProblem {
  return { column, sentence: message('grid:needed'), correction: undefined };
}

function refused(sentence: Message): RowOutcome {
  return { kind: 'refused', problems: [{ column: undefined, sentence, correction: undefined }] };
}

function refusedBySchema(table: PlanTable, error: Parameters<typeof schemaFaults>[0], data: unknown): RowOutcome {
  const columns = tableColumns(table);
  return {
    kind: 'refused',
    problems: schemaFaults(error, data).map(({ path, fault }) => ({
      column: columns.find((column) => column.path.join('.') === path.slice(0, column.path.length).join('.')),
      sentence: message('grid:fault', { fault }),
      correction: undefined,
    })),
  };
}

/** What is said of a row, with the column named. */
export function problemWords({ column, sentence }: RowProblem): Message {
  return column === undefined ? sentence : message('books:said', { column: column.title, text: sentence });
}
