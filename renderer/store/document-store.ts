import { create } from 'zustand';
import type { Grant } from '../../shared/ipc/documents.ts';
import type { Message } from '../../shared/messages/message.ts';
import { emptyHistory, type History, isDirty, markSaved, record, redo, seal, undo } from '../../shared/plan/history.ts';
import { mustApply, type Patch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** The file a plan came from or was saved to; name and folder are for showing. */
export interface PlanFile {
  readonly grant: Grant;
  readonly name: string;
  readonly folder: string;
}

/** The plan of this window, or none while the start screen is shown. */
interface DocumentState {
  readonly plan: Plan | undefined;
  readonly history: History;
  readonly file: PlanFile | undefined;
  /** Work that exists nowhere on disk although its history is empty: a recovered plan, a template. */
  readonly unsavedOrigin: boolean;
}

export const useDocument = create<DocumentState>(() => ({
  plan: undefined,
  history: emptyHistory,
  file: undefined,
  unsavedOrigin: false,
}));

/** The plan; only for code that runs while one is shown. */
export function currentPlan(): Plan {
  const { plan } = useDocument.getState();
  if (plan === undefined) throw new Error('no plan is open');
  return plan;
}

/** Shows another plan, with an empty history. */
export function showPlan(plan: Plan, from: { readonly file?: PlanFile; readonly unsaved?: boolean } = {}): void {
  useDocument.setState({ plan, history: emptyHistory, file: from.file, unsavedOrigin: from.unsaved ?? false });
}

export function closePlan(): void {
  useDocument.setState({ plan: undefined, history: emptyHistory, file: undefined, unsavedOrigin: false });
}

/** The one door for changes: applies a patch made for the current plan as a step to undo. An empty patch is no step. */
export function edit(label: Message, patch: Patch, mergeKey?: string): void {
  if (patch.changes.length === 0) return;
  useDocument.setState(({ history }) => ({
    plan: mustApply(currentPlan(), patch),
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

/** Remembers that `saved` is on disk; what was changed since then is still unsaved. */
export function markPlanSaved(saved: Plan, file: PlanFile): void {
  useDocument.setState(({ plan, history }) => ({
    file,
    unsavedOrigin: false,
    history: plan === saved ? markSaved(history) : { ...history, savedAt: undefined },
  }));
}

export function isDocumentDirty({ plan, history, unsavedOrigin }: DocumentState): boolean {
  return plan !== undefined && (unsavedOrigin || isDirty(history));
}

/** Nothing would be lost if something else were shown in this window: no plan, or a new one that nobody touched. */
export function isUntouched(): boolean {
  const { plan, history, file, unsavedOrigin } = useDocument.getState();
  if (plan === undefined) return true;
  return file === undefined && !unsavedOrigin && history.past.length === 0 && history.future.length === 0;
}
