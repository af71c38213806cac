import type { PriceBookText, Waiver } from '../../catalog/price-book.ts';
import { message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { cellReader, readDay, readEnds, readNumber, readRegions, type RowReading } from './cell-reader.ts';
import { endCells, present, type RowDefaults } from './price-columns.ts';
import { listed, wordText } from './words.ts';

/** The columns of a table of free periods, in the order in which a file has them. */
export const waiverColumns = [
  'id',
  'title',
  'titleEn',
  'titleZh',
  'scope',
  'from',
  'to',
  'connection',
  'maxBandwidth',
  'startsOn',
  'endsOn',
  'lastDay',
  'source',
] as const;

/** The same in the window, where both ends of a connection are one cell and the title is in one language. */
export const waiverGridColumns = [
  'title',
  'regions',
  'connection',
  'maxBandwidth',
  'startsOn',
  'endsOn',
  'lastDay',
  'source',
  'id',
] as const;

export type WaiverColumn = (typeof waiverColumns)[number] | (typeof waiverGridColumns)[number];
export type WaiverCells = Readonly<Record<WaiverColumn, string>>;

/** A free period as the texts of its cells, in the words of a language. */
export function waiverCells(waiver: Waiver, speak: Translator): WaiverCells {
  const title = textCells(waiver.title);
  return {
    id: waiver.id,
    title: title.plain,
    titleEn: title.en,
    titleZh: title.zh,
    ...endCells(waiver.regions, speak),
    connection: waiver.connection === undefined ? '' : wordText(waiver.connection, speak),
    maxBandwidth: waiver.maxBandwidthMbps === undefined ? '' : String(waiver.maxBandwidthMbps),
    startsOn: waiver.startsOn ?? '',
    endsOn: waiver.endsOn ?? '',
    lastDay: wordText(waiver.lastDay, speak),
    source: waiver.source,
  };
}

/** Reads a free period out of cells in the words of any language; what becomes of the last day must be said where there is one. */
export function readWaiver(
  cells: Readonly<Partial<Record<WaiverColumn, string>>>,
  defaults: RowDefaults,
): RowReading<Waiver, WaiverColumn> {
  const reader = cellReader<WaiverColumn>(cells);
  const { refused, remarks, refuse, remark, text, read, word } = reader;
  const title = textOf(text('title'), text('titleEn'), text('titleZh'));
  if (title === undefined) refuse('title', message('books:refused.titles'));
  const regions =
    text('regions') === undefined
      ? readEnds<WaiverColumn>(reader, { scope: 'scope', from: 'from', to: 'to' })
      : read('regions', (entered) => readRegions(entered, (unknown) => remark('regions', unknown)));
  const [startsOn, endsOn] = [read('startsOn', readDay), read('endsOn', readDay)];
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn)
    refuse('endsOn', message('books:refused.endBeforeStart'));
  const lastDay = word('lastDay', 'lastDay');
  if (lastDay === undefined && text('lastDay') === undefined)
    refuse('lastDay', message('books:refused.missing', { words: listed('lastDay') }));
  const source = text('source');
  if (source === undefined) remark('source', message('books:remark.noSource'));
  const row = {
    id: text('id') ?? defaults.id,
    title,
    regions,
    connection: word('connection', 'connection'),
    maxBandwidthMbps: read('maxBandwidth', readNumber),
    startsOn,
    endsOn,
    lastDay,
    source: source ?? defaults.source,
  };
  return { row: refused.length > 0 ? undefined : (present(row) as Waiver), refused, remarks };
}

/** A text of a book in three cells: one for all languages, or one for each. */
export function textCells(text: PriceBookText): { readonly plain: string; readonly en: string; readonly zh: string } {
  return typeof text === 'string' ? { plain: text, en: '', zh: '' } : { plain: '', en: text.en, zh: text['zh-CN'] };
}

/** The text that three cells hold; undefined where they hold none, several, or one language alone. */
export function textOf(
  plain: string | undefined,
  en: string | undefined,
  zh: string | undefined,
): PriceBookText | undefined {
  if (plain !== undefined) return en === undefined && zh === undefined ? plain : undefined;
  return en === undefined || zh === undefined ? undefined : { en, 'zh-CN': zh };
}
