import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  decimal,
  decimalText,
  divide,
  multiply,
  negate,
  parseDecimal,
  plainText,
  round,
  subtract,
  sum,
} from '../../shared/money/decimal.ts';

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((units) => ({ units, scale: 2 }));

describe('a decimal', () => {
  it.each(['', '.', '1.', '.5', '1e3', '+1', '0x10', ' 1', '1 ', '1,5', 'NaN', '--1', '1.2.3', '9'.repeat(41)])(
    'is not read from %j',
    (text) => expect(parseDecimal(text).ok).toBe(false),
  );

  it.each(['0', '70.00', '-0.05', '123456789012345.678'])('is written as it was read: %s', (text) =>
    expect(decimalText(decimal(text))).toBe(text),
  );

  it('adds what floating point cannot: 0.1 + 0.2 is 0.3', () => {
    expect(decimalText(add(decimal('0.1'), decimal('0.2')))).toBe('0.3');
    expect(decimalText(subtract(decimal('1'), decimal('0.90')))).toBe('0.10');
  });

  it('rounds half away from zero', () => {
    const rounded = (text: string): string => decimalText(round(decimal(text), 2));
    expect(['0.005', '0.0049', '-0.005', '1.995', '2', '-1.004'].map(rounded)).toEqual([
      '0.01',
      '0.00',
      '-0.01',
      '2.00',
      '2.00',
      '-1.00',
    ]);
    expect(decimalText(divide(decimal('100'), decimal('3'), 2))).toBe('33.33');
    expect(decimalText(divide(decimal('-1'), decimal('8'), 2))).toBe('-0.13');
    expect(decimalText(divide(decimal('1.00000'), decimal('0.3'), 1))).toBe('3.3');
  });

  it('leaves out zeros at the end where nobody wants them', () => {
    expect(['12.50', '12.00', '120', '0.015'].map((text) => plainText(decimal(text)))).toEqual([
      '12.5',
      '12',
      '120',
      '0.015',
    ]);
  });

  it('keeps sums exact in any order, and every text is read back', () => {
    fc.assert(
      fc.property(fc.array(cents), (values) => {
        const total = values.reduce((sofar, { units }) => sofar + units, 0n);
        expect(compare(sum(values), { units: total, scale: 2 })).toBe(0);
        expect(compare(sum(values.toReversed()), sum(values))).toBe(0);
        for (const value of values) expect(decimal(decimalText(value))).toEqual(value);
      }),
    );
  });

  it('multiplies and divides back', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        if (b.units === 0n) return;
        expect(compare(divide(multiply(a, b), b, 2), a)).toBe(0);
        expect(compare(negate(multiply(a, b)), multiply(negate(a), b))).toBe(0);
      }),
    );
  });
});
