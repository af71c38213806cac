import type { OpenDocument, RecoveredDocument } from '../../shared/ipc/documents.ts';
import { message } from '../../shared/messages/message.ts';
import { replayJournal } from '../../shared/plan/journal-changes.ts';
import { peerscape } from '../peerscape-api.ts';
import { showPlan } from '../store/document-store.ts';
import { forgetQuestions } from '../answers/forget-questions.ts';
import { notify } from '../store/view-store.ts';
import { journalFrom } from './journal.ts';
import { planIn, showRead } from './show-text.ts';

/** Shows a file that main handed over. */
export async function showDocument({ grant, name, folder, text }: OpenDocument): Promise<void> {
  const plan = planIn(text, (reason) => message('start:notOpened', { name, reason }));
  if (plan === undefined) return;
  // To read a large plan and to draw it take their time each: the window answers in between.
  if (text.length > largeText) await nextTask();
  showRead(plan, text, { file: { grant, name, folder } });
}

/** From so many characters on. */
const largeText = 500_000;

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Recovered work is unsaved, whether or not it has a file. What cannot be opened stays where it is. */
export function showRecovered({ grant, name, folder, text, steps, damaged }: RecoveredDocument): void {
  const start = planIn(text, (reason) => message('start:recoveryKept', { name, reason }));
  if (start === undefined) {
    void peerscape.recovery.settle({ outcome: 'failed' });
    return;
  }
  const { plan, taken } = replayJournal(start, steps);
  const whole = taken === steps.length && !damaged;
  // Before the plan is shown: from then on the journal is this window's and is written over.
  void peerscape.recovery.settle({ outcome: whole ? 'whole' : 'partly' });
  if (!whole) notify('error', message('start:recoveredPartly', { name }));
  forgetQuestions();
  journalFrom({ plan: start, text });
  showPlan(plan, grant === null ? { unsaved: true } : { unsaved: true, file: { grant, name, folder: folder ?? '' } });
}
