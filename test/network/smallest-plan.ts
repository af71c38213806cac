import { planText } from '../../shared/plan/canonical.ts';
import { objectTables, type Plan } from '../../shared/plan/plan.ts';

/** What is wrong with a plan, one line each; nothing where all is well. */
export type Complaints = (plan: Plan) => readonly string[];

/** Throws when there are complaints about a plan, with the smallest plan that still causes some: the one to look at. */
export function expectNoComplaints(plan: Plan, complaints: Complaints): void {
  if (complaints(plan).length === 0) return;
  const smallest = smallestPlan(plan, (smaller) => complaints(smaller).length > 0);
  throw new Error([...complaints(smallest), planText(smallest)].join('\n'));
}

/** Takes out row after row for as long as the plan still fails. */
function smallestPlan(plan: Plan, fails: (plan: Plan) => boolean): Plan {
  for (const table of objectTables) {
    for (const at of plan[table].keys()) {
      const smaller = { ...plan, [table]: plan[table].filter((_, place) => place !== at) };
      if (fails(smaller)) return smallestPlan(smaller, fails);
    }
  }
  return plan;
}
