import { failure, type Result, success } from '../../result.ts';
import { diffPlans } from '../diff.ts';
import { startDraft } from '../draft.ts';
import { freeName } from '../names.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { Scenario } from '../rows.ts';
import type { ScenarioChanges } from '../scenario-patch.ts';
import { fittingChanges, rebasedOnto, scenarioOf, type ScenarioProblem, variantOf } from '../variant.ts';
import type { Added } from './add-account.ts';

/** A board shows the plan and its scenarios side by side; more of them can't be compared at a glance. */
export const mostScenarios = 6;

/** Adds a scenario; without `changes` it is the plan as it stands. A name that is taken gets a number. */
export function addScenario(plan: Plan, name: string, changes: ScenarioChanges = []): Added {
  if (plan.scenarios.length >= mostScenarios) throw new Error(`more than ${mostScenarios} scenarios`);
  const draft = startDraft(plan);
  const id = freeId(plan);
  draft.add('scenarios', { id, name: freeScenarioName(plan, name), changes });
  return { patch: draft.patch(), id };
}

/** Adds a scenario that changes the same as another one. */
export function duplicateScenario(plan: Plan, id: string): Added {
  const { name, changes } = scenarioIn(plan, id);
  return addScenario(plan, name, changes);
}

/** Gives a scenario another name, or other words about it; empty words are none. */
export function describeScenario(
  plan: Plan,
  id: string,
  words: { readonly name?: string; readonly note?: string },
): Patch {
  const draft = startDraft(plan);
  draft.set('scenarios', id, {
    ...(words.name === undefined ? {} : { name: words.name }),
    ...(words.note === undefined ? {} : { note: words.note === '' ? undefined : words.note }),
  });
  return draft.patch();
}

export function removeScenario(plan: Plan, id: string): Patch {
  const draft = startDraft(plan);
  draft.remove('scenarios', id);
  return draft.patch();
}

/** Makes a scenario be another variant of the plan. */
export function changeScenario(plan: Plan, id: string, variant: Plan): Patch {
  const draft = startDraft(plan);
  draft.set('scenarios', id, { changes: scenarioOf(plan, variant) });
  return draft.patch();
}

/** Leaves out of a scenario what does not fit the plan any more. */
export function mendScenario(plan: Plan, id: string): Patch {
  const draft = startDraft(plan);
  draft.set('scenarios', id, { changes: fittingChanges(plan, scenarioIn(plan, id)).changes });
  return draft.patch();
}

/**
 * Makes a scenario the plan. It leaves the list; the others are laid over the new plan, and those that do not fit it are left as they are.
 * With `keepAs` the plan of before stays as a scenario of that name.
 */
export function promoteScenario(
  plan: Plan,
  id: string,
  { keepAs }: { readonly keepAs?: string } = {},
): Result<Patch, ScenarioProblem> {
  const promoted = scenarioIn(plan, id);
  const variant = variantOf(plan, promoted);
  if (!variant.ok) return failure(variant.error);
  const others = plan.scenarios
    .filter((scenario) => scenario !== promoted)
    .map((other) => rebased(variant.value, other));
  const next: Plan = { ...variant.value, scenarios: others };
  if (keepAs === undefined) return success(diffPlans(plan, next));
  const before = { id: freeId(plan), name: freeScenarioName(next, keepAs), changes: scenarioOf(next, plan) };
  return success(diffPlans(plan, { ...next, scenarios: [...others, before] }));
}

function rebased(plan: Plan, scenario: Scenario): Scenario {
  const changes = rebasedOnto(plan, scenario);
  return changes.ok ? { ...scenario, changes: changes.value } : scenario;
}

function scenarioIn(plan: Plan, id: string): Scenario {
  const scenario = plan.scenarios.find((row) => row.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return scenario;
}

function freeScenarioName(plan: Plan, name: string): string {
  return freeName(name, new Set(plan.scenarios.map((scenario) => scenario.name)));
}

function freeId({ scenarios }: Plan): string {
  const taken = new Set(scenarios.map(({ id }) => id));
  let number = 1;
  while (taken.has(`scenario-${number}`)) number += 1;
  return `scenario-${number}`;
}
