import { boundsOf, type Rect } from './geometry.ts';

/** Finds what lies in an area. Rectangles are known by the number in which they came. */
export interface RectIndex {
  readonly rects: readonly Rect[];
  add(rect: Rect): void;
  /** Calls with the number of every rectangle that has more than an edge in common with the area, each once, until a call returns true. */
  some(area: Rect, visit: (at: number) => boolean): boolean;
  /** Whether nothing has more than an edge in common with the area. */
  isFree(area: Rect): boolean;
  /** How many rectangles all calls so far have looked at: what a budget is counted in. */
  readonly looked: number;
}

const smallestCell = 256;
const cellsPerAxis = 128;
// What is farther out shares the outermost cell: keys stay small whole numbers, the quickest a map can have.
const farthestCell = 4095;
const rowStride = 2 * (farthestCell + 1);

/** Sorts rectangles into cells: as large as a card or two, larger in a very wide plan, so that no area spans too many of them. */
export function rectIndex(start: Iterable<Rect>): RectIndex {
  const rects: Rect[] = [];
  const initial = [...start];
  const bounds = boundsOf(initial);
  const cellWidth = Math.max(smallestCell, (bounds?.width ?? 0) / cellsPerAxis);
  const cellHeight = Math.max(smallestCell, (bounds?.height ?? 0) / cellsPerAxis);
  const cells = new Map<number, number[]>();
  // What reaches over many cells, or is found in several, is reported once per call: the call that last saw it.
  const seen: number[] = [];
  const outsized: number[] = [];
  let call = 0;
  let looked = 0;

  const index: RectIndex = {
    rects,
    get looked() {
      return looked;
    },
    add(rect) {
      const at = rects.length;
      rects.push(rect);
      seen.push(0);
      const [left, right] = span(rect.x, rect.width, cellWidth);
      const [top, bottom] = span(rect.y, rect.height, cellHeight);
      if ((right - left + 1) * (bottom - top + 1) > cellsPerAxis) {
        outsized.push(at);
        return;
      }
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const key = row * rowStride + column;
          const cell = cells.get(key);
          if (cell) cell.push(at);
          else cells.set(key, [at]);
        }
      }
    },
    some(area, visit) {
      call += 1;
      const current = call;
      const test = (at: number): boolean => {
        looked += 1;
        if (seen[at] === current) return false;
        seen[at] = current;
        const rect = rects[at];
        return rect !== undefined && touches(rect, area) && visit(at);
      };
      const [left, right] = span(area.x, area.width, cellWidth);
      const [top, bottom] = span(area.y, area.height, cellHeight);
      if ((right - left + 1) * (bottom - top + 1) > 4 * rects.length) return rects.some((_, at) => test(at));
      if (outsized.some(test)) return true;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          if (cells.get(row * rowStride + column)?.some(test)) return true;
        }
      }
      return false;
    },
    isFree: (area) => !index.some(area, () => true),
  };
  for (const rect of initial) index.add(rect);
  return index;
}

/** Also for an area without extent: a segment is inside a rectangle when it runs through it, not along its edge. */
function touches(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function span(start: number, length: number, cell: number): [number, number] {
  return [cellAt(start / cell), cellAt((start + length) / cell)];
}

function cellAt(position: number): number {
  return Math.max(0, Math.min(2 * farthestCell, Math.floor(position) + farthestCell));
}
