import { describeFileError } from '../../shared/ipc/file-error.ts';
import { peerscape } from '../peerscape-api.ts';
import { useDocument } from '../store/document-store.ts';
import { notify } from '../store/view-store.ts';
import { showDocument } from './show-document.ts';

/** Shows the plan's file as it is on disk now; what was changed here is lost, and a file that can't be read leaves everything as it is. */
export async function reloadPlan(): Promise<void> {
  const { file } = useDocument.getState();
  if (file === undefined) return;
  const result = await peerscape.documents.reload({ grant: file.grant });
  if (result.ok) await showDocument(result.value);
  else notify('error', describeFileError(result.error));
}
