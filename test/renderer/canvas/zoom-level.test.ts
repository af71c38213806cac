import { describe, expect, it } from 'vitest';
import { unzoom, zoomLevel } from '../../../renderer/canvas/use-zoom-level.ts';

describe('what nodes show from afar', () => {
  it('is everything from 60 %, tiles from 30 %, and below that regions and data centers', () => {
    expect(zoomLevel(0.6)).toBe('full');
    expect(zoomLevel(0.59)).toBe('tile');
    expect(zoomLevel(0.3)).toBe('tile');
    expect(zoomLevel(0.29)).toBe('far');
    expect(zoomLevel(0.02)).toBe('far');
  });

  it('keeps texts within a twentieth of their size on the screen, down to the smallest zoom', () => {
    for (let zoom = 0.1; zoom < 0.6; zoom += 0.01) {
      expect(zoom * unzoom(zoom)).toBeGreaterThan(0.95);
      expect(zoom * unzoom(zoom)).toBeLessThan(1.05);
    }
  });
});
