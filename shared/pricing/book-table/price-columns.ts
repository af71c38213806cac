import type { PriceRow } from '../../catalog/price-book.ts';
import { message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import {
  cellReader,
  readCurrency,
  readEnds,
  readNumber,
  readPrice,
  readRegions,
  readTerm,
  type RowReading,
} from './cell-reader.ts';
import { listed, type Vocabulary, wordText } from './words.ts';

/** The columns of a table of prices, in the order in which a file has them. */
export const priceColumns = [
  'id',
  'item',
  'name',
  'scope',
  'from',
  'to',
  'region',
  'area',
  'connection',
  'bandwidth',
  'method',
  'term',
  'per',
  'price',
  'currency',
  'asOf',
  'source',
  'note',
] as const;

/** The same in the window, where both ends of a connection are one cell; first what a row is about, its price and whose word it is. */
export const priceGridColumns = [
  'item',
  'regions',
  'bandwidth',
  'price',
  'currency',
  'per',
  'source',
  'method',
  'term',
  'area',
  'connection',
  'asOf',
  'region',
  'name',
  'note',
  'id',
] as const;

export type PriceColumn = (typeof priceColumns)[number] | (typeof priceGridColumns)[number];
export type PriceCells = Readonly<Record<PriceColumn, string>>;

/** A row of prices as the texts of its cells, in the words of a language. */
export function priceCells(row: PriceRow, speak: Translator): PriceCells {
  const { regions } = row;
  return {
    id: row.id,
    item: wordText(row.item, speak),
    name: row.name ?? '',
    ...endCells(regions, speak),
    region: row.region ?? '',
    area: row.area === undefined ? '' : wordText(row.area, speak),
    connection: row.connection === undefined ? '' : wordText(row.connection, speak),
    bandwidth: row.bandwidthMbps === undefined ? '' : String(row.bandwidthMbps),
    method: row.method === undefined ? '' : wordText(row.method, speak),
    term: row.term === undefined ? '' : speak.t(`books:term.${row.term.unit}`, { count: row.term.count }),
    per: wordText(row.per, speak),
    price: row.price ?? speak.t('books:word.unknown'),
    currency: row.currency ?? '',
    asOf: row.asOf ?? '',
    source: row.source,
    note: row.note ?? '',
  };
}

/** The ends that a row or a free period speaks of, in separate cells and in one. */
export function endCells(
  regions: PriceRow['regions'],
  speak: Translator,
): Readonly<Record<'scope' | 'from' | 'to' | 'regions', string>> {
  if (regions === undefined) return { scope: '', from: '', to: '', regions: '' };
  if (typeof regions === 'string') {
    const scope = wordText(regions, speak);
    return { scope, from: '', to: '', regions: scope };
  }
  const [from, to] = regions;
  return { scope: '', from, to, regions: speak.t('books:pair', { from, to }) };
}

/** What a row gets where its cells say nothing: an id, and the words for a source that is not known. */
export interface RowDefaults {
  readonly id: string;
  readonly source: string;
}

/** Reads a row of prices out of cells in the words of any language. An empty price is an unknown one, an empty source is named as missing. */
export function readPriceRow(
  cells: Readonly<Partial<Record<PriceColumn, string>>>,
  defaults: RowDefaults,
): RowReading<PriceRow, PriceColumn> {
  const reader = cellReader<PriceColumn>(cells);
  const { refused, remarks, refuse, remark, text, read, word, region } = reader;
  const need = (column: PriceColumn, vocabulary: Vocabulary): void => {
    if (text(column) === undefined) refuse(column, message('books:refused.missing', { words: listed(vocabulary) }));
  };
  need('item', 'item');
  need('per', 'per');
  const id = text('id') ?? defaults.id;
  const regions =
    text('regions') === undefined
      ? readEnds<PriceColumn>(reader, { scope: 'scope', from: 'from', to: 'to' })
      : read('regions', (entered) => readRegions(entered, (unknown) => remark('regions', unknown)));
  const price = read('price', readPrice) ?? null;
  if (price === null && text('price') === undefined) remark('price', message('books:remark.noPrice'));
  const source = text('source');
  if (source === undefined) remark('source', message('books:remark.noSource'));
  const row = {
    id,
    item: word('item', 'item'),
    name: text('name'),
    regions,
    area: word('area', 'area'),
    region: region('region'),
    connection: word('connection', 'connection'),
    bandwidthMbps: read('bandwidth', readNumber),
    method: word('method', 'method'),
    term: read('term', readTerm),
    per: word('per', 'per'),
    price,
    currency: read('currency', readCurrency),
    asOf: text('asOf'),
    source: source ?? defaults.source,
    note: text('note'),
  };
  // A cell that is refused has left its place empty.
  return { row: refused.length > 0 ? undefined : (present(row) as PriceRow), refused, remarks };
}

/** A row without the fields that it does not have. */
export function present<Row extends object>(row: Row): Partial<Row> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Partial<Row>;
}
