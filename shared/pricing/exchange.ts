import { decimal, type Decimal, divide, multiply } from '../money/decimal.ts';
import type { ExchangeRate, QuoteSettings } from '../plan/rows.ts';

/** How an amount comes into the quote's currency: by a rate that was written down with its day. */
export interface Conversion {
  readonly rate: ExchangeRate;
  readonly convert: (amount: Decimal) => Decimal;
}

/** Digits behind the point that a division keeps before the line is rounded. */
const workingDigits = 12;

/** The conversion from one currency into another by the rates of a quote, in whichever direction a rate was written; undefined where none was. */
export function conversionOf({ rates }: QuoteSettings, from: string, to: string): Conversion | undefined {
  const forward = rates?.findLast((rate) => rate.from === from && rate.to === to);
  if (forward !== undefined) return { rate: forward, convert: (amount) => multiply(amount, decimal(forward.rate)) };
  const back = rates?.findLast((rate) => rate.from === to && rate.to === from && decimal(rate.rate).units !== 0n);
  if (back === undefined) return undefined;
  return { rate: back, convert: (amount) => divide(amount, decimal(back.rate), workingDigits) };
}
