import { create } from 'zustand';
import type { OwnPrice } from '../../shared/ipc/own-prices.ts';
import { peerscape } from '../peerscape-api.ts';

/** The prices that the user filled in, in this plan and in others; main keeps them. */
export const useKeptPrices = create<{ readonly prices: readonly OwnPrice[] }>(() => ({ prices: [] }));

export async function loadKeptPrices(): Promise<void> {
  useKeptPrices.setState({ prices: await peerscape.prices.get() });
}

export async function keepPrice(price: OwnPrice): Promise<void> {
  await peerscape.prices.set({ prices: [price] });
  await loadKeptPrices();
}

export async function forgetPrice(id: string): Promise<void> {
  await peerscape.prices.remove({ id });
  await loadKeptPrices();
}
