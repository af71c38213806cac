import { describe, expect, it } from 'vitest';
import { findRulePack } from '../../shared/catalog/rule-packs.ts';
import { decimalText } from '../../shared/money/decimal.ts';
import { compile } from '../../shared/network/compile.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { BillableItem, PeeringItem } from '../../shared/pricing/billable-item.ts';
import { setOwnPrices } from '../../shared/pricing/edits/set-own-prices.ts';
import { nextQuoteId, setExchangeRate, storeQuote } from '../../shared/pricing/edits/quote-settings.ts';
import { monthlyPrices } from '../../shared/pricing/monthly-prices.ts';
import { keptPriceFor, type OwnFigure, ownRow } from '../../shared/pricing/own-prices.ts';
import { type Quote, quoteOf } from '../../shared/pricing/quote.ts';
import { quoteRecord, recompute } from '../../shared/pricing/stored-quote.ts';
import { plan } from '../support/plan-builder.ts';

const figure: OwnFigure = { price: '400.00', per: 'month', scope: 'method', source: 'console', on: '2026-11-20' };

const start = plan({ asOf: '2026-11-26' })
  .vpc('vpc-a', ['10.0.0.0/16'], { region: 'cn-qingdao' })
  .vpc('vpc-b', ['10.1.0.0/16'], { region: 'cn-beijing' })
  .peering('peer-1', 'vpc-a', 'vpc-b', { bandwidthMbps: 2, billing: { method: 'pay-as-you-go' } })
  .peering('peer-2', 'vpc-b', 'vpc-a', { bandwidthMbps: 5, billing: { method: 'pay-as-you-go' } })
  .build();

function networkOf(of: Plan) {
  const pack = findRulePack(of.rulePack);
  if (pack === undefined) throw new Error('no pack');
  return compile(of, pack, '2026-01-01');
}

const quoted = (of: Plan): Quote => quoteOf(networkOf(of));

function itemOf(of: Plan, id: string): PeeringItem {
  const item = quoted(of).items.find((each) => each.id === id);
  if (item?.kind !== 'peering') throw new Error(`no item ${id}`);
  return item;
}

function fill(of: Plan, item: BillableItem, filled: Partial<OwnFigure> = {}): Plan {
  return mustApply(of, setOwnPrices(of, [ownRow(item, { ...figure, ...filled })], 'USD'));
}

describe('a price that was filled in', () => {
  it('prices the same pair of regions and bandwidth in either direction, and nothing else', () => {
    const filled = fill(start, itemOf(start, 'peer-1'));
    const prices = monthlyPrices(networkOf(filled));
    expect(prices.get('peer-1') && decimalText(prices.get('peer-1') ?? { units: 0n, scale: 0 })).toBe('400.00');
    expect(prices.get('peer-2')).toBeNull();
    const reversed: PeeringItem = { ...itemOf(start, 'peer-1'), regions: ['cn-beijing', 'cn-qingdao'] };
    expect(ownRow(reversed, figure)).toEqual(ownRow(itemOf(start, 'peer-1'), figure));
  });

  it('holds for as much as was said: a method, a term of it, or any billing', () => {
    const item: PeeringItem = { ...itemOf(start, 'peer-1'), method: 'subscription', term: { unit: 'year', count: 1 } };
    expect(ownRow(item, { ...figure, scope: 'term' })).toMatchObject({
      id: 'cn-beijing-cn-qingdao-2m-subscription-1-year',
      method: 'subscription',
      term: { unit: 'year', count: 1 },
    });
    expect(ownRow(item, { ...figure, scope: 'method' })).not.toHaveProperty('term');
    expect(ownRow(item, { ...figure, scope: 'any' })).not.toHaveProperty('method');
  });

  it('lies in a book of the plan over the others, one row for each thing that is priced', () => {
    const once = fill(start, itemOf(start, 'peer-1'));
    const twice = fill(once, itemOf(start, 'peer-1'), { price: '500.00' });
    expect(twice.priceBooks).toHaveLength(1);
    expect(twice.priceBooks[0]).toMatchObject({ id: 'own', edition: '1', currency: 'USD' });
    expect(twice.priceBooks[0]?.rows.map(({ price }) => price)).toEqual(['500.00']);
    expect(twice.quote?.books).toEqual([{ id: 'own', edition: '1' }]);
    expect(quoted(twice).lines.filter(({ amount }) => amount === null)).toHaveLength(1);
  });

  it('makes the next edition once a stored quote refers to the book, so that the stored one stays what it was', () => {
    const filled = fill(start, itemOf(start, 'peer-1'));
    const record = quoteRecord(quoted(filled), nextQuoteId(filled), '2026-11-26');
    const stored = mustApply(filled, storeQuote(filled, record));
    const later = fill(stored, itemOf(start, 'peer-1'), { price: '999.00' });
    expect(later.priceBooks.map(({ edition }) => edition)).toEqual(['1', '2']);
    expect(later.quote?.books).toEqual([{ id: 'own', edition: '2' }]);
    expect(recompute(record, later)).toMatchObject({ problems: [] });
    expect(nextQuoteId(later)).toBe('quote-2');
    const again = fill(later, itemOf(start, 'peer-2'), { price: '1.00' });
    expect(again.priceBooks.map(({ edition, rows }) => [edition, rows.length])).toEqual([
      ['1', 1],
      ['2', 2],
    ]);
  });

  it('keeps the currency that it was given in', () => {
    const yuan = mustApply(
      start,
      setOwnPrices(start, [{ ...ownRow(itemOf(start, 'peer-1'), figure), currency: 'CNY' }], 'USD'),
    );
    expect(yuan.priceBooks[0]?.rows[0]).toMatchObject({ currency: 'CNY', price: '400.00' });
    expect(quoted(yuan).lines[0]?.unknown?.code).toBe('no-rate');
    const rated = mustApply(yuan, setExchangeRate(yuan, { from: 'CNY', to: 'USD', rate: '0.14', on: '2026-11-20' }));
    // 400 × 0.14
    expect(quoted(rated).lines[0]?.amount).toEqual({ units: 5600n, scale: 2 });
    const changed = mustApply(rated, setExchangeRate(rated, { from: 'USD', to: 'CNY', rate: '8', on: '2026-11-21' }));
    expect(changed.quote?.rates).toEqual([{ from: 'USD', to: 'CNY', rate: '8', on: '2026-11-21' }]);
  });
});

describe('a price that was filled in for another plan', () => {
  const kept = [{ row: ownRow(itemOf(start, 'peer-1'), figure), currency: 'USD', on: '2026-11-20' }];

  it('is found for the same regions, bandwidth and method alone', () => {
    expect(keptPriceFor(itemOf(start, 'peer-1'), kept, 'USD')).toBe(kept[0]);
    expect(keptPriceFor(itemOf(start, 'peer-1'), kept, 'CNY')).toBe(kept[0]);
    expect(keptPriceFor(itemOf(start, 'peer-2'), kept, 'USD')).toBeUndefined();
    expect(keptPriceFor({ ...itemOf(start, 'peer-1'), method: 'subscription' }, kept, 'USD')).toBeUndefined();
  });
});
