import type { Network } from '../network/network.ts';
import type { Decimal } from '../money/decimal.ts';
import { linesOver } from './lines-over.ts';
import { quoteOf } from './quote.ts';

/** What each peering connection costs in the first month of the quote, by its id; null where nobody knows. Discounts on accounts are not in it. */
export function monthlyPrices(network: Network): ReadonlyMap<string, Decimal | null> {
  const known = remembered.get(network);
  if (known !== undefined) return known;
  const { items, terms } = quoteOf(network);
  const prices = new Map<string, Decimal | null>();
  for (const { role, peering, amount } of linesOver(items, terms, 1))
    if (role === 'initiator' && peering !== null) prices.set(peering, amount);
  remembered.set(network, prices);
  return prices;
}

const remembered = new WeakMap<Network, ReadonlyMap<string, Decimal | null>>();
