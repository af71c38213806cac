import { block, inline, ordered } from './canonical-json.ts';
import { formatName, formatVersion } from './file-schema.ts';
import { type Plan, type TableName, tableNames } from './plan.ts';
import { placementSchema, quoteSettingsSchema, rowSchemas } from './rows.ts';

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
      return `    ${JSON.stringify(id)}: ${inline(ordered(place, placementSchema))}`;
    });
    return `{\n${rows.join(',\n')}\n  }`;
  }
  if (plan[table].length === 0) return '[]';
  const rows = plan[table].map((row) => `    ${block(ordered(row, rowSchemas[table]), 4, 4)}`);
  return `[\n${rows.join(',\n')}\n  ]`;
}
