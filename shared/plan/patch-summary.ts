import { quotaNames } from '../catalog/rule-pack.ts';
import { inSentence, type Message, message } from '../messages/message.ts';
import type { AnyFields, AnyValue } from './fields/field.ts';
import { headerFields, tableFields } from './fields/table-fields.ts';
import { mustApply, type Patch, type RowChange } from './patch.ts';
import { objectTables, type ObjectTable, type Plan, type Rows, type TableName } from './plan.ts';
import type { Acceptance } from './rows.ts';

type ObjectChange = RowChange<ObjectTable>;
type Words = string | Message;

/** One field, or one inside others, that a change gives another value; undefined = absent. */
interface Difference {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** Says what a patch would do to a plan, a sentence for each thing that changes, in the order of the patch; places on the canvas are counted. */
export function summarisePatch(plan: Plan, patch: Patch): Message[] {
  const names = namesIn(plan, mustApply(plan, patch));
  const said: Message[] = [];
  const comeOrGone = new Set<string>();
  const moved = new Set<string>();
  for (const change of patch.changes) {
    if (change.op === 'header') said.push(...headerChanges(differences(change.from, change.to), names));
    else if (isAbout('layout', change)) moved.add(change.op === 'set' ? change.key : change.row.id);
    else if (isAbout('accepted', change)) said.push(...acceptanceChange(plan, change, names));
    else if (isBesideObjects(change)) said.push(besideChange(plan, change));
    else {
      said.push(...objectChange(change, names));
      if (change.op !== 'set') comeOrGone.add((change as ObjectChange & { op: 'add' }).row.id);
    }
  }
  const count = [...moved].filter((id) => !comeOrGone.has(id)).length;
  if (count > 0) said.push(message('edits:summary.moved', { count }));
  return said;
}

function isAbout<T extends TableName>(table: T, change: RowChange): change is RowChange<T> & RowChange {
  return change.table === table;
}

/** Price books, stored quotes, scenarios and marks of steps are told as a whole: what is in them has its own places to be looked at. */
type BesideChange = RowChange<'priceBooks'> | RowChange<'quotes'> | RowChange<'scenarios'> | RowChange<'steps'>;

function isBesideObjects(change: RowChange): change is BesideChange & RowChange {
  return ['priceBooks', 'quotes', 'scenarios', 'steps'].includes(change.table);
}

function besideChange(plan: Plan, change: BesideChange): Message {
  const row = change.op === 'set' ? plan[change.table][change.at] : change.row;
  const words = row !== undefined && 'name' in row && typeof row.name === 'string' ? row.name : (row?.id ?? '');
  return message(`edits:summary.${change.table}`, { name: words });
}

type Names = (id: string) => string | undefined;

/** What objects are called, before the patch where they are there before; a new one as it will be called. */
function namesIn(...plans: readonly Plan[]): Names {
  let rows: Map<string, ObjectRow> | undefined;
  const rowOf = (id: string): ObjectRow | undefined => {
    if (rows === undefined) {
      rows = new Map();
      for (const plan of plans)
        for (const table of objectTables) for (const row of plan[table]) if (!rows.has(row.id)) rows.set(row.id, row);
    }
    return rows.get(id);
  };
  const ownName: Names = (id) => {
    const row = rowOf(id);
    return row && ownNameOf(row);
  };
  return (id) => {
    const row = rowOf(id);
    return row && wordsFor(row, ownName);
  };
}

type ObjectRow = Rows[ObjectTable];

/** Route entries and intents have no name of their own: they are called by what they are about. */
function wordsFor(row: ObjectRow, names: Names): string {
  if ('destination' in row) return `${row.destination} (${nameOr(row.router, names)})`;
  if ('expect' in row) return `${nameOr(row.from, names)} → ${nameOr(row.to, names)}`;
  return ownNameOf(row);
}

function ownNameOf(row: ObjectRow): string {
  return 'name' in row && row.name.trim() !== '' ? row.name : row.id;
}

function objectChange(change: ObjectChange, names: Names): Message[] {
  const kind = message(`kinds:${change.table}`);
  if (change.op !== 'set') {
    const words = { kind, name: wordsFor(change.row, names) };
    return [change.op === 'add' ? message('edits:add', words) : message('edits:remove', words)];
  }
  const name = names(change.key) ?? change.key;
  return differences(change.from, change.to).map(({ path, from, to }) => {
    const { field, words } = told(tableFields[change.table], path, names);
    const [gone, come] = [itemsBeyond(from, to), itemsBeyond(to, from)];
    if (gone?.length === 0 && come?.length !== 0)
      return message('edits:summary.gains', { kind, name, field, items: words(come) });
    if (come?.length === 0 && gone?.length !== 0)
      return message('edits:summary.loses', { kind, name, field, items: words(gone) });
    return message('edits:summary.field', { kind, name, field, from: words(from), to: words(to) });
  });
}

function headerChanges(changed: readonly Difference[], names: Names): Message[] {
  return changed.map(({ path, from, to }) => {
    const { field, words } = told(headerFields, path, names);
    return message('edits:summary.plan', { field, from: words(from), to: words(to) });
  });
}

function acceptanceChange(plan: Plan, change: RowChange<'accepted'>, names: Names): Message[] {
  if (change.op === 'set') {
    const row = plan.accepted[change.at];
    const about = { rule: row?.rule ?? change.key, names: subjectNames(row, names) };
    return differences(change.from, change.to).map(({ path, from, to }) => {
      const { field, words } = told(tableFields.accepted, path, names);
      return message('edits:summary.acceptanceChanged', { ...about, field, from: words(from), to: words(to) });
    });
  }
  const { rule, reason } = change.row;
  const about = { rule, names: subjectNames(change.row, names) };
  return [
    change.op === 'add'
      ? message('edits:summary.accept', { ...about, reason })
      : message('edits:summary.withdraw', about),
  ];
}

function subjectNames(row: Acceptance | undefined, names: Names): string {
  return (row?.subjects ?? []).map((id) => nameOr(id, names)).join(', ');
}

/** Records are followed to the fields that differ; lists and everything else are compared as a whole. */
function differences(from: unknown, to: unknown, path: readonly string[] = []): Difference[] {
  if (same(from, to)) return [];
  if (path.length > 0 && !(isRecord(from) && isRecord(to)) && !isRecord(from ?? to)) return [{ path, from, to }];
  const [before, after] = [isRecord(from) ? from : {}, isRecord(to) ? to : {}];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences(before[key], after[key], [...path, key]),
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The items of a list of texts that another one lacks; undefined when one of the two is no such list. */
function itemsBeyond(list: unknown, other: unknown): readonly string[] | undefined {
  if (!isTextList(list) || !isTextList(other) || list.length === 0 || other.length === 0) return undefined;
  return list.filter((item) => !other.includes(item));
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** How a difference is told: what its field is called, `initiator, state`, and how its values are shown. */
function told(
  fields: AnyFields,
  path: readonly string[],
  names: Names,
): { readonly field: Words; readonly words: (value: unknown) => Words } {
  const steps: Words[] = [];
  let inner: AnyFields | undefined = fields;
  let last: AnyValue | undefined;
  path.forEach((step, at) => {
    const known = inner && Object.hasOwn(inner, step) ? inner[step] : undefined;
    if (known?.word !== undefined) steps.push(inSentence(known.word));
    // A record may have no word of its own; what ends a path always has one.
    else if (known === undefined || at === path.length - 1) steps.push(otherStep(step, names));
    inner = known?.kind === 'record' ? known.fields : undefined;
    last = known;
  });
  return {
    field: steps.reduce((outer, inside) => message('edits:summary.path', { outer, inner: inside })),
    words: (value) => wordsOf(value, last, names),
  };
}

/** A step that is no known field: a quota, an object's id, or shown as it is. */
function otherStep(step: string, names: Names): Words {
  const quota = quotaNames.find((name) => name === step);
  return quota === undefined ? nameOr(step, names) : inSentence(`fields:quotas.${quota}`);
}

/** A value of a field: ids of objects by their names, choices in the words for them. */
function wordsOf(value: unknown, field: AnyValue | undefined, names: Names): Words {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return message('edits:summary.none');
  if (typeof value === 'boolean') return message(value ? 'edits:summary.yes' : 'edits:summary.no');
  if (typeof value === 'string') {
    const word = field?.kind === 'choice' && Object.hasOwn(field.words, value) ? field.words[value] : undefined;
    if (word !== undefined) return inSentence(word);
    return field?.kind === 'reference' ? nameOr(value, names) : value;
  }
  if (isTextList(value)) {
    const areIds = field?.kind === 'list' && field.of.kind === 'reference';
    return value.map((item) => (areIds ? nameOr(item, names) : item)).join(', ');
  }
  if (Array.isArray(value)) return message('edits:summary.entries', { count: value.length });
  return JSON.stringify(value);
}

function nameOr(text: string, names: Names): string {
  return names(text) ?? text;
}
