import type { PriceBook } from '../../catalog/price-book.ts';
import { textCells } from './waiver-columns.ts';

/** What a book says about itself, in the order in which a file has it. */
export const headerFields = [
  'id',
  'edition',
  'name',
  'nameEn',
  'nameZh',
  'currency',
  'about',
  'aboutEn',
  'aboutZh',
] as const;

export type HeaderField = (typeof headerFields)[number];

/** What a book says about itself as texts; those that it does not say are empty. */
export function headerCells({ id, edition, name, currency, about }: PriceBook): Readonly<Record<HeaderField, string>> {
  const names = textCells(name);
  const words = textCells(about ?? '');
  return {
    id,
    edition,
    name: names.plain,
    nameEn: names.en,
    nameZh: names.zh,
    currency,
    about: words.plain,
    aboutEn: words.en,
    aboutZh: words.zh,
  };
}
