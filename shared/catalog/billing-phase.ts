import { addDays, addMonths } from '../calendar/iso-date.ts';
import type { OverdueTimeline } from './rule-pack.ts';

/** What of a connection's billing decides how long it is paid for. */
export interface Subscription {
  readonly method?: 'subscription' | 'pay-as-you-go' | undefined;
  readonly term?: { readonly unit: 'month' | 'year'; readonly count: number } | undefined;
  readonly autoRenew?: boolean | undefined;
  readonly startsOn?: string | undefined;
}

/** How many months a term has; undefined for what is not subscribed. */
export function monthsOfTerm({ method, term }: Subscription): number | undefined {
  if (method !== 'subscription' || term === undefined) return undefined;
  return term.count * (term.unit === 'year' ? 12 : 1);
}

/** The first day that a subscription does not cover any more; undefined where it renews itself or has no term or start. */
export function dueDay(subscription: Subscription): string | undefined {
  const months = monthsOfTerm(subscription);
  if (months === undefined || subscription.startsOn === undefined || subscription.autoRenew === true) return undefined;
  const due = addMonths(subscription.startsOn, months);
  // Days are compared as texts, which holds for years of four digits.
  return due.length > 'YYYY-MM-DD'.length ? undefined : due;
}

/** Where a subscription stands on a day. */
export type BillingPhase =
  /** Nothing is due: it has not begun, runs, renews itself, or is paid as it goes. */
  | { readonly kind: 'fine' }
  /** The term is over and traffic still passes. */
  | { readonly kind: 'overdue'; readonly due: string; readonly stops: string; readonly released: string }
  | { readonly kind: 'stopped'; readonly due: string; readonly stops: string; readonly released: string }
  | { readonly kind: 'released'; readonly due: string; readonly stops: string; readonly released: string };

const fine: BillingPhase = { kind: 'fine' };

/** Where a subscription stands on a day, by the edition's days. */
export function billingPhase(subscription: Subscription, overdue: OverdueTimeline, day: string): BillingPhase {
  const due = dueDay(subscription);
  if (due === undefined || day < due) return fine;
  const stops = addDays(due, overdue.stopsAfterDays);
  const released = addDays(stops, overdue.releasedAfterFurtherDays);
  const kind = day < stops ? 'overdue' : day < released ? 'stopped' : 'released';
  return { kind, due, stops, released };
}
