import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../../../shared/catalog/price-book.ts';
import { guideBook, publicFiguresBook } from '../../../shared/catalog/price-books.ts';
import { priceBookCsv } from '../../../shared/export/price-book/csv.ts';
import { priceBookXlsx } from '../../../shared/export/price-book/xlsx.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });

const hostile: PriceBook = {
  id: 'hostile',
  edition: '1',
  name: '=HYPERLINK("http://example.com")',
  currency: 'USD',
  rows: [
    { id: '=1+1', item: 'port', per: 'month', price: '70.00', source: "=cmd|' /C calc'!A0", note: '+1' },
    { id: '@SUM(A1)', item: 'port', per: 'month', price: null, source: '-1', note: '\t=1' },
  ],
  waivers: [],
};

/** A Python that has openpyxl: that of the system, or the first on the path. */
const python = ['/usr/bin/python3', 'python3'].find((program) => has(program, '-c', 'import openpyxl'));

describe('a price book as CSV', () => {
  it('stands in lines that a spreadsheet user can read', () => {
    expect(priceBookCsv(guideBook, speak).text).toBe(
      `\uFEFF${[
        'Price book,guide-2019-08-14',
        'Edition,2019-08-14',
        'Name (English),"Express Connect guide, 2019-08-14"',
        'Name (Chinese),高速通道指南（2019-08-14 版）',
        'Currency,USD',
        'About (English),The one price and the two free periods that the guide names. For everything else it refers to the purchase page.',
        'About (Chinese),指南中给出的唯一价格和两项免费期；其余价格指南均以购买页为准。',
        '',
        'Id,Item,Name,Scope,From region,To region,Region of the port,Area,Connection,Bandwidth (Mbit/s),Billing method,Term,Per,Price,Currency,As of,Source,Note',
        'ri-same-region-1g,peering connection,,within one region,,,,mainland China,,1000,,,month,70.00,,2019-08-14,"Express Connect peering connections guide, 2019-08-14, section 2, table 2-1",',
        '',
        'Id,Title,Title (English),Title (Chinese),Scope,From region,To region,Connection,Up to (Mbit/s),First free day,End,The end itself is,Source',
        'same-region,,Connections within one region,同地域互连,within one region,,,,,,2020-12-31,charged,"Express Connect peering connections guide, 2019-08-14, section 2"',
        'beijing-zhangjiakou,,Connections between China (Beijing) and China (Zhangjiakou) up to 2 Gbit/s,华北2（北京）与华北3（张家口）之间不超过 2 Gbit/s 的互连,,cn-beijing,cn-zhangjiakou,,2000,,2020-12-31,charged,"Express Connect peering connections guide, 2019-08-14, section 2"',
        '',
      ].join('\r\n')}`,
    );
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    const cells = priceBookCsv(hostile, speak)
      .text.replace('\uFEFF', '')
      .split(/[,\r\n]/u)
      .map((cell) => cell.replace(/^"/u, ''));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    expect(cells).toContain("'=1+1");
  });

  it('says which fields of a later version it has no column for', () => {
    const later = { ...guideBook, rows: guideBook.rows.map((row) => ({ ...row, tier: 3 })) };
    expect(priceBookCsv(later, speak).remarks.map((remark) => speak.text(remark))).toEqual([
      'A field that this version does not know is not in the table: tier. JSON keeps it.',
    ]);
  });
});

describe('a price book as a workbook', () => {
  it('holds no formula, and the texts that look like one as texts', async () => {
    const { sheets } = await readXlsx((await priceBookXlsx(hostile, speak)).bytes, { readStyles: true });
    const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheets[0]?.rows[1]?.[0]).toBe('=1+1');
  });

  it('keeps its heading in view and has prices as numbers with their decimal places', async () => {
    const { sheets } = await readXlsx((await priceBookXlsx(guideBook, speak)).bytes, { readStyles: true });
    expect(sheets.map(({ name, freezePane }) => [name, freezePane?.rows])).toEqual([
      ['Prices', 1],
      ['Free periods', 1],
      ['Price book', undefined],
    ]);
    const price = sheets[0]?.rows[0]?.indexOf('Price') ?? -1;
    expect(sheets[0]?.rows[1]?.[price]).toBe(70);
    expect(sheets[0]?.cells?.get(`1,${price}`)?.style?.numFmt).toBe('0.00');
  });

  it('says how many cells it had to cut', async () => {
    const long = { ...guideBook, about: 'x'.repeat(40_000) };
    const { remarks } = await priceBookXlsx(long, speak);
    expect(remarks.map((remark) => speak.text(remark))).toEqual([
      '1 cell is cut after 32767 characters, the most that a workbook holds.',
    ]);
  });

  it.skipIf(!has('soffice'))(
    'is opened by LibreOffice, if it is installed, with the same rows',
    async () => {
      // Separated by commas, quoted, UTF-8, cells as their formats show them.
      const asShown = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
      const folder = temporaryFolder();
      const file = path.join(folder, 'book.xlsx');
      writeFileSync(file, (await priceBookXlsx(publicFiguresBook, speak)).bytes);
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          asShown,
          '--outdir',
          folder,
          file,
        ],
        { stdio: 'ignore' },
      );
      const lines = readFileSync(path.join(folder, 'book.csv'), 'utf8').trim().split('\n');
      expect(lines).toHaveLength(publicFiguresBook.rows.length + 1);
      expect(lines[1]).toContain(',1000,,,month,70.00,,2019-08-14,');
    },
    120_000,
  );

  it.skipIf(python === undefined)('is opened by openpyxl, if it is installed, without formulas', async () => {
    const file = path.join(temporaryFolder(), 'book.xlsx');
    writeFileSync(file, (await priceBookXlsx(hostile, speak)).bytes);
    const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["Prices"]
print(json.dumps([[cell.data_type for cell in row if cell.value is not None] for row in sheet.iter_rows(min_row=2)] + [sheet.freeze_panes]))`;
    const said = JSON.parse(execFileSync(python ?? '', ['-c', script, file], { encoding: 'utf8' })) as unknown;
    const rows = [['s', 's', 's', 'n', 's', 's'], ['s', 's', 's', 's', 's', 's'], 'A2'];
    expect(said).toEqual(rows);
  });
});

function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args.length === 0 ? ['--version'] : args, { stdio: 'ignore' }).status === 0;
}
