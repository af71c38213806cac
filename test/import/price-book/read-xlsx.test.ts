import fc from 'fast-check';
import { type Cell, type CellValue, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { guideBook } from '../../../shared/catalog/price-books.ts';
import { priceBookXlsx } from '../../../shared/export/price-book/xlsx.ts';
import { readBookTables } from '../../../shared/import/price-book/read-book.ts';
import { xlsxTables } from '../../../shared/import/price-book/read-xlsx.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });
const heading = ['item', 'per', 'price', 'source', 'as of'];

/** What a workbook of one sheet with these rows below the heading is read as. */
async function read(rows: CellValue[][], cells: Readonly<Record<string, Partial<Cell>>> = {}) {
  const bytes = await writeXlsx({
    sheets: [{ name: 'Ours', rows: [heading, ...rows], cells: new Map(Object.entries(cells)) }],
  });
  const tables = await xlsxTables(bytes);
  if (!tables.ok) throw new Error(tables.error);
  return readBookTables(tables.value, { sourceNotGiven: 'Source not given' });
}

describe('a price list as a workbook', () => {
  it('has numbers as prices, with the decimal places that their format shows', async () => {
    const { rows } = await read(
      [
        ['port', 'month', 70, 'S'],
        ['port', 'month', 70, 'S'],
        ['port', 'month', 0.1 + 0.2, 'S'],
        ['port', 'month', 1234.5, 'S'],
      ],
      {
        '2,2': { value: 70, type: 'number', style: { numFmt: '0.00' } },
        '4,2': { value: 1234.5, type: 'number', style: { numFmt: '#,##0.00' } },
      },
    );
    expect(rows.map(({ price }) => price)).toEqual(['70', '70.00', '0.3', '1234.50']);
  });

  it('takes what a formula came to, and says so; a formula that failed is refused', async () => {
    const { rows, remarks, refused } = await read(
      [
        ['port', 'month', null, 'S'],
        ['port', 'month', null, 'S'],
      ],
      {
        '1,2': { formula: 'SUM(1,2)', formulaResult: 3, type: 'formula', value: 3 },
        '2,2': { value: '#REF!', type: 'error' },
      },
    );
    expect(rows.map(({ price }) => price)).toEqual(['3']);
    expect(remarks.map(({ sheet, line, text }) => `${sheet} ${line} ${text.key}`)).toEqual([
      'Ours 2 books:remark.formula',
    ]);
    expect(refused.map(({ line, reasons }) => [line, reasons.map(({ text }) => text.key)])).toEqual([
      [3, ['books:refused.formula', 'books:refused.price']],
    ]);
  });

  it('reads a day as a day', async () => {
    const date = new Date(Date.UTC(2026, 0, 31));
    const { rows } = await read([['port', 'month', 1, 'S', null]], {
      '1,4': { value: date, type: 'date', style: { numFmt: 'yyyy-mm-dd' } },
    });
    expect(rows.map(({ asOf }) => asOf)).toEqual(['2026-01-31']);
  });

  it('is none when it is something else: text, nothing, a workbook with a password or of the old kind', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await xlsxTables(new Uint8Array())).toEqual({ ok: false, error: 'not-a-zip' });
    expect(await xlsxTables(bytes('item,per,price\n'.repeat(10)))).toEqual({ ok: false, error: 'not-a-zip' });
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await xlsxTables(old)).toEqual({ ok: false, error: 'encrypted' });
  });

  it('is not unpacked when it says that it unpacks to far more than a price list', async () => {
    const { bytes } = await priceBookXlsx(guideBook, speak);
    const bomb = bytes.slice();
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(directory + 24, 1_000_000_000, true);
    expect(await xlsxTables(bomb)).toEqual({ ok: false, error: 'too-large' });
  });

  it('is not unpacked beyond what it says: an entry that holds more is refused', async () => {
    const rows = Array.from({ length: 3000 }, () => ['port', 'month', 1, 'x'.repeat(200), null]);
    const bytes = await writeXlsx({ sheets: [{ name: 'Ours', rows: [heading, ...rows] }], stringMode: 'inline' });
    const view = new DataView(bytes.buffer);
    let at = view.getUint32(bytes.length - 22 + 16, true);
    // Every entry claims to be one byte long.
    while (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, 1, true);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(await xlsxTables(bytes)).toEqual({ ok: false, error: 'unreadable' });
  });

  it('is refused or read, but never crashes, whatever bytes it is made of', async () => {
    const { bytes } = await priceBookXlsx(guideBook, speak);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const broken = bytes.slice();
          for (const [at, byte] of changes) broken[at] = byte;
          const tables = await xlsxTables(broken);
          if (tables.ok) readBookTables(tables.value, { sourceNotGiven: '?' });
          else expect(['not-a-zip', 'too-large', 'unreadable', 'encrypted']).toContain(tables.error);
        },
      ),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (random) => {
        expect((await xlsxTables(random)).ok).toBe(false);
      }),
    );
  });

  it('reads a sheet with a cell in its furthest corner without making room for all between', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Ours',
          rows: [heading, ['port', 'month', 1, 'S', null]],
          cells: new Map([['1048575,16383', { value: 1, type: 'number' }]]),
        },
      ],
    });
    const tables = await xlsxTables(bytes);
    expect(tables.ok && tables.value[0]?.rows.length).toBe(2);
  });
});
