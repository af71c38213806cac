import { describeFileError } from '../../shared/ipc/file-error.ts';
import { message } from '../../shared/messages/message.ts';
import { planText } from '../../shared/plan/canonical.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { analysisOf, currentAnalysis } from '../answers/analysis.ts';
import { currentWholePlan, markPlanSaved, useDocument } from '../store/document-store.ts';
import { notify, openDialog } from '../store/view-store.ts';
import { peerscape } from '../peerscape-api.ts';
import { finishTyping } from './finish-typing.ts';
import { journalFrom } from './journal.ts';
import { planActs } from './save-acts.ts';
import { correctMain } from './tell-main.ts';

/**
 * Saves the plan and says whether it is on disk now. A file that changed meanwhile is never overwritten: the user is asked, and `force`
 * carries the answer.
 */
export async function savePlan(mode: 'save' | 'saveAs', force = false): Promise<boolean> {
  await finishTyping();
  const plan = currentWholePlan();
  const { file, opened } = useDocument.getState();
  // A plan may be called what it wants; a file name is made of the beginning.
  const suggestedName = plan.name.slice(0, 1000);
  const text = planText(plan);
  const request = { text, suggestedName, grant: file?.grant ?? null, mode };
  const result = await peerscape.documents.save(force ? { ...request, force } : request);
  if (!result.ok) {
    const { code, name } = result.error;
    if (code === 'changed-on-disk' || code === 'gone-from-disk') {
      openDialog({ kind: 'conflict', change: code === 'gone-from-disk' ? 'gone' : 'changed', name });
    } else {
      const elsewhere = { label: message('commands:file.saveAs'), run: () => void savePlan('saveAs') };
      notify('error', describeFileError(result.error), mode === 'save' ? [elsewhere] : []);
    }
    return false;
  }
  if (result.value.kind === 'cancelled') return false;
  if (useDocument.getState().opened !== opened) {
    // Another plan came into the window while the dialog stood open: the file that was written is none of its business.
    correctMain();
    return true;
  }
  const { grant, name, folder } = result.value;
  journalFrom({ plan, text, grant });
  markPlanSaved(plan, { grant, name, folder });
  if (grant !== file?.grant) notify('good', message('files:exported', { name }), planActs(grant));
  sayWhatIsWrong(plan);
  return true;
}

/** A plan may be saved with errors, but never in silence. */
function sayWhatIsWrong(saved: Plan): void {
  const isShown = useDocument.getState().plan === saved;
  const { error } = (isShown ? currentAnalysis() : analysisOf(saved)).counts;
  if (error > 0) notify('info', message('start:savedWithErrors', { count: error }));
}
