import { decimalText, type PriceRow } from '../catalog/price-book.ts';
import { findRegion } from '../catalog/regions.ts';
import { bandwidthLabel } from '../catalog/specifications.ts';
import { type Message, message, type MessageParam } from '../messages/message.ts';
import type { Network } from '../network/network.ts';
import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { BillableItem } from '../pricing/billable-item.ts';
import { setOwnPrices } from '../pricing/edits/set-own-prices.ts';
import { setExchangeRate } from '../pricing/edits/quote-settings.ts';
import { billingWords } from '../pricing/line-words.ts';
import { canBePriced, ownRow, scopesFor, unitsFor } from '../pricing/own-prices.ts';
import { quoteOf } from '../pricing/quote.ts';
import { failure, type Result, success } from '../result.ts';
import type { OpenInput } from './open-inputs.ts';

/**
 * The figures that the quote of a plan lacks, each once: prices that no book in use has, and rates of exchange. `on` is the ISO day that answers
 * are dated with. A price is taken only with its source: a figure on nobody's word is a guess.
 */
export function priceInputs(network: Network, on: string): OpenInput[] {
  const { lines, terms } = quoteOf(network);
  const inputs = new Map<string, OpenInput>();
  for (const { item, unknown } of lines) {
    if (item === undefined || unknown === undefined) continue;
    const asked =
      unknown.code === 'no-rate'
        ? rateInput(unknown.found.currency, terms.currency, item, on)
        : unknown.code !== 'plan-incomplete' && canBePriced(item)
          ? priceInput(item, terms.currency, on)
          : undefined;
    if (asked === undefined) continue;
    const known = inputs.get(asked.id);
    const subjects = [...new Set([...(known?.subjects ?? []), ...asked.subjects])];
    inputs.set(asked.id, { ...(known ?? asked), subjects });
  }
  return [...inputs.values()];
}

const sales = { kind: 'sales' } as const;

function priceInput(item: BillableItem, currency: string, on: string): OpenInput {
  const units = unitsFor(item);
  const usual = item.kind === 'extra' ? undefined : units[0];
  const row = (price: string, per: PriceRow['per'], source: string): PriceRow =>
    ownRow(item, { price, per, scope: scopesFor(item)[0] ?? 'any', source, on });
  return {
    // What the price would be filed under: lines that one figure answers are one question.
    id: `price:${row('0', units[0] ?? 'month', '').id}`,
    label: priceLabel(item),
    askedOf: sales,
    subjects: subjectsOf(item),
    hint:
      usual === undefined
        ? message('openInputs:hint.extraPrice', { currency })
        : message('openInputs:hint.price', { currency }),
    answer(plan: Plan, given: string): Result<Patch, Message> {
      const text = given.trim();
      if (text === '') return failure(message('openInputs:refused.empty'));
      const [, price = '', unit, source = ''] = /^([^;；/]*?)\s*(?:\/\s*(\w+)\s*)?(?:[;；](.*))?$/su.exec(text) ?? [];
      if (!decimalText.safeParse(price).success) return failure(message('openInputs:refused.price'));
      const per = unit === undefined ? usual : units.find((one) => one.toLowerCase() === unit.toLowerCase());
      if (per === undefined) return failure(message('openInputs:refused.unit', { units: units.join(', ') }));
      if (source.trim() === '') return failure(message('openInputs:refused.source'));
      return success(setOwnPrices(plan, [row(price, per, source.trim())], currency));
    },
  };
}

function rateInput(from: string, to: string, item: BillableItem, on: string): OpenInput {
  return {
    id: `rate:${from}-${to}`,
    label: message('openInputs:price.rate', { from, to }),
    askedOf: sales,
    subjects: subjectsOf(item),
    hint: message('openInputs:hint.rate', { from, to }),
    answer(plan, given) {
      const rate = given.trim();
      if (rate === '') return failure(message('openInputs:refused.empty'));
      return decimalText.safeParse(rate).success && /[1-9]/u.test(rate)
        ? success(setExchangeRate(plan, { from, to, rate, on }))
        : failure(message('openInputs:refused.rate'));
    },
  };
}

function priceLabel(item: BillableItem): Message {
  switch (item.kind) {
    case 'peering': {
      const [from, to] = item.regions.map(regionName);
      const { term: _term, ...withoutTerm } = item;
      const parts = { bandwidth: bandwidthLabel(item.bandwidthMbps), billing: billingWords(withoutTerm) };
      return item.regions[0] === item.regions[1]
        ? message('openInputs:price.sameRegion', { ...parts, region: from ?? '' })
        : message('openInputs:price.crossRegion', { ...parts, from: from ?? '', to: to ?? '' });
    }
    case 'port':
      return message('openInputs:price.port', {
        bandwidth: item.bandwidthMbps === undefined ? '' : bandwidthLabel(item.bandwidthMbps),
        region: regionName(item.region ?? ''),
      });
    case 'extra':
      return message('openInputs:price.extra', { name: item.row });
  }
}

function regionName(id: string): MessageParam {
  return findRegion(id)?.name ?? id;
}

function subjectsOf(item: BillableItem): readonly string[] {
  return item.kind === 'extra' ? [] : [item.id];
}
