/** Everything is drawn in whole units; one unit is one CSS pixel at a zoom of 100 %. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** Objects come to lie on multiples of this. */
export const gridSize = 8;

/** The nearest multiple of the grid. */
export function onGrid(value: number): number {
  // `+ 0` turns -0 into 0: places are compared and written to files.
  return Math.round(value / gridSize) * gridSize + 0;
}

/** The next multiple of the grid that is not below the value. */
export function upToGrid(value: number): number {
  return Math.ceil(value / gridSize) * gridSize + 0;
}

export function centerOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Whether two rectangles have more than an edge in common, once both are kept `gap` units apart. */
export function overlaps(a: Rect, b: Rect, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

/** The rectangle grown by `by` units on every side. */
export function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The rectangle that two points span. */
export function spanned(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** The smallest rectangle around all of them; undefined around nothing. */
export function boundsOf(rects: Iterable<Rect>): Rect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}
