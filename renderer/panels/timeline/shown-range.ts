import { addMonths, daysBetween } from '../../../shared/calendar/iso-date.ts';
import type { Network } from '../../../shared/network/network.ts';

/** How much time the bars show. */
export const monthsShown = [6, 12, 24, 60] as const;

export type MonthsShown = (typeof monthsShown)[number];

/** The days that are shown: `from` is the first, `to` the last one. */
export interface ShownRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The range is fixed to the earliest start, or a month before the as-of date where that is earlier or nothing has a start: so it does not run away
 * under the slider. An as-of date beyond the range moves it.
 */
export function shownRange({ plan, asOf }: Network, months: MonthsShown): ShownRange {
  const starts = plan.peerings.flatMap(({ billing }) => billing?.startsOn ?? []);
  const earliest = starts.reduce((first, day) => (day < first ? day : first), asOf);
  const anchored = addMonths(earliest.slice(0, 8) + '01', starts.length === 0 ? -1 : 0);
  const from = asOf <= addMonths(anchored, months) ? anchored : addMonths(`${asOf.slice(0, 8)}01`, -1);
  return { from, to: addMonths(from, months) };
}

/** Where a day lies in the range, in percent; days outside of it at its nearer end. */
export function placeOf(day: string | undefined, { from, to }: ShownRange, open: 'start' | 'end'): number {
  if (day === undefined) return open === 'start' ? 0 : 100;
  const share = (100 * daysBetween(from, day)) / daysBetween(from, to);
  return Math.min(100, Math.max(0, share));
}
