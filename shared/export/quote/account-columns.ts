/** The columns of an account's sheet, from A on. */
export const columns = [
  'line',
  'description',
  'from',
  'to',
  'quantity',
  'unit',
  'price',
  'priceCurrency',
  'rate',
  'list',
  'discountValue',
  'discount',
  'amount',
  'waived',
  'book',
  'row',
  'why',
] as const;

export type Column = (typeof columns)[number];

/** The letter of a column in formulas. */
export function letterOf(column: Column): string {
  return String.fromCharCode('A'.charCodeAt(0) + columns.indexOf(column));
}
