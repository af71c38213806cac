import type { Analysis } from '../analysis.ts';
import type { Message } from '../messages/message.ts';
import { decimalText, subtract } from '../money/decimal.ts';
import { lostPairs, reachability, type Reachability } from '../network/reach.ts';
import type { View } from '../network/view.ts';
import { diffPlans } from '../plan/diff.ts';
import { summarisePatch } from '../plan/patch-summary.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scenario } from '../plan/rows.ts';
import { type ScenarioProblem, variantOf } from '../plan/variant.ts';
import { quoteOf } from '../pricing/quote.ts';
import { overviewOf, type Total } from '../pricing/totals.ts';
import type { FindingChanges } from '../rules/finding-changes.ts';
import { findingChanges } from '../rules/finding-changes.ts';
import { type QuotaUse, quotaUseOf } from '../rules/quota/quota-use.ts';

/** The ways in which a variant's price is summed up, in the order in which they are shown. */
export const priceTerms = ['month', 'term', 'firstYear'] as const;

export type PriceTerm = (typeof priceTerms)[number];

/** What one variant costs. */
export type VariantPrice = Readonly<Record<PriceTerm, Total>> & {
  /** ISO 4217. */
  readonly currency: string;
  /** How many billed things no book in use prices at all; they are in no sum. */
  readonly left: number;
};

/** What is told of the plan and of every variant of it. */
export interface VariantFacts {
  readonly analysis: Analysis;
  readonly price: VariantPrice;
  /** Of each quota that counts somewhere: the object that has the least of it left. */
  readonly quotas: readonly QuotaUse[];
  /** How the plan is looked at where pairs are counted. */
  readonly view: View;
  /** Ordered pairs of endpoints that reach each other as a whole. */
  readonly reachable: number;
}

/** Ordered pairs of endpoint ids; all are counted, the first ones are listed. */
export interface PairList {
  readonly count: number;
  readonly listed: readonly (readonly [from: string, to: string])[];
}

/** What a scenario that fits the plan makes of it. */
export interface ScenarioEffect {
  readonly variant: Plan;
  readonly facts: VariantFacts;
  /** A sentence for each thing that it changes. */
  readonly changes: readonly Message[];
  readonly findings: FindingChanges;
  readonly lost: PairList;
  readonly gained: PairList;
}

/** One scenario beside its plan; without an effect it does not fit the plan any more. */
export type ComparedScenario =
  | { readonly scenario: Scenario; readonly effect: ScenarioEffect }
  | { readonly scenario: Scenario; readonly effect?: undefined; readonly problem: ScenarioProblem };

/** A plan beside its scenarios, in their order. */
export interface Comparison {
  readonly view: View;
  readonly plan: VariantFacts;
  readonly scenarios: readonly ComparedScenario[];
}

/** So many pairs are listed where nothing else is asked for. */
export const mostListedPairs = 50;

/** Lays every scenario over the plan and tells what it makes of it. `analyze` is asked once for the plan and once for each variant. */
export function compareScenarios(plan: Plan, analyze: (plan: Plan) => Analysis, view: View = 'designed'): Comparison {
  const facts = factsOf(analyze(plan), view);
  return { view, plan: facts, scenarios: plan.scenarios.map((scenario) => compareScenario(facts, scenario, analyze)) };
}

/** Lays one scenario over the plan that the facts are about. */
export function compareScenario(
  before: VariantFacts,
  scenario: Scenario,
  analyze: (plan: Plan) => Analysis,
): ComparedScenario {
  const { plan } = before.analysis.network;
  const variant = variantOf(plan, scenario);
  if (!variant.ok) return { scenario, problem: variant.error };
  return { scenario, effect: effectOf(before, factsOf(analyze(variant.value), before.view), variant.value) };
}

/** What an analysed variant makes of the plan that the facts are about. */
function effectOf(before: VariantFacts, facts: VariantFacts, variant: Plan): ScenarioEffect {
  const { plan } = before.analysis.network;
  const [from, to] = [
    reachability(before.analysis.network, before.view),
    reachability(facts.analysis.network, facts.view),
  ];
  return {
    variant,
    facts,
    changes: summarisePatch(plan, diffPlans(plan, variant)),
    findings: findingChanges(before.analysis.findings, facts.analysis.findings),
    lost: lostFrom(from, to),
    gained: lostFrom(to, from),
  };
}

export function factsOf(analysis: Analysis, view: View = 'designed'): VariantFacts {
  const { network } = analysis;
  return {
    analysis,
    price: priceOf(analysis),
    quotas: fullest(network),
    view,
    reachable: reachability(network, view).counts.reachable,
  };
}

/** How much more one sum is than another, as a decimal with its sign; undefined while something in either is unknown. */
export function priceDifference(from: VariantPrice, to: VariantPrice, term: PriceTerm): string | undefined {
  const isKnown = from[term].unknown + to[term].unknown + from.left + to.left === 0;
  if (!isKnown || from.currency !== to.currency) return undefined;
  const difference = decimalText(subtract(to[term].known, from[term].known));
  return difference.startsWith('-') || !/[1-9]/.test(difference) ? difference : `+${difference}`;
}

function priceOf({ network }: Analysis): VariantPrice {
  const quote = quoteOf(network);
  const { month, term, firstYear } = overviewOf(quote);
  return {
    currency: quote.terms.currency,
    month: month.all,
    term: term.all,
    firstYear: firstYear.all,
    left: quote.left.length,
  };
}

function fullest(network: Analysis['network']): QuotaUse[] {
  const worst = new Map<string, QuotaUse>();
  for (const use of quotaUseOf(network, [...network.vpcs.keys(), ...network.vbrs.keys()])) {
    const known = worst.get(use.quota);
    if (known === undefined || shareOf(use) > shareOf(known)) worst.set(use.quota, use);
  }
  return [...worst.values()].filter(({ used }) => used > 0);
}

/** Where no limit is known, nothing can be said about what is left: it comes after all that have one. */
function shareOf({ used, limit }: QuotaUse): number {
  if (limit === undefined) return -1 / (used + 1);
  return limit === 0 ? (used > 0 ? Number.POSITIVE_INFINITY : 0) : used / limit;
}

function lostFrom(before: Reachability, after: Reachability): PairList {
  const { count, pairs } = lostPairs(before, after, mostListedPairs);
  const idAt = (place: number): string => before.endpoints[place]?.id ?? '';
  return { count, listed: pairs.map(([from, to]) => [idAt(from), idAt(to)]) };
}
