import type { KeyboardEvent } from 'react';
import { chosenRange, extended, firstPlace, nextCell, placed, type SheetPlace, type Size } from './sheet-place.ts';

/** What the keyboard can do in a sheet besides moving. */
export interface SheetActions {
  /** Edits the active cell; `typed` replaces its text. */
  readonly open: (typed: string | undefined) => void;
  /** Delete: empties cells, or removes rows where whole rows are chosen. */
  readonly remove: () => void;
  readonly copy: () => void;
  readonly paste: () => void;
}

/** The keyboard of a spreadsheet, after the ARIA practices for a grid. Keys that mean nothing here are left to the window. */
export function useSheetKeys({ place, size, page, goTo, actions }: SheetKeys): (event: KeyboardEvent) => void {
  return (event) => {
    // While a cell is edited its field has the keys; a dialog's events rise through React's tree, too.
    if (place.editing !== undefined || event.target !== event.currentTarget || event.altKey) return;
    const act = event.ctrlKey || event.metaKey ? withControl(event) : plain(event);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  function step(byRows: number, byColumns: number, extend: boolean): () => void {
    return () =>
      goTo(
        extend ? extended(place, byRows, byColumns, size) : placed(place.at + byRows, place.column + byColumns, size),
      );
  }

  function withControl({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    switch (key) {
      case 'Home':
        return step(-size.rows, -size.columns, shiftKey);
      case 'End':
        return step(size.rows, size.columns, shiftKey);
      case 'a':
        return () => goTo({ ...placed(size.rows, size.columns, size), anchor: { at: 0, column: 0 } });
      case 'c':
        return actions.copy;
      case 'v':
        return actions.paste;
      default:
        return undefined;
    }
  }

  function plain(event: KeyboardEvent): (() => void) | undefined {
    const { key, shiftKey } = event;
    switch (key) {
      case 'ArrowDown':
        return step(1, 0, shiftKey);
      case 'ArrowUp':
        return step(-1, 0, shiftKey);
      case 'ArrowRight':
        return step(0, 1, shiftKey);
      case 'ArrowLeft':
        return step(0, -1, shiftKey);
      case 'PageDown':
        return step(page(), 0, shiftKey);
      case 'PageUp':
        return step(-page(), 0, shiftKey);
      case 'Home':
        return step(0, -size.columns, shiftKey);
      case 'End':
        return step(0, size.columns, shiftKey);
      case 'Tab': {
        // At the end of the sheet Tab leaves it.
        const next = nextCell(place, size, shiftKey ? -1 : 1);
        return next && (() => goTo(next));
      }
      case 'Enter':
      case 'F2':
        return () => actions.open(undefined);
      case 'Delete':
      case 'Backspace':
        return actions.remove;
      case 'Escape':
        return place.anchor === undefined ? undefined : () => goTo({ ...place, anchor: undefined });
      case ' ':
        return shiftKey ? wholeRows : () => undefined;
      default:
        // A composing input method needs a field to compose in.
        return key.length === 1 ? () => actions.open(key) : undefined;
    }
  }

  function wholeRows(): void {
    const { first, last } = chosenRange(place);
    goTo({ ...firstPlace, at: last.at, column: size.columns - 1, anchor: { at: first.at, column: 0 } });
  }
}

interface SheetKeys {
  readonly place: SheetPlace;
  readonly size: Size;
  /** How many rows a page is. */
  readonly page: () => number;
  readonly goTo: (place: SheetPlace) => void;
  readonly actions: SheetActions;
}
