import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from '../../shared/diagram/geometry.ts';
import { anyOverlap, spreadApart } from '../../shared/diagram/spread-apart.ts';

const rect = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
  width: fc.integer({ min: 1, max: 150 }),
  height: fc.integer({ min: 1, max: 80 }),
});
const gap = 10;

const near = (rects: readonly Rect[]): (readonly [Rect, Rect])[] =>
  rects.flatMap((one, at) =>
    rects.slice(at + 1).flatMap((other) => (overlaps(one, other, gap) ? [[one, other] as const] : [])),
  );

describe('rectangles that are spread apart', () => {
  it('keep their distance and their sizes, and stay where they are if they kept it before', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 14 }), (rects) => {
        const apart = spreadApart(rects, gap);
        expect(near(apart)).toEqual([]);
        expect(apart.map(({ width, height }) => [width, height])).toEqual(
          rects.map(({ width, height }) => [width, height]),
        );
        expect(anyOverlap(rects, gap)).toBe(near(rects).length > 0);
        if (near(rects).length === 0) expect(apart).toEqual(rects);
      }),
      { numRuns: 500 },
    );
  });
});
