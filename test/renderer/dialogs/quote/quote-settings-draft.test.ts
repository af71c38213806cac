import { describe, expect, it } from 'vitest';
import {
  discountProblems,
  extraProblems,
  headProblems,
  isValidDraft,
  newExtra,
  quoteDraft,
  quoteDraftPatch,
  rateProblems,
} from '../../../../renderer/dialogs/quote/quote-settings-draft.ts';
import { mustApply } from '../../../../shared/plan/patch.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { plan } from '../../../support/plan-builder.ts';

const bare = plan().account('acct-a').build();

/** Everything set, with fields that this version does not know. */
const full = {
  ...bare,
  quote: {
    books: [{ id: 'own', edition: '2' }],
    months: 24,
    currency: 'CNY',
    rates: [{ from: 'USD', to: 'CNY', rate: '7.1', on: '2026-11-20', by: 'bank' }],
    number: 'Q-1',
    customer: 'Contoso',
    preparedBy: 'W. Li',
    validUntil: '2026-12-31',
    tax: { name: 'VAT', percent: '6', id: 'CN' },
    discounts: [
      { kind: 'percent', value: '10', reason: 'frame contract', approvedBy: 'M.' },
      { kind: 'list', peering: 'peer-gone' },
      { kind: 'fixed', value: '5.00', account: 'acct-a' },
    ],
    extras: [{ id: 'extra-1', row: 'traffic', account: 'acct-a', quantity: '120', note: 'estimate' }],
    notes: 'Prices without traffic.',
    layout: 'compact',
  },
} as unknown as Plan;

const saved = (of: Plan, change: Partial<ReturnType<typeof quoteDraft>> = {}): Plan =>
  mustApply(of, quoteDraftPatch(of, { ...quoteDraft(of, 'USD'), ...change }, 'USD'));

describe('quote settings as they are typed', () => {
  it('make no step when nothing was changed, whatever the plan says', () => {
    for (const of of [bare, full, { ...full, asOf: undefined }])
      expect(quoteDraftPatch(of, quoteDraft(of, 'USD'), 'USD').changes).toEqual([]);
  });

  it('keep what this version does not know of a row that is changed', () => {
    const [first, ...others] = quoteDraft(full, 'USD').discounts;
    if (first === undefined) throw new Error('no discount');
    const changed = saved(full, { discounts: [{ ...first, value: '12.5', target: 'account acct-a' }, ...others] });
    expect(changed.quote?.discounts?.[0]).toEqual({
      kind: 'percent',
      value: '12.5',
      account: 'acct-a',
      reason: 'frame contract',
      approvedBy: 'M.',
    });
    expect(changed.quote).toMatchObject({ layout: 'compact' });
  });

  it('take a field out when it is emptied, and everything when all is', () => {
    expect(saved(full, { taxName: '', taxPercent: '' }).quote).not.toHaveProperty('tax');
    const emptied = { ...quoteDraft(bare, 'USD'), asOf: full.asOf ?? '' };
    const { layout: _layout, ...known } = (full.quote ?? {}) as Record<string, unknown>;
    const withoutUnknown = { ...full, quote: known } as Plan;
    expect(saved(withoutUnknown, { ...emptied, months: '1', currency: 'USD' }).quote).toEqual({
      months: 1,
      currency: 'USD',
    });
  });

  it('set the day that the whole plan is looked at, and take it out', () => {
    expect(saved(bare, { asOf: '2020-12-30' }).asOf).toBe('2020-12-30');
    expect(saved(bare, { asOf: '' }).asOf).toBeUndefined();
  });

  it('are not taken as long as something in them is wrong', () => {
    const draft = quoteDraft(full, 'USD');
    expect(isValidDraft(draft)).toBe(true);
    expect(
      headProblems({ ...draft, months: '0', currency: 'usd', validUntil: '2026-02-30', taxPercent: '101' }),
    ).toEqual({
      months: 'months',
      currency: 'currency',
      validUntil: 'day',
      taxPercent: 'percent',
    });
    expect(headProblems({ ...draft, taxName: ' ' })).toEqual({ taxName: 'missing' });
    expect(rateProblems({ from: 'USD', to: 'USD', rate: '0.0', on: '' })).toEqual({
      to: 'currency',
      rate: 'decimal',
      on: 'day',
    });
    const discount = { base: {}, kind: 'fixed', value: '5', target: 'customer', reason: '' } as const;
    expect(discountProblems(discount)).toEqual({ target: 'fixed-target' });
    expect(discountProblems({ ...discount, kind: 'percent', value: '100.5' })).toEqual({ value: 'percent' });
    expect(discountProblems({ ...discount, kind: 'percent', value: '1e2' })).toEqual({ value: 'decimal' });
    expect(extraProblems({ ...newExtra([], ''), quantity: '-1' })).toEqual({
      row: 'missing',
      account: 'missing',
      quantity: 'decimal',
    });
  });

  it('name a new extra as no other one is named', () => {
    const first = newExtra([], 'acct-a');
    expect([first.base.id, newExtra([first], 'acct-a').base.id]).toEqual(['extra-1', 'extra-2']);
  });
});
