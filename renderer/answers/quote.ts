import { create } from 'zustand';
import type { Network } from '../../shared/network/network.ts';
import type { QuoteRecord } from '../../shared/plan/rows.ts';
import { type Quote, quoteOf } from '../../shared/pricing/quote.ts';
import { type Overview, overviewOf } from '../../shared/pricing/totals.ts';
import { useDocument } from '../store/document-store.ts';

/** How the quote is looked at; kept while the panel is closed. */
interface QuoteView {
  readonly tab: 'lines' | 'billing' | 'stored';
  /** Lines that were opened or closed against what they do by themselves: a line without a price is open, the others are closed. */
  readonly turned: ReadonlySet<string>;
}

export const useQuoteView = create<QuoteView>(() => ({ tab: 'lines', turned: new Set() }));

/** Opens a line that is closed, and the other way round. */
export function turnLine(key: string): void {
  useQuoteView.setState(({ turned }) => {
    const next = new Set(turned);
    if (!next.delete(key)) next.add(key);
    return { turned: next };
  });
}

const nothingStored: readonly QuoteRecord[] = [];

/** The stored quotes of the plan. Of the plan itself: an analysis does not change with them. */
export function useStoredQuotes(): readonly QuoteRecord[] {
  return useDocument(({ plan }) => plan?.quotes ?? nothingStored);
}

const overviews = new WeakMap<Quote, Overview>();

/** The sums of a plan's quote, computed once for each analysis. */
export function quoteOverview(network: Network): Overview {
  const quote = quoteOf(network);
  const known = overviews.get(quote);
  if (known !== undefined) return known;
  const made = overviewOf(quote);
  overviews.set(quote, made);
  return made;
}
