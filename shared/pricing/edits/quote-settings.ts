import { startDraft } from '../../plan/draft.ts';
import type { Patch } from '../../plan/patch.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ExchangeRate, QuoteRecord, QuoteSettings } from '../../plan/rows.ts';

/** Changes how the plan is quoted; a field of undefined is taken out, and settings with nothing left go altogether. */
export function changeQuoteSettings(
  plan: Plan,
  fields: Partial<QuoteSettings>,
  asOf?: { readonly day?: string },
): Patch {
  const draft = startDraft(plan);
  const entries = Object.entries({ ...plan.quote, ...fields }).filter(([, value]) => value !== undefined);
  draft.header({ quote: entries.length === 0 ? undefined : Object.fromEntries(entries) });
  if (asOf !== undefined) draft.header({ asOf: asOf.day });
  return draft.patch();
}

/** Writes down a rate of exchange with its day; one between the same two currencies is replaced. */
export function setExchangeRate(plan: Plan, rate: ExchangeRate): Patch {
  const others = (plan.quote?.rates ?? []).filter(
    ({ from, to }) => !((from === rate.from && to === rate.to) || (from === rate.to && to === rate.from)),
  );
  return changeQuoteSettings(plan, { rates: [...others, rate] });
}

/** Stores a quote that was sent. */
export function storeQuote(plan: Plan, record: QuoteRecord): Patch {
  const draft = startDraft(plan);
  draft.add('quotes', record);
  return draft.patch();
}

/** Takes a stored quote out of the plan; its books stay. */
export function removeStoredQuote(plan: Plan, id: string): Patch {
  const draft = startDraft(plan);
  draft.remove('quotes', id);
  return draft.patch();
}

/** An id for the next stored quote: `quote-1`, `quote-2`, … */
export function nextQuoteId({ quotes }: Pick<Plan, 'quotes'>): string {
  const taken = new Set(quotes.map(({ id }) => id));
  let number = 1;
  while (taken.has(`quote-${number}`)) number += 1;
  return `quote-${number}`;
}
