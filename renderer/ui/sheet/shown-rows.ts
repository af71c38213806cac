import type { SheetColumn } from './sheet-column.ts';

export interface SheetSort {
  readonly column: string;
  readonly descending: boolean;
}

interface ShownOptions<Row> {
  readonly filter?: string;
  readonly sort?: SheetSort | undefined;
  /** Rows that a filter leaves in view whatever they say. */
  readonly keeps?: (row: Row) => boolean;
}

/** The rows of a table that have all words of a filter in some cell, sorted as people count: 2 before 10. Rows that are equal keep their order. */
export function shownRows<Row>(
  rows: readonly Row[],
  columns: readonly SheetColumn<Row>[],
  { filter = '', sort, keeps }: ShownOptions<Row>,
): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  const found =
    words.length === 0
      ? rows
      : rows.filter((row) => {
          if (keeps?.(row) === true) return true;
          const text = columns.map(({ textOf }) => textOf(row).toLowerCase()).join('\n');
          return words.every((word) => text.includes(word));
        });
  const by = columns.find(({ id }) => id === sort?.column);
  if (by === undefined) return found;
  const sign = sort?.descending === true ? -1 : 1;
  return found.toSorted((a, b) => sign * order.compare(by.textOf(a), by.textOf(b)));
}

/** What a click on a heading sorts by: first up, then down, then as the rows were. */
export function nextSort(sort: SheetSort | undefined, column: string): SheetSort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

const order = new Intl.Collator(undefined, { numeric: true });
