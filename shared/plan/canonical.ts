import { formatName, formatVersion } from './file-schema.ts';
import { type Plan, type TableName, tableNames } from './plan.ts';
import { placementSchema, quoteSettingsSchema, rowSchemas } from './rows.ts';

/** A line is kept whole up to this many columns, its comma included. */
const lineWidth = 120;

/**
 * The canonical text of a plan: what the app saves and what `peerscape fmt` writes. Two-space JSON, tables and known keys in the order of
 * the format, unknown keys behind them, rows in the order the user made them, one line per row where it fits, a final newline.
 */
export function planText(plan: Plan): string {
  const { name, rulePack, asOf, quotas, quote } = plan;
  const entries: [string, string][] = Object.entries({
    format: formatName,
    version: formatVersion,
    name,
    rulePack,
    asOf,
  })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, JSON.stringify(value)]);
  for (const table of tableNames) {
    if (table === 'layout' && quotas !== undefined) entries.push(['quotas', block(quotas, 2, '"quotas": '.length + 2)]);
    if (table === 'layout' && quote !== undefined)
      entries.push(['quote', block(ordered(quote, quoteSettingsSchema), 2, '"quote": '.length + 2)]);
    if (plan[table].length > 0 || plan.spelledOut.includes(table)) entries.push([table, tableText(plan, table)]);
  }
  for (const [key, value] of Object.entries(plan.unknown)) {
    if (value !== undefined) entries.push([key, block(value, 2, key.length + 6)]);
  }
  return `{\n${entries.map(([key, text]) => `  ${JSON.stringify(key)}: ${text}`).join(',\n')}\n}\n`;
}

function tableText(plan: Plan, table: TableName): string {
  if (table === 'layout') {
    if (plan.layout.length === 0) return '{}';
    // A JSON object holds a key once, and readers put keys that are whole numbers first: so do we, or the next save would move them.
    const places = Object.entries(Object.fromEntries(plan.layout.map((row) => [row.id, row])));
    const rows = places.map(([id, row]) => {
      const { id: _id, ...place } = { ...row, x: Math.round(row.x), y: Math.round(row.y) };
      return `    ${JSON.stringify(id)}: ${inline(ordered(place, layoutOrder))}`;
    });
    return `{\n${rows.join(',\n')}\n  }`;
  }
  if (plan[table].length === 0) return '[]';
  const rows = plan[table].map((row) => `    ${block(ordered(row, rowSchemas[table]), 4, 4)}`);
  return `[\n${rows.join(',\n')}\n  ]`;
}

/** What is read of a schema here: the keys it knows, in order, and the schemas below them. */
interface SchemaNode {
  readonly def?: { readonly type?: string; readonly innerType?: SchemaNode; readonly element?: SchemaNode };
  readonly shape?: Readonly<Record<string, SchemaNode>>;
}

const layoutOrder: SchemaNode = placementSchema;

/** The value with the known keys of its schema first, in the schema's order, at every level. */
function ordered(value: unknown, schema: unknown): unknown {
  const node = unwrapped(schema as SchemaNode | undefined);
  if (Array.isArray(value)) return value.map((item: unknown) => ordered(item, node?.def?.element));
  if (typeof value !== 'object' || value === null || node?.shape === undefined) return value;
  const source = value as Record<string, unknown>;
  const known = Object.keys(node.shape).filter((key) => source[key] !== undefined);
  const others = Object.keys(source).filter(
    (key) => source[key] !== undefined && !Object.hasOwn(node.shape ?? {}, key),
  );
  return Object.fromEntries([...known, ...others].map((key) => [key, ordered(source[key], node.shape?.[key])]));
}

function unwrapped(schema: SchemaNode | undefined): SchemaNode | undefined {
  let node = schema;
  while (node?.def?.type === 'optional') node = node.def.innerType;
  return node;
}

/** A value at an indent: on one line where it fits behind what already stands there (`column`), else one line per entry. */
function block(value: unknown, indent: number, column: number): string {
  const line = inline(value);
  // The comma that may follow counts.
  if (typeof value !== 'object' || value === null || column + line.length + 1 <= lineWidth) return line;
  const inner = ' '.repeat(indent + 2);
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${block(item, indent + 2, indent + 2)}`);
    return `[\n${items.join(',\n')}\n${' '.repeat(indent)}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const lines = entries.map(([key, item]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return `${start}${block(item, indent + 2, start.length)}`;
  });
  return `{\n${lines.join(',\n')}\n${' '.repeat(indent)}}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`).join(', ')} }`;
}
