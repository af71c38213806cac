import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../shared/plan/parse.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { caseText } from '../support/cases.ts';
import { readCsv } from '../export/csv/read-csv.ts';
import { commandLine } from './command-line.ts';

interface Report {
  readonly currency: string;
  readonly lines: readonly {
    readonly peering: string | null;
    readonly payer: string;
    readonly description: string;
    readonly quantity: number;
    readonly unit: string;
    readonly amount: string | null;
    readonly waived: string | null;
    readonly book: string | null;
    readonly row: string | null;
    readonly why: string;
  }[];
  readonly totals: readonly { readonly account: string; readonly known: string; readonly unknown: number }[];
  readonly asOf: string;
  readonly months: number;
}

const shared = 'section-10-shared-physical-connection';

const crossRegion = {
  format: 'peerscape-prices',
  version: 1,
  id: 'own',
  edition: '1',
  name: 'Own prices',
  currency: 'USD',
  rows: [
    {
      id: 'bj-hz-2',
      item: 'peering',
      regions: ['cn-beijing', 'cn-hangzhou'],
      bandwidthMbps: 2,
      per: 'month',
      price: '12.50',
      source: 'purchase page',
    },
  ],
  waivers: [],
};

const upper = { ...crossRegion, id: 'upper', rows: [{ ...crossRegion.rows[0], price: '11.00' }] };

function report(out: string): Report {
  return JSON.parse(out) as Report;
}

