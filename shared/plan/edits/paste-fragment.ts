import type { RulePack } from '../../catalog/rule-pack.ts';
import { failure, type Result, success } from '../../result.ts';
import { type Draft, startDraft } from '../draft.ts';
import { enteredText } from '../fields/entered-text.ts';
import { tableFields } from '../fields/table-fields.ts';
import { type Fragment, type FragmentFailure, parseFragment } from '../fragment.ts';
import { idMaker } from '../ids.ts';
import { freeName } from '../names.ts';
import type { Patch } from '../patch.ts';
import { objectIndex, referencesOf, withReferences } from '../references.ts';
import { type ObjectTable, objectTables, type Plan, type Rows } from '../plan.ts';
import type { Account } from '../rows.ts';
import type { Point } from './add-object.ts';
import { fragmentOf } from './copy-objects.ts';
import { renumberCopies } from './renumber-copies.ts';

/** A change that adds copies, and the ids of those that lie inside no other copy: what a user selects next. */
export interface Pasted {
  readonly patch: Patch;
  readonly ids: readonly string[];
}

export interface PasteOptions {
  /** Where the top left corner of the whole comes to lie, `original` = where it was copied; absent = a little beside the originals. */
  readonly at?: Point | 'original' | undefined;
  /** Set to give the copies free addresses of this pack. Else they keep theirs, as someone who pastes from another plan expects. */
  readonly renumber?: RulePack | undefined;
}

/** Why nothing was pasted; `nothing-fits`: the text is a fragment, but what its objects need is not in this plan. */
export type PasteFailure = FragmentFailure | { readonly code: 'nothing-fits' };

/**
 * Pastes what `copyText` wrote. Everything gets a new id. A reference that leads out of the fragment is kept where the plan has such an object; else
 * an optional one is dropped, and a row that makes no sense without it is too. Accounts are found by uid, else by name, else added.
 */
export function pasteFragment(plan: Plan, text: string, options: PasteOptions = {}): Result<Pasted, PasteFailure> {
  const parsed = parseFragment(text);
  if (!parsed.ok) return parsed;
  const pasted = paste(plan, withPlaceIds(parsed.value), options);
  return pasted.ids.length === 0 ? failure({ code: 'nothing-fits' }) : success(pasted);
}

/** Text that comes from elsewhere may call places by their names. */
function withPlaceIds(fragment: Fragment): Fragment {
  const entered = objectTables.map((table) => {
    const rows: readonly Rows[ObjectTable][] = fragment[table];
    return [table, rows.map((row) => withEnteredTexts(table, row))] as const;
  });
  return { ...fragment, ...Object.fromEntries(entered) };
}

function withEnteredTexts(table: ObjectTable, row: Rows[ObjectTable]): Rows[ObjectTable] {
  const fields = Object.entries(row).map(([name, value]: [string, unknown]) => {
    const field = tableFields[table][name];
    return [name, field === undefined || typeof value !== 'string' ? value : enteredText(field, value)] as const;
  });
  return Object.fromEntries(fields) as unknown as Rows[ObjectTable];
}

/** Puts copies of objects beside them, or where they are wanted, each block moved to the next free one of its size with all that lies in it. */
export function duplicateObjects(
  plan: Plan,
  ids: readonly string[],
  { pack, at }: { readonly pack: RulePack } & Pick<PasteOptions, 'at'>,
): Pasted {
  return paste(plan, fragmentOf(plan, ids), { at, renumber: pack });
}

function paste(plan: Plan, fragment: Fragment, { at, renumber }: PasteOptions): Pasted {
  const draft = startDraft(plan);
  const target = objectIndex(plan, objectTables);
  const makeId = idMaker(plan);
  const names = namesIn(plan);
  const accounts = accountsFor(draft, fragment, makeId, names);
  const fitting = fittingRows(fragment, target);
  const newIds = new Map(fitting.map(({ table, row }) => [row.id, makeId(table)]));
  const ids: string[] = [];
  for (const { table, row } of fitting) {
    const id = newIds.get(row.id) ?? row.id;
    const moved = withReferences(table, row, (mentioned, { to }) => {
      if (to.includes('accounts')) return accounts.get(mentioned);
      const kind = target.get(mentioned);
      return newIds.get(mentioned) ?? (kind !== undefined && to.includes(kind) ? mentioned : undefined);
    });
    const inside = referencesOf(table, row).some(({ reference, id: owner }) => reference.owned && newIds.has(owner));
    if (!inside) ids.push(id);
    const named = inside && table !== 'peerings' ? moved : withFreeName(names, table, moved);
    draft.add(table, { ...named, id });
  }
  place(draft, fragment.layout, newIds, at);
  if (renumber !== undefined) renumberCopies(draft, new Set(newIds.values()), renumber);
  return { patch: ids.length === 0 ? { changes: [] } : draft.patch(), ids };
}

