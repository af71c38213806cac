import { message } from '../../shared/messages/message.ts';
import { describeFileError } from '../../shared/ipc/file-error.ts';
import { describeUserDataProblem } from '../../shared/ipc/user-data-problem.ts';
import { peerscape } from '../peerscape-api.ts';
import { useDocument } from '../store/document-store.ts';
import { notify, openDialog, useView, whenNoDialog } from '../store/view-store.ts';
import { finishTyping } from './finish-typing.ts';
import { keepJournal } from './journal.ts';
import { showNewPlan } from './open-plan.ts';
import { savePlan } from './save-plan.ts';
import { showDocument, showRecovered } from './show-document.ts';
import { correctMain, tellMain } from './tell-main.ts';
import { watchTyping } from './watch-typing.ts';

/** Shows what main opened this window for; from then on main is kept informed (it does not listen before it has been asked). */
export async function showStart(): Promise<void> {
  const { content, problems, userData } = await peerscape.windows.start();
  if (content.kind === 'newPlan') showNewPlan();
  if (content.kind === 'document') await showDocument(content.document);
  if (content.kind === 'recovered') await showRecovered(content.document);
  for (const problem of problems) notify('error', describeFileError(problem));
  for (const problem of userData) notify('error', describeUserDataProblem(problem));
  useDocument.subscribe(tellMain);
  correctMain();
  keepJournal(userData.some(({ kind, what }) => kind === 'notKept' && (what === 'everything' || what === 'journals')));
}

/** Answers what main asks of its own accord. */
export function answerMain(): void {
  peerscape.on('documents.opened', (document) => void showDocument(document));
  peerscape.on('documents.problem', (problem) => notify('error', describeFileError(problem)));
  peerscape.on('userData.problem', (problem) => notify('error', describeUserDataProblem(problem)));
  peerscape.on('documents.changedOnDisk', ({ grant, change }) => {
    // A save that met the same change asks already.
    if (useView.getState().dialog?.kind === 'conflict') return;
    whenNoDialog(() => {
      const { file } = useDocument.getState();
      if (file?.grant === grant) openDialog({ kind: 'conflict', change, name: file.name });
    });
  });
  const typing = watchTyping((now) => void peerscape.windows.setTyping({ typing: now }));
  peerscape.on('windows.typingRequested', ({ request }) => {
    void finishTyping().finally(() => {
      const inDialog = typing.isInDialog();
      if (inDialog) notify('info', message('files:close.dialogFirst'));
      void peerscape.windows.answerTyping({ request, inDialog });
    });
  });
  peerscape.on('windows.saveRequested', ({ request }) => {
    void savePlan('save').then(
      (saved) => peerscape.windows.answerSave({ request, saved }),
      () => peerscape.windows.answerSave({ request, saved: false }),
    );
  });
}
