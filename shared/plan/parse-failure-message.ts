import { type Message, message } from '../messages/message.ts';
import { formatName, formatVersion } from './file-schema.ts';
import type { ParseFailure } from './parse.ts';

/** Why a text is no plan, as a sentence for a user; it leaves the file's name to whoever shows it. */
export function parseFailureMessage(failure: ParseFailure): Message {
  switch (failure.code) {
    case 'empty':
      return message('app:parse.empty');
    case 'binary':
      return message('app:parse.binary');
    case 'not-json':
      return message('app:parse.notJson', { line: failure.line, column: failure.column });
    case 'merge-conflict':
      return message('app:parse.mergeConflict', { line: failure.line });
    case 'not-a-plan':
      return message('app:parse.notAPlan', { format: formatName });
    case 'newer-version':
      return message('app:parse.newerVersion', { version: failure.version, known: formatVersion });
    case 'too-deep':
      return message('app:parse.tooDeep');
    case 'invalid':
      return message('app:parse.invalid', { line: failure.line, path: failure.path, fault: failure.fault });
  }
}
