import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snap, snapTargets } from '../../shared/diagram/snap.ts';

const other = { x: 400, y: 200, width: 100, height: 80 };
const targets = snapTargets([other]);
const free = { threshold: 6, grid: false };

describe('snapping while dragging', () => {
  it('pulls an edge to the edge of another object and shows the line over both', () => {
    const snapped = snap({ x: 403, y: 20, width: 60, height: 40 }, targets, free);
    expect(snapped).toEqual({ dx: -3, dy: 0, guides: [{ axis: 'x', at: 400, from: 20, to: 280 }] });
  });

  it('pulls middles to middles', () => {
    // The middle of the other is at 450; that of the dragged one, at 448, is 2 away, its edges farther.
    expect(snap({ x: 418, y: 20, width: 60, height: 40 }, targets, free).dx).toBe(2);
  });

  it('leaves alone what is farther than the threshold', () => {
    expect(snap({ x: 7, y: 7, width: 60, height: 40 }, targets, free)).toEqual({ dx: 0, dy: 0, guides: [] });
  });

  it('goes to the grid of 8 where no guide is near', () => {
    expect(snap({ x: 7, y: 13, width: 60, height: 40 }, targets, { threshold: 6, grid: true })).toEqual({
      dx: 1,
      dy: 3,
      guides: [],
    });
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
