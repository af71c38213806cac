import { isDay } from '../../../shared/calendar/iso-date.ts';
import { decimalText } from '../../../shared/catalog/price-book.ts';
import { compare, decimal } from '../../../shared/money/decimal.ts';
import type { Patch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Discount, ExchangeRate, ExtraItem, QuoteSettings } from '../../../shared/plan/rows.ts';
import type { BookName } from '../../../shared/pricing/books-in-use.ts';
import { changeQuoteSettings } from '../../../shared/pricing/edits/quote-settings.ts';

/** Quote settings as they are being typed. A row remembers what it was made of: fields that this version does not know stay. */
export interface QuoteDraft {
  readonly customer: string;
  readonly number: string;
  readonly preparedBy: string;
  readonly validUntil: string;
  readonly asOf: string;
  readonly months: string;
  readonly notes: string;
  readonly currency: string;
  readonly taxName: string;
  readonly taxPercent: string;
  readonly rates: readonly RateDraft[];
  readonly discounts: readonly DiscountDraft[];
  readonly extras: readonly ExtraDraft[];
  /** The lowest first, as the plan has them. */
  readonly books: readonly BookName[];
}

export type RateDraft = ExchangeRate;

export interface DiscountDraft {
  readonly base: Partial<Discount>;
  readonly kind: Discount['kind'];
  readonly value: string;
  /** `customer`, or `account` or `peering` with a blank and an id. */
  readonly target: string;
  readonly reason: string;
}

export interface ExtraDraft {
  readonly base: Pick<ExtraItem, 'id'>;
  readonly row: string;
  readonly account: string;
  readonly quantity: string;
  readonly note: string;
}

export function quoteDraft({ quote = {}, asOf = '' }: Plan, currency: string): QuoteDraft {
  return {
    customer: quote.customer ?? '',
    number: quote.number ?? '',
    preparedBy: quote.preparedBy ?? '',
    validUntil: quote.validUntil ?? '',
    asOf,
    months: String(quote.months ?? 1),
    notes: quote.notes ?? '',
    currency: quote.currency ?? currency,
    taxName: quote.tax?.name ?? '',
    taxPercent: quote.tax?.percent ?? '',
    rates: quote.rates ?? [],
    discounts: (quote.discounts ?? []).map((base) => ({
      base,
      kind: base.kind,
      value: base.value ?? '',
      target: targetOf(base),
      reason: base.reason ?? '',
    })),
    extras: (quote.extras ?? []).map((base) => ({
      base,
      row: base.row,
      account: base.account,
      quantity: base.quantity,
      note: base.note ?? '',
    })),
    books: quote.books ?? [],
  };
}

function targetOf({ peering, account }: Discount): string {
  if (peering !== undefined) return `peering ${peering}`;
  return account === undefined ? 'customer' : `account ${account}`;
}

/** What a field of the draft is wrong with. */
export type DraftProblem = 'decimal' | 'percent' | 'day' | 'months' | 'currency' | 'missing' | 'fixed-target';

function isDecimal(text: string): boolean {
  return decimalText.safeParse(text.trim()).success;
}

function isPercent(text: string): boolean {
  return isDecimal(text) && compare(decimal(text.trim()), decimal(100)) <= 0;
}

const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text.trim());

export type HeadProblems = Partial<
  Record<'months' | 'validUntil' | 'asOf' | 'currency' | 'taxName' | 'taxPercent', DraftProblem>
>;

export function headProblems({ months, validUntil, asOf, currency, taxName, taxPercent }: QuoteDraft): HeadProblems {
  const taxed = taxName.trim() !== '' || taxPercent.trim() !== '';
  return {
    ...(!/^\d{1,3}$/.test(months.trim()) || Number(months) < 1 || Number(months) > 120 ? { months: 'months' } : {}),
    ...(validUntil === '' || isDay(validUntil) ? {} : { validUntil: 'day' }),
    ...(asOf === '' || isDay(asOf) ? {} : { asOf: 'day' }),
    ...(isCurrency(currency) ? {} : { currency: 'currency' }),
    ...(taxed && taxName.trim() === '' ? { taxName: 'missing' } : {}),
    ...(taxed && !isPercent(taxPercent) ? { taxPercent: isDecimal(taxPercent) ? 'percent' : 'decimal' } : {}),
  };
}

