import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBookTables } from '../../../shared/import/price-book/read-book.ts';
import { csvTable } from '../../../shared/import/price-book/read-csv.ts';
import { headingOf } from '../../../shared/import/price-book/headings.ts';
import { isBlank, mostRows } from '../../../shared/import/price-book/source-table.ts';
import { createTranslator } from '../../../shared/messages/translator.ts';
import { cpuTimeMs } from '../../support/cpu-time.ts';

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });

const read = (text: string) => readBookTables([csvTable(text)], { sourceNotGiven: 'Source not given' });

const refusals = (text: string): string[] =>
  read(text).refused.flatMap(({ line, reasons }) =>
    reasons.map(({ column, text: reason }) => `${line} ${column ? speak.text(column) : ''}: ${speak.text(reason)}`),
  );

const remarks = (text: string): string[] =>
  read(text).remarks.map(
    ({ line, column, text: remark }) => `${line} ${column ? speak.text(column) : ''}: ${speak.text(remark)}`,
  );

describe('a price list as CSV', () => {
  it.each([
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
  ])('is read whatever separates its cells: %j', (separator) => {
    const lines = [
      ['item', 'from region', 'to region', 'bandwidth (Mbit/s)', 'per', 'price', 'currency', 'source'],
      ['peering connection', 'cn-beijing', 'cn-hangzhou', '2', 'month', '12.50', 'USD', '"Offer 4711; signed, dated"'],
    ];
    const text = `\uFEFF${lines.map((cells) => cells.join(separator)).join('\r\n')}\r\n`;
    expect(read(text).rows).toEqual([
      {
        id: 'row-1',
        item: 'peering',
        regions: ['cn-beijing', 'cn-hangzhou'],
        bandwidthMbps: 2,
        per: 'month',
        price: '12.50',
        currency: 'USD',
        source: 'Offer 4711; signed, dated',
      },
    ]);
    expect(refusals(text)).toEqual([]);
  });

  it('is read in Chinese, with regions by their names and columns in any order', () => {
    const text =
      '来源,价格,计价单位,计费项,起始地域,目标地域,时长\n合同,12,月,对等连接,华北2（北京）,cn-shanghai,3 个月\n';
    expect(read(text).rows).toEqual([
      {
        id: 'row-1',
        item: 'peering',
        regions: ['cn-beijing', 'cn-shanghai'],
        term: { unit: 'month', count: 3 },
        per: 'month',
        price: '12',
        source: '合同',
      },
    ]);
  });

  it('keeps line ends within quotes, and counts lines as an editor does', () => {
    const text = 'item,per,price,source,note\nport,month,1,S,"two\nlines"\nport,month,oops,S,\n';
    expect(read(text).rows.map(({ note }) => note)).toEqual(['two\nlines']);
    expect(read(text).refused.map(({ line }) => line)).toEqual([4]);
  });

  it('refuses a decimal comma and a separator of thousands instead of guessing', () => {
    const text =
      'item;per;price;source\nport;month;70,00;S\nport;month;1,234.50;S\nport;month;1.234,50;S\nport;month;70.00;S\n';
    expect(read(text).rows.map(({ price }) => price)).toEqual(['70.00']);
    expect(refusals(text)).toEqual(
      ['2 Price: “70,00”', '3 Price: “1,234.50”', '4 Price: “1.234,50”'].map(
        (start) => `${start} has a comma, which can be a decimal sign or one for thousands. Write it as 1234.50.`,
      ),
    );
  });

  it.each(['-1', '1e3', '$70', '70 USD', '１２', 'free', '1.2.3', '0x10', 'Infinity', '9'.repeat(16)])(
    'refuses %s as a price',
    (price) => {
      const { rows, refused } = read(`item\tper\tprice\tsource\nport\tmonth\t${price}\tS`);
      expect(rows).toEqual([]);
      expect(refused.map(({ line }) => line)).toEqual([2]);
    },
  );

  it('takes an empty price for an unknown one, never for 0, and says so', () => {
    const text = 'item,per,price,source\nport,month,,S\nport,month,unknown,S\n';
    expect(read(text).rows.map(({ price }) => price)).toEqual([null, null]);
    expect(remarks(text)).toEqual(['2 Price: None given: kept as unknown, never read as 0.']);
  });

  it('names a source that is missing as missing', () => {
    const text = 'item,per,price\nport,month,1\n';
    expect(read(text).rows.map(({ source }) => source)).toEqual(['Source not given']);
    expect(remarks(text)).toEqual(['2 Source: None given; the row says so.']);
  });

  it('refuses rows with a word it does not know, half a pair, an id that is taken, or without what is needed', () => {
    const text = [
      'id,item,scope,from region,to region,per,price,source',
      'a,lunch,,,,month,1,S',
      'b,port,,cn-beijing,,month,1,S',
      'c,port,within one region,cn-beijing,cn-hangzhou,month,1,S',
      'd,port,,,,,1,S',
      'e,port,,,,month,1,S',
      'e,port,,,,month,2,S',
    ].join('\n');
    expect(read(text).rows.map(({ id }) => id)).toEqual(['e']);
    expect(refusals(text)).toEqual([
      '2 Item: “lunch” is not known here. Possible: peering connection, port, other.',
      '3 To region: Name two regions, or none.',
      '4 Scope: Two regions and “within one region” exclude each other.',
      '5 Per: This is needed: day, month, year, once, GB.',
      '7 Id: The id “e” is taken by line 6.',
    ]);
  });

  it('gives rows without an id one that no other row of the file has', () => {
    const text = 'id,item,per,price,source\n,port,month,1,S\nrow-1,port,month,2,S\n,port,month,3,S\n';
    expect(read(text).rows.map(({ id, price }) => [id, price])).toEqual([
      ['row-2', '1'],
      ['row-1', '2'],
      ['row-3', '3'],
    ]);
  });

  it('reads free periods with the rule for their last day, and refuses days that no calendar has', () => {
    const text = [
      'title,scope,first free day,end,the end itself is,source',
      'Within a region,within one region,2026-01-01,2026-12-31,charged,S',
      'Backwards,,2026-02-01,2026-01-01,free,S',
      'No such day,,,2026-02-30,free,S',
      'No rule,,,2026-02-28,,S',
    ].join('\n');
    expect(read(text).waivers).toEqual([
      {
        id: 'free-period-1',
        title: 'Within a region',
        regions: 'same',
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        lastDay: 'charged',
        source: 'S',
      },
    ]);
    expect(refusals(text)).toEqual([
      '3 End: The free period ends before it begins.',
      '4 End: “2026-02-30” is not a day such as 2026-01-31.',
      '5 The end itself is: This is needed: free, charged.',
    ]);
  });

  it('says what it leaves out: lines outside of tables, columns it does not know, cells beside them', () => {
    const text = 'Our prices 2026\nitem,per,price,source,discount\nport,month,1,S,5 %,more\n';
    expect(remarks(text)).toEqual([
      '1 : This line stands outside of every table and says nothing that a price book has: Our prices 2026',
      '2 : The column “discount” is not known and is left out.',
      '3 : Cells to the right of the last column are left out: more',
    ]);
  });

  it('keeps a region that it does not know, and says so', () => {
    const text = 'item,from region,to region,per,price,source\npeering connection,cn-atlantis,cn-beijing,month,1,S\n';
    expect(read(text).rows.map(({ regions }) => regions)).toEqual([['cn-atlantis', 'cn-beijing']]);
    expect(remarks(text)).toEqual([
      '2 From region: The region “cn-atlantis” is not in Peerscape’s list; it is kept as it is.',
    ]);
  });

  it('reads so many lines and says that there are more', () => {
    const text = `item,per,price,source\n${'port,month,1,S\n'.repeat(mostRows)}`;
    const { rows, remarks: said } = read(text);
    expect(rows).toHaveLength(mostRows - 1);
    expect(said.map(({ line }) => line)).toEqual([mostRows + 1]);
  });

  it('keeps a cell of ten thousand characters and refuses one that no spreadsheet holds', () => {
    const note = (length: number) => read(`item,per,price,source,note\nport,month,1,S,${'x'.repeat(length)}`);
    expect(note(10_000).rows[0]?.note).toHaveLength(10_000);
    expect(note(40_000).rows).toEqual([]);
    expect(note(40_000).refused).toHaveLength(1);
  });

  it('answers for every line of whatever text: each is taken, refused, remarked on, a heading, or empty', () => {
    const cell = fc.constantFrom(
      'item',
      'price',
      'per',
      'source',
      'port',
      'month',
      '1',
      '"',
      '""',
      "'=1",
      'end',
      'free',
      '',
      ' ',
      '70,0',
    );
    const line = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 20 }), (lines) => {
        const text = lines.join('\n');
        const { rows, waivers, refused, remarks: said } = read(text);
        const written = csvTable(text).rows.filter((row) => !isBlank(row));
        const headings = written.filter(({ cells }) => headingOf(cells.map((each) => each.text)) !== undefined);
        const outside = said.filter(({ text: { key } }) => key === 'books:import.outside');
        expect(rows.length + waivers.length + refused.length + outside.length + headings.length).toBe(written.length);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
    );
  });

  it('is done with a text full of stray quotes in no time', () => {
    const started = cpuTimeMs();
    read(`item,per,price,source\n${'port,month,1,"S\n'.repeat(15_000)}`);
    expect(cpuTimeMs() - started).toBeLessThan(3000);
  });
});
