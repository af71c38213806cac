import { describeFileError, maxFileBytes } from '../../shared/ipc/file-error.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import type { FileFailure } from '../file-failure.ts';

/** Why a file could not be read or written, without its name. */
export function fileReason(failure: FileFailure): Message {
  switch (failure.code) {
    case 'too-large':
      return message('cli:file.too-large', { limit: maxFileBytes / (1024 * 1024) });
    // Only windows meet these two.
    case 'wrong-extension':
    case 'open-elsewhere':
      return describeFileError(failure);
    default:
      return message(`cli:file.${failure.code}`);
  }
}
