import { describe, expect, it } from 'vitest';
import { makeQuote } from '../../shared/pricing/quote.ts';
import quoteBench from './quote.bench.ts';
import { largeTerms, manyPeerings } from './quote-plan.ts';

describe('the two sides of the benchmark of quotes', () => {
  it.each(quoteBench)('give the same sum: $name', ({ sides }) => {
    const [ours, naive] = sides.map((side) => side.run());
    expect(ours).toMatch(/^[1-9]\d+\.\d\d \+ [1-9]\d*$/u);
    expect(ours).toBe(naive);
  });

  it('make as many lines as they are named for', () => {
    expect(makeQuote(manyPeerings(5_000), largeTerms()).lines).toHaveLength(10_000);
  });
});
