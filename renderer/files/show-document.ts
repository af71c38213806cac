import type { OpenDocument, RecoveredDocument } from '../../shared/ipc/documents.ts';
import { message } from '../../shared/messages/message.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { replayJournal } from '../../shared/plan/journal-changes.ts';
import { peerscape } from '../peerscape-api.ts';
import { nextAnalysis } from '../answers/analysis.ts';
import { prepareCards, prepareScene } from '../answers/scene.ts';
import { showPlan, useDocument } from '../store/document-store.ts';
import { forgetQuestions } from '../answers/forget-questions.ts';
import { notify } from '../store/view-store.ts';
import { journalFrom } from './journal.ts';
import { planIn, showRead } from './show-text.ts';
import { correctMain } from './tell-main.ts';

/** Shows a file that main handed over. */
export async function showDocument({ grant, name, folder, text }: OpenDocument): Promise<void> {
  const plan = planIn(text, (reason) => message('start:notOpened', { name, reason }));
  if (plan === undefined) return;
  if (text.length > largeText) {
    const before = useDocument.getState().plan;
    await prepare(plan);
    // Whoever worked on meanwhile keeps that work.
    if (useDocument.getState().plan !== before) {
      notify('error', message('start:changedMeanwhile', { name }));
      correctMain();
      return;
    }
  }
  showRead(plan, text, { file: { grant, name, folder } });
}

/** From so many characters on. */
const largeText = 500_000;

/** To read a large plan, to analyse it, to lay it out and to draw it take their time each: the window answers in between. */
async function prepare(plan: Plan): Promise<void> {
  for (const step of [nextAnalysis, prepareCards, prepareScene]) {
    await nextTask();
    step(plan);
  }
  await nextTask();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Recovered work is unsaved, whether or not it has a file. What cannot be opened stays where it is. */
export function showRecovered({ grant, name, folder, text, steps, damaged }: RecoveredDocument): void {
  const start = planIn(text, (reason) => message('start:recoveryKept', { name, reason }));
  if (start === undefined) {
    void peerscape.recovery.settle({ whole: false });
    return;
  }
  const { plan, taken } = replayJournal(start, steps);
  const whole = taken === steps.length && !damaged;
  // Before the plan is shown: a journal that is shown whole is this window's from then on and is written over.
  void peerscape.recovery.settle({ whole });
  if (!whole) notify('error', message('start:recoveredPartly', { name }));
  forgetQuestions();
  journalFrom({ plan: start, text, grant });
  showPlan(plan, grant === null ? { unsaved: true } : { unsaved: true, file: { grant, name, folder: folder ?? '' } });
}
