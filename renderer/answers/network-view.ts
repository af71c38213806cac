import { create } from 'zustand';
import type { View } from '../../shared/network/view.ts';

/** How networks are looked at in this window, whichever plan is open; the plan never hears of it. */
export const useNetworkView = create<{ readonly view: View }>(() => ({ view: 'designed' }));

/** Looks at the plan in the other view. */
export function switchNetworkView(): void {
  useNetworkView.setState(({ view }) => ({ view: view === 'designed' ? 'today' : 'designed' }));
}
