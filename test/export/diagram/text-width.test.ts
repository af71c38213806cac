import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64 } from '../../../shared/export/diagram/base64.ts';
import { fitted, textWidth } from '../../../shared/export/diagram/text-width.ts';

describe('the width of a text', () => {
  it('is that of its characters: Inter’s own, a whole em for a Chinese one, 0.6 em in JetBrains Mono', () => {
    // The advance of "V" in Inter 400 is 690/1000 em, of "P" 639, of "C" 730.
    expect(textWidth('VPC', { size: 10 })).toBeCloseTo(20.59, 6);
    expect(textWidth('方案', { size: 12 })).toBe(24);
    expect(textWidth('10.0.0.0/8', { size: 10, mono: true })).toBeCloseTo(60, 6);
    expect(textWidth('10.0.0.0/8', { size: 10, mono: true, spacing: -0.02 })).toBeCloseTo(58, 6);
    expect(textWidth('e\u0301', { size: 10 })).toBe(textWidth('e', { size: 10 }));
  });

  it('decides where a text is cut: what is kept begins it, fits, and ends in dots only where something is missing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(200), (text, width) => {
        const shown = fitted(text, width, { size: 12 });
        if (shown === text) {
          expect(textWidth(text, { size: 12 })).toBeLessThanOrEqual(width);
          return;
        }
        expect(shown.endsWith('…')).toBe(true);
        expect(text.startsWith(shown.slice(0, -1))).toBe(true);
        // The dots themselves are shown even where nothing fits.
        if (shown !== '…') expect(textWidth(shown, { size: 12 })).toBeLessThanOrEqual(width);
      }),
    );
  });
});

it('Base64 is what everybody else writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(base64(text)).toBe(Buffer.from(text, 'latin1').toString('base64'));
    }),
  );
});
