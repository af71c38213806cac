import { addDays, addMonths } from '../calendar/iso-date.ts';
import { dueDay, monthsOfTerm } from '../catalog/billing-phase.ts';
import type { PriceBookText, Waiver } from '../catalog/price-book.ts';
import type { OverdueTimeline } from '../catalog/rule-pack.ts';
import { chargedFrom, waiverCovers } from '../catalog/waivers.ts';
import type { PeeringItem } from './billable-item.ts';

/** What happens to a connection on a day, by itself or because nobody paid. */
export type TimelineEvent =
  | { readonly day: string; readonly kind: 'starts' | 'renews' | 'due' | 'stops' | 'released' }
  /** `day` days after the due date, or after forwarding stopped. */
  | { readonly day: string; readonly kind: 'reminder'; readonly after: 'due' | 'stop'; readonly days: number }
  | { readonly day: string; readonly kind: 'waiver-ends'; readonly waiver: string; readonly title: PriceBookText };

/** What decides when things happen: the edition's days, and the free periods. */
export interface TimelineTerms {
  readonly overdue: OverdueTimeline;
  readonly waivers: readonly Waiver[];
}

/** The most renewals that are listed: a hundred years of months. */
const mostRenewals = 1200;

/** The days of a connection up to and including `until`, in order. Only a subscription with a start has a due date (guide, section 2). */
export function timelineOf(item: PeeringItem, { overdue, waivers }: TimelineTerms, until: string): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  if (item.startsOn !== undefined) events.push({ day: item.startsOn, kind: 'starts' });
  for (const day of renewalsOf(item, until)) events.push({ day, kind: 'renews' });
  const due = dueDay(item);
  if (due !== undefined) events.push(...overdueEvents(due, overdue));
  for (const waiver of waivers) {
    const end = chargedFrom(waiver);
    if (end === undefined || !waiverCovers(waiver, item)) continue;
    events.push({ day: end, kind: 'waiver-ends', waiver: waiver.id, title: waiver.title });
  }
  return events.filter(({ day }) => day <= until).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Reminders come on the same days after the due date and again after forwarding has stopped. */
function overdueEvents(due: string, overdue: OverdueTimeline): TimelineEvent[] {
  const stops = addDays(due, overdue.stopsAfterDays);
  const reminders = (after: 'due' | 'stop'): TimelineEvent[] =>
    (overdue.reminderDays ?? []).map((days) => ({
      day: addDays(after === 'due' ? due : stops, days),
      kind: 'reminder',
      after,
      days,
    }));
  return [
    { day: due, kind: 'due' },
    ...reminders('due'),
    { day: stops, kind: 'stops' },
    ...reminders('stop'),
    { day: addDays(stops, overdue.releasedAfterFurtherDays), kind: 'released' },
  ];
}

function renewalsOf(item: PeeringItem, until: string): string[] {
  const months = monthsOfTerm(item);
  if (months === undefined || item.startsOn === undefined || item.autoRenew !== true) return [];
  const days: string[] = [];
  for (let term = 1; term <= mostRenewals; term += 1) {
    const day = addMonths(item.startsOn, term * months);
    if (day > until) break;
    days.push(day);
  }
  return days;
}
