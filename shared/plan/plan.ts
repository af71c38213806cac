import type { PriceBook } from '../catalog/price-book.ts';
import {
  type Acceptance,
  objectSchemas,
  type Placement,
  type QuoteSettings,
  rowSchemas,
  type SchemaRows,
} from './rows.ts';

/** The row type of every table, in file order. */
export interface Rows extends SchemaRows {
  readonly layout: Placement;
}

export type TableName = keyof Rows;

/** Tables whose rows are objects with an id of their own. */
export type ObjectTable = keyof typeof objectSchemas;

export const objectTables = namesOf(objectSchemas);

export const tableNames: readonly TableName[] = [...namesOf(rowSchemas), 'layout'];

/** Raised quotas by name, then by the id of the object they were raised for. */
export type RaisedQuotas = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a plan says about itself, beside its tables. */
export interface PlanHeader {
  readonly name: string;
  /** The dated set of rules that applies; an id unknown to this version is kept, and the default pack is used. */
  readonly rulePack: string;
  /** ISO date for waivers, terms and acceptances; absent = today. */
  readonly asOf?: string | undefined;
  readonly quotas?: RaisedQuotas | undefined;
  /** How the plan is quoted; absent = by the guide's book, for a month. */
  readonly quote?: QuoteSettings | undefined;
}

/** A plan in memory: a header and flat tables. Never mutated; a patch makes the next one, sharing what did not change. */
export type Plan = PlanHeader & { readonly [T in TableName]: readonly Rows[T][] } & {
  /** Top-level fields of the file that this version does not know, kept for the next save. */
  readonly unknown: Readonly<Record<string, unknown>>;
  /** Tables that the file spelled out: they are written even when empty, so that saving changes nothing by itself. */
  readonly spelledOut: readonly TableName[];
};

/** A plan with nothing in it, as made by File > New. */
export function emptyPlan(header: PlanHeader): Plan {
  const tables = Object.fromEntries(tableNames.map((table) => [table, []]));
  return { ...header, ...(tables as unknown as Record<TableName, []>), unknown: {}, spelledOut: [] };
}

/** What a row is known by within its table: its id; an acceptance has none and is known by its rule and subjects, a price book has editions. */
export function keyOf(table: TableName, row: Rows[TableName]): string {
  if (table === 'accepted') {
    const { rule, subjects } = row as Acceptance;
    return `${rule}(${subjects.join(',')})`;
  }
  if (table === 'priceBooks') {
    const { id, edition } = row as PriceBook;
    return `${id} ${edition}`;
  }
  return (row as { id: string }).id;
}

/** The keys of a record that has no others, in their order. */
export function namesOf<Name extends string>(tables: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(tables) as Name[];
}
