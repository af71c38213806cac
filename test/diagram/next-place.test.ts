import { describe, expect, it } from 'vitest';
import { overlaps } from '../../shared/diagram/geometry.ts';
import { nextPlace } from '../../shared/diagram/next-place.ts';
import { rectIndex } from '../../shared/diagram/rect-index.ts';

const size = { width: 208, height: 96 };

describe('the next free place', () => {
  it('is the wanted one, on the grid, when that is free', () => {
    expect(nextPlace(rectIndex([]), { x: 101, y: 50 }, size)).toEqual({ x: 104, y: 48 });
  });

  it('is close by and off everything when the wanted one is taken', () => {
    const taken = [{ x: 0, y: 0, ...size }];
    const place = nextPlace(rectIndex(taken), { x: 8, y: 8 }, size);
    expect(taken.some((rect) => overlaps(rect, { ...place, ...size }, 32))).toBe(false);
    expect(Math.max(Math.abs(place.x), Math.abs(place.y))).toBeLessThan(300);
  });

  it('is beside everything where all around is taken', () => {
    const wall = { x: -5000, y: -5000, width: 10_000, height: 10_000 };
    expect(nextPlace(rectIndex([wall]), { x: 0, y: 0 }, size).x).toBeGreaterThanOrEqual(5000);
  });
});
