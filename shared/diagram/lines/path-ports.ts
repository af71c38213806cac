import type { Rect } from '../geometry.ts';

/** Where an edge can leave a card: a crossing on its side, and the direction out of the card (right, down, left, up). */
export interface Port {
  readonly column: number;
  readonly row: number;
  readonly direction: number;
  readonly cost: number;
}

/** An edge looks for its way to the sides of a card this far from its corners, so that others find room beside it. */
const cornerRoom = 16;
/** An edge that ends beside the middle of a side costs this much of the distance: only of equal ways the one to the middle is taken. */
const offMiddleCost = 1 / 64;
/** An edge that leaves or ends on the left costs this much more: that is where what comes from the spine arrives, and the other side is as near. */
const leftCost = 8;

/** The crossings on the sides of a card, away from its corners. */
export function portsOf({ x, y, width, height }: Rect, columns: readonly number[], rows: readonly number[]): Port[] {
  const ports: Port[] = [];
  const [left, right, top, bottom] = [
    columns.indexOf(x),
    columns.indexOf(x + width),
    rows.indexOf(y),
    rows.indexOf(y + height),
  ];
  for (let row = top; row <= bottom; row++) {
    const value = rows[row] ?? 0;
    if (value < y + cornerRoom || value > y + height - cornerRoom) continue;
    const cost = Math.abs(value - y - height / 2) * offMiddleCost;
    ports.push({ column: right, row, direction: 0, cost });
    ports.push({ column: left, row, direction: 2, cost: cost + leftCost });
  }
  for (let column = left; column <= right; column++) {
    const value = columns[column] ?? 0;
    if (value < x + cornerRoom || value > x + width - cornerRoom) continue;
    const cost = Math.abs(value - x - width / 2) * offMiddleCost;
    ports.push({ column, row: bottom, direction: 1, cost });
    ports.push({ column, row: top, direction: 3, cost });
  }
  return ports;
}
