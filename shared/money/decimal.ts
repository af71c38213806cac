import { failure, type Result, success } from '../result.ts';

/** An exact decimal number: `units` × 10^-`scale`. Money is never a floating-point number. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const zero: Decimal = { units: 0n, scale: 0 };

/** The most digits that are read: more is no price, and an enormous text must not become an enormous number. */
const mostDigits = 40;

/** Reads `-12.30` and the like: digits with an optional sign and fraction, nothing else. */
export function parseDecimal(text: string): Result<Decimal, 'not-a-decimal'> {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null || text.length > mostDigits) return failure('not-a-decimal');
  const [, sign = '', whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return success({ units: sign === '' ? units : -units, scale: fraction.length });
}

/** A decimal from a text that was checked before, or from a whole number; anything else is a broken invariant. */
export function decimal(value: string | number): Decimal {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`not a whole number: ${value}`);
    return { units: BigInt(value), scale: 0 };
  }
  const parsed = parseDecimal(value);
  if (!parsed.ok) throw new Error(`not a decimal: ${value}`);
  return parsed.value;
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function negate({ units, scale }: Decimal): Decimal {
  return { units: -units, scale };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** `a / b` rounded half away from zero to `scale` digits behind the point; `b` must not be zero. */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  const shift = scale + b.scale - a.scale;
  const numerator = shift >= 0 ? a.units * power(shift) : a.units;
  const denominator = shift >= 0 ? b.units : b.units * power(-shift);
  return { units: roundedQuotient(numerator, denominator), scale };
}

/** Rounded half away from zero to `scale` digits behind the point, as invoices are. */
export function round(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { units: unitsAt(value, scale), scale };
  return { units: roundedQuotient(value.units, power(value.scale - scale)), scale };
}

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(add, zero);
}

/** As text with exactly the digits that it has: `70.00`. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** As text without zeros at the end of its fraction: `12.5`. */
export function plainText(value: Decimal): string {
  const text = decimalText(value);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function unitsAt(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.units : value.units * power(scale - value.scale);
}

/** Powers of ten that amounts need again and again. */
const powers: readonly bigint[] = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent));

function power(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new Error('division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const [top, bottom] = [abs(numerator), abs(denominator)];
  const quotient = (2n * top + bottom) / (2n * bottom);
  return negative ? -quotient : quotient;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
