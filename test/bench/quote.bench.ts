import { decimalText } from '../../shared/money/decimal.ts';
import { makeQuote } from '../../shared/pricing/quote.ts';
import { naiveTotal } from './naive-quote.ts';
import { largeTerms, manyPeerings } from './quote-plan.ts';

const terms = largeTerms();
const items = manyPeerings(5_000);
const rows = terms.books.reduce((sum, book) => sum + book.rows.length, 0);

export default [
  {
    name: `quote: 10,000 lines by books of ${rows} rows`,
    note: 'ours explains every line and sums up by account; the other side makes the one sum',
    sides: [
      {
        label: 'rows by kind and bandwidth',
        run: (): string => {
          const { all } = makeQuote(items, terms).totals;
          return `${decimalText(all.known)} + ${all.unknown}`;
        },
      },
      { label: 'every row for every line', run: (): string => naiveTotal(items, terms) },
    ],
  },
];