interface FragmentRow {
  readonly table: ObjectTable;
  readonly row: Rows[ObjectTable];
}

/** The rows of a fragment, but for accounts, that have all they can't do without, in the fragment or in the plan. */
function fittingRows(fragment: Fragment, target: ReadonlyMap<string, ObjectTable>): FragmentRow[] {
  let rows = objectTables
    .filter((table) => table !== 'accounts')
    .flatMap((table) => fragment[table].map((row): FragmentRow => ({ table, row })));
  for (let before = -1; before !== rows.length;) {
    before = rows.length;
    const kinds = new Map([...target, ...rows.map(({ table, row }) => [row.id, table] as const)]);
    rows = rows.filter(({ table, row }) =>
      referencesOf(table, row).every(({ reference: { owned, to }, id }) => {
        const kind = kinds.get(id);
        return !owned || to.includes('accounts') || (kind !== undefined && to.includes(kind));
      }),
    );
  }
  return rows;
}

/** For every account that a fragment mentions, the one of the plan that it is; what is not there is added. */
function accountsFor(
  draft: Draft,
  fragment: Fragment,
  makeId: (table: ObjectTable) => string,
  names: TakenNames,
): Map<string, string> {
  const found = new Map<string, string>();
  const rows = objectTables.flatMap((table) => fragment[table].map((row): FragmentRow => ({ table, row })));
  for (const { table, row } of rows) {
    for (const { reference, id } of referencesOf(table, row)) {
      if (!reference.to.includes('accounts') || found.has(id)) continue;
      const account = fragment.accounts.find((candidate) => candidate.id === id);
      const known = account === undefined ? findById(draft.plan, id) : findSame(draft.plan.accounts, account);
      found.set(
        id,
        known?.id ?? addCopy(draft, withFreeName(names, 'accounts', account ?? { id, name: id }), makeId('accounts')),
      );
    }
  }
  return found;
}

function findById(plan: Plan, id: string): Account | undefined {
  return plan.accounts.find((account) => account.id === id);
}

/** The same account in another plan: ids are numbered per plan and prove nothing, a uid does, a name where no uid speaks against it. */
function findSame(accounts: readonly Account[], { id, name, uid }: Account): Account | undefined {
  const possible = accounts.filter((account) => account.uid === undefined || uid === undefined || account.uid === uid);
  return (
    possible.find((account) => uid !== undefined && account.uid === uid) ??
    possible.find((account) => account.name === name && account.id === id) ??
    possible.find((account) => account.name === name)
  );
}

function addCopy(draft: Draft, account: Account, id: string): string {
  draft.add('accounts', { ...account, id });
  return id;
}

/** The names of each table, with those that are given on the way. */
type TakenNames = (table: ObjectTable) => Set<string>;

function namesIn(plan: Plan): TakenNames {
  const known = new Map<ObjectTable, Set<string>>();
  return (table) => {
    const names =
      known.get(table) ?? new Set((plan[table] as readonly { readonly name?: string }[]).map(({ name }) => name ?? ''));
    known.set(table, names);
    return names;
  };
}

function withFreeName<T extends ObjectTable>(names: TakenNames, table: T, row: Rows[T]): Rows[T] {
  if (!('name' in row)) return row;
  const taken = names(table);
  const name = freeName(row.name, taken);
  taken.add(name);
  return { ...row, name };
}

/** How far beside its original a copy is put: four steps of the canvas grid. */
const aside = 32;

function place(
  draft: Draft,
  layout: Fragment['layout'],
  newIds: ReadonlyMap<string, string>,
  at: PasteOptions['at'],
): void {
  const places = layout.filter(({ id }) => newIds.has(id));
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const [dx, dy] = at === undefined ? [aside, aside] : at === 'original' ? [0, 0] : [at.x - left, at.y - top];
  for (const { id, x, y, ...rest } of places) {
    draft.add('layout', { id: newIds.get(id) ?? id, x: Math.round(x + dx), y: Math.round(y + dy), ...rest });
  }
}
