import { failure, type Result, success } from '../result.ts';
import { z } from '../zod.ts';
import { diffPlans } from './diff.ts';
import { fileSchema } from './file-schema.ts';
import { deepest, isDeeper } from './json-depth.ts';
import { pathOfInfinity } from './json-places.ts';
import type { Change, HeaderFields } from './patch.ts';
import { keyOf, type Plan, type Rows, type TableName, tableNames } from './plan.ts';
import { placementSchema, rowSchemas } from './rows.ts';

/**
 * A step from one state of a plan to the next, as a journal of unsaved work keeps it. Unlike a patch it is never taken back: it holds what is there
 * afterwards, each changed row as a whole, so that every row can be held against its schema on the way back.
 */
type JournalChange =
  | { readonly op: 'add' | 'set'; readonly table: TableName; readonly at: number; readonly row: Rows[TableName] }
  | { readonly op: 'remove'; readonly table: TableName; readonly at: number; readonly key: string }
  | { readonly op: 'header'; readonly to: Partial<HeaderFields>; readonly absent: readonly string[] };

/** What makes one plan into another, as one line of JSON; undefined when nothing does. */
export function journalChanges(from: Plan, to: Plan): string | undefined {
  const { changes } = diffPlans(from, to);
  return changes.length === 0 ? undefined : JSON.stringify(changes.map((change) => afterwards(change, to)));
}

function afterwards(change: Change, to: Plan): JournalChange {
  switch (change.op) {
    case 'header':
      return {
        op: 'header',
        to: change.to,
        absent: Object.entries(change.to).flatMap(([name, value]) => (value === undefined ? [name] : [])),
      };
    case 'add':
      return { op: 'add', table: change.table, at: change.at, row: change.row };
    case 'remove':
      return { op: 'remove', table: change.table, at: change.at, key: keyOf(change.table, change.row) };
    case 'set':
      // A diff changes fields last, when every row is in its place.
      return { op: 'set', table: change.table, at: change.at, row: to[change.table][change.at] as Rows[TableName] };
  }
}

/** Why a step can't be taken: it is no step, or it was made for another state of the plan. */
export type JournalProblem = { readonly code: 'unreadable' } | { readonly code: 'does-not-fit' };

/** Takes one step of a journal. Its text is of any origin: every row and field is held against the schemas of a file. */
export function applyJournalChanges(plan: Plan, text: string): Result<Plan, JournalProblem> {
  const changes = readChanges(text);
  if (changes === undefined) return failure({ code: 'unreadable' });
  const next: Record<string, unknown> = { ...plan };
  const owned = new Set<TableName>();
  for (const change of changes) {
    if (change.op === 'header') {
      Object.assign(next, change.to);
      for (const name of change.absent) Reflect.deleteProperty(next, name);
      continue;
    }
    const { table } = change;
    if (!owned.has(table)) next[table] = [...(next[table] as readonly unknown[])];
    owned.add(table);
    if (!applyToRows(next[table] as Rows[TableName][], change)) return failure({ code: 'does-not-fit' });
  }
  return success(next as unknown as Plan);
}

/** The plan that steps lead to, and how many of them could be taken: the first that cannot ends it. */
export function replayJournal(start: Plan, steps: readonly string[]): { readonly plan: Plan; readonly taken: number } {
  let plan = start;
  for (const [taken, step] of steps.entries()) {
    const next = applyJournalChanges(plan, step);
    if (!next.ok) return { plan, taken };
    plan = next.value;
  }
  return { plan, taken: steps.length };
}

function applyToRows(rows: Rows[TableName][], change: Exclude<JournalChange, { readonly op: 'header' }>): boolean {
  const { at } = change;
  const there = rows[at];
  if (change.op === 'remove') {
    if (there === undefined || keyOf(change.table, there) !== change.key) return false;
    rows.splice(at, 1);
    return true;
  }
  if (change.op === 'set' ? there === undefined : at > rows.length) return false;
  rows.splice(at, change.op === 'set' ? 1 : 0, change.row);
  return true;
}

const journalRowSchemas: Readonly<Record<TableName, z.ZodType>> = {
  ...rowSchemas,
  layout: placementSchema.extend({ id: z.string() }),
};

const place = z.number().int().nonnegative();
const table = z.enum(tableNames);
const { name, rulePack, asOf, quotas, quote } = fileSchema.shape;

const changeSchema = z
  .discriminatedUnion('op', [
    z.object({ op: z.literal('add'), table, at: place, row: z.unknown() }),
    z.object({ op: z.literal('set'), table, at: place, row: z.unknown() }),
    z.object({ op: z.literal('remove'), table, at: place, key: z.string() }),
    z.object({
      op: z.literal('header'),
      to: z.strictObject({
        name: name.optional(),
        rulePack: rulePack.optional(),
        asOf,
        quotas,
        quote,
        unknown: z
          .record(z.string(), z.unknown())
          .refine((fields) => Object.keys(fields).every((field) => !Object.hasOwn(fileSchema.shape, field)))
          .optional(),
        spelledOut: z.array(table).optional(),
      }),
      absent: z.array(z.enum(['asOf', 'quotas', 'quote'])),
    }),
  ])
  .refine((change) => !('row' in change) || journalRowSchemas[change.table].safeParse(change.row).success);

function readChanges(text: string): readonly JournalChange[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (isDeeper(data, deepest) || pathOfInfinity(data) !== undefined) return undefined;
  // The schema's copy lacks fields called `__proto__`: what was read is what is kept.
  return z.array(changeSchema).safeParse(data).success ? (data as readonly JournalChange[]) : undefined;
}
