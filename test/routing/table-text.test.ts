import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf, mostRows, readTableText, writeTableText } from '../../shared/routing/table-text.ts';
import { cpuTimeMs } from '../support/cpu-time.ts';

const rowsOf = (text: string) => readTableText(text).rows;

describe('the text of a table', () => {
  it('is cells between tabs, as spreadsheets copy them', () => {
    expect(rowsOf('10.0.0.0/8\tpeer-a\r\n172.16.0.0/12\tpeer-b\r\n')).toEqual([
      ['10.0.0.0/8', 'peer-a'],
      ['172.16.0.0/12', 'peer-b'],
    ]);
  });

  it('is cells between commas or semicolons where there is no tab', () => {
    expect(rowsOf('10.0.0.0/8, "Beijing, north"')).toEqual([['10.0.0.0/8', 'Beijing, north']]);
    expect(rowsOf('10.0.0.0/8,"Beijing, north"')).toEqual([['10.0.0.0/8', 'Beijing, north']]);
    expect(rowsOf('10.0.0.0/8;Beijing, north')).toEqual([['10.0.0.0/8', 'Beijing, north']]);
  });

  it('splits a row without separators at its first space', () => {
    expect(rowsOf('10.0.0.0/8   to Beijing')).toEqual([['10.0.0.0/8', 'to Beijing']]);
  });

  it('leaves empty rows out', () => {
    expect(rowsOf('\n\n a\tb \n\t\n')).toEqual([['a', 'b']]);
    expect(rowsOf('')).toEqual([]);
  });

  it('takes a quote that is never closed as a sign, so that it swallows no row', () => {
    expect(rowsOf('"a\tb\nc\td')).toEqual([
      ['"a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('counts what is too much to read', () => {
    const { rows, cut } = readTableText('a\tb\n'.repeat(mostRows + 3));
    expect([rows.length, cut]).toEqual([mostRows, 3]);
  });

  it('is cut at the end of a line before it is shown, and the lines behind are counted', () => {
    const line = '10.0.0.0/8\tx\n';
    expect(beginningOf(line.repeat(mostRows))).toEqual({ text: line.repeat(mostRows), left: 0 });
    expect(beginningOf(`${line.repeat(mostRows)}last`)).toEqual({ text: line.repeat(mostRows), left: 1 });
    expect(beginningOf(line.repeat(100 * mostRows))).toEqual({ text: line.repeat(mostRows), left: 99 * mostRows });
    expect(beginningOf(`a\n"${'x'.repeat(20_000_000)}`)).toEqual({ text: 'a\n', left: 1 });
    expect(beginningOf('')).toEqual({ text: '', left: 0 });
  });

  it('reads back what it writes, whatever is in the cells', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ',', ';', ' ', '🚀', 'ש'),
      maxLength: 12,
    });
    // Cells are trimmed, and a row that has nothing in it is none.
    const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((text) => text.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        expect(rowsOf(writeTableText(rows))).toEqual(rows.map((cells) => cells.map((text) => text.trim())));
      }),
    );
  });

  it('loses no word of a hostile text', () => {
    const text = fc.string({ unit: fc.constantFrom('w', '"', '\t', '\n', '\r', ',', ';', ' '), maxLength: 60 });
    const words = (from: string): number => from.split('w').length - 1;
    fc.assert(
      fc.property(text, (hostile) => {
        expect(words(rowsOf(hostile).flat().join(' '))).toBe(words(hostile));
      }),
    );
  });

  it('is read in time that grows with its length alone', () => {
    const started = cpuTimeMs();
    readTableText('"\t'.repeat(200_000));
    readTableText('""\n'.repeat(200_000));
    expect(cpuTimeMs() - started).toBeLessThan(5000);
  });
});
