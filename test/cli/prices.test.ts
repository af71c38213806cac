import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guideBook } from '../../shared/catalog/price-books.ts';
import { bookFileText } from '../../shared/pricing/book-file-text.ts';
import { priceBookJsonSchema } from '../../shared/pricing/parse-book.ts';
import { commandLine } from './command-line.ts';

const dearer = { ...guideBook, rows: guideBook.rows.map((row) => ({ ...row, price: '75.00' })) };
const faulty = { ...guideBook, rows: [...guideBook.rows, ...guideBook.rows] };

describe('peerscape prices validate', () => {
  it('tells for each book that it is fine, or every fault in its place', async () => {
    const { run, write } = commandLine();
    write('good.json', bookFileText(guideBook));
    write('bad.json', bookFileText(faulty));
    const { code, out, err } = await run('prices', 'validate', 'good.json', 'bad.json');
    expect(code).toBe(1);
    expect(out).toBe('good.json: fine (guide-2019-08-14, edition 2019-08-14; rows: 1, free periods: 2).\n');
    expect(err.split('\n')).toEqual([
      // Twelve lines come before the rows: the header, and the text about the book on four.
      'bad.json: rows[1].id (line 14): the id ri-same-region-1g is there twice',
      '',
    ]);
  });

  it('tells it to programs, and what could not be read at all to standard error', async () => {
    const { run, write } = commandLine();
    write('good.json', bookFileText(guideBook));
    write('bad.json', bookFileText(faulty));
    write('no.json', '{');
    const { code, out, err } = await run(
      'prices',
      'validate',
      'good.json',
      'bad.json',
      'no.json',
      'none.json',
      '--format',
      'json',
    );
    expect(code).toBe(3);
    expect(err).toBe('none.json was not read. There is no such file.\n');
    expect(JSON.parse(out)).toMatchObject({
      books: [
        {
          file: 'good.json',
          valid: true,
          id: 'guide-2019-08-14',
          edition: '2019-08-14',
          rows: 1,
          waivers: 2,
          faults: [],
        },
        {
          file: 'bad.json',
          valid: false,
          faults: [{ code: 'id-repeated', path: 'rows[1].id', line: 14 }],
        },
        { file: 'no.json', valid: false, faults: [{ code: 'not-json', path: null, line: 1 }] },
      ],
    });
  });

  it('accepts the books that come with Peerscape, as files', async () => {
    const { run, write } = commandLine();
    for (const name of ['guide-2019-08-14', 'public-figures-2026']) {
      const text = readFileSync(new URL(`../../shared/catalog/price-books/${name}.json`, import.meta.url), 'utf8');
      write('book.json', JSON.stringify({ format: 'peerscape-prices', version: 1, ...(JSON.parse(text) as object) }));
      expect((await run('prices', 'validate', 'book.json')).code).toBe(0);
    }
  });
});

describe('peerscape prices diff', () => {
  it('shows what came, what went and what changed, and ends with 1', async () => {
    const { run, write } = commandLine();
    write('dearer.json', bookFileText(dearer));
    const { code, out } = await run('prices', 'diff', 'guide-2019-08-14', 'dearer.json');
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'guide-2019-08-14 → dearer.json',
      '  Prices',
      '    ~ ri-same-region-1g',
      '      price: 70.00 → 75.00',
      '',
    ]);
  });

  it('tells it to programs', async () => {
    const { run, write } = commandLine();
    write('dearer.json', bookFileText(dearer));
    const { out } = await run('prices', 'diff', 'guide-2019-08-14', 'dearer.json', '--format', 'json');
    expect(JSON.parse(out)).toEqual({
      same: false,
      fields: [],
      rows: {
        added: [],
        gone: [],
        changed: [{ id: 'ri-same-region-1g', fields: [{ field: 'price', before: '70.00', after: '75.00' }] }],
      },
      waivers: { added: [], gone: [], changed: [] },
    });
  });

  it('ends with 0 where they say the same', async () => {
    const { run, write } = commandLine();
    write('same.json', bookFileText(guideBook));
    expect(await run('prices', 'diff', 'guide-2019-08-14', 'same.json')).toEqual({
      code: 0,
      out: 'guide-2019-08-14 → same.json\n  They say the same.\n',
      err: '',
    });
  });

  it('ends with 3 where one can’t be read', async () => {
    const { run, write } = commandLine();
    write('bad.json', bookFileText(faulty));
    const { code, out, err } = await run('prices', 'diff', 'none.json', 'bad.json');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('none.json was not read.');
    expect(err).toContain('bad.json: rows[1].id');
  });
});

describe('peerscape prices', () => {
  it('prints the schema of price-book files', async () => {
    const { code, out } = await commandLine().run('prices', 'schema');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(priceBookJsonSchema());
  });

  it('has no English sentence left in Chinese', async () => {
    const { run } = commandLine();
    for (const argv of [['prices'], ['prices', 'validate'], ['prices', 'diff'], ['quote']]) {
      const { out } = await run('--lang', 'zh-CN', ...argv, '--help');
      expect(out).toContain('用法：');
      const [, ...lines] = out.split('\n');
      expect(lines.join('\n')).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
    }
  });

  it('shows what there is, and ends with 2, when it is told nothing', async () => {
    const { code, err } = await commandLine().run('prices');
    expect(code).toBe(2);
    expect(err).toContain('validate');
  });
});
