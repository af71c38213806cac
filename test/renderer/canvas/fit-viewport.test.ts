import { describe, expect, it } from 'vitest';
import { fitViewport } from '../../../renderer/canvas/fit-viewport.ts';

const size = { width: 1000, height: 600 };

describe('fitting the view', () => {
  it('shows a small plan at its actual size, in the middle', () => {
    const bounds = { x: 100, y: 100, width: 200, height: 100 };
    const { x, y, zoom } = fitViewport(bounds, size, [bounds]);
    expect(zoom).toBe(1);
    expect([200 + x, 150 + y]).toEqual([500, 300]);
  });

  it('never goes below the smallest zoom', () => {
    const bounds = { x: 0, y: 0, width: 100_000, height: 100_000 };
    expect(fitViewport(bounds, size, []).zoom).toBe(0.02);
  });

  it('shows the first thing where everything lies farther apart than any zoom shows', () => {
    const [first, last] = [
      { x: -900_000, y: -900_000, width: 200, height: 100 },
      { x: 900_000, y: 900_000, width: 200, height: 100 },
    ];
    const bounds = { x: -900_000, y: -900_000, width: 1_800_200, height: 1_800_100 };
    const { x, y, zoom } = fitViewport(bounds, size, [first, last]);
    expect([(first.x + 100) * zoom + x, (first.y + 50) * zoom + y].map(Math.round)).toEqual([500, 300]);
  });
});
