import { CalendarClock, DraftingCompass } from 'lucide-react';
import type { View } from '../../../shared/network/view.ts';

/** The sign of a view: the drawing board of what is designed, the calendar of what stands on a day. */
export function ViewIcon({ view, size = 15 }: { readonly view: View; readonly size?: number }) {
  const Icon = view === 'designed' ? DraftingCompass : CalendarClock;
  return <Icon size={size} aria-hidden />;
}
