import { addMonths } from '../calendar/iso-date.ts';
import { monthsOfTerm } from '../catalog/billing-phase.ts';
import type { Billing } from '../plan/rows.ts';

/** A subscription with the term that runs on a day: it follows the one before without a gap, however late it was paid (guide, section 2). */
export function renewed(billing: Billing | undefined, day: string): Billing {
  const months = billing === undefined ? undefined : monthsOfTerm(billing);
  if (billing?.startsOn === undefined || months === undefined)
    throw new Error('only a subscription with a start is renewed');
  let startsOn = billing.startsOn;
  for (let next = addMonths(startsOn, months); next <= day; next = addMonths(next, months)) startsOn = next;
  return { ...billing, startsOn };
}
