import type { BillableItem } from './billable-item.ts';
import { withDiscounts } from './discounts.ts';
import { itemLines } from './item-lines.ts';
import type { QuoteLine } from './quote-line.ts';
import type { QuoteTerms } from './quote-terms.ts';

/** The lines of items over so many months, discounts taken off. */
export function linesOver(items: readonly BillableItem[], terms: QuoteTerms, months: number): QuoteLine[] {
  const over = { ...terms, months };
  return withDiscounts(
    items.flatMap((item) => itemLines(item, over, months)),
    over,
  );
}
