import type { Translator } from '../../shared/messages/translator.ts';
import { decimalText } from '../../shared/money/decimal.ts';
import type { Total } from '../../shared/pricing/totals.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type {
  ComparedScenario,
  Comparison,
  PairList,
  ScenarioEffect,
  VariantFacts,
} from '../../shared/scenarios/compare.ts';
import { scenarioProblemMessage } from '../../shared/scenarios/problem-words.ts';

/**
 * The comparison for programs. The keys are a contract: they keep their names and meaning. A scenario that does not fit its plan has a
 * `problem`, and null for everything that would be told of it.
 */
export function comparisonJson({ view, plan, scenarios }: Comparison, speak: Translator): string {
  const report = {
    view,
    plan: { name: plan.analysis.network.plan.name, ...factsJson(plan) },
    scenarios: scenarios.map((compared) => scenarioJson(compared, speak)),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function scenarioJson(compared: ComparedScenario, speak: Translator) {
  const { id, name, note = null } = compared.scenario;
  const known = { id, name, note };
  if (compared.effect === undefined) {
    const { code } = compared.problem;
    const problem = { code, message: speak.text(scenarioProblemMessage(compared.problem)) };
    return { ...known, problem, changes: null, ...noFacts, added: null, cleared: null, lost: null, gained: null };
  }
  return { ...known, problem: null, ...effectJson(compared.effect, speak) };
}

const noFacts = { price: null, findings: null, quotas: null, reachable: null };

function effectJson({ facts, changes, findings, lost, gained }: ScenarioEffect, speak: Translator) {
  const found = ({ rule, severity, subjects, message }: Finding) => ({
    rule,
    severity,
    subjects,
    message: speak.text(message),
  });
  return {
    changes: changes.map((change) => speak.text(change)),
    ...factsJson(facts),
    added: findings.added.map(found),
    cleared: findings.cleared.map(found),
    lost: pairsJson(lost),
    gained: pairsJson(gained),
  };
}

function factsJson({ analysis, price, quotas, reachable }: VariantFacts) {
  const { currency, left } = price;
  return {
    price: {
      currency,
      month: totalJson(price.month),
      term: totalJson(price.term),
      firstYear: totalJson(price.firstYear),
      notPriced: left,
    },
    findings: analysis.counts,
    quotas: quotas.map(({ quota, owner, used, limit = null }) => ({ quota, owner, used, limit })),
    reachable,
  };
}

function totalJson({ known, unknown }: Total) {
  return { known: decimalText(known), unknown };
}

function pairsJson({ count, listed }: PairList) {
  return { count, pairs: listed.map(([from, to]) => ({ from, to })) };
}
