/** A cell by row and column, from 0. */
export interface Spot {
  readonly at: number;
  readonly column: number;
}

/** Where the keyboard is in a sheet. */
export interface SheetPlace extends Spot {
  /** Where the range began that reaches to the active cell; the active cell alone is chosen while there is none. */
  readonly anchor: Spot | undefined;
  /** The active cell is being edited; `typed` is what replaces its text, undefined to go on from it. */
  readonly editing: { readonly typed: string | undefined } | undefined;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells, both corners in it. */
export interface Range {
  readonly first: Spot;
  readonly last: Spot;
}

/** A text for a cell. */
export interface CellChange extends Spot {
  readonly text: string;
}

export const firstPlace: SheetPlace = { at: 0, column: 0, anchor: undefined, editing: undefined };

/** How an edited cell was left. */
export type LeaveBy = 'enter' | 'tab' | 'shiftTab' | 'escape' | 'blur';

/** The active cell at a place, moved into the sheet. */
export function placed(at: number, column: number, { rows, columns }: Size): SheetPlace {
  return { ...firstPlace, at: clamp(at, rows), column: clamp(column, columns) };
}

/** The range from where it began to a number of rows and columns further. */
export function extended(place: SheetPlace, byRows: number, byColumns: number, size: Size): SheetPlace {
  const { at, column } = placed(place.at + byRows, place.column + byColumns, size);
  return { at, column, anchor: place.anchor ?? { at: place.at, column: place.column }, editing: undefined };
}

/** The next cell in reading order, or the one before; undefined at the end of the sheet. */
export function nextCell({ at, column }: Spot, { rows, columns }: Size, by: 1 | -1): SheetPlace | undefined {
  const cell = at * columns + column + by;
  if (cell < 0 || cell >= rows * columns) return undefined;
  return { ...firstPlace, at: Math.floor(cell / columns), column: cell % columns };
}

/** Where one is once an edited cell is left. */
export function placeAfter(place: SheetPlace, size: Size, by: LeaveBy): SheetPlace {
  const here = placed(place.at, place.column, size);
  if (by === 'enter') return placed(place.at + 1, place.column, size);
  if (by === 'blur' || by === 'escape') return here;
  return nextCell(here, size, by === 'tab' ? 1 : -1) ?? here;
}

export function chosenRange({ at, column, anchor = { at, column } }: SheetPlace): Range {
  return {
    first: { at: Math.min(at, anchor.at), column: Math.min(column, anchor.column) },
    last: { at: Math.max(at, anchor.at), column: Math.max(column, anchor.column) },
  };
}

export function isWithin({ first, last }: Range, { at, column }: Spot): boolean {
  return at >= first.at && at <= last.at && column >= first.column && column <= last.column;
}

/** What a range would hold, were its first row repeated down to its last; one row alone repeats the row above it. */
export function filledDown({ first, last }: Range, textAt: (spot: Spot) => string): readonly CellChange[] {
  const from = first.at === last.at ? first.at - 1 : first.at;
  if (from < 0) return [];
  return spotsIn({ first: { ...first, at: from + 1 }, last }).map((spot) => ({
    ...spot,
    text: textAt({ at: from, column: spot.column }),
  }));
}

/** The cells of a range, row by row. */
export function spotsIn({ first, last }: Range): readonly Spot[] {
  const spots: Spot[] = [];
  for (let at = first.at; at <= last.at; at += 1)
    for (let column = first.column; column <= last.column; column += 1) spots.push({ at, column });
  return spots;
}

function clamp(number: number, count: number): number {
  return Math.max(0, Math.min(count - 1, number));
}
