import { describeFileError } from '../../shared/ipc/file-error.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { peerscape } from '../peerscape-api.ts';
import { isDocumentDirty, isUntouched, useDocument } from '../store/document-store.ts';
import { notify, openDialog } from '../store/view-store.ts';
import { showNewPlan } from './open-plan.ts';
import { savePlan } from './save-plan.ts';
import { showText } from './show-text.ts';

/** How long a change may rest before it is written to the journal, in milliseconds. */
const journalDelay = 1000;

/** Shows what main opened this window for. */
export async function showStart(): Promise<void> {
  const { content, problems } = await peerscape.windows.start();
  if (content.kind === 'newPlan') showNewPlan();
  if (content.kind === 'document') {
    const { grant, name, folder, text } = content.document;
    showText(text, name, { file: { grant, name, folder } });
  }
  if (content.kind === 'recovered') {
    const { grant, name, folder, text } = content.document;
    const unsaved = { unsaved: true };
    showText(text, name, grant === null ? unsaved : { ...unsaved, file: { grant, name, folder: folder ?? '' } });
  }
  for (const problem of problems) notify('error', describeFileError(problem));
}

/** Keeps main informed about this window's plan, journals it, and answers what main asks. */
export function connectDocument(): void {
  let told = '';
  const tell = (): void => {
    const state = useDocument.getState();
    const now = {
      grant: state.file?.grant ?? null,
      name: state.plan?.name.slice(0, 1000) ?? null,
      dirty: isDocumentDirty(state),
      untouched: isUntouched(),
    };
    if (told === JSON.stringify(now)) return;
    told = JSON.stringify(now);
    void peerscape.documents.setState(now);
  };
  useDocument.subscribe(tell);
  tell();
  keepJournal();
  peerscape.on('documents.opened', ({ grant, name, folder, text }) =>
    showText(text, name, { file: { grant, name, folder } }),
  );
  peerscape.on('documents.problem', (problem) => notify('error', describeFileError(problem)));
  peerscape.on('documents.changedOnDisk', ({ grant, change }) => {
    const { file } = useDocument.getState();
    if (file?.grant === grant) openDialog({ kind: 'conflict', change, name: file.name });
  });
  peerscape.on('windows.saveRequested', ({ request }) => {
    void savePlan('save').then(
      (saved) => peerscape.windows.answerSave({ request, saved }),
      () => peerscape.windows.answerSave({ request, saved: false }),
    );
  });
}

/** Writes unsaved work to the journal a second after it changed, and clears the journal when nothing is unsaved. */
function keepJournal(): void {
  let timer: number | undefined;
  let journaled = false;
  useDocument.subscribe((state, before) => {
    if (state.plan === before.plan && state.history === before.history && state.file === before.file) return;
    window.clearTimeout(timer);
    if (!isDocumentDirty(state)) {
      if (journaled) void peerscape.recovery.clear();
      journaled = false;
      return;
    }
    timer = window.setTimeout(() => {
      const { plan, file } = useDocument.getState();
      if (plan === undefined) return;
      journaled = true;
      void peerscape.recovery
        .write({ grant: file?.grant ?? null, name: plan.name.slice(0, 1000), text: planText(plan) })
        .then((written) => {
          if (!written.ok) notify('error', describeFileError(written.error));
        });
    }, journalDelay);
  });
}
