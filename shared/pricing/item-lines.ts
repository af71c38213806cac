import { addMonths, daysBetween } from '../calendar/iso-date.ts';
import type { Waiver } from '../catalog/price-book.ts';
import { chargedFrom, isFreeOn, waiverCovers } from '../catalog/waivers.ts';
import { message, type Message } from '../messages/message.ts';
import { minorDigits } from '../money/currency.ts';
import { compare, decimal, type Decimal, divide, multiply, plainText, round, zero } from '../money/decimal.ts';
import { assumptionsOf, assumptionWords } from './assumptions.ts';
import type { BillableItem, ExtraItem, PeeringItem } from './billable-item.ts';
import { conversionOf } from './exchange.ts';
import { findPrice, type NoPrice, type PricedRow } from './find-price.ts';
import { describeItem, noPriceWords, rowWords } from './line-words.ts';
import type { LineRole, LineUnit, QuoteLine } from './quote-line.ts';
import type { QuoteTerms } from './quote-terms.ts';

/** The lines of an item over so many months: one for each stretch that is priced alike, and for a peering one for the acceptor, who is free. */
export function itemLines(item: BillableItem, terms: QuoteTerms, months: number): QuoteLine[] {
  if (item.kind === 'extra') return [extraLine(item, terms, months)];
  const start = startOf(item, terms);
  const price = findPrice(item, terms.books, {
    preferred: terms.currency,
    convertible: (currency) => conversionOf(terms.settings, currency, terms.currency) !== undefined,
  });
  const end = addMonths(start, months);
  const lines = stretchesOf(item, terms.waivers, start, months).map(({ first, count, waiver }) =>
    periodicLine(item, terms, price, waiver, {
      months: count,
      from: first === 0 ? start : addMonths(start, first),
      to: first + count === months ? end : addMonths(start, first + count),
    }),
  );
  return item.kind === 'peering' ? [...lines, acceptorLine(item, terms, { months, from: start, to: end })] : lines;
}

/** The day from which an item is quoted: today, or its own start where that is still to come. */
export function startOf(item: BillableItem, { asOf }: QuoteTerms): string {
  return item.kind === 'peering' && item.startsOn !== undefined && item.startsOn > asOf ? item.startsOn : asOf;
}

const initiatorPays: readonly Message[] = [message('quote:why.initiatorPays')];
const acceptorFree: readonly Message[] = [message('quote:why.acceptorFree')];
const ownerPays: readonly Message[] = [message('quote:why.ownerPays')];

interface Stretch {
  /** The first month of it, from 0. */
  readonly first: number;
  readonly count: number;
  readonly waiver: Waiver | undefined;
}

/** Months in a row that fall under the same waiver or under none. A month is free if its first day is: that is when it is bought. */
function stretchesOf(item: BillableItem, waivers: readonly Waiver[], start: string, months: number): Stretch[] {
  const covering = item.kind === 'peering' ? waivers.filter((waiver) => waiverCovers(waiver, item)) : [];
  const stretches: Stretch[] = [];
  if (covering.length === 0) return [{ first: 0, count: months, waiver: undefined }];
  for (let month = 0; month < months; month += 1) {
    const day = addMonths(start, month);
    const waiver = covering.find((each) => isFreeOn(each, day));
    const last = stretches.at(-1);
    if (last !== undefined && last.waiver === waiver)
      stretches[stretches.length - 1] = { ...last, count: last.count + 1 };
    else stretches.push({ first: month, count: 1, waiver });
  }
  return stretches;
}

interface Period {
  readonly months: number;
  readonly from: string;
  readonly to: string;
}

type Price = ReturnType<typeof findPrice>;

function periodicLine(
  item: Exclude<BillableItem, ExtraItem>,
  terms: QuoteTerms,
  price: Price,
  waiver: Waiver | undefined,
  { months, from, to }: Period,
): QuoteLine {
  const role: LineRole = item.kind === 'port' ? 'port' : 'initiator';
  const base = {
    role,
    item,
    peering: item.kind === 'peering' ? item.id : null,
    payer: item.payer,
    description: describeItem(item),
    from,
    to,
    ...('found' in price && { priced: price.found }),
  };
  const pays = item.kind === 'peering' ? initiatorPays : ownerPays;
  if (waiver !== undefined) {
    const why = [...pays, waiverWords(waiver)];
    return {
      ...base,
      quantity: decimal(months),
      unit: 'month',
      list: zeroIn(terms),
      amount: zeroIn(terms),
      waived: waiver.id,
      why,
    };
  }
  if ('none' in price) return { ...base, ...unknownAmount(price.none, terms, decimal(months), 'month', pays) };
  const byDay = price.found.row.per === 'day';
  const quantity = decimal(byDay ? daysBetween(from, to) : months);
  const exact =
    price.found.row.per === 'year'
      ? divide(multiply(decimal(price.found.row.price), quantity), decimal(12), 12)
      : multiply(decimal(price.found.row.price), quantity);
  const { amount, words } = inQuoteCurrency(exact, price.found, terms);
  const formula = message(`quote:why.formula.${byDay ? 'day' : price.found.row.per === 'year' ? 'year' : 'month'}`, {
    price: price.found.row.price,
    currency: price.found.currency,
    quantity: plainText(quantity),
  });
  const assumed = assumptionsOf(item, price.found);
  return {
    ...base,
    quantity,
    unit: byDay ? 'day' : 'month',
    list: amount,
    amount,
    waived: null,
    ...(assumed.length > 0 && { assumed }),
    why: [...pays, rowWords(price.found), ...assumptionWords(assumed), formula, ...words],
  };
}

