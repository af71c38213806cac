import { describe, expect, it } from 'vitest';
import { shiftedPath } from '../../../renderer/canvas/shifted-path.ts';

const at = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }));

describe('a lane beside a path', () => {
  it('lies below a path to the right and above the same path walked back', () => {
    const path = at([0, 0], [100, 0]);
    expect(shiftedPath(path, 4)).toEqual(at([0, 4], [100, 4]));
    expect(shiftedPath(path.toReversed(), 4)).toEqual(at([100, -4], [0, -4]));
  });

  it('keeps its distance around corners', () => {
    // Right, down, right: to the right of the walker is below, then left, then below.
    expect(shiftedPath(at([0, 0], [50, 0], [50, 80], [100, 80]), 4)).toEqual(at([0, 4], [46, 4], [46, 84], [100, 84]));
  });

  it('passes over points that are drawn twice', () => {
    expect(shiftedPath(at([0, 0], [0, 0], [0, 60]), 4)).toEqual(at([-4, 0], [-4, 60]));
  });
});
