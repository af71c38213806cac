import type { Message } from '../messages/message.ts';
import { invertPatch, joinPatches, type Patch } from './patch.ts';

/** One step that a user can undo. */
export interface Step {
  readonly label: Message;
  readonly patch: Patch;
  /** Steps that follow one another with the same key are one: the typing in one field, a drag. Absent = a step of its own. */
  readonly mergeKey?: string | undefined;
}

/** What was done, what was undone, and where the file on disk stands. Unlimited. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The number of past steps at the last save; undefined once that state can't be reached any more. */
  readonly savedAt: number | undefined;
}

export const emptyHistory: History = { past: [], future: [], savedAt: 0 };

/** Adds a step that was just applied; what had been undone is gone. */
export function record(history: History, step: Step): History {
  const last = history.past.at(-1);
  const reachable = history.savedAt !== undefined && history.savedAt <= history.past.length;
  // Never merged into a saved step: undo must be able to come back to exactly what was saved.
  const merges =
    last !== undefined &&
    step.mergeKey !== undefined &&
    last.mergeKey === step.mergeKey &&
    history.future.length === 0 &&
    history.savedAt !== history.past.length;
  const past = merges
    ? [...history.past.slice(0, -1), { ...step, patch: joinPatches([last.patch, step.patch]) }]
    : [...history.past, step];
  return { past, future: [], savedAt: reachable ? history.savedAt : undefined };
}

/** Ends merging: the next step stands for itself even with the same key. */
export function seal(history: History): History {
  const last = history.past.at(-1);
  if (last?.mergeKey === undefined) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, mergeKey: undefined }] };
}

/** The patch that undoes the last step and the history after it; undefined when there is nothing to undo. */
export function undo(history: History): { patch: Patch; history: History } | undefined {
  const step = history.past.at(-1);
  if (step === undefined) return undefined;
  return {
    patch: invertPatch(step.patch),
    history: { ...history, past: history.past.slice(0, -1), future: [step, ...history.future] },
  };
}

/** The patch that does the last undone step again. */
export function redo(history: History): { patch: Patch; history: History } | undefined {
  const [step, ...future] = history.future;
  if (step === undefined) return undefined;
  return { patch: step.patch, history: { ...history, past: [...history.past, step], future } };
}

/** Marks the present state as the one on disk. */
export function markSaved(history: History): History {
  return { ...history, savedAt: history.past.length };
}

/** Whether the present state differs from the one on disk. */
export function isDirty(history: History): boolean {
  return history.savedAt !== history.past.length;
}
