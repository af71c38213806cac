// A quote is made of items and terms alone. `billableItems` takes from the network all that a price depends on; `makeQuote(items, terms)`
// does the rest. A stored quote keeps both and the fingerprints of its books, so it is made again to the byte whatever has become of the
// plan. An edition of a book that a stored quote names is never changed: an edit makes the next one. Kinds that no book prices are named,
// not counted. The guide's book has no ports, so a quote by it alone lists ports as left out; one row for a port makes every port a line,
// unknown where it has no row.
import { message, type Message } from '../messages/message.ts';
import type { Network } from '../network/network.ts';
import type { BillableItem } from './billable-item.ts';
import { billableItems } from './billable-items.ts';
import { type PinnedBook, pinned } from './books-in-use.ts';
import { discountProblems } from './discounts.ts';
import { pricesKind } from './find-price.ts';
import { linesOver } from './lines-over.ts';
import type { QuoteLine } from './quote-line.ts';
import { quoteTerms, type QuoteTerms } from './quote-terms.ts';
import { type Totals, totalsOf } from './totals.ts';

/** What a plan costs: every line explained, and the sums. Made of items and terms alone, so that it can be made again. */
export interface Quote {
  readonly terms: QuoteTerms;
  /** The books, with fingerprints of what they say. */
  readonly books: readonly PinnedBook[];
  readonly items: readonly BillableItem[];
  readonly lines: readonly QuoteLine[];
  /** Over the months that are quoted. */
  readonly totals: Totals;
  /** Items of a kind that no book in use prices at all: they are named and not counted. */
  readonly left: readonly BillableItem[];
  /** What is wrong with the settings of the quote. */
  readonly problems: readonly Message[];
}

const remembered = new WeakMap<Network, Quote>();

/** The last network that was quoted: one that differs in its route entries alone costs the same. */
let last: { readonly network: Network; readonly quote: Quote } | undefined;

/** The quote of a plan, by its own settings. */
export function quoteOf(network: Network): Quote {
  const known = remembered.get(network);
  if (known !== undefined) return known;
  const quote =
    last !== undefined && costsTheSame(last.network, network)
      ? last.quote
      : makeQuote(billableItems(network), quoteTerms(network.plan, network.pack, network.asOf));
  remembered.set(network, quote);
  last = { network, quote };
  return quote;
}

function costsTheSame(a: Network, b: Network): boolean {
  return (
    a.peerings === b.peerings &&
    a.physicalConnections === b.physicalConnections &&
    a.pack === b.pack &&
    a.asOf === b.asOf &&
    a.plan.quote === b.plan.quote &&
    a.plan.priceBooks === b.plan.priceBooks
  );
}

/** A quote for items by terms: the same ones give the same quote. */
export function makeQuote(items: readonly BillableItem[], terms: QuoteTerms): Quote {
  const left = items.filter((item) => item.kind === 'port' && !pricesKind(terms.books, 'port'));
  const counted = left.length === 0 ? items : items.filter((item) => !left.includes(item));
  const lines = linesOver(counted, terms, terms.months);
  return {
    terms,
    books: terms.books.map(pinned),
    items: counted,
    lines,
    totals: totalsOf(lines, terms),
    left,
    problems: [
      ...terms.missing.map(({ id }) => message('quote:problem.bookMissing', { id })),
      ...discountProblems(terms),
    ],
  };
}
