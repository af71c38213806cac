import type { Plan } from '../plan/plan.ts';
import { testOf } from './acceptance.ts';
import { marksOf } from './marks.ts';
import { readResult } from './test-result.ts';

/** Ids of the intents whose acceptance test was entered as failed: whatever the routes of the plan say, the network does not do it. */
export function intentsThatFailed(plan: Plan): ReadonlySet<string> {
  const marks = marksOf(plan);
  return new Set(
    plan.intents.flatMap(({ id }) => (readResult(marks.get(testOf(id))?.result).verdict === 'failed' ? [id] : [])),
  );
}
