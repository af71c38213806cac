import { create } from 'zustand';
import { analyze, type Analysis, createAnalyzer } from '../../shared/analysis.ts';
import { compileAfter } from '../../shared/network/compile-after.ts';
import type { Network } from '../../shared/network/network.ts';
import { mustApply, type Patch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { currentPlan, required, useDocument } from '../store/document-store.ts';

/** From so many rows on an edit would take longer than a frame to analyse: the window then shows the findings of before for a moment. */
const largeFrom = 5000;

/** How long the analysis of a large plan may hold up the window at a time. Milliseconds. */
const slice = 6;

const analyzer = createAnalyzer(largeFrom);

/** Counts how often an answer was completed later, so that whoever shows it asks again. */
const useCompletions = create<{ readonly count: number }>(() => ({ count: 0 }));

let pending: number | undefined;

useDocument.subscribe(({ plan }, before) => {
  if (plan === undefined || plan === before.plan) return;
  if (!analyzer.of(plan, today()).complete) pending ??= window.setTimeout(goOn);
});

/** Works on the findings of a large plan between frames until they are complete. */
function goOn(): void {
  const end = performance.now() + slice;
  const isComplete = analyzer.work(() => performance.now() > end);
  pending = isComplete ? undefined : window.setTimeout(goOn);
  if (isComplete) useCompletions.setState(({ count }) => ({ count: count + 1 }));
}

/** What the current plan means. Computed once for each change, and never for a mere move. */
export function useAnalysis(): Analysis {
  useCompletions(({ count }) => count);
  return useDocument(({ plan }) => analyzer.of(required(plan), today()));
}

export function currentAnalysis(): Analysis {
  return analyzer.of(currentPlan(), today());
}

/** What a plan means that is shown next, so that to show it takes less at a time. */
export function nextAnalysis(plan: Plan): Analysis {
  return analyzer.of(plan, today());
}

/** What a plan that is only being considered would mean; it does not displace what is remembered of the current one. */
export function analysisOf(plan: Plan): Analysis {
  return analyze(plan, today());
}

/** The network that the current plan will have with something added. Nothing is checked, which takes a second where the plan is large. */
export function networkWith(patch: Patch): Network {
  const { network } = currentAnalysis();
  return compileAfter(network, mustApply(currentPlan(), patch), network.pack, today());
}

/** The user's calendar day, ISO. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
