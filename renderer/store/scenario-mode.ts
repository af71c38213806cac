import type { Plan } from '../../shared/plan/plan.ts';
import type { Scenario } from '../../shared/plan/rows.ts';
import { variantOf } from '../../shared/plan/variant.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { currentWholePlan, showBasePlan, showVariant, useDocument } from './document-store.ts';
import { select, useView } from './view-store.ts';

/** Edits a scenario in the place of the plan; one that is open already is left before. A scenario that does not fit the plan can't be opened. */
export function openScenario(id: string): void {
  leaveScenario();
  const plan = currentWholePlan();
  const scenario = rowOf(plan, id);
  const variant = scenario && variantOf(plan, scenario);
  if (variant?.ok !== true) return;
  showVariant(id, variant.value);
  selectWhatIsThere();
}

/** Goes back to the plan; what was changed in the scenario is stored in it as one step. */
export function leaveScenario(): void {
  if (useDocument.getState().scenario === undefined) return;
  showBasePlan();
  selectWhatIsThere();
}

/** The scenario that is open, as it is called now. */
export function useOpenScenario(): Scenario | undefined {
  return useDocument(({ plan, scenario }) => scenario && rowOf(plan, scenario.id));
}

function rowOf(plan: Plan | undefined, id: string): Scenario | undefined {
  return plan?.scenarios.find((row) => row.id === id);
}

/** An object may be in one variant alone; what is not there can't be selected. */
function selectWhatIsThere(): void {
  const { objects } = currentAnalysis().network;
  select(useView.getState().selection.filter((id) => objects.has(id)));
}
