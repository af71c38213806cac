import { addMonths } from '../../calendar/iso-date.ts';
import { monthsOfTerm } from '../../catalog/billing-phase.ts';
import { nameOf, type Network, type PeeringNode } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Billing } from '../../plan/rows.ts';
import type { RuleCode } from '../../rule-code.ts';
import type { Fix } from '../finding.ts';

/** Ways to pay for a subscription that has run out, under the titles `autoRenew` and `renew` of a rule, which call it `nameKey`; none once it is released. */
export function renewals(
  network: Network,
  { row, billing: phase }: PeeringNode,
  code: RuleCode,
  nameKey: string,
): Fix[] {
  const { billing } = row;
  if (billing?.startsOn === undefined || phase.kind === 'released') return [];
  const months = monthsOfTerm(billing) ?? 1;
  let start = billing.startsOn;
  while (addMonths(start, months) <= network.asOf) start = addMonths(start, months);
  const params = { [nameKey]: nameOf(network, row.id) };
  return [
    fix(network, row.id, { ...billing, autoRenew: true }, { key: `${code}:autoRenew`, params }),
    fix(network, row.id, { ...billing, startsOn: start }, { key: `${code}:renew`, params: { ...params, start } }),
  ];
}

function fix({ plan }: Network, peering: string, billing: Billing, title: Fix['title']): Fix {
  const draft = startDraft(plan);
  draft.set('peerings', peering, { billing });
  return { title, safe: false, patch: draft.patch() };
}
