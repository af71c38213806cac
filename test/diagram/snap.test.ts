import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snap, snapTargets } from '../../shared/diagram/snap.ts';

const other = { x: 400, y: 200, width: 100, height: 80 };
const targets = snapTargets([other]);
const free = { threshold: 6, grid: false };

describe('snapping while dragging', () => {
  it('pulls an edge to the edge of another object and shows the line over both', () => {
    const snapped = snap({ x: 403, y: 20, width: 60, height: 40 }, targets, free);
    expect(snapped).toEqual({
      dx: -3,
      dy: 0,
      guides: [{ axis: 'x', at: 400, from: 20, to: 280 }],
      gaps: [{ axis: 'y', from: 60, to: 200, at: 430, even: false }],
    });
  });

  it('pulls middles to middles', () => {
    // The middle of the other is at 450; that of the dragged one, at 448, is 2 away, its edges farther.
    expect(snap({ x: 418, y: 20, width: 60, height: 40 }, targets, free).dx).toBe(2);
  });

  it('leaves alone what is farther than the threshold', () => {
    expect(snap({ x: 7, y: 7, width: 60, height: 40 }, targets, free)).toEqual({ dx: 0, dy: 0, guides: [], gaps: [] });
  });

  it('goes to the grid of 8 where no guide is near', () => {
    expect(snap({ x: 7, y: 13, width: 60, height: 40 }, targets, { threshold: 6, grid: true })).toEqual({
      dx: 1,
      dy: 3,
      guides: [],
      gaps: [],
    });
  });

  it('makes a gap as wide as the one beside it, and says so', () => {
    const row = snapTargets([
      { x: 0, y: 0, width: 100, height: 80 },
      { x: 140, y: 0, width: 100, height: 80 },
    ]);
    // 40 lie between the two; the dragged one is 43 away from the second.
    const { dx, gaps } = snap({ x: 283, y: 3, width: 60, height: 30 }, row, free);
    expect(dx).toBe(-3);
    expect(gaps).toEqual([
      { axis: 'x', from: 240, to: 280, at: 15, even: true },
      { axis: 'x', from: 100, to: 140, at: 40, even: true },
    ]);
  });

  it('goes to the middle between two', () => {
    const row = snapTargets([
      { x: 0, y: 0, width: 100, height: 80 },
      { x: 300, y: 0, width: 100, height: 80 },
    ]);
    const { dx, gaps } = snap({ x: 174, y: 3, width: 60, height: 30 }, row, free);
    expect(dx).toBe(-4);
    expect(gaps.map(({ from, to, even }) => [from, to, even])).toEqual([
      [100, 170, true],
      [230, 300, true],
    ]);
  });

  it('pulls nothing along an axis that is locked', () => {
    const { dx, dy, guides } = snap({ x: 403, y: 199, width: 60, height: 40 }, targets, { ...free, along: 'y' });
    expect([dx, dy]).toEqual([0, 1]);
    expect(new Set(guides.map(({ axis }) => axis))).toEqual(new Set(['y']));
  });

  it('never ends between units', () => {
    const rect = fc.record({
      x: fc.integer({ min: -99, max: 99 }),
      y: fc.integer({ min: -99, max: 99 }),
      width: fc.integer({ min: 1, max: 99 }),
      height: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(rect, fc.array(rect, { maxLength: 9 }), fc.boolean(), (dragged, others, grid) => {
        const { dx, dy, guides } = snap(dragged, snapTargets(others), { threshold: 8, grid });
        expect(Number.isInteger(dx) && Number.isInteger(dy)).toBe(true);
        expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(8);
        for (const { axis, at } of guides) {
          const [start, length] = axis === 'x' ? [dragged.x + dx, dragged.width] : [dragged.y + dy, dragged.height];
          expect([start, start + length / 2, start + length]).toContain(at);
        }
      }),
    );
  });
});
