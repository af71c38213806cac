import type { KeyboardEvent } from 'react';
import {
  chosenRange,
  extended,
  firstPlace,
  nextCell,
  placed,
  type Range,
  type SheetPlace,
  type Size,
  type Spot,
} from './sheet-place.ts';

/** What the keyboard can do in a sheet besides moving. */
export interface SheetActions {
  /** Ctrl+C. */
  readonly copy: (range: Range) => void;
  /** Ctrl+V. */
  readonly paste?: ((place: Spot) => void) | undefined;
  /** Delete: removes what is chosen, rows or what stands in cells. Ctrl+X copies it before. */
  readonly remove?: ((range: Range) => void) | undefined;
  /** Ctrl+D: fills a range from its first row, or goes on with what stands there. */
  readonly fill?: ((range: Range) => void) | undefined;
  /** Insert: begins a new row. */
  readonly begin?: (() => void) | undefined;
  /** Alt with an arrow: sorts by a column, down or up. */
  readonly sort?: ((column: number, descending: boolean) => void) | undefined;
  /** Escape with nothing to give up in the sheet: whether there was something outside of it. */
  readonly giveUp?: (() => boolean) | undefined;
}

/** The keyboard of a spreadsheet, after the ARIA practices for a grid. Keys that mean nothing here are left to the window. */
export function useSheetKeys({
  place,
  size,
  all,
  page,
  goTo,
  open,
  actions,
}: SheetKeys): (event: KeyboardEvent) => void {
  return (event) => {
    // While a cell is edited its field has the keys; a dialog's events rise through React's tree, too.
    if (place.editing !== undefined || event.target !== event.currentTarget) return;
    const act = event.altKey ? withAlt(event) : event.ctrlKey || event.metaKey ? withControl(event) : plain(event);
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

  function withAlt({ key, ctrlKey, metaKey }: KeyboardEvent): (() => void) | undefined {
    const { sort } = actions;
    if (sort === undefined || ctrlKey || metaKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return undefined;
    return () => sort(place.column, key === 'ArrowUp');
  }

  function withControl({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    switch (key) {
      case 'Home':
        return step(-size.rows, -size.columns, shiftKey);
      case 'End':
        return step(size.rows, size.columns, shiftKey);
      case 'a':
        return () => goTo(all);
      case 'c':
        return withRange(actions.copy);
      case 'x':
        return withRange((range) => {
          if (actions.remove === undefined) return;
          actions.copy(range);
          actions.remove(range);
        });
      case 'v':
        return withRange(({ first }) => actions.paste?.(first));
      case 'd':
        return withRange(actions.fill);
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
        return () => open(undefined);
      case 'Delete':
      case 'Backspace':
        return withRange(actions.remove);
      case 'Insert':
        return actions.begin;
      case 'Escape':
        return escape();
      case ' ':
        return shiftKey ? wholeRows : () => undefined;
      default:
        // A composing input method needs a field to compose in.
        return key.length === 1 ? () => open(key) : undefined;
    }
  }

  /** These keys are the sheet's even where they do nothing: what is selected elsewhere must not be cut while one looks at a table. */
  function withRange(act: ((range: Range) => void) | undefined): () => void {
    return () => act?.(chosenRange(place));
  }

  function escape(): (() => void) | undefined {
    if (place.anchor !== undefined) return () => goTo({ ...place, anchor: undefined });
    return actions.giveUp?.() === true ? () => undefined : undefined;
  }

  function wholeRows(): void {
    const { first, last } = chosenRange(place);
    goTo({ ...firstPlace, at: last.at, column: size.columns - 1, anchor: { at: first.at, column: 0 } });
  }
}

interface SheetKeys {
  readonly place: SheetPlace;
  readonly size: Size;
  /** Where one is once everything is chosen. */
  readonly all: SheetPlace;
  /** How many rows a page is. */
  readonly page: () => number;
  readonly goTo: (place: SheetPlace) => void;
  /** Edits the active cell; `typed` replaces its text. */
  readonly open: (typed: string | undefined) => void;
  readonly actions: SheetActions;
}
