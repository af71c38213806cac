import { describe, expect, it } from 'vitest';
import { symbols, symbolSize } from '../../shared/diagram/symbols.ts';

describe('symbols', () => {
  it('are path data without markup whose absolute coordinates lie in their square', () => {
    for (const [name, path] of Object.entries(symbols)) {
      expect(path, name).toMatch(/^M[-\d. MmLlHhVvCcSsAaZz]+$/);
      for (const [, x, y] of path.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)) {
        expect(Number(x), name).toBeLessThanOrEqual(symbolSize);
        expect(Number(y), name).toBeLessThanOrEqual(symbolSize);
      }
    }
  });
});
