import { boundsOf, type Rect } from './geometry.ts';

/** Finds what lies in an area. Rectangles are known by the number in which they came. */
export interface RectIndex {
  readonly rects: readonly Rect[];
  /** Where it expects rectangles to be. */
  readonly bounds: Rect;
  add(rect: Rect): void;
  /** Calls with the number of every rectangle that has more than an edge in common with the area, each once, until a call returns true. */
  some(area: Rect, visit: (at: number) => boolean): boolean;
  /** Whether nothing has more than an edge in common with the area. */
  isFree(area: Rect): boolean;
}

/** About one card with its gaps. */
const smallestCell = 256;
const cellsPerAxis = 128;
/** So many are looked at one by one: an area may span more cells. */
const few = 16;

/**
 * Sorts rectangles into cells: as large as a card, larger in a very wide plan, so that no area spans too many of them. `expected` is where they
 * will be, if not where the first ones are; what is outside of it shares the outermost cells, which is slower and no less right.
 */
export function rectIndex(start: Iterable<Rect>, expected?: Rect): RectIndex {
  const rects: Rect[] = [];
  const initial = [...start];
  const bounds = expected ?? boundsOf(initial) ?? { x: 0, y: 0, width: 0, height: 0 };
  const cellWidth = Math.max(smallestCell, bounds.width / cellsPerAxis);
  const cellHeight = Math.max(smallestCell, bounds.height / cellsPerAxis);
  const columns = Math.floor(bounds.width / cellWidth) + 1;
  const rows = Math.floor(bounds.height / cellHeight) + 1;
  const cells = Array.from({ length: columns * rows }, (): number[] => []);
  const columnAt = (x: number): number => Math.max(0, Math.min(columns - 1, Math.floor((x - bounds.x) / cellWidth)));
  const rowAt = (y: number): number => Math.max(0, Math.min(rows - 1, Math.floor((y - bounds.y) / cellHeight)));
  // What is found in several cells is reported once per call: the call that last saw it.
  const seen: number[] = [];
  let call = 0;

  const some = (area: Rect, visit: (at: number) => boolean): boolean => {
    call += 1;
    const current = call;
    const { x, y } = area;
    const [right, bottom] = [x + area.width, y + area.height];
    if (rects.length <= few) {
      for (let at = 0; at < rects.length; at++) {
        const rect = rects[at];
        if (rect === undefined || rect.x >= right || rect.y >= bottom) continue;
        if (rect.x + rect.width <= x || rect.y + rect.height <= y) continue;
        if (visit(at)) return true;
      }
      return false;
    }
    const [firstColumn, lastColumn, lastRow] = [columnAt(x), columnAt(right), rowAt(bottom)];
    for (let row = rowAt(y); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = cells[row * columns + column] ?? [];
        for (const at of cell) {
          const rect = rects[at];
          // Also for an area without extent: a segment is inside a rectangle when it runs through it, not along its edge.
          if (rect === undefined || rect.x >= right || rect.y >= bottom) continue;
          if (rect.x + rect.width <= x || rect.y + rect.height <= y || seen[at] === current) continue;
          seen[at] = current;
          if (visit(at)) return true;
        }
      }
    }
    return false;
  };
  const index: RectIndex = {
    rects,
    bounds,
    add({ x, y, width, height }) {
      const at = rects.length;
      // A copy: nodes have many shapes, and to read the coordinates of such a mixture takes several times as long.
      rects.push({ x, y, width, height });
      seen.push(0);
      const [lastColumn, lastRow] = [columnAt(x + width), rowAt(y + height)];
      for (let row = rowAt(y); row <= lastRow; row++) {
        for (let column = columnAt(x); column <= lastColumn; column++) cells[row * columns + column]?.push(at);
      }
    },
    some,
    isFree: (area) => !some(area, always),
  };
  for (const rect of initial) index.add(rect);
  return index;
}

const always = (): boolean => true;
