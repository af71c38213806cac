import { addMonths, daysBetween } from '../calendar/iso-date.ts';
import { isFreeOn, waiverCovers } from '../catalog/waivers.ts';
import { minorDigits } from '../money/currency.ts';
import { compare, decimal, type Decimal, divide, multiply, round } from '../money/decimal.ts';
import type { PeeringItem } from './billable-item.ts';
import { conversionOf } from './exchange.ts';
import { findPrice, type NoPrice, type PricedRow } from './find-price.ts';
import { startOf } from './item-lines.ts';
import type { Quote } from './quote.ts';
import type { QuoteTerms } from './quote-terms.ts';
import { termMonths } from './totals.ts';

/** What a method costs by the books, without discounts and free periods, in the quote's currency; or why nobody can tell. */
export type MethodCost =
  | {
      /** One month; of a price by the day, 30 days. */
      readonly month: Decimal;
      readonly priced: PricedRow;
    }
  | { readonly unknown: NoPrice };

/** From when on a subscription is the cheaper way to pay, counted from its first day or month as 1. */
export type BreakEven =
  /** Pay-as-you-go is billed by the day: used on at least so many days of the term, the subscription is cheaper. */
  | { readonly kind: 'from-day'; readonly count: number }
  /** Kept for at least so many months of the term, it is cheaper. */
  | { readonly kind: 'from-month'; readonly count: number }
  | { readonly kind: 'never' }
  /** Both cost the same over the whole term, and for less of it pay-as-you-go is cheaper. */
  | { readonly kind: 'same' };

/** A peering connection's two ways to be paid, side by side. */
export interface BillingComparison {
  readonly item: PeeringItem;
  /** Months of the term that is compared: the plan's, else one month. */
  readonly months: number;
  readonly subscription: MethodCost;
  readonly payAsYouGo: MethodCost;
  /** Absent where either price is unknown. */
  readonly breakEven?: BreakEven;
  /** Id of the free period in which the connection begins: nothing is charged either way until it ends. */
  readonly waived: string | null;
}

/** Days of a month where a price by the day is told for a month. */
const daysOfMonth = 30;
/** Digits behind the point that a division keeps before an amount is rounded. */
const workingDigits = 12;

/** Subscription against pay-as-you-go for every peering connection of a quote. */
export function billingComparisons({ items, terms }: Pick<Quote, 'items' | 'terms'>): BillingComparison[] {
  return items.flatMap((item) => (item.kind === 'peering' ? [billingComparison(item, terms)] : []));
}

function billingComparison(item: PeeringItem, terms: QuoteTerms): BillingComparison {
  const { term = { unit: 'month', count: 1 }, ...withoutTerm } = item;
  const subscribed: PeeringItem = { ...withoutTerm, method: 'subscription', term };
  const months = termMonths(subscribed) ?? 1;
  const start = startOf(item, terms);
  const subscription = rateOf(subscribed, terms);
  const payAsYouGo = rateOf({ ...withoutTerm, method: 'pay-as-you-go' }, terms);
  const waiver = terms.waivers.find((each) => waiverCovers(each, item) && isFreeOn(each, start));
  return {
    item,
    months,
    subscription: costOf(subscription, terms),
    payAsYouGo: costOf(payAsYouGo, terms),
    ...(!('unknown' in subscription) &&
      !('unknown' in payAsYouGo) && {
        breakEven: breakEvenOf(
          multiply(subscription.month, decimal(months)),
          payAsYouGo,
          months,
          daysBetween(start, addMonths(start, months)),
        ),
      }),
    waived: waiver?.id ?? null,
  };
}

/** A price in the quote's currency, not rounded yet. */
interface Rate {
  readonly month: Decimal;
  /** Where it is billed by the day. */
  readonly day?: Decimal;
  readonly priced: PricedRow;
}

function rateOf(item: PeeringItem, { books, currency, settings }: QuoteTerms): Rate | { readonly unknown: NoPrice } {
  const price = findPrice(item, books, {
    preferred: currency,
    convertible: (from) => conversionOf(settings, from, currency) !== undefined,
  });
  if ('none' in price) return { unknown: price.none };
  const { found: priced } = price;
  const conversion = priced.currency === currency ? undefined : conversionOf(settings, priced.currency, currency);
  const figure = decimal(priced.row.price);
  const amount = conversion === undefined ? figure : conversion.convert(figure);
  switch (priced.row.per) {
    case 'day':
      return { day: amount, month: multiply(amount, decimal(daysOfMonth)), priced };
    case 'year':
      return { month: divide(amount, decimal(12), workingDigits), priced };
    default:
      return { month: amount, priced };
  }
}

function costOf(rate: ReturnType<typeof rateOf>, { currency }: QuoteTerms): MethodCost {
  return 'unknown' in rate ? rate : { month: round(rate.month, minorDigits(currency)), priced: rate.priced };
}

function breakEvenOf(subscription: Decimal, { day, month }: Rate, months: number, days: number): BreakEven {
  const [price, most, kind] =
    day === undefined ? ([month, months, 'from-month'] as const) : ([day, days, 'from-day'] as const);
  const whole = compare(multiply(price, decimal(most)), subscription);
  if (whole === 0) return { kind: 'same' };
  if (whole < 0) return { kind: 'never' };
  return { kind, count: timesWithin(price, subscription) + 1 };
}

/** How often a price, which is more than nothing, can be paid before it comes to more than a sum. */
function timesWithin(price: Decimal, whole: Decimal): number {
  const scale = Math.max(price.scale, whole.scale);
  const unitsAt = (value: Decimal): bigint => value.units * 10n ** BigInt(scale - value.scale);
  return Number(unitsAt(whole) / unitsAt(price));
}
