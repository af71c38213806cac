import { type Decimal, plainText } from '../../money/decimal.ts';
import type { Translator } from '../../messages/translator.ts';
import { type CsvNumber, csvLine } from '../csv/csv-line.ts';
import { amountText, type QuoteDocument, whyText } from './quote-document.ts';

const columns = [
  'accountId',
  'account',
  'role',
  'peering',
  'description',
  'from',
  'to',
  'quantity',
  'unit',
  'list',
  'discount',
  'amount',
  'currency',
  'waived',
  'book',
  'row',
  'why',
] as const;

/** By it spreadsheets know that a file is UTF-8. */
const byteOrderMark = '\ufeff';

/** The lines of a quote as one table; its sums are those of the table. What is unknown says so and is no number. */
export function quoteCsv({ quote, accounts }: QuoteDocument, speak: Translator): string {
  const { currency } = quote.terms;
  const money = (amount: Decimal): CsvNumber => ({ decimal: amountText(amount, currency) });
  const heading = csvLine(columns.map((column) => speak.t(`quote:out.column.${column}`)));
  const lines = accounts.flatMap(({ id, name, lines: own }) =>
    own.map((line) => {
      const { role, peering, from, to, quantity, unit, list, discount, waived, priced } = line;
      const cells: Readonly<Record<(typeof columns)[number], string | CsvNumber>> = {
        accountId: id,
        account: name,
        role: speak.t(`quote:out.role.${role}`),
        peering: peering ?? '',
        description: speak.text(line.description),
        from,
        to,
        quantity: { decimal: plainText(quantity) },
        unit: speak.t(`quote:out.unit.${unit}`),
        list: list === null ? '' : money(list),
        discount: discount === undefined ? '' : money(discount.off),
        amount: line.amount === null ? speak.t('quote:out.unknown') : money(line.amount),
        currency,
        waived: waived ?? '',
        book: priced?.book.id ?? '',
        row: priced?.row.id ?? '',
        why: whyText(line, speak),
      };
      return csvLine(columns.map((column) => cells[column]));
    }),
  );
  return `${byteOrderMark}${heading}${lines.join('')}`;
}
