import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rectangle, windowBounds } from '../../electron/window-bounds.ts';

const main: Rectangle = { x: 0, y: 25, width: 1920, height: 1055 };
const left: Rectangle = { x: -1280, y: 0, width: 1280, height: 1024 };

describe('the bounds of a window', () => {
  it('are those of last time when they meet a display', () => {
    const bounds = { x: -1200, y: 100, width: 1000, height: 700 };
    expect(windowBounds(bounds, [main, left])).toEqual(bounds);
  });

  it('are moved to the first display when theirs was taken away', () => {
    const bounds = { x: -1200, y: 100, width: 1000, height: 700 };
    expect(windowBounds(bounds, [main])).toEqual({ x: 460, y: 203, width: 1000, height: 700 });
  });

  it.each([
    ['above every display', { x: 100, y: -300, width: 1000, height: 700 }],
    ['with only a sliver inside', { x: 1900, y: 100, width: 1000, height: 700 }],
    ['below the display', { x: 100, y: 1075, width: 1000, height: 700 }],
  ])('are not kept %s', (_where, bounds) => {
    expect(windowBounds(bounds, [main])).not.toMatchObject({ x: bounds.x, y: bounds.y });
  });

  it('fit a small display the first time', () => {
    expect(windowBounds(undefined, [{ x: 0, y: 0, width: 1024, height: 768 }])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 768,
    });
  });

  it('always leave the title bar where a person can reach it', () => {
    const coordinate = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(fc.record({ x: coordinate, y: coordinate, width: size, height: size }), (remembered) => {
        const { x, y, width } = windowBounds(remembered, [main, left]);
        const reachable = [main, left].some(
          (area) =>
            y >= area.y && y < area.y + area.height && x + width >= area.x + 120 && x <= area.x + area.width - 120,
        );
        expect(reachable).toBe(true);
      }),
    );
  });
});
