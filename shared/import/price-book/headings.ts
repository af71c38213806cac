import { languages } from '../../messages/language.ts';
import { messages } from '../../messages/areas.ts';
import { type HeaderField, headerFields } from '../../pricing/book-table/book-header.ts';
import { type PriceColumn, priceColumns, priceGridColumns } from '../../pricing/book-table/price-columns.ts';
import { type WaiverColumn, waiverColumns, waiverGridColumns } from '../../pricing/book-table/waiver-columns.ts';
import { folded } from '../../pricing/book-table/words.ts';

/** The columns of a table by their place; undefined where a heading is not known. */
export type Heading =
  | { readonly kind: 'prices'; readonly columns: readonly (PriceColumn | undefined)[] }
  | { readonly kind: 'waivers'; readonly columns: readonly (WaiverColumn | undefined)[] };

/**
 * The heading that a row of texts is, in whatever language: of free periods where it has their end or what becomes of their last day, of prices
 * where it has a price. Other columns may stand beside them.
 */
export function headingOf(texts: readonly string[]): Heading | undefined {
  const names = texts.map(nameIn);
  const waivers = names.map((name) => waiverHeadings.get(name));
  if (waivers.includes('lastDay') || waivers.includes('endsOn'))
    return unlessRepeated({ kind: 'waivers', columns: waivers });
  const prices = names.map((name) => priceHeadings.get(name));
  if (prices.includes('price') && prices.some((column) => column !== undefined && column !== 'price'))
    return unlessRepeated({ kind: 'prices', columns: prices });
  return undefined;
}

/** What a book says about itself that a text names. */
export function headerFieldOf(text: string): HeaderField | undefined {
  return headerHeadings.get(nameIn(text));
}

/** No name is longer; to fold a cell of megabytes takes seconds. */
const longestName = 100;

function nameIn(text: string): string {
  return text.length > longestName ? '' : folded(text);
}

/** Of columns that are named twice the first counts, the others are unknown ones. */
function unlessRepeated<H extends Heading>(heading: H): H {
  const columns = heading.columns.map((column, at) =>
    heading.columns.findIndex((other) => other === column) === at ? column : undefined,
  );
  return { ...heading, columns };
}

const priceHeadings = namesOf<PriceColumn>([...priceColumns, ...priceGridColumns], 'column', {
  bandwidthmbps: 'bandwidth',
  'bandwidth mbit/s': 'bandwidth',
  'as-of': 'asOf',
});

const waiverHeadings = namesOf<WaiverColumn>([...waiverColumns, ...waiverGridColumns], 'column', {
  maxbandwidthmbps: 'maxBandwidth',
  'last day': 'lastDay',
});

const headerHeadings = namesOf<HeaderField>(headerFields, 'header', {});

type Books = (typeof messages)['en']['books'];

/** The names of columns in every language, as the file format names them, and a few that are as good. */
function namesOf<Column extends string>(
  columns: readonly Column[],
  kind: 'column' | 'header',
  others: Readonly<Record<string, Column>>,
): ReadonlyMap<string, Column> {
  const names = new Map<string, Column>(Object.entries(others));
  for (const column of columns) names.set(folded(column), column);
  for (const language of languages)
    for (const column of columns)
      names.set(folded(messages[language].books[`${kind}.${column}` as `column.price` & keyof Books]), column);
  return names;
}
