import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readXlsx, type Sheet, type Workbook, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { QuoteDocument } from '../../../shared/export/quote/quote-document.ts';
import { quoteXlsx } from '../../../shared/export/quote/quote-xlsx.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { minorDigits } from '../../../shared/money/currency.ts';
import { decimalText } from '../../../shared/money/decimal.ts';
import { casePlan } from '../../support/cases.ts';
import { plan } from '../../support/plan-builder.ts';
import { fractionText, valueOf } from './evaluate-workbook.ts';
import { arbitrarySettings, documentOfPlan, hostilePlan, richPlan } from './quote-plans.ts';

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });
const chinese = createTranslator('zh-CN', { en: {}, 'zh-CN': {} });

async function workbookOf(document: QuoteDocument, language = speak): Promise<Workbook> {
  return readXlsx(await quoteXlsx(document, language));
}

function textsIn({ rows }: Sheet, column: number): string[] {
  return rows.map((row) => String(row[column] ?? ''));
}

/** The row, from 1, in which a text stands in a column. */
function rowOf(sheet: Sheet, column: number, text: string): number {
  const at = textsIn(sheet, column).indexOf(text);
  if (at < 0) throw new Error(`no ${text}`);
  return at + 1;
}

function sheetAt({ sheets }: Workbook, at: number): Sheet {
  const sheet = sheets[at];
  if (sheet === undefined) throw new Error(`no sheet ${at}`);
  return sheet;
}

/** Every amount of the quote against what the formulas of its workbook come to. */
function expectSameAmounts(workbook: Workbook, { quote, accounts }: QuoteDocument): void {
  const digits = minorDigits(quote.terms.currency);
  accounts.forEach(({ lines, total }, at) => {
    const { name } = sheetAt(workbook, at + 1);
    lines.forEach(({ amount }, line) => {
      const value = valueOf(workbook, name, `M${line + 2}`);
      if (amount === null) expect(value).toBe('unknown');
      else expect(fractionText(value, digits)).toBe(decimalText(amount));
    });
    expect(fractionText(valueOf(workbook, name, `M${lines.length + 2}`), digits)).toBe(decimalText(total.known));
    expect(fractionText(valueOf(workbook, name, `M${lines.length + 3}`), 0)).toBe(String(total.unknown));
  });
  const summary = sheetAt(workbook, 0);
  const at = rowOf(summary, 0, 'Total');
  const { all, tax } = quote.totals;
  expect(fractionText(valueOf(workbook, summary.name, `C${at}`), digits)).toBe(decimalText(all.known));
  expect(fractionText(valueOf(workbook, summary.name, `D${at}`), 0)).toBe(String(all.unknown));
  if (tax === undefined) return;
  expect(fractionText(valueOf(workbook, summary.name, `C${at + 1}`), digits)).toBe(decimalText(tax.amount));
  expect(fractionText(valueOf(workbook, summary.name, `C${at + 2}`), digits)).toBe(decimalText(tax.gross));
}

describe('a quote as a workbook', () => {
  it('has a summary and a sheet for each account, its header frozen', async () => {
    const { sheets } = await workbookOf(documentOfPlan(casePlan('section-10-shared-physical-connection')));
    expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'Account A', 'Account B']);
    expect(sheets.slice(1).map(({ freezePane }) => freezePane?.rows)).toEqual([1, 1]);
  });

  it('computes amounts by formulas that come to those of the quote', async () => {
    const document = documentOfPlan(richPlan());
    const workbook = await workbookOf(document);
    expectSameAmounts(workbook, document);
    // Every kind of line is there: else the comparison would say less than it seems to.
    const formulas = workbook.sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []),
    );
    for (const part of ['/12', '*I', '/I', '/100', 'MIN(', 'SUM(', 'COUNTIF(']) {
      expect(formulas.some((formula) => formula.includes(part))).toBe(true);
    }
  });

  it('does so for discounts, months and currencies of all kinds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySettings, async (settings) => {
        const document = documentOfPlan(richPlan(settings));
        expectSameAmounts(await workbookOf(document), document);
      }),
      { numRuns: 40 },
    );
  });

  it('makes nothing of a plan a formula, whatever its names begin with', async () => {
    await fc.assert(
      fc.asyncProperty(hostilePlan, async (of) => {
        const document = documentOfPlan(of);
        const workbook = await workbookOf(document);
        expectSameAmounts(workbook, document);
        for (const { cells } of workbook.sheets)
          for (const { formula } of cells?.values() ?? [])
            if (formula !== undefined && !formula.includes('!'))
              expect(formula).toMatch(/^(?:[-+*/(),:.\d]|ROUND|SUM|MIN|COUNTIF|"unknown"|[A-M]\d+)+$/u);
      }),
      { numRuns: 25 },
    );
  });

  it('gives accounts of one name, of a very long one and of none sheets of their own', async () => {
    const builder = plan({ asOf: '2021-01-01' });
    ['Same', 'SAME', "'quoted'", '', 'Summary', 'history', 'a/b[c]:*?', 'x'.repeat(40), 'x'.repeat(50)].forEach(
      (name, at) =>
        builder
          .account(`acct-${at}`, { name })
          .vpc(`a-${at}`, [], { account: `acct-${at}` })
          .vpc(`b-${at}`, [], { account: `acct-${at}` })
          .peering(`p-${at}`, `a-${at}`, `b-${at}`, { bandwidthMbps: 1000 }),
    );
    const document = documentOfPlan(builder.build());
    const workbook = await workbookOf(document);
    const names = workbook.sheets.map(({ name }) => name);
    expect(names).toEqual([
      'Summary',
      'Same',
      'SAME (2)',
      'quoted',
      'acct-3',
      'Summary (2)',
      'history (2)',
      'a b c',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
    ]);
    expectSameAmounts(workbook, document);
  });

  it('is the same bytes every time, and Chinese in Chinese', async () => {
    const document = documentOfPlan(richPlan());
    expect(await quoteXlsx(document, speak)).toEqual(await quoteXlsx(document, speak));
    const workbook = await workbookOf(document, chinese);
    expect(sheetAt(workbook, 0).name).toBe('汇总');
    expect(workbook.sheets.flatMap((sheet) => textsIn(sheet, 12))).toContain('未知');
  });
});

