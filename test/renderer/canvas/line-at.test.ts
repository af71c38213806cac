import { describe, expect, it } from 'vitest';
import { lineAt } from '../../../renderer/canvas/line-at.ts';

function line(id: string, ...points: readonly (readonly [number, number])[]) {
  return { id, kind: 'peering' as const, path: points.map(([x, y]) => ({ x, y })) };
}

const elbow = line('elbow', [0, 0], [100, 0], [100, 80]);
const slanted = line('slanted', [0, 50], [60, 130]);

describe('the line at a point', () => {
  it.each([
    { at: [50, 3], found: 'elbow' },
    { at: [104, 60], found: 'elbow' },
    { at: [50, 7], found: undefined },
    { at: [100, 87], found: undefined },
    { at: [-3, -4], found: 'elbow' },
    // From (30, 90) on the line 4 and 7 times (0.8, -0.6), which is across it.
    { at: [33.2, 87.6], found: 'slanted' },
    { at: [35.6, 85.8], found: undefined },
  ] as const)('is $found at $at', ({ at: [x, y], found }) => {
    expect(lineAt([elbow, slanted], { x, y }, 6)?.id).toBe(found);
  });

  it('is the nearest of several', () => {
    const lines = [line('far', [0, 4], [100, 4]), line('near', [0, -1], [100, -1]), line('farther', [0, 5], [100, 5])];
    expect(lineAt(lines, { x: 50, y: 0 }, 6)?.id).toBe('near');
  });

  it('is never what is attached, which nobody selects', () => {
    expect(lineAt([{ ...elbow, kind: 'physical' as const }], { x: 50, y: 0 }, 6)).toBeUndefined();
  });
});
