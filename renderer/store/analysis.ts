import { analyze, type Analysis, createAnalyzer } from '../../shared/analysis.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { currentPlan, useDocument } from './document-store.ts';

const remembered = createAnalyzer();

/** What the current plan means. Computed when it is first asked for after a change, and never for a mere move. */
export function useAnalysis(): Analysis {
  return useDocument(({ plan }) => remembered(required(plan), today()));
}

export function currentAnalysis(): Analysis {
  return remembered(currentPlan(), today());
}

/** What a plan that is only being considered would mean; it does not displace what is remembered of the current one. */
export function analysisOf(plan: Plan): Analysis {
  return analyze(plan, today());
}

/** The user's calendar day, ISO. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function required(plan: Plan | undefined): Plan {
  if (plan === undefined) throw new Error('no plan is open');
  return plan;
}
