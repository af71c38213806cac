import { type Message, message } from '../../shared/messages/message.ts';
import {
  addScenario,
  changeScenario,
  describeScenario,
  duplicateScenario,
  mendScenario,
  mostScenarios,
  promoteScenario,
  removeScenario,
} from '../../shared/plan/edits/scenarios.ts';
import { nextLetteredName } from '../../shared/plan/names.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Scenario } from '../../shared/plan/rows.ts';
import { currentTranslator } from '../language/use-translator.ts';
import { openDrawer } from '../store/open-drawer.ts';
import { currentWholePlan, edit, useDocument } from '../store/document-store.ts';
import { leaveScenario, openScenario } from '../answers/scenario-mode.ts';
import { notify, openDialog } from '../store/view-store.ts';
import type { Handlers } from './handler.ts';
import { needsPlan } from './needs.ts';

type ScenarioCommand = 'plan.scenarios' | 'plan.newScenario' | 'plan.leaveScenario';

export const scenarioCommands: Pick<Handlers<'plan'>, ScenarioCommand> = {
  'plan.scenarios': { refusal: needsPlan, run: () => openDrawer('scenarios') },
  'plan.newScenario': {
    refusal: () => needsPlan() ?? scenarioLimit(currentWholePlan()),
    run: () => openScenario(newScenario()),
  },
  'plan.leaveScenario': {
    refusal: () =>
      needsPlan() ?? (useDocument.getState().scenario === undefined ? message('scenarios:needsOpen') : undefined),
    run: leaveScenario,
  },
};

/** Why there can't be one more scenario; undefined while there can. */
export function scenarioLimit({ scenarios }: Plan): Message | undefined {
  return scenarios.length >= mostScenarios ? message('scenarios:limit', { count: mostScenarios }) : undefined;
}

/** Adds a scenario that changes nothing yet, and tells its id. */
export function newScenario(): string {
  const plan = currentWholePlan();
  const name = nextLetteredName(
    currentTranslator().t('scenarios:newName'),
    plan.scenarios.map((scenario) => scenario.name),
  );
  const { patch, id } = addScenario(plan, name);
  edit(message('scenarios:step.add', { name }), patch);
  return id;
}

export function duplicate({ id, name }: Scenario): void {
  edit(message('scenarios:step.duplicate', { name }), duplicateScenario(currentWholePlan(), id).patch);
}

export function describe({ id, name }: Scenario, words: { readonly name: string; readonly note: string }): void {
  edit(message('scenarios:step.rename', { name }), describeScenario(currentWholePlan(), id, words));
}

/** A scenario that is open on the canvas is left before. */
export function remove({ id, name }: Scenario): void {
  if (useDocument.getState().scenario?.id === id) leaveScenario();
  edit(message('scenarios:step.remove', { name }), removeScenario(currentWholePlan(), id));
}

export function mend({ id, name }: Scenario): void {
  edit(message('scenarios:step.mend', { name }), mendScenario(currentWholePlan(), id));
}

/** Makes a scenario that is not open be another variant. */
export function change({ id, name }: Scenario, variant: Plan): void {
  edit(message('scenarios:step.edit', { name }), changeScenario(currentWholePlan(), id, variant));
}

/** Asks before a scenario becomes the plan. What is open is left: its changes are to be seen, and promoting is a step of the plan. */
export function askToPromote({ id }: Scenario): void {
  leaveScenario();
  openDialog({ kind: 'promoteScenario', id });
}

/** Makes a scenario the plan, in one step; with `keepAs` the plan of now stays as a scenario of that name. */
export function promote({ id, name }: Scenario, keepAs: string | undefined): void {
  const patch = promoteScenario(currentWholePlan(), id, keepAs === undefined ? {} : { keepAs });
  if (!patch.ok) throw new Error(`a scenario that does not fit was promoted: ${patch.error.code}`);
  edit(message('scenarios:step.promote', { name }), patch.value);
  notify('good', message('scenarios:promote.done', { name }));
}
