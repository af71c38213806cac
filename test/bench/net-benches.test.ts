import { describe, expect, it } from 'vitest';
import addresses from './net-addresses.bench.ts';
import overlaps from './overlaps.bench.ts';

describe('the two sides of a benchmark', () => {
  it.each([...addresses, ...overlaps])('give the same answer: $name', ({ sides }) => {
    const [ours, naive] = sides.map((side) => side.run());
    expect(ours).toBeGreaterThan(0);
    expect(ours).toBe(naive);
  });
});
