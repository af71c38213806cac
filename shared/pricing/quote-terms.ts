import type { PriceBook, Waiver } from '../catalog/price-book.ts';
import type { RulePack } from '../catalog/rule-pack.ts';
import type { Plan } from '../plan/plan.ts';
import type { QuoteSettings } from '../plan/rows.ts';
import { type BookName, booksInUse } from './books-in-use.ts';

/** By what a quote is made, besides the items that it prices. */
export interface QuoteTerms {
  /** ISO; decides about free periods and when what has not begun yet begins. */
  readonly asOf: string;
  /** How many months of each connection are quoted, counted from `asOf` or from its start where that is later. */
  readonly months: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Id of the rule pack that was applied, which is not the plan's where that is unknown here. */
  readonly rulePack: string;
  /** The lowest first. */
  readonly books: readonly PriceBook[];
  readonly waivers: readonly Waiver[];
  readonly missing: readonly BookName[];
  readonly settings: QuoteSettings;
}

/** The terms that a plan sets for its quote. Where it says nothing: the guide's book, one month, the currency of the guide. */
export function quoteTerms(plan: Pick<Plan, 'priceBooks' | 'quote'>, pack: RulePack, asOf: string): QuoteTerms {
  const settings = plan.quote ?? {};
  const { missing, ...stack } = booksInUse(plan, pack);
  return termsOf({ asOf, months: settings.months ?? 1, rulePack: pack.id, missing, settings }, stack);
}

/** Terms from what is stored of a quote and the books of that time. */
export function termsOf(
  stored: Pick<QuoteTerms, 'asOf' | 'months' | 'rulePack' | 'missing' | 'settings'>,
  stack: Pick<QuoteTerms, 'books' | 'waivers'>,
): QuoteTerms {
  const currency = stored.settings.currency ?? stack.books[0]?.currency ?? 'USD';
  return { ...stored, ...stack, currency };
}