describe('peerscape quote', () => {
  it('writes the lines and totals of the contract as JSON', async () => {
    const { run, useCase } = commandLine();
    const { code, out, err } = await run('quote', useCase(shared), '--format', 'json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { currency, lines, totals } = report(out);
    expect(currency).toBe('USD');
    expect(lines.map(({ description: _description, why: _why, ...line }) => line)).toMatchObject([
      {
        peering: 'peer-a',
        payer: 'acct-a',
        quantity: 1,
        unit: 'month',
        amount: '0.00',
        waived: 'same-region',
        book: 'guide-2019-08-14',
        row: 'ri-same-region-1g',
      },
      { peering: 'peer-a', payer: 'acct-a', amount: '0.00', waived: null, book: null, row: null },
      { peering: 'peer-b', payer: 'acct-a', quantity: 1, amount: null, waived: null, book: null, row: null },
      { peering: 'peer-b', payer: 'acct-b', amount: '0.00', waived: null, book: null, row: null },
    ]);
    for (const { description, why } of lines) {
      expect(description).not.toBe('');
      expect(why).not.toBe('');
    }
    expect(totals).toEqual([
      { account: 'acct-a', known: '0.00', unknown: 1 },
      { account: 'acct-b', known: '0.00', unknown: 0 },
    ]);
  });

  it('says which places nobody knows, and writes the quote all the same', async () => {
    const { run, write } = commandLine();
    write('a.peerscape', caseText('section-08-same-account').replaceAll('"cn-beijing"', '"cn-nowhere"'));
    const { code, err, out } = await run('quote', 'a.peerscape', '--format', 'csv');
    expect(code).toBe(0);
    expect(err).toContain('cn-nowhere');
    expect(out).not.toBe('');
  });

  it('counts from --as-of and over --months instead of what the plan says', async () => {
    const { run, useCase } = commandLine();
    const argv = ['quote', useCase(shared), '--as-of', '2021-01-31', '--months', '3', '--format', 'json'];
    const { asOf, months, lines, totals } = report((await run(...argv)).out);
    expect({ asOf, months }).toEqual({ asOf: '2021-01-31', months: 3 });
    expect(lines[0]).toMatchObject({ quantity: 3, amount: '210.00', waived: null });
    expect(totals[0]).toEqual({ account: 'acct-a', known: '210.00', unknown: 1 });
  });

  it('lays --book files over the plan’s in the order given, and leaves the file alone', async () => {
    const { run, useCase, write, read } = commandLine();
    const file = useCase(shared);
    write('own.json', JSON.stringify(crossRegion));
    write('upper.json', JSON.stringify(upper));
    const amount = async (...books: string[]): Promise<unknown> => {
      const options = books.flatMap((book) => ['--book', book]);
      const { out } = await run('quote', file, ...options, '--format', 'json');
      const line = report(out).lines.find(({ peering, payer }) => peering === 'peer-b' && payer === 'acct-a');
      return [line?.amount, line?.book, line?.row];
    };
    expect(await amount('own.json')).toEqual(['12.50', 'own', 'bj-hz-2']);
    expect(await amount('own.json', 'upper.json')).toEqual(['11.00', 'upper', 'bj-hz-2']);
    expect(await amount('upper.json', 'own.json')).toEqual(['12.50', 'own', 'bj-hz-2']);
    expect(read(file)).toBe(caseText(shared));
  });

  it('ends with 1 over --max, of what is known, and not at it', async () => {
    const { run, useCase } = commandLine();
    const quote = (max: string) => run('quote', useCase(shared), '--as-of', '2021-01-01', '--max', max);
    expect(await quote('69.99')).toMatchObject({
      code: 1,
      err: 'The total of 70.00 USD + 1 unknown is more than 69.99.\n',
    });
    expect(await quote('70')).toMatchObject({ code: 0, err: '' });
  });

  it('ends with 1 on an unknown price with --require-known', async () => {
    const { run, useCase, write } = commandLine();
    write('own.json', JSON.stringify(crossRegion));
    const file = useCase(shared);
    expect(await run('quote', file, '--require-known')).toMatchObject({ code: 1, err: '1 line has no price.\n' });
    expect(await run('quote', file, '--require-known', '--book', 'own.json')).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    [['--as-of', '2019-02-30'], '2019-02-30 is no day of the calendar'],
    [['--as-of', 'today'], 'today is no day of the calendar'],
    [['--months', '0'], '0 is no number of months'],
    [['--months', '1.5'], '1.5 is no number of months'],
    [['--months', '121'], '121 is no number of months'],
    [['--max', '1e3'], '1e3 is no amount'],
    [['--max=-1'], '-1 is no amount'],
    [['--format', 'pdf'], 'pdf is no value for the option --format'],
    [['--format', 'xlsx'], 'A workbook is no text: give --out'],
  ])('ends with 2 and says why with %j', async (options, sentence) => {
    const { run, useCase } = commandLine();
    const { code, out, err } = await run('quote', useCase(shared), ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(sentence)).toBe(true);
  });

  it('never writes over the plan or a book that it is made of', async () => {
    const { run, useCase, write, read } = commandLine();
    const file = useCase(shared);
    write('own.json', JSON.stringify(crossRegion));
    for (const out of [file, `./${file}`, 'own.json']) {
      const { code, err } = await run('quote', file, '--book', 'own.json', '--out', out);
      expect(code).toBe(2);
      expect(err).toContain('was not overwritten');
    }
    expect(read(file)).toBe(caseText(shared));
  });

  it('ends with 3 where a file can’t be read or written, every reason told', async () => {
    const { run, useCase, write } = commandLine();
    write('bad.json', JSON.stringify({ ...crossRegion, rows: [{ ...crossRegion.rows[0], per: 'once' }] }));
    const file = useCase(shared);
    const unread = await run('quote', 'nowhere.peerscape', '--book', 'none.json', '--book', 'bad.json');
    expect({ code: unread.code, out: unread.out }).toEqual({ code: 3, out: '' });
    expect(unread.err).toContain('nowhere.peerscape was not read.');
    expect(unread.err).toContain('none.json was not read.');
    expect(unread.err).toContain('bad.json: rows[0].per (line 1)');
    const unwritten = await run('quote', file, '--out', 'no/such/folder.json');
    expect(unwritten.code).toBe(3);
    expect(unwritten.err).toContain('Its folder is not there.');
  });

  it('writes every format to a file, the same bytes every time', async () => {
    const { run, useCase, read, folder } = commandLine();
    const file = useCase(shared);
    for (const format of ['text', 'json', 'csv', 'md', 'html', 'xlsx']) {
      const contents = [];
      for (const out of [`one.${format}`, `two.${format}`]) {
        const { code, out: said } = await run('quote', file, '--format', format, '--out', out);
        expect({ code, said }).toEqual({ code: 0, said: `${out} was written.\n` });
        expect(existsSync(path.join(folder, out))).toBe(true);
        contents.push(read(out));
      }
      expect(contents[0]).toBe(contents[1]);
      expect(contents[0]?.length).toBeGreaterThan(100);
    }
  });

  it('writes CSV to standard output without the mark that is for files', async () => {
    const { run, useCase } = commandLine();
    const { out } = await run('quote', useCase(shared), '--format', 'csv');
    expect(readCsv(out)).toHaveLength(5);
    expect(out.startsWith('Account id,')).toBe(true);
  });

  it('draws the plan on the first page of the HTML', async () => {
    const { run, useCase } = commandLine();
    const { out } = await run('quote', useCase(shared), '--format', 'html');
    expect(out.indexOf('<figure')).toBeGreaterThan(out.indexOf('</header>'));
    expect(out.indexOf('<svg')).toBeLessThan(out.indexOf('<section>'));
  });

  it('answers in Chinese, and tells nothing in English but names and sources', async () => {
    const { run, useCase } = commandLine();
    const { out } = await run('--lang', 'zh-CN', 'quote', useCase(shared));
    expect(out).toContain('0.00 USD + 1 项未知');
    const { err } = await run('--lang', 'zh-CN', 'quote', useCase(shared), '--require-known');
    expect(err).toBe('1 项价格未知。\n');
  });

  it('lets no name of a plan act on the terminal', async () => {
    const { run, write } = commandLine();
    const parsed = parsePlan(caseText(shared));
    if (!parsed.ok) throw new Error(parsed.error.code);
    const accounts = parsed.value.accounts.map((row) => ({ ...row, name: '\u001b[2J\nTotal 0.00' }));
    write('hostile.peerscape', planText({ ...parsed.value, accounts }));
    const { out } = await run('quote', 'hostile.peerscape');
    expect(out).not.toContain('\u001b');
    expect(out).not.toMatch(/^Total 0\.00/mu);
  });
});