function has(program: string, ...argv: string[]): boolean {
  try {
    execFileSync(program, argv, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Debian's own, for its packages; another one may come first on the path. */
const python = ['/usr/bin/python3', 'python3'].find((program) => has(program, '-c', 'import openpyxl'));
const office = has('soffice', '--version');

const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps([[sheet.title, [[str(cell) if cell is not None else '' for cell in row] for row in sheet.iter_rows(values_only=True)]] for sheet in book]))
`;

/** Rows of every sheet as openpyxl reads them: values that were calculated when the file was saved last. */
function openedByOpenpyxl(file: string): [string, string[][]][] {
  return JSON.parse(execFileSync(python ?? '', ['-c', script, file], { encoding: 'utf8' })) as [string, string[][]][];
}

function knownIn(rows: readonly string[][], column: number, label: string, labelColumn: number): number {
  return Number(rows.find((row) => row[labelColumn] === label)?.[column]);
}

function expectTotals(opened: [string, string[][]][], { quote, accounts }: QuoteDocument): void {
  const [summary, ...sheets] = opened;
  const { all, tax } = quote.totals;
  const rows = summary?.[1] ?? [];
  expect(knownIn(rows, 2, 'Total', 0)).toBe(Number(decimalText(all.known)));
  expect(knownIn(rows, 3, 'Total', 0)).toBe(all.unknown);
  expect(knownIn(rows, 2, 'Total with VAT', 0)).toBe(Number(decimalText(tax?.gross ?? all.known)));
  expect(sheets).toHaveLength(accounts.length);
  accounts.forEach(({ total, lines }, at) => {
    const own = sheets[at]?.[1] ?? [];
    expect(knownIn(own, 12, 'Total', 1)).toBe(Number(decimalText(total.known)));
    expect(own.slice(1, lines.length + 1).map((row) => row[12])).toEqual(
      lines.map(({ amount }) => (amount === null ? 'unknown' : String(Number(decimalText(amount))))),
    );
  });
}

describe('other programs', () => {
  it.skipIf(python === undefined)(
    'openpyxl (skipped where it is absent) reads the amounts that are stored beside the formulas',
    async () => {
      await inFolder(async (folder) => {
        const document = documentOfPlan(richPlan());
        const file = path.join(folder, 'quote.xlsx');
        writeFileSync(file, await quoteXlsx(document, speak));
        expectTotals(openedByOpenpyxl(file), document);
      });
    },
  );

  it.skipIf(!office || python === undefined)(
    'LibreOffice (skipped where it is absent) calculates the amounts of the quote, and takes a name for a text',
    async () => {
      await inFolder(async (folder) => {
        const hostile = "=cmd|'/c calc'!A0";
        const document = documentOfPlan(richPlan({}, (kind) => (kind === 'plan' ? hostile : `+${kind}`)));
        const file = path.join(folder, 'quote.xlsx');
        writeFileSync(file, await withoutResults(await quoteXlsx(document, speak)));
        const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
        const out = path.join(folder, 'calculated');
        execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], {
          stdio: 'ignore',
        });
        const opened = openedByOpenpyxl(path.join(out, 'quote.xlsx'));
        expectTotals(opened, document);
        expect(opened[0]?.[1].some((row) => row[1] === hostile)).toBe(true);
      });
    },
    120_000,
  );
});

/** The same workbook with nothing but the formulas, so that the amounts can only come from calculating them. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes);
  const bare = sheets.map(({ name, rows, cells }) => ({
    name,
    rows: rows.map((row, at) => row.map((value, column) => (cells?.get(`${at},${column}`)?.formula ? null : value))),
    cells: new Map(
      [...(cells ?? [])].flatMap(([key, { formula }]) =>
        formula === undefined ? [] : [[key, { formula, type: 'formula' as const, value: null }] as const],
      ),
    ),
  }));
  return writeXlsx({ sheets: bare });
}

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'peerscape-quote-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
