import { describe, expect, it } from 'vitest';
import { offCards } from '../../../renderer/canvas/off-cards.ts';

describe('the part of a line that lies off its cards', () => {
  it('begins and ends 24 units from them', () => {
    expect(
      offCards([
        { x: 0, y: 0 },
        { x: 100, y: 0 },
        { x: 100, y: 80 },
      ]),
    ).toEqual([
      { x: 24, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 56 },
    ]);
  });

  it('is the middle of a line that is too short for both', () => {
    expect(
      offCards([
        { x: 10, y: 5 },
        { x: 40, y: 5 },
      ]),
    ).toEqual([
      { x: 25, y: 5 },
      { x: 25, y: 5 },
    ]);
  });

  it('keeps to the first leg where that is short', () => {
    const [first] = offCards([
      { x: 0, y: 0 },
      { x: 8, y: 0 },
      { x: 8, y: 90 },
    ]);
    expect(first).toEqual({ x: 8, y: 0 });
  });
});
