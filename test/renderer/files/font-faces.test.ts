import { describe, expect, it } from 'vitest';
import { coverage } from '../../../renderer/files/font-faces.ts';

describe('the part of a font that a style sheet names', () => {
  it('covers the characters of its range, in single ones and from one to another', () => {
    const covers = coverage('U+0000-00FF, U+20AC,u+4e00-4e02');
    for (const point of [0x00, 0x41, 0xff, 0x20ac, 0x4e00, 0x4e02])
      expect(covers(point), point.toString(16)).toBe(true);
    for (const point of [0x100, 0x20ab, 0x4dff, 0x4e03]) expect(covers(point), point.toString(16)).toBe(false);
  });

  it('covers everything where no range is named', () => {
    expect(coverage('')(0x4e00)).toBe(true);
  });
});
