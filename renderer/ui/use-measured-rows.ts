import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** The part of a long list that is drawn, whose rows are as high as what is in them. Lengths are CSS pixels. */
export interface MeasuredRows {
  /** Of the whole list, as far as it is known. */
  readonly height: number;
  readonly inView: readonly { readonly index: number; readonly top: number }[];
  /** The `ref` of a row; the row also carries its index as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
}

/** Draws only those rows that `box`, which scrolls, has in view; a row has `guess` until it was seen. `keyOf` keeps heights with their rows. */
export function useMeasuredRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  guess: (index: number) => number,
  keyOf: (index: number) => string,
): MeasuredRows {
  const list = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: guess,
    getItemKey: keyOf,
    overscan: 8,
  });
  return {
    height: list.getTotalSize(),
    inView: list.getVirtualItems().map(({ index, start }) => ({ index, top: start })),
    measure: list.measureElement,
  };
}
