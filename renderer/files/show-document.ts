import type { OpenDocument, RecoveredDocument } from '../../shared/ipc/documents.ts';
import { message } from '../../shared/messages/message.ts';
import { replayJournal } from '../../shared/plan/journal-changes.ts';
import { peerscape } from '../peerscape-api.ts';
import { showPlan } from '../store/document-store.ts';
import { forgetQuestions } from '../answers/forget-questions.ts';
import { notify } from '../store/view-store.ts';
import { journalFrom } from './journal.ts';
import { planIn, showText } from './show-text.ts';

/** Shows a file that main handed over. */
export function showDocument({ grant, name, folder, text }: OpenDocument): void {
  showText(text, name, { file: { grant, name, folder } });
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
  journalFrom({ plan: start, text });
  showPlan(plan, grant === null ? { unsaved: true } : { unsaved: true, file: { grant, name, folder: folder ?? '' } });
}
