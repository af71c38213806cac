import { type Rect, upToGrid } from '../geometry.ts';

export interface PlacedCard extends Rect {
  readonly id: string;
}

/** Cards from left to right in lines, so that all of them together come close to a square. */
export function inLines(cards: readonly Omit<PlacedCard, 'x' | 'y'>[], gap: number): PlacedCard[] {
  const area = cards.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const side = upToGrid(Math.sqrt(area));
  let [x, y, highest] = [0, 0, 0];
  return cards.map(({ id, width, height }) => {
    if (x > 0 && x + width > side) {
      y += highest + gap;
      [x, highest] = [0, 0];
    }
    const at = { id, x, y, width, height };
    x += width + gap;
    highest = Math.max(highest, height);
    return at;
  });
}
