import { boundsOf, gridSize, type Point, type Rect, upToGrid } from './geometry.ts';

/** Cards that keep their places towards each other while they are laid out as one; its top left corner is the origin. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly PlacedCard[];
}

export interface PlacedCard extends Rect {
  readonly id: string;
}

export function cardBlock({
  id,
  width,
  height,
}: {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}): Block {
  return { width, height, cards: [{ id, x: 0, y: 0, width, height }] };
}

/** Blocks at their places as one block, whose origin is the top left corner of them all. */
function joined(placed: readonly (readonly [Block, Point])[]): Block {
  const bounds = boundsOf(placed.map(([{ width, height }, { x, y }]) => ({ x, y, width, height })));
  if (!bounds) return { width: 0, height: 0, cards: [] };
  const cards = placed.flatMap(([block, at]) =>
    block.cards.map((card) => ({ ...card, x: card.x + at.x - bounds.x, y: card.y + at.y - bounds.y })),
  );
  return { width: bounds.width, height: bounds.height, cards };
}

/** The block with that much room to the left of it. */
export function indented(block: Block, by: number): Block {
  const cards = block.cards.map((card) => ({ ...card, x: card.x + by }));
  return { width: block.width + by, height: block.height, cards };
}

/** Blocks from left to right, their middles level. */
export function inRow(blocks: readonly Block[], gap: number): Block {
  const height = blocks.reduce((most, block) => Math.max(most, block.height), 0);
  let x = 0;
  return joined(
    blocks
      .filter((block) => block.width > 0)
      .map((block) => {
        const y = Math.floor((height - block.height) / 2 / gridSize) * gridSize;
        const at: Point = { x, y };
        x += block.width + gap;
        return [block, at];
      }),
  );
}

/** Blocks from top to bottom, in as many columns as the height asks for; a block that is higher than that has a column of its own. */
export function inColumns(blocks: readonly Block[], gap: number, maxHeight: number): Block {
  let [x, y, widest] = [0, 0, 0];
  return joined(
    blocks.map((block) => {
      if (y > 0 && y + block.height > maxHeight) {
        x += widest + gap;
        [y, widest] = [0, 0];
      }
      const at: Point = { x, y };
      y += block.height + gap;
      widest = Math.max(widest, block.width);
      return [block, at];
    }),
  );
}

/** Blocks from left to right in lines, so that all of them together come close to a square. */
export function inLines(blocks: readonly Block[], gap: number): Block {
  const maxWidth = squareSide(blocks, gap);
  let [x, y, highest] = [0, 0, 0];
  return joined(
    blocks.map((block) => {
      if (x > 0 && x + block.width > maxWidth) {
        y += highest + gap;
        [x, highest] = [0, 0];
      }
      const at: Point = { x, y };
      x += block.width + gap;
      highest = Math.max(highest, block.height);
      return [block, at];
    }),
  );
}

/** The side of the square that has the area of the blocks with their gaps; never less than the widest block. */
export function squareSide(blocks: readonly Block[], gap: number): number {
  const area = blocks.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  return blocks.reduce((most, { width }) => Math.max(most, width), upToGrid(Math.sqrt(area)));
}
