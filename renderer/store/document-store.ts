// An open scenario stands in the place of the plan. The store then shows and edits the variant, with a history of its own, and keeps the
// plan and its history beside it. `wholePlan` is what belongs into the file: the plan with that scenario as it is now. Saving, journal,
// title and the question on close know that one alone. Price books, the settings of quotes, stored quotes, marks of steps and the list of
// scenarios are the same in every variant and go to the plan. Leaving a scenario is one step of the plan.
import { create } from 'zustand';
import type { Grant } from '../../shared/ipc/documents.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { diffPlans } from '../../shared/plan/diff.ts';
import { emptyHistory, type History, isDirty, markSaved, record, redo, seal, undo } from '../../shared/plan/history.ts';
import { mustApply, type Patch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { withVariant } from '../../shared/plan/variant.ts';
import { drawnObjects, mostDrawn } from './drawn-limit.ts';
import { notify } from './view-store.ts';

/** The file a plan came from or was saved to; name and folder are for showing. */
export interface PlanFile {
  readonly grant: Grant;
  readonly name: string;
  readonly folder: string;
}

/** A scenario that is edited in the place of its plan. */
interface OpenScenario {
  readonly id: string;
  /** The plan that it varies, as it was when the scenario was opened or last saved, with the history of that plan. */
  readonly base: Plan;
  readonly baseHistory: History;
}

/** The plan of this window, or none while the start screen is shown. */
interface DocumentState {
  /** What is shown and edited: while a scenario is open, its variant of the plan. */
  readonly plan: Plan | undefined;
  /** The history of what is shown. */
  readonly history: History;
  readonly scenario: OpenScenario | undefined;
  readonly file: PlanFile | undefined;
  /** Work that exists nowhere on disk although its history is empty: a recovered plan, a template. */
  readonly unsavedOrigin: boolean;
  /** Which of the plans it is that this window has shown one after the other, from 1. */
  readonly opened: number;
}

export const useDocument = create<DocumentState>(() => ({
  plan: undefined,
  history: emptyHistory,
  scenario: undefined,
  file: undefined,
  unsavedOrigin: false,
  opened: 0,
}));

let hearFirst: (() => void) | undefined;
useDocument.subscribe(() => hearFirst?.());

/** From now on `listener` hears of every change before anybody works out or draws what follows from it, which takes its time. */
export function hearChangesFirst(listener: () => void): void {
  hearFirst = listener;
}

/** The plan that is shown; only for code that runs while one is. */
export function currentPlan(): Plan {
  return required(useDocument.getState().plan);
}

/** The plan as it belongs into its file: while a scenario is open, the plan with that scenario as it is now. */
export function wholePlan({ plan, history, scenario }: DocumentState): Plan | undefined {
  if (plan === undefined || scenario === undefined) return plan;
  if (!isDirty(history)) return scenario.base;
  if (lastWhole?.variant !== plan || lastWhole.base !== scenario.base)
    lastWhole = { variant: plan, base: scenario.base, whole: withVariant(scenario.base, scenario.id, plan) };
  return lastWhole.whole;
}

/** The same; only for code that runs while a plan is shown. */
export function currentWholePlan(): Plan {
  return required(wholePlan(useDocument.getState()));
}

/** The same for components, which are drawn anew when it changes. */
export function useWholePlan(): Plan {
  return required(useDocument(wholePlan));
}

/** The plan that is open; that none is, is a fault of whoever asks. */
export function required(plan: Plan | undefined): Plan {
  if (plan === undefined) throw new Error('no plan is open');
  return plan;
}

let lastWhole: { readonly variant: Plan; readonly base: Plan; readonly whole: Plan } | undefined;

/** Shows another plan, with an empty history. */
export function showPlan(plan: Plan, from: { readonly file?: PlanFile; readonly unsaved?: boolean } = {}): void {
  const { file, unsaved = false } = from;
  useDocument.setState(({ opened }) => ({
    plan,
    history: emptyHistory,
    scenario: undefined,
    file,
    unsavedOrigin: unsaved,
    opened: opened + 1,
  }));
}

export function closePlan(): void {
  useDocument.setState(({ opened }) => ({ ...useDocument.getInitialState(), opened: opened + 1 }));
}

/** Shows a scenario's variant of the plan instead of the plan; from now on all edits are edits of the variant, with steps of its own. */
export function showVariant(id: string, variant: Plan): void {
  useDocument.setState(({ history }) => ({
    plan: variant,
    // Not the empty history itself: that is the mark of a plan that has just been opened.
    history: { ...emptyHistory },
    scenario: { id, base: currentPlan(), baseHistory: seal(history) },
  }));
}

/** Shows the plan again; what was changed in the scenario is one step of the plan. */
export function showBasePlan(): void {
  useDocument.setState((state) => {
    const { scenario } = state;
    if (scenario === undefined) return {};
    return { plan: wholePlan(state), history: historyWithVariant(state, scenario), scenario: undefined };
  });
}

/** The history of the plan with what was changed in the open scenario as its last step. */
function historyWithVariant(state: DocumentState, { id, base, baseHistory }: OpenScenario): History {
  const whole = wholePlan(state) ?? base;
  const patch = diffPlans(base, whole);
  if (patch.changes.length === 0) return baseHistory;
  const name = whole.scenarios.find((row) => row.id === id)?.name ?? id;
  return record(baseHistory, { label: message('scenarios:step.edit', { name }), patch });
}

/**
 * The one door for changes: applies a patch made for the current plan as a step to undo. An empty patch is no step, and one that adds more than a window
 * draws is refused.
 */
export function edit(label: Message, patch: Patch, mergeKey?: string): void {
  if (patch.changes.length === 0) return;
  const plan = mustApply(currentPlan(), patch);
  const objects = drawnObjects(plan);
  if (objects > mostDrawn && objects > drawnObjects(currentPlan())) {
    notify('error', message('files:tooManyAdded', { objects, most: mostDrawn }));
    return;
  }
  useDocument.setState(({ history }) => ({
    plan,
    history: record(history, { label, patch, mergeKey }),
  }));
}

/** Ends a run of merged steps, as when a field loses the focus. */
export function sealStep(): void {
  useDocument.setState(({ history }) => ({ history: seal(history) }));
}

export function undoStep(): void {
  const step = undo(useDocument.getState().history);
  if (step) useDocument.setState({ plan: mustApply(currentPlan(), step.patch), history: step.history });
}

export function redoStep(): void {
  const step = redo(useDocument.getState().history);
  if (step) useDocument.setState({ plan: mustApply(currentPlan(), step.patch), history: step.history });
}

/** Remembers that `saved`, the whole plan, is on disk; what was changed since then is still unsaved. */
export function markPlanSaved(saved: Plan, file: PlanFile): void {
  useDocument.setState((state) => ({ file, unsavedOrigin: false, ...savedState(state, saved) }));
}

function savedState(state: DocumentState, saved: Plan): Pick<DocumentState, 'history' | 'scenario'> {
  const { history, scenario } = state;
  const mark = wholePlan(state) === saved ? markSaved : unreachable;
  if (scenario === undefined) return { history: mark(history), scenario };
  // What is on disk must be a state of the plan's own history, too: undo may come back to it after the scenario is left.
  const baseHistory = mark(mark === markSaved ? historyWithVariant(state, scenario) : scenario.baseHistory);
  const base = mark === markSaved ? saved : scenario.base;
  return { history: mark(history), scenario: { ...scenario, base, baseHistory } };
}

function unreachable(history: History): History {
  return { ...history, savedAt: undefined };
}

export function isDocumentDirty({ plan, history, scenario, unsavedOrigin }: DocumentState): boolean {
  if (plan === undefined) return false;
  return unsavedOrigin || isDirty(history) || (scenario !== undefined && isDirty(scenario.baseHistory));
}

/** Nothing would be lost if something else were shown in this window: no plan, or a new one that nobody touched. */
export function isUntouched(): boolean {
  const { plan, history, scenario, file, unsavedOrigin } = useDocument.getState();
  if (plan === undefined) return true;
  return (
    scenario === undefined &&
    file === undefined &&
    !unsavedOrigin &&
    history.past.length === 0 &&
    history.future.length === 0
  );
}
