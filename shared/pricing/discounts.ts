import { message, type Message } from '../messages/message.ts';
import { compare, decimal, type Decimal, multiply, negate, round, subtract, sum, zero } from '../money/decimal.ts';
import { minorDigits } from '../money/currency.ts';
import type { Discount } from '../plan/rows.ts';
import type { QuoteLine } from './quote-line.ts';
import type { QuoteTerms } from './quote-terms.ts';

/**
 * Lines with their discounts. On a line the nearest one counts: its own, else its account's, else the customer's; `list` keeps the list price.
 * A fixed amount for a whole account is a line of its own, and never takes more off than is known.
 */
export function withDiscounts(lines: readonly QuoteLine[], terms: QuoteTerms): QuoteLine[] {
  const discounts = terms.settings.discounts ?? [];
  if (discounts.length === 0) return [...lines];
  const reduced = lines.map((line) => reducedLine(line, discounts, terms));
  const fixed = discounts.filter((discount) => isForWholeAccount(discount));
  return fixed.reduce<QuoteLine[]>((sofar, discount) => {
    const line = accountLine(sofar, discount, terms);
    return line === undefined ? sofar : [...sofar, line];
  }, reduced);
}

/** What is wrong with the discounts of a quote. */
export function discountProblems(terms: QuoteTerms): Message[] {
  return (terms.settings.discounts ?? []).flatMap((discount) => {
    if (discount.kind === 'list') return [];
    if (discount.value === undefined) return [message('quote:problem.discountWithoutValue')];
    if (discount.kind === 'percent' && compare(decimal(discount.value), decimal(100)) > 0)
      return [message('quote:problem.discountOver100', { percent: discount.value })];
    if (discount.kind === 'fixed' && discount.peering === undefined && discount.account === undefined)
      return [message('quote:problem.fixedWithoutTarget')];
    return [];
  });
}

function isForWholeAccount({ kind, peering, account, value }: Discount): boolean {
  return kind === 'fixed' && peering === undefined && account !== undefined && value !== undefined;
}

function reducedLine(line: QuoteLine, discounts: readonly Discount[], terms: QuoteTerms): QuoteLine {
  const discount = discountOf(line, discounts);
  if (discount === undefined || line.list === null || line.list.units === 0n || line.waived !== null) return line;
  const off = offOf(line.list, line, discount, terms);
  const { kind, value } = discount;
  return {
    ...line,
    amount: subtract(line.list, off),
    discount: { kind, value, off, ...(discount.reason !== undefined && { reason: discount.reason }) },
    why: [...line.why, message(`quote:why.discount.${kind}`, { value, currency: terms.currency })],
  };
}

type Reduction = Discount & { readonly kind: 'percent' | 'fixed'; readonly value: string };

function discountOf(line: QuoteLine, discounts: readonly Discount[]): Reduction | undefined {
  const own = line.peering === null ? undefined : discounts.findLast(({ peering }) => peering === line.peering);
  const ofAccount = discounts.findLast(
    (each) => each.peering === undefined && each.account === line.payer && !isForWholeAccount(each),
  );
  const ofCustomer = discounts.findLast(
    ({ peering, account, kind }) => peering === undefined && account === undefined && kind !== 'fixed',
  );
  const nearest = own ?? ofAccount ?? ofCustomer;
  if (nearest === undefined || nearest.kind === 'list' || nearest.value === undefined) return undefined;
  return { ...nearest, kind: nearest.kind, value: nearest.value };
}

function offOf(list: Decimal, { unit, quantity }: QuoteLine, { kind, value }: Reduction, terms: QuoteTerms): Decimal {
  const wanted =
    kind === 'percent'
      ? multiply(list, { ...decimal(value), scale: decimal(value).scale + 2 })
      : multiply(decimal(value), unit === 'month' ? quantity : decimal(terms.months));
  const off = round(wanted, minorDigits(terms.currency));
  return compare(off, list) > 0 ? list : off;
}

function accountLine(lines: readonly QuoteLine[], discount: Discount, terms: QuoteTerms): QuoteLine | undefined {
  const { account, value, reason } = discount;
  if (account === undefined || value === undefined) return undefined;
  const own = lines.filter(({ payer }) => payer === account);
  if (own.length === 0) return undefined;
  const known = sum(own.map(({ amount }) => amount ?? zero));
  const wanted = round(multiply(decimal(value), decimal(terms.months)), minorDigits(terms.currency));
  const off = compare(wanted, known) > 0 ? known : wanted;
  const [first] = own;
  return {
    role: 'discount',
    peering: null,
    payer: account,
    description: message('quote:out.column.discount'),
    quantity: decimal(terms.months),
    unit: 'month',
    from: first?.from ?? terms.asOf,
    to: first?.to ?? terms.asOf,
    list: null,
    discount: { kind: 'fixed', value, off, ...(reason !== undefined && { reason }) },
    amount: negate(off),
    waived: null,
    why: [
      message('quote:why.discount.account', { value, currency: terms.currency }),
      ...(reason === undefined || reason === '' ? [] : [message('quote:why.reason', { reason })]),
    ],
  };
}
