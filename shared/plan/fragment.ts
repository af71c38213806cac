import { failure, type Result, success } from '../result.ts';
import { z } from '../zod.ts';
import { optionalTables } from './file-schema.ts';
import { deepest, isDeeper } from './json-depth.ts';
import { objectTables, type ObjectTable, type Rows } from './plan.ts';
import { faultAtPrototypeKey } from './prototype-keys.ts';
import { placementSchema } from './rows.ts';

const fragmentName = 'peerscape-fragment';
const fragmentVersion = 1;

/** A part of a plan on its way through the clipboard: some of its tables, the accounts that its objects belong to, and their places. */
export type Fragment = { readonly [T in ObjectTable]: readonly Rows[T][] } & {
  readonly layout: readonly Rows['layout'][];
};

/** Why a text on the clipboard can't be pasted. */
export type FragmentFailure =
  | { readonly code: 'not-a-fragment' }
  | { readonly code: 'newer-version' }
  | { readonly code: 'too-many' }
  | { readonly code: 'invalid' };

/** The most objects that are pasted at a time: each gets an id, a name and a place beside all others. */
export const mostPasted = 1000;

/** What so many objects come to, many times over; a longer text is not even read. */
const mostSigns = 4000 * mostPasted;

const tables = Object.fromEntries(objectTables.map((table) => [table, optionalTables[table]])) as Pick<
  typeof optionalTables,
  ObjectTable
>;

const fragmentSchema = z.object({
  format: z.literal(fragmentName),
  version: z.literal(fragmentVersion),
  ...tables,
  layout: z.record(z.string(), placementSchema).optional(),
});

/** A fragment as text that says what it is. */
export function fragmentText(fragment: Fragment): string {
  const filled = objectTables.filter((table) => fragment[table].length > 0).map((table) => [table, fragment[table]]);
  const layout = Object.fromEntries(fragment.layout.map(({ id, ...place }) => [id, place]));
  return JSON.stringify({
    format: fragmentName,
    version: fragmentVersion,
    ...(Object.fromEntries(filled) as object),
    layout,
  });
}

/** Reads a fragment. The clipboard holds anything: its rows are held against the schemas of the file, and of a repeated id the first row counts. */
export function parseFragment(text: string): Result<Fragment, FragmentFailure> {
  if (text.length > mostSigns) return failure({ code: beginsLikeFragment(text) ? 'too-many' : 'not-a-fragment' });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failure({ code: 'not-a-fragment' });
  }
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== fragmentName)
    return failure({ code: 'not-a-fragment' });
  if ('version' in data && typeof data.version === 'number' && data.version > fragmentVersion)
    return failure({ code: 'newer-version' });
  if (rowsIn(data) > mostPasted) return failure({ code: 'too-many' });
  if (isDeeper(data, deepest)) return failure({ code: 'invalid' });
  const parsed = fragmentSchema.safeParse(data);
  if (!parsed.success || faultAtPrototypeKey(data) !== undefined) return failure({ code: 'invalid' });
  const seen = new Set<string>();
  const firsts = objectTables.map((table) => {
    const rows: readonly Rows[ObjectTable][] = parsed.data[table] ?? [];
    return [table, rows.filter(({ id }) => !seen.has(id) && seen.add(id))];
  });
  // The schema changes nothing, and its copy lacks an object called `__proto__`.
  const { layout: places = {} } = data as Pick<z.infer<typeof fragmentSchema>, 'layout'>;
  const layout = Object.entries(places).map(([id, place]) => ({ ...place, id }));
  return success({ ...(Object.fromEntries(firsts) as Omit<Fragment, 'layout'>), layout });
}

/** As `fragmentText` writes it: what it is stands first. */
function beginsLikeFragment(text: string): boolean {
  return text.startsWith(`{"format":"${fragmentName}"`);
}

function rowsIn(data: object): number {
  const rows = objectTables
    .filter((table) => table !== 'accounts')
    .map((table) => (data as Readonly<Record<string, unknown>>)[table]);
  return rows.reduce<number>((sum, table) => sum + (Array.isArray(table) ? table.length : 0), 0);
}
