import type { KeyboardEvent } from 'react';
import { chosenRange, columns, firstPlace, type GridPlace, moved, nextCell } from './grid-place.ts';

/** What the keyboard can do in the grid besides moving. */
export interface GridActions {
  /** Enter and F2: edits the active cell, or does what it is there for. */
  readonly open: (typed: string | undefined) => void;
  readonly remove: () => void;
  readonly copy: () => void;
  readonly paste: () => void;
  readonly repeat: () => void;
  readonly begin: () => void;
  /** Whether there was something to give up. */
  readonly giveUp: () => boolean;
}

/** The keyboard of a spreadsheet, after the ARIA practices for a grid. Keys that mean nothing here are left to the window. */
export function useGridKeys({ place, rows, page, goTo, actions }: GridKeys): (event: KeyboardEvent) => void {
  return (event) => {
    // While a cell is edited its field has the keys; a dialog's events rise through React's tree, too.
    if (place.editing !== undefined || event.target !== event.currentTarget || event.altKey) return;
    const act = event.ctrlKey || event.metaKey ? withControl(event) : plain(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  function withControl({ key }: KeyboardEvent): (() => void) | undefined {
    switch (key) {
      case 'Home':
        return () => goTo(firstPlace);
      case 'End':
        return () => goTo({ ...firstPlace, at: rows - 1, column: columns.length - 1 });
      case 'a':
        // The last row is no route yet.
        return () => goTo({ ...place, at: Math.max(0, rows - 2), anchor: 0 });
      case 'c':
        return actions.copy;
      case 'v':
        return actions.paste;
      case 'd':
        return actions.repeat;
      default:
        return undefined;
    }
  }

  function plain(event: KeyboardEvent): (() => void) | undefined {
    const { key, shiftKey } = event;
    switch (key) {
      case 'ArrowDown':
        return () => (shiftKey ? extend(1) : goTo(moved(place, rows, 1, 0)));
      case 'ArrowUp':
        return () => (shiftKey ? extend(-1) : goTo(moved(place, rows, -1, 0)));
      case 'ArrowRight':
        return () => goTo(moved(place, rows, 0, 1));
      case 'ArrowLeft':
        return () => goTo(moved(place, rows, 0, -1));
      case 'PageDown':
        return () => (shiftKey ? extend(page()) : goTo(moved(place, rows, page(), 0)));
      case 'PageUp':
        return () => (shiftKey ? extend(-page()) : goTo(moved(place, rows, -page(), 0)));
      case 'Home':
        return () => goTo(moved(place, rows, 0, -columns.length));
      case 'End':
        return () => goTo(moved(place, rows, 0, columns.length));
      case 'Tab': {
        // At the end of the grid Tab leaves it.
        const next = nextCell(place, rows, shiftKey ? -1 : 1);
        return next && (() => goTo(next));
      }
      case 'Enter':
      case 'F2':
        return () => actions.open(undefined);
      case 'Delete':
      case 'Backspace':
        return actions.remove;
      case 'Insert':
        return actions.begin;
      case 'Escape':
        return escape();
      case ' ':
        return () => undefined;
      default:
        // A composing input method needs a field to compose in.
        return key.length === 1 ? () => actions.open(key) : undefined;
    }
  }

  function extend(by: number): void {
    const { at } = moved(place, rows, by, 0);
    goTo({ ...place, at, anchor: place.anchor ?? place.at });
  }

  function escape(): (() => void) | undefined {
    const [first, last] = chosenRange(place);
    if (first !== last) return () => goTo({ ...place, anchor: undefined });
    return actions.giveUp() ? () => undefined : undefined;
  }
}

interface GridKeys {
  readonly place: GridPlace;
  readonly rows: number;
  /** How many rows a page is. */
  readonly page: () => number;
  readonly goTo: (place: GridPlace) => void;
  readonly actions: GridActions;
}
