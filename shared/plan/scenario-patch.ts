import { failure, type Result, success } from '../result.ts';
import { z } from '../zod.ts';
import { fileSchema } from './file-schema.ts';
import type { Change, Patch } from './patch.ts';
import { type Rows, type TableName, tableNames } from './plan.ts';
import { faultAtPrototypeKey } from './prototype-keys.ts';
import { placementSchema, rowSchemas, type Scenario } from './rows.ts';

/** Tables that are the same in every variant of a plan: its books, its quotes, its scenarios themselves, what was done of it. */
export const sharedTables = ['priceBooks', 'quotes', 'scenarios', 'steps'] as const satisfies readonly TableName[];

/** A table that a scenario may change. */
export type VariantTable = Exclude<TableName, (typeof sharedTables)[number]>;

/** What a scenario holds for a file: the changes of a patch as JSON. */
export type ScenarioChanges = Scenario['changes'];

/** Something in a file that is no change of a scenario; `index` counts from 0. */
export interface UnreadableChange {
  readonly code: 'change-unreadable';
  readonly index: number;
}

/**
 * The changes of a patch as a file holds them. JSON has no `undefined`: a field that one of `from` and `to` lacks was absent there, which
 * `decodeChanges` reads again.
 */
export function encodeChanges({ changes }: Patch): ScenarioChanges {
  return JSON.parse(JSON.stringify(changes)) as ScenarioChanges;
}

/**
 * Reads the changes of a scenario. A file is hostile: every row is held against the schema of its table, and only what a scenario may change
 * is let through. Whether the changes fit a plan, and whether a row is still one after them, is asked of `variantOf`.
 */
export function decodeChanges(changes: ScenarioChanges): Result<Patch, UnreadableChange> {
  const decoded: Change[] = [];
  for (const [index, change] of changes.entries()) {
    const read = changeFrom(change);
    if (read === undefined) return failure({ code: 'change-unreadable', index });
    decoded.push(read);
  }
  return success({ changes: decoded });
}

/** Whether a value is a row of a table, fields that this version does not know let through. */
export function isRowOf(table: VariantTable, value: unknown): value is Rows[VariantTable] {
  return variantSchemas[table].safeParse(value).success;
}

const variantSchemas: Readonly<Record<VariantTable, z.ZodType>> = {
  ...rowSchemas,
  layout: placementSchema.extend({ id: z.string() }),
};

const variantTables: ReadonlySet<unknown> = new Set(
  tableNames.filter((table) => !sharedTables.some((shared) => shared === table)),
);

const place = z.number().int().nonnegative();
const record = z.record(z.string(), z.unknown());
const rowChange = z.object({ op: z.enum(['add', 'remove']), at: place, row: record });
const setChange = z.object({ op: z.literal('set'), at: place, key: z.string(), from: record, to: record });
const headerChange = z.object({ op: z.literal('header'), from: record, to: record });

/**
 * The fields of a header that a scenario may change, each with the values that it may have. How the plan is quoted is no such field: variants
 * are compared by the same books, months and discounts.
 */
const headerFields = z.strictObject({
  name: fileSchema.shape.name.optional(),
  rulePack: fileSchema.shape.rulePack.optional(),
  asOf: fileSchema.shape.asOf,
  quotas: fileSchema.shape.quotas,
});

/** A plan always has these. */
const requiredFields = ['name', 'rulePack'] as const;

type Fields = Readonly<Record<string, unknown>>;

function changeFrom(change: ScenarioChanges[number]): Change | undefined {
  // The schemas' copies lack fields called `__proto__`: what was read is what is kept.
  const given = change as Fields;
  if (change.op === 'header') return headerChangeFrom(given);
  const { table } = given;
  if (!isVariantTable(table)) return undefined;
  if (change.op === 'set') {
    if (!setChange.safeParse(given).success) return undefined;
    const { at, key, from, to } = given as { at: number; key: string; from: Fields; to: Fields };
    return { op: 'set', table, at, key, ...withAbsent(from, to) };
  }
  if (!rowChange.safeParse(given).success || !isRowOf(table, given['row'])) return undefined;
  return { op: change.op, table, at: given['at'], row: given['row'] } as Change;
}

function headerChangeFrom(given: Fields): Change | undefined {
  if (!headerChange.safeParse(given).success) return undefined;
  const { from, to } = given as { from: Fields; to: Fields };
  const isHeader = headerFields.safeParse(to).success && headerFields.safeParse(from).success;
  if (!isHeader || [from, to].some((fields) => faultAtPrototypeKey(fields) !== undefined)) return undefined;
  if (requiredFields.some((name) => name in from && !(name in to))) return undefined;
  return { op: 'header', ...withAbsent(from, to) };
}

/** Both sides with the same names: what only one of them has is absent on the other. */
function withAbsent(from: Fields, to: Fields): { readonly from: Fields; readonly to: Fields } {
  const absent = Object.fromEntries([...Object.keys(from), ...Object.keys(to)].map((name) => [name, undefined]));
  return { from: { ...absent, ...from }, to: { ...absent, ...to } };
}

function isVariantTable(table: unknown): table is VariantTable {
  return variantTables.has(table);
}
