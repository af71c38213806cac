/** The columns of the grid, in their order. */
export const columns = ['destination', 'nextHop', 'leadsTo', 'state', 'findings'] as const;

/** Where the keyboard is in the grid. */
export interface GridPlace {
  /** Row and column of the active cell, from 0. */
  readonly at: number;
  readonly column: number;
  /** The row where a range of rows began; the active row alone is chosen while there is none. */
  readonly anchor: number | undefined;
  /** The active cell is being edited; `typed` is what replaces its text, undefined to go on from it. */
  readonly editing: { readonly typed: string | undefined } | undefined;
}

export const firstPlace: GridPlace = { at: 0, column: 0, anchor: undefined, editing: undefined };

/** How an edited cell was left. */
export type LeaveBy = 'enter' | 'tab' | 'shiftTab' | 'escape' | 'blur';

/** The active cell a number of rows and columns away, within the grid. */
export function moved(place: GridPlace, rows: number, byRows: number, byColumns: number): GridPlace {
  return {
    at: clamp(place.at + byRows, rows),
    column: clamp(place.column + byColumns, columns.length),
    anchor: undefined,
    editing: undefined,
  };
}

/** The next cell in reading order, or the one before; undefined at the end of the grid. */
export function nextCell(place: GridPlace, rows: number, by: 1 | -1): GridPlace | undefined {
  const cell = place.at * columns.length + place.column + by;
  if (cell < 0 || cell >= rows * columns.length) return undefined;
  return { ...firstPlace, at: Math.floor(cell / columns.length), column: cell % columns.length };
}

/** Where one is once an edited cell is left. */
export function placeAfter(place: GridPlace, rows: number, by: LeaveBy): GridPlace {
  const here = { ...place, anchor: undefined, editing: undefined };
  if (by === 'enter') return moved(here, rows, 1, 0);
  if (by === 'blur' || by === 'escape') return here;
  return nextCell(here, rows, by === 'tab' ? 1 : -1) ?? here;
}

/** The first and the last chosen row. */
export function chosenRange({ at, anchor = at }: GridPlace): readonly [number, number] {
  return [Math.min(at, anchor), Math.max(at, anchor)];
}

function clamp(number: number, count: number): number {
  return Math.max(0, Math.min(count - 1, number));
}
