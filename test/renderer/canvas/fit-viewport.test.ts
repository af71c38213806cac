import { describe, expect, it } from 'vitest';
import { fitViewport } from '../../../renderer/canvas/fit-viewport.ts';

const size = { width: 1000, height: 600 };

describe('fitting the view', () => {
  it('shows a small plan at its actual size, in the middle', () => {
    const bounds = { x: 100, y: 100, width: 200, height: 100 };
    const { x, y, zoom } = fitViewport(bounds, size, false, [bounds]);
    expect(zoom).toBe(1);
    expect([200 + x, 150 + y]).toEqual([500, 300]);
  });

  it('keeps clear of the minimap when something would lie under it, and only then', () => {
    const bounds = { x: 0, y: 0, width: 2000, height: 1200 };
    const corner = { x: 1800, y: 1100, width: 200, height: 100 };
    const plain = fitViewport(bounds, size, true, [{ x: 0, y: 0, width: 200, height: 100 }]);
    expect(plain).toEqual(fitViewport(bounds, size, false, [corner]));

    const { x, y, zoom } = fitViewport(bounds, size, true, [corner]);
    expect(zoom).toBeLessThan(plain.zoom);
    // The minimap takes the last 180 by 124 pixels.
    const left = (corner.x + corner.width) * zoom + x <= 1000 - 180;
    const above = (corner.y + corner.height) * zoom + y <= 600 - 124;
    expect(left || above).toBe(true);
  });

  it('never goes below the smallest zoom', () => {
    const bounds = { x: 0, y: 0, width: 100_000, height: 100_000 };
    expect(fitViewport(bounds, size, false, []).zoom).toBe(0.02);
  });

  it('shows the first thing where everything lies farther apart than any zoom shows', () => {
    const [first, last] = [
      { x: -900_000, y: -900_000, width: 200, height: 100 },
      { x: 900_000, y: 900_000, width: 200, height: 100 },
    ];
    const bounds = { x: -900_000, y: -900_000, width: 1_800_200, height: 1_800_100 };
    const { x, y, zoom } = fitViewport(bounds, size, false, [first, last]);
    expect([(first.x + 100) * zoom + x, (first.y + 50) * zoom + y].map(Math.round)).toEqual([500, 300]);
  });
});