export function rateProblems({ from, to, rate, on }: RateDraft): Partial<Record<keyof RateDraft, DraftProblem>> {
  return {
    ...(isCurrency(from) ? {} : { from: 'currency' }),
    ...(isCurrency(to) && to.trim() !== from.trim() ? {} : { to: 'currency' }),
    // A rate of nothing would make every price nothing.
    ...(isDecimal(rate) && /[1-9]/.test(rate) ? {} : { rate: 'decimal' }),
    ...(isDay(on) ? {} : { on: 'day' }),
  };
}

export function discountProblems({
  kind,
  value,
  target,
}: DiscountDraft): Partial<Record<'value' | 'target', DraftProblem>> {
  if (kind === 'list') return {};
  return {
    ...(isDecimal(value)
      ? kind === 'percent' && !isPercent(value)
        ? { value: 'percent' }
        : {}
      : { value: 'decimal' }),
    ...(kind === 'fixed' && target === 'customer' ? { target: 'fixed-target' } : {}),
  };
}

export function extraProblems({
  row,
  account,
  quantity,
}: ExtraDraft): Partial<Record<'row' | 'account' | 'quantity', DraftProblem>> {
  return {
    ...(row.trim() === '' ? { row: 'missing' } : {}),
    ...(account === '' ? { account: 'missing' } : {}),
    ...(isDecimal(quantity) ? {} : { quantity: 'decimal' }),
  };
}

export function isValidDraft(draft: QuoteDraft): boolean {
  const problems = [
    headProblems(draft),
    ...draft.rates.map(rateProblems),
    ...draft.discounts.map(discountProblems),
    ...draft.extras.map(extraProblems),
  ];
  return problems.every((each) => Object.keys(each).length === 0);
}

/** The step that a valid draft makes of the plan; what nobody changed is not in it. */
export function quoteDraftPatch(plan: Plan, draft: QuoteDraft, defaultCurrency: string): Patch {
  const { months, currency, taxName, taxPercent, asOf } = draft;
  const before = plan.quote ?? {};
  const wanted: Partial<QuoteSettings> = {
    books: listOf(draft.books),
    // What says the same as nothing is not written where nothing was.
    months: before.months === undefined && Number(months) === 1 ? undefined : Number(months),
    currency: before.currency === undefined && currency.trim() === defaultCurrency ? undefined : currency.trim(),
    rates: listOf(
      draft.rates.map((rate) => ({ ...rate, from: rate.from.trim(), to: rate.to.trim(), rate: rate.rate.trim() })),
    ),
    number: textOf(draft.number),
    customer: textOf(draft.customer),
    preparedBy: textOf(draft.preparedBy),
    validUntil: textOf(draft.validUntil),
    tax: taxName.trim() === '' ? undefined : { ...before.tax, name: taxName.trim(), percent: taxPercent.trim() },
    discounts: listOf(draft.discounts.map(discountOf)),
    extras: listOf(draft.extras.map(extraOf)),
    notes: draft.notes.trim() === '' ? undefined : draft.notes,
  };
  return changeQuoteSettings(plan, wanted, asOf === '' ? {} : { day: asOf });
}

function discountOf({ base, kind, value, target, reason }: DiscountDraft): Discount {
  const { peering: _peering, account: _account, value: _value, reason: _reason, ...rest } = base;
  const id = target.slice(target.indexOf(' ') + 1);
  return {
    ...rest,
    kind,
    ...(kind !== 'list' && { value: value.trim() }),
    ...(target.startsWith('peering ') && { peering: id }),
    ...(target.startsWith('account ') && { account: id }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  };
}

function extraOf({ base, row, account, quantity, note }: ExtraDraft): ExtraItem {
  const { note: _note, ...rest } = base as ExtraItem;
  return {
    ...rest,
    row: row.trim(),
    account,
    quantity: quantity.trim(),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
}

function textOf(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

function listOf<Row>(rows: readonly Row[]): readonly Row[] | undefined {
  return rows.length === 0 ? undefined : rows;
}

/** An extra to begin with, under an id that no other has. */
export function newExtra(extras: readonly ExtraDraft[], account: string): ExtraDraft {
  const taken = new Set(extras.map(({ base }) => base.id));
  let number = 1;
  while (taken.has(`extra-${number}`)) number += 1;
  return { base: { id: `extra-${number}` }, row: '', account, quantity: '1', note: '' };
}
