import { emptyPlan, type Plan } from '../plan/plan.ts';

/** A plan for an example: the tables that matter, everything else empty, judged by the guide on the day of its edition. */
export function examplePlan(parts: Partial<Plan>): Plan {
  return {
    ...emptyPlan({ name: 'Example', rulePack: 'express-connect-2019-08-14', asOf: '2019-08-14' }),
    accounts: [{ id: 'acct-a', name: 'Account A' }],
    ...parts,
  };
}
