import type { MessageKey } from '../../messages/message.ts';
import type { Network } from '../../network/network.ts';
import type { AnyFields, FieldWord } from '../../plan/fields/field.ts';
import { type Cell, cellOf } from './cell.ts';

/** What stands above a column: the word of its field, or one of a table's own. */
export type Heading = FieldWord | Extract<MessageKey, `csv:${string}`>;

/** A column of the inventory, and the cell that a row fills it with. */
export interface Column<Row> {
  readonly heading: Heading;
  readonly cell: (row: Row, network: Network) => Cell;
}

/** What a field is in the inventory: a column below its word, or below another heading, columns of other cells, or nothing, with the reason. */
export type ColumnDecision<Row> = 'column' | Heading | readonly Column<Row>[] | NoColumn;

export interface NoColumn {
  readonly none: string;
}

/** Every field of a row, in the order of the columns; one that is missing is a compile error. */
export type ColumnsOf<Row> = { readonly [F in keyof Row]-?: ColumnDecision<Row> };

/** The columns that were decided for these fields. */
export function columnsOf<Row extends object>(fields: AnyFields, decisions: ColumnsOf<Row>): readonly Column<Row>[] {
  return (Object.entries(decisions) as [keyof Row & string, ColumnDecision<Row>][]).flatMap(([name, decision]) => {
    if (typeof decision === 'object') return 'none' in decision ? [] : decision;
    const field = fields[name];
    const heading = decision === 'column' ? field?.word : decision;
    if (field === undefined || heading === undefined) throw new Error(`a column of no field: ${name}`);
    return [{ heading, cell: (row, network) => cellOf(field, row[name], network) }];
  });
}
