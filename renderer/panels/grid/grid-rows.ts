import { shownAs } from '../../../shared/diagram/finding-marks.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import type { Network } from '../../../shared/network/network.ts';
import { cellText } from '../../../shared/tables/cell-text.ts';
import type { TableColumn } from '../../../shared/tables/table-columns.ts';
import { type TableRow, tableRows } from '../../../shared/tables/table-rows.ts';
import { objectTableOf, type PlanTable, planTables } from '../../../shared/tables/tables.ts';

/** A row of the grid: one of the plan, or the last one, in which a new row begins. */
export type GridRow =
  | { readonly kind: 'written'; readonly key: string; readonly row: TableRow; readonly textOf: TextOf }
  | { readonly kind: 'new'; readonly key: string; readonly texts: Begun; readonly textOf: TextOf };

type TextOf = (column: TableColumn) => string;

/** What has been entered of a row that is not complete yet, by column. */
export type Begun = Readonly<Record<string, string>>;

/** The rows of a table, each with the texts of its cells, put into words when they are first asked for. */
export function writtenRows(network: Network, table: PlanTable, speak: Translator): readonly GridRow[] {
  return tableRows(network.plan, table).map((row) => {
    const texts = new Map<string, string>();
    const textOf: TextOf = (column) => {
      const known = texts.get(column.id);
      if (known !== undefined) return known;
      const text = cellText(network, speak, column, row.values);
      texts.set(column.id, text);
      return text;
    };
    return { kind: 'written', key: row.key, row, textOf };
  });
}

export function newRow(texts: Begun): GridRow {
  return { kind: 'new', key: 'new', texts, textOf: ({ id }) => texts[id] ?? '' };
}

/** What a row selects: itself, or where it has no form of its own the object that shows it. */
export function selectedBy(network: Network, table: PlanTable, { object }: TableRow): string {
  return table === 'routes' || table === 'intents' ? (shownAs(network, object) ?? object) : object;
}

/** The first row that shows one of the selected objects, itself or what it is drawn as. */
export function rowOfSelection(network: Network, rows: readonly GridRow[], selection: readonly string[]): number {
  const selected = new Set(selection);
  if (selected.size === 0) return -1;
  const own = rows.findIndex((row) => row.kind === 'written' && selected.has(row.row.object));
  if (own >= 0) return own;
  return rows.findIndex((row) => row.kind === 'written' && selected.has(shownAs(network, row.row.object) ?? ''));
}

/** The table that has rows for an object of the plan. */
export function tableOfObject(network: Network, id: string): PlanTable | undefined {
  const table = network.objects.get(id)?.table;
  return planTables.find((each) => each !== 'securityRules' && objectTableOf(each) === table);
}
