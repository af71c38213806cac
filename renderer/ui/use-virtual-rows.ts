import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** The part of a long list that is drawn. Lengths are CSS pixels. */
export interface VirtualRows {
  /** Of the whole list. */
  readonly height: number;
  /** The rows in view and a few more on either side, with their distance from the top of the list. */
  readonly inView: readonly { readonly index: number; readonly top: number }[];
  /** Brings a row into view if it is not; the same function in every render. */
  readonly scrollTo: (index: number) => void;
}

/** Draws only those rows of a long list that `box`, which scrolls, has in view; `head` is the height of what stays over them. */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  heightOf: (index: number) => number,
  head = 0,
): VirtualRows {
  const list = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: heightOf,
    overscan: 8,
    paddingStart: head,
    scrollPaddingStart: head,
  });
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  const scrollTo = useCallback((index: number) => latest.current.scrollToIndex(index), []);
  return {
    height: list.getTotalSize(),
    inView: list.getVirtualItems().map(({ index, start }) => ({ index, top: start })),
    scrollTo,
  };
}
