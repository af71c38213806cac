import type { PriceBook, PriceRow, Waiver } from '../../catalog/price-book.ts';
import type { Translator } from '../../messages/translator.ts';
import type { RowReading } from './cell-reader.ts';
import { type PriceColumn, priceCells, priceGridColumns, readPriceRow, type RowDefaults } from './price-columns.ts';
import { readWaiver, waiverCells, type WaiverColumn, waiverGridColumns } from './waiver-columns.ts';

export type Cells<Column extends string> = Readonly<Partial<Record<Column, string>>>;

/** One of the two tables of a price book, as it is worked on: its rows as texts of cells, and the way back. */
export interface EditableTable<Row extends { readonly id: string }, Column extends string> {
  readonly kind: 'prices' | 'waivers';
  /** In the order of the window. */
  readonly columns: readonly Column[];
  /** What the ids of new rows begin with. */
  readonly idPrefix: string;
  readonly rowsOf: (book: PriceBook) => readonly Row[];
  /** What stands in the cells. */
  readonly cellsOf: (row: Row, speak: Translator) => Readonly<Record<Column, string>>;
  /** The cells of a row once some of them say something else; to be read back. */
  readonly overlaid: (row: Row, changed: Cells<Column>, speak: Translator) => Cells<Column>;
  readonly read: (cells: Cells<Column>, defaults: RowDefaults) => RowReading<Row, Column>;
  /** What a new row says where nothing was entered. */
  readonly initial: (speak: Translator) => Cells<Column>;
}

export const priceTable: EditableTable<PriceRow, PriceColumn> = {
  kind: 'prices',
  columns: priceGridColumns,
  idPrefix: 'row',
  rowsOf: ({ rows }) => rows,
  cellsOf: priceCells,
  overlaid: (row, changed, speak) => withEnds(priceCells(row, speak), changed),
  read: readPriceRow,
  initial: ({ t }) => ({ item: t('books:word.peering'), per: t('books:word.month') }),
};

export const waiverTable: EditableTable<Waiver, WaiverColumn> = {
  kind: 'waivers',
  columns: waiverGridColumns,
  idPrefix: 'free-period',
  rowsOf: ({ waivers }) => waivers,
  cellsOf: shownWaiver,
  overlaid: overlaidWaiver,
  read: readWaiver,
  initial: ({ t }) => ({ lastDay: t('books:word.charged') }),
};

/** A title in two languages is one cell in the window: that of its language. */
function shownWaiver(waiver: Waiver, speak: Translator): Readonly<Record<WaiverColumn, string>> {
  const { title } = waiver;
  return { ...waiverCells(waiver, speak), title: typeof title === 'string' ? title : title[speak.language] };
}

function overlaidWaiver(waiver: Waiver, changed: Cells<WaiverColumn>, speak: Translator): Cells<WaiverColumn> {
  const cells = withEnds(waiverCells(waiver, speak), changed);
  if (typeof waiver.title === 'string' || changed.title === undefined) return cells;
  return { ...cells, title: '', [speak.language === 'en' ? 'titleEn' : 'titleZh']: changed.title };
}

type Ends = 'scope' | 'from' | 'to' | 'regions';

/** Of the two ways in which cells name the ends, the one that is changed counts. */
function withEnds<Column extends string>(
  cells: Readonly<Record<Column | Ends, string>>,
  changed: Cells<Column | Ends>,
): Cells<Column> {
  const apart = changed.scope !== undefined || changed.from !== undefined || changed.to !== undefined;
  const other = apart ? { regions: '' } : { scope: '', from: '', to: '' };
  return { ...cells, ...other, ...changed };
}

/** Ids for new rows that no row of the table has, one after the other. */
export function freeIds(rows: readonly { readonly id: string }[], prefix: string): () => string {
  const taken = new Set(rows.map(({ id }) => id));
  let number = rows.length;
  return () => {
    do number += 1;
    while (taken.has(`${prefix}-${number}`));
    return `${prefix}-${number}`;
  };
}
