import { describe, expect, it } from 'vitest';
import { guideBook } from '../../../shared/catalog/price-books.ts';
import type { PriceRow } from '../../../shared/catalog/price-book.ts';
import { readPastedRows, withPasted } from '../../../shared/import/price-book/paste-rows.ts';
import { mostPastedRows } from '../../../shared/import/price-book/source-table.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { priceTable, waiverTable } from '../../../shared/pricing/book-table/editable-table.ts';

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });
const row = (id: string, price: string, more: Partial<PriceRow> = {}): PriceRow => ({
  id,
  item: 'port',
  per: 'month',
  price,
  source: 'S',
  ...more,
});
const rows = [row('a', '1'), row('b', '2')];
const at = (place: number, column: string) => ({ at: place, column: priceTable.columns.indexOf(column as 'price') });

const paste = (text: string, place = at(0, 'item')) => readPastedRows(priceTable, rows, text, place, speak);
const kinds = (text: string, place = at(0, 'item')) => paste(text, place).lines.map(({ kind }) => kind);

describe('cells pasted into a price book', () => {
  it('are taken from the active cell to the right and downwards, and add rows behind the last one', () => {
    const { lines } = paste('10.00\tUSD\n20.00\tUSD\n30.00\tCNY\n', at(0, 'price'));
    expect(lines.map(({ kind }) => kind)).toEqual(['change', 'change', 'add']);
    expect(withPasted(rows, lines)).toEqual([
      row('a', '10.00', { currency: 'USD' }),
      row('b', '20.00', { currency: 'USD' }),
      { id: 'row-3', item: 'peering', per: 'month', price: '30.00', currency: 'CNY', source: 'Source not given' },
    ]);
  });

  it('are known by headings where there are some, and rows by their ids', () => {
    const text =
      'Id\tPrice\tPer\tItem\tFrom region\tTo region\nb\t5\tday\tport\t\t\nc\t6\tmonth\tpeering connection\tcn-beijing\tcn-shanghai\n';
    const { lines } = paste(text, at(1, 'source'));
    expect(lines.map(({ kind }) => kind)).toEqual(['heading', 'change', 'add']);
    expect(withPasted(rows, lines)).toEqual([
      row('a', '1'),
      row('b', '5', { per: 'day' }),
      {
        id: 'c',
        item: 'peering',
        regions: ['cn-beijing', 'cn-shanghai'],
        per: 'month',
        price: '6',
        source: 'Source not given',
      },
    ]);
  });

  it('are read up to the most lines at a time, each judged beside those before it', () => {
    const { lines, goesOn } = paste('port\n'.repeat(mostPastedRows + 1), at(2, 'item'));
    expect([lines.length, goesOn]).toEqual([mostPastedRows, true]);
    const named = paste('Id\tPrice\tPer\tItem\nc\t5\tday\tport\nc\t6\tday\tport\nc\t6\tday\tport');
    expect(named.lines.map(({ kind }) => kind)).toEqual(['heading', 'add', 'change', 'same']);
    const renamed = paste('c\n\nc', at(0, 'id'));
    expect(renamed.lines.map(({ kind }) => kind)).toEqual(['change', 'same', 'refused']);
  });

  it('are refused one by one with the column and the reason', () => {
    const { lines } = paste('70,00\nfree\n3', at(0, 'price'));
    expect(
      lines.map((line) =>
        line.kind === 'refused' ? line.refused.map(({ column, text }) => `${column} ${text.key}`) : line.kind,
      ),
    ).toEqual([['price books:refused.comma'], ['price books:refused.price'], 'add']);
  });

  it('are not split at commas or semicolons where no heading says so', () => {
    const { lines } = paste('Offer 1, signed; dated\nOffer 2', at(0, 'source'));
    expect(withPasted(rows, lines).map(({ source }) => source)).toEqual(['Offer 1, signed; dated', 'Offer 2']);
  });

  it('change nothing where they say what stands there, and clear what is empty', () => {
    expect(kinds('1\n2', at(0, 'price'))).toEqual(['same', 'same']);
    expect(withPasted(rows, paste('\n3', at(0, 'price')).lines).map(({ price }) => price)).toEqual([null, '3']);
  });

  it('keep what a later version of Peerscape wrote in a row', () => {
    const later = [{ ...row('a', '1'), tier: 3 }];
    const { lines } = readPastedRows(priceTable, later, '9', at(0, 'price'), speak);
    expect(withPasted(later, lines)).toEqual([{ ...row('a', '9'), tier: 3 }]);
  });

  it('do not make a formula out of an apostrophe that kept one away', () => {
    expect(withPasted(rows, paste("'=1+1", at(0, 'source')).lines)[0]?.source).toBe('=1+1');
  });
});

describe('cells pasted into free periods', () => {
  it('change the title in the language of the window alone', () => {
    const { lines } = readPastedRows(waiverTable, guideBook.waivers, 'Within one region', { at: 0, column: 0 }, speak);
    expect(withPasted(guideBook.waivers, lines)[0]?.title).toEqual({ en: 'Within one region', 'zh-CN': '同地域互连' });
  });

  it('can take the regions away', () => {
    const column = waiverTable.columns.indexOf('regions');
    const { lines } = readPastedRows(waiverTable, guideBook.waivers, '\n', { at: 1, column }, speak);
    expect(withPasted(guideBook.waivers, lines)[1]?.regions).toBeUndefined();
  });
});
