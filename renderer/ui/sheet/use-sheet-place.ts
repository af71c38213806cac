import { type RefObject, useRef, useState } from 'react';
import { firstPlace, type LeaveBy, placeAfter, placed, type SheetPlace, type Size } from './sheet-place.ts';

/** Where the keyboard is in a sheet, for the sheet and for whoever leads to a cell of it. */
export interface SheetPosition {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly size: Size;
  readonly place: SheetPlace;
  readonly goTo: (place: SheetPlace) => void;
  /** Leaves the cell that is edited: the keyboard is the sheet's again, at the next cell or where it is led to. */
  readonly leave: (by: LeaveBy, next?: SheetPlace) => void;
}

export function useSheetPlace(size: Size): SheetPosition {
  const grid = useRef<HTMLDivElement>(null);
  const [wanted, goTo] = useState<SheetPlace>(firstPlace);
  // Undo and other views take rows away under the keyboard.
  const place = wanted.at < size.rows ? wanted : placed(wanted.at, wanted.column, size);
  return {
    grid,
    size,
    place,
    goTo,
    leave: (by, next = placeAfter(place, size, by)) => {
      if (by !== 'blur') grid.current?.focus();
      goTo(next);
    },
  };
}
