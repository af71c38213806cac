import { describe, expect, it } from 'vitest';
import { unzoom, zoomLevel } from '../../../renderer/canvas/use-zoom-level.ts';

describe('what nodes show from afar', () => {
  it('is everything from 60 %, title and blocks from 30 %, then the title alone, and a block below 16 %', () => {
    expect(zoomLevel(0.6)).toBe('full');
    expect(zoomLevel(0.59)).toBe('compact');
    expect(zoomLevel(0.3)).toBe('compact');
    expect(zoomLevel(0.29)).toBe('title');
    expect(zoomLevel(0.16)).toBe('title');
    expect(zoomLevel(0.15)).toBe('map');
  });

  it('keeps texts within a twentieth of their size on the screen, down to the smallest zoom', () => {
    for (let zoom = 0.1; zoom < 0.6; zoom += 0.01) {
      expect(zoom * unzoom(zoom)).toBeGreaterThan(0.95);
      expect(zoom * unzoom(zoom)).toBeLessThan(1.05);
    }
  });
});
