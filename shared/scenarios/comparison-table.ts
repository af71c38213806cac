import { quotaNames } from '../catalog/rule-pack.ts';
import { message, type Message } from '../messages/message.ts';
import { decimalText } from '../money/decimal.ts';
import type { Total } from '../pricing/totals.ts';
import { severities } from '../rules/finding.ts';
import type { QuotaUse } from '../rules/quota/quota-use.ts';
import { type Comparison, priceTerms, type ScenarioEffect, type VariantFacts, type VariantPrice } from './compare.ts';

/** A comparison as people read it: a column for the plan and one for each scenario, a row for each thing that is told. */
export interface ComparisonTable {
  readonly columns: readonly (string | Message)[];
  readonly rows: readonly { readonly label: Message; readonly cells: readonly (string | Message)[] }[];
}

/** Lays a comparison out as a table. Where a scenario does not fit its plan the first row says so and the others are empty. */
export function comparisonTable({ plan, scenarios }: Comparison): ComparisonTable {
  const row = (label: Message, cell: (facts: VariantFacts, effect?: ScenarioEffect) => string | Message) => ({
    label,
    cells: [cell(plan), ...scenarios.map(({ effect }) => (effect === undefined ? '' : cell(effect.facts, effect)))],
  });
  const used = quotaNames.filter((quota) =>
    [plan, ...scenarios.flatMap(({ effect }) => effect?.facts ?? [])].some(({ quotas }) => useOf(quotas, quota)),
  );
  const rows = [
    ...priceTerms.map((term) => row(message(`scenarios:row.${term}`), ({ price }) => sumWords(price, price[term]))),
    ...severities.map((severity) =>
      row(message(`scenarios:row.${severity}`), ({ analysis }) => String(analysis.counts[severity])),
    ),
    row(message('scenarios:row.added'), (_, effect) => countOf(effect?.findings.added.length)),
    row(message('scenarios:row.cleared'), (_, effect) => countOf(effect?.findings.cleared.length)),
    ...used.map((quota) => row(message(`fields:quotas.${quota}`), ({ quotas }) => quotaWords(useOf(quotas, quota)))),
    row(message('scenarios:row.reachable'), ({ reachable }) => String(reachable)),
    row(message('scenarios:row.lost'), (_, effect) => countOf(effect?.lost.count)),
    row(message('scenarios:row.gained'), (_, effect) => countOf(effect?.gained.count)),
  ];
  const [first, ...others] = rows;
  const told = first && {
    ...first,
    cells: first.cells.map((cell, at) => (cell === '' && at > 0 ? message('scenarios:notFitting') : cell)),
  };
  return {
    columns: [message('scenarios:thePlan'), ...scenarios.map(({ scenario }) => scenario.name)],
    rows: told === undefined ? [] : [told, ...others],
  };
}

/** A sum with what is not known of it; what is unknown is never a zero. */
export function sumWords({ currency }: Pick<VariantPrice, 'currency'>, { known, unknown }: Total): Message {
  const amount = decimalText(known);
  if (unknown === 0) return message('scenarios:sum', { amount, currency });
  if (known.units === 0n) return message('scenarios:sumUnknown', { count: unknown });
  return message('scenarios:sumAndUnknown', { amount, currency, count: unknown });
}

function quotaWords(use: QuotaUse | undefined): string | Message {
  if (use === undefined) return '';
  const { used, limit, name } = use;
  if (limit === undefined) return message('scenarios:quotaUseNoLimit', { used, name });
  return message('scenarios:quotaUse', { used, limit, name });
}

function useOf(quotas: readonly QuotaUse[], quota: QuotaUse['quota']): QuotaUse | undefined {
  return quotas.find((use) => use.quota === quota);
}

function countOf(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}
