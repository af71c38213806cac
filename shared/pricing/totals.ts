import { monthsOfTerm } from '../catalog/billing-phase.ts';
import { minorDigits } from '../money/currency.ts';
import { add, decimal, type Decimal, multiply, round, zero } from '../money/decimal.ts';
import type { BillableItem } from './billable-item.ts';
import { linesOver } from './lines-over.ts';
import type { QuoteLine } from './quote-line.ts';
import type { QuoteTerms } from './quote-terms.ts';

/** What is known of a sum, and how many lines of it are not. */
export interface Total {
  readonly known: Decimal;
  readonly unknown: number;
}

export interface AccountTotal extends Total {
  /** Account id. */
  readonly account: string;
}

export interface Totals {
  /** In the order in which the accounts first appear. */
  readonly accounts: readonly AccountTotal[];
  readonly all: Total;
  /** What the tax of the settings adds to what is known; absent without one. */
  readonly tax?: { readonly name: string; readonly percent: string; readonly amount: Decimal; readonly gross: Decimal };
}

/** The sums of lines, by who pays. Every line is rounded before, so the sum is exact to the cent. */
export function totalsOf(lines: readonly QuoteLine[], terms: QuoteTerms): Totals {
  const digits = minorDigits(terms.currency);
  const nothing: Total = { known: round(zero, digits), unknown: 0 };
  const accounts = new Map<string, Total>();
  let all = nothing;
  for (const line of lines) {
    accounts.set(line.payer, plus(accounts.get(line.payer) ?? nothing, line));
    all = plus(all, line);
  }
  const { tax } = terms.settings;
  const amount = tax && round(multiply(all.known, hundredth(tax.percent)), digits);
  return {
    accounts: [...accounts].map(([account, total]) => ({ account, ...total })),
    all,
    ...(tax && amount && { tax: { name: tax.name, percent: tax.percent, amount, gross: add(all.known, amount) } }),
  };
}

/** The ways in which a quote is summed up beside the months that were asked for. */
export interface Overview {
  /** What recurs in one month. */
  readonly month: Totals;
  /** One whole term of every subscription: what is due when they are bought. */
  readonly term: Totals;
  /** Twelve months, with what is paid once. */
  readonly firstYear: Totals;
}

/** Sums a quote of these items up by month, by term and over its first year. */
export function overviewOf({
  items,
  terms,
}: {
  readonly items: readonly BillableItem[];
  readonly terms: QuoteTerms;
}): Overview {
  const over = (which: readonly BillableItem[], months: number): Totals =>
    totalsOf(linesOver(which, terms, months), { ...terms, months });
  const monthly = linesOver(items, terms, 1).filter(({ unit }) => unit !== 'once');
  const byTerm = new Map<number, BillableItem[]>();
  for (const item of items) {
    const months = termMonths(item);
    if (months !== undefined) byTerm.set(months, [...(byTerm.get(months) ?? []), item]);
  }
  const termLines = [...byTerm].flatMap(([months, which]) => linesOver(which, terms, months));
  return {
    month: totalsOf(monthly, { ...terms, months: 1 }),
    term: totalsOf(termLines, terms),
    firstYear: over(items, 12),
  };
}

/** How many months a term has; undefined for what is not subscribed. */
export function termMonths(item: BillableItem): number | undefined {
  return item.kind === 'peering' ? monthsOfTerm(item) : undefined;
}

function plus(total: Total, { amount }: QuoteLine): Total {
  return amount === null
    ? { known: total.known, unknown: total.unknown + 1 }
    : { known: add(total.known, amount), unknown: total.unknown };
}

function hundredth(percent: string): Decimal {
  const { units, scale } = decimal(percent);
  return { units, scale: scale + 2 };
}
