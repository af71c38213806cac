import { describeFileError } from '../../shared/ipc/file-error.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { peerscape } from '../peerscape-api.ts';
import { isDocumentDirty, useDocument, wholePlan } from '../store/document-store.ts';
import { notify } from '../store/view-store.ts';

/** How long a change may rest before it is written to the journal, in milliseconds. */
const delay = 1000;

/** Writes unsaved work to the journal a second after it changed, and clears the journal when nothing is unsaved any more. */
export function keepJournal(): void {
  let timer: number | undefined;
  let journaled = false;
  const look = (): void => {
    window.clearTimeout(timer);
    if (isDocumentDirty(useDocument.getState())) {
      timer = window.setTimeout(() => {
        journaled = true;
        void write();
      }, delay);
    } else if (journaled) {
      journaled = false;
      void peerscape.recovery.clear();
    }
  };
  useDocument.subscribe(look);
  // A recovered plan is unsaved work from its first moment.
  look();
}

async function write(): Promise<void> {
  const state = useDocument.getState();
  const { file } = state;
  const plan = wholePlan(state);
  if (plan === undefined) return;
  const entry = { grant: file?.grant ?? null, name: plan.name.slice(0, 1000), text: planText(plan) };
  const written = await peerscape.recovery.write(entry);
  if (!written.ok) notify('error', describeFileError(written.error));
}
