import { create } from 'zustand';
import type { KeptPrice } from '../../shared/catalog/price-book.ts';
import { peerscape } from '../peerscape-api.ts';

/** The prices that the user filled in, in this plan and in others; main keeps them. */
export const useKeptPrices = create<{ readonly prices: readonly KeptPrice[] }>(() => ({ prices: [] }));

export async function loadKeptPrices(): Promise<void> {
  useKeptPrices.setState({ prices: await peerscape.prices.get() });
}

export async function keepPrice(price: KeptPrice): Promise<void> {
  await peerscape.prices.set({ prices: [price] });
  await loadKeptPrices();
}

export async function forgetPrice(id: string): Promise<void> {
  await peerscape.prices.remove({ id });
  await loadKeptPrices();
}
