import { startDraft } from '../plan/draft.ts';
import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { StepMark } from '../plan/rows.ts';
import type { Runbook, Step } from './runbook.ts';

/** What is kept of a step or of a test; an empty text takes a field out. */
export type MarkFields = { readonly [K in Exclude<keyof StepMark, 'id'>]?: StepMark[K] | undefined };

/** The marks of a plan by the id of their step or test; of a repeated id the first. */
export function marksOf(plan: Plan): ReadonlyMap<string, StepMark> {
  return new Map(plan.steps.map((mark) => [mark.id, mark] as const).reverse());
}

/** The steps that a step waits for, directly or through others, and that are not ticked; in the order of the runbook. */
export function openBefore(steps: readonly Step[], marks: ReadonlyMap<string, StepMark>, id: string): Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const before = new Set<string>();
  const look = (of: string): void => {
    for (const earlier of byId.get(of)?.after ?? []) {
      if (before.has(earlier)) continue;
      before.add(earlier);
      look(earlier);
    }
  };
  look(id);
  return steps.filter((step) => before.has(step.id) && marks.get(step.id)?.done !== true);
}

/** The change that marks a step or a test; a mark of which nothing is left goes. */
export function markStep(plan: Plan, id: string, fields: MarkFields): Patch {
  const draft = startDraft(plan);
  const kept = Object.fromEntries(
    Object.entries({ ...plan.steps.find((mark) => mark.id === id), ...fields, id }).filter(
      ([, value]) => value !== undefined && value !== '' && value !== false,
    ),
  ) as unknown as StepMark;
  const at = plan.steps.findIndex((mark) => mark.id === id);
  const says = Object.keys(kept).length > 1;
  if (at < 0) {
    if (says) draft.add('steps', kept);
  } else if (says) draft.replaceAt('steps', at, kept);
  else draft.removeAt('steps', at);
  return draft.patch();
}

/** How far a runbook is: steps and tests that are there, and those of them that are marked as done or have a result. */
export interface Progress {
  readonly steps: number;
  readonly done: number;
  readonly tests: number;
  readonly results: number;
}

export function progressOf(plan: Plan, { steps, acceptance }: Pick<Runbook, 'steps' | 'acceptance'>): Progress {
  const marks = marksOf(plan);
  return {
    steps: steps.length,
    done: steps.filter(({ id }) => marks.get(id)?.done === true).length,
    tests: acceptance.length,
    results: acceptance.filter(({ id }) => marks.get(id)?.result !== undefined).length,
  };
}