function acceptorLine(item: PeeringItem, terms: QuoteTerms, { months, from, to }: Period): QuoteLine {
  return {
    role: 'acceptor',
    item,
    peering: item.id,
    payer: item.acceptorAccount,
    description: message('quote:line.acceptor', { name: item.name, router: item.acceptor }),
    quantity: decimal(months),
    unit: 'month',
    from,
    to,
    list: zeroIn(terms),
    amount: zeroIn(terms),
    waived: null,
    why: acceptorFree,
  };
}

function extraLine(item: ExtraItem, terms: QuoteTerms, months: number): QuoteLine {
  const price = findPrice(item, terms.books, {
    preferred: terms.currency,
    convertible: (currency) => conversionOf(terms.settings, currency, terms.currency) !== undefined,
  });
  const from = terms.asOf;
  const to = addMonths(from, months);
  const found = 'found' in price ? price.found : undefined;
  const base = {
    role: 'extra',
    item,
    peering: null,
    payer: item.payer,
    from,
    to,
    ...(found && { priced: found }),
  } as const;
  const description = describeItem(item, found);
  const own = decimal(item.quantity);
  const unit: LineUnit =
    found === undefined || found.row.per === 'once'
      ? 'once'
      : found.row.per === 'GB'
        ? 'GB'
        : found.row.per === 'day'
          ? 'day'
          : 'month';
  const pays = [message('quote:why.namedPays')];
  if ('none' in price) return { ...base, description, ...unknownAmount(price.none, terms, own, 'once', pays) };
  const times = unit === 'once' ? 1 : unit === 'day' ? daysBetween(from, to) : months;
  const quantity = multiply(own, decimal(times));
  const whole = multiply(decimal(price.found.row.price), quantity);
  const exact = price.found.row.per === 'year' ? divide(whole, decimal(12), 12) : whole;
  const { amount, words } = inQuoteCurrency(exact, price.found, terms);
  const formula = message(`quote:why.formula.${price.found.row.per}`, {
    price: price.found.row.price,
    currency: price.found.currency,
    quantity: plainText(quantity),
  });
  return {
    ...base,
    description,
    quantity,
    unit,
    list: amount,
    amount,
    waived: null,
    why: [...pays, rowWords(price.found), formula, ...words],
  };
}

function unknownAmount(
  none: NoPrice,
  terms: QuoteTerms,
  quantity: Decimal,
  unit: LineUnit,
  pays: readonly Message[],
): Pick<QuoteLine, 'quantity' | 'unit' | 'unknown' | 'list' | 'amount' | 'waived' | 'why'> {
  return {
    quantity,
    unit,
    unknown: none,
    list: null,
    amount: null,
    waived: null,
    why: [...pays, noPriceWords(none, terms.currency)],
  };
}

function inQuoteCurrency(
  exact: Decimal,
  { currency }: PricedRow,
  terms: QuoteTerms,
): { readonly amount: Decimal; readonly words: readonly Message[] } {
  const digits = minorDigits(terms.currency);
  const conversion = currency === terms.currency ? undefined : conversionOf(terms.settings, currency, terms.currency);
  const value = conversion === undefined ? exact : conversion.convert(exact);
  const amount = round(value, digits);
  const words: Message[] = [];
  if (conversion !== undefined) {
    const { from, to, rate, on } = conversion.rate;
    words.push(message('quote:why.converted', { from, to, rate, date: on }));
  }
  if (compare(amount, value) !== 0) words.push(message('quote:why.rounded', { digits }));
  return { amount, words };
}

function waiverWords(waiver: Waiver): Message {
  const { title, source } = waiver;
  const date = chargedFrom(waiver);
  const words = { title, source };
  return date === undefined ? message('quote:why.waived', words) : message('quote:why.waivedUntil', { ...words, date });
}

function zeroIn({ currency }: QuoteTerms): Decimal {
  return round(zero, minorDigits(currency));
}
