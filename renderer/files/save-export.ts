import {
  type Exported,
  readExtensions,
  type SaveFileRequest,
  type SaveFolderRequest,
  type SavePdfRequest,
} from '../../shared/ipc/exports.ts';
import { describeFileError, type FileError } from '../../shared/ipc/file-error.ts';
import { message } from '../../shared/messages/message.ts';
import type { Result } from '../../shared/result.ts';
import { peerscape } from '../peerscape-api.ts';
import { exportActs } from './save-acts.ts';
import { notify } from '../store/view-store.ts';

/** A file to be written beside the plan; the user says where. */
export type ExportRequest =
  | ({ readonly kind: 'file' } & SaveFileRequest)
  | ({ readonly kind: 'folder' } & SaveFolderRequest)
  | ({ readonly kind: 'pdf' } & SavePdfRequest);

/** Saves an export and says what came of it; whether it is on disk now. */
export async function saveExport(request: ExportRequest): Promise<boolean> {
  const saved = await send(request);
  if (!saved.ok) {
    notify('error', describeFileError(saved.error));
    return false;
  }
  if (saved.value.kind === 'cancelled') return false;
  const { name, written } = saved.value;
  notify('good', message('files:exported', { name }), exportActs(written, name, isRead(request)));
  return true;
}

/** Whether an export is a page that one reads, rather than something for another program. */
function isRead(request: ExportRequest): boolean {
  return request.kind === 'pdf' || (request.kind === 'file' && readExtensions.has(request.extension));
}

function send(request: ExportRequest): Promise<Result<Exported, FileError>> {
  switch (request.kind) {
    case 'file': {
      const { suggestedName, extension, content } = request;
      return peerscape.exports.saveFile({ suggestedName, extension, content });
    }
    case 'folder':
      return peerscape.exports.saveFolder({ files: request.files });
    case 'pdf': {
      const { html, suggestedName, page } = request;
      return peerscape.exports.savePdf({ html, suggestedName, page });
    }
  }
}
