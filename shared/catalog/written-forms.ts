/** How days, amounts and currencies are written in our files, as the schemas hold them. */
export const writtenForms = {
  /** ISO 8601; the calendar need not have such a day. */
  day: /^\d{4}-\d{2}-\d{2}$/,
  /** A decimal number as text, as in `70.00`: exact, whatever reads it. */
  amount: /^\d{1,15}(\.\d{1,9})?$/,
  /** ISO 4217. */
  currency: /^[A-Z]{3}$/,
} as const;
