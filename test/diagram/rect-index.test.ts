import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../shared/diagram/geometry.ts';
import { rectIndex } from '../../shared/diagram/rect-index.ts';

const rect = fc.oneof(
  { weight: 4, arbitrary: box(-2000, 2000, 400) },
  { weight: 1, arbitrary: box(-1_000_000, 1_000_000, 1_000_000) },
);

function box(min: number, max: number, size: number): fc.Arbitrary<Rect> {
  return fc.record({
    x: fc.integer({ min, max }),
    y: fc.integer({ min, max }),
    width: fc.integer({ min: 1, max: size }),
    height: fc.integer({ min: 1, max: size }),
  });
}

describe('the index of rectangles', () => {
  it('finds what a look at each of them finds, each once', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 30 }), fc.array(rect, { maxLength: 10 }), rect, (start, added, area) => {
        const index = rectIndex(start);
        for (const later of added) index.add(later);
        const found: number[] = [];
        index.some(area, (at) => {
          found.push(at);
          return false;
        });
        const expected = [...start, ...added].flatMap((one, at) =>
          one.x < area.x + area.width &&
          area.x < one.x + one.width &&
          one.y < area.y + area.height &&
          area.y < one.y + one.height
            ? [at]
            : [],
        );
        expect(found.sort((a, b) => a - b)).toEqual(expected);
        expect(index.isFree(area)).toBe(expected.length === 0);
      }),
    );
  });
});
