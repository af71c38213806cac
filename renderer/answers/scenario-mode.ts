import type { Plan } from '../../shared/plan/plan.ts';
import type { Scenario } from '../../shared/plan/rows.ts';
import { variantOf } from '../../shared/plan/variant.ts';
import { currentWholePlan, showBasePlan, showVariant, useDocument } from '../store/document-store.ts';
import { keepSelection } from './keep-selection.ts';

/** Edits a scenario in the place of the plan; one that is open already is left before. A scenario that does not fit the plan can't be opened. */
export function openScenario(id: string): void {
  leaveScenario();
  const plan = currentWholePlan();
  const scenario = rowOf(plan, id);
  const variant = scenario && variantOf(plan, scenario);
  if (variant?.ok !== true) return;
  showVariant(id, variant.value);
  keepSelection();
}

/** Goes back to the plan; what was changed in the scenario is stored in it as one step. */
export function leaveScenario(): void {
  if (useDocument.getState().scenario === undefined) return;
  showBasePlan();
  keepSelection();
}

/** The scenario that is open, as it is called now. */
export function useOpenScenario(): Scenario | undefined {
  return useDocument(({ plan, scenario }) => scenario && rowOf(plan, scenario.id));
}

function rowOf(plan: Plan | undefined, id: string): Scenario | undefined {
  return plan?.scenarios.find((row) => row.id === id);
}
