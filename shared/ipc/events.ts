import type { CommandId } from '../commands/commands.ts';
import type { Settings } from '../settings/settings.ts';
import type { Grant, OpenDocument } from './documents.ts';
import type { FileError } from './file-error.ts';
import type { Recent } from './contract.ts';
import type { UserDataProblem } from './user-data-problem.ts';

/** What the main process tells a window of its own accord. Each name is also the channel. */
export const eventNames = [
  'windows.saveRequested',
  'windows.typingRequested',
  'documents.opened',
  'documents.problem',
  'documents.changedOnDisk',
  'recents.changed',
  'settings.changed',
  'userData.problem',
  'command',
] as const;

export type EventName = (typeof eventNames)[number];

export interface Events {
  /** The window is about to close and the user chose to save: save, then answer with `windows.answerSave` in any case. */
  readonly 'windows.saveRequested': { readonly request: string };
  /** The window is about to close while something is typed: take it into the plan, tell main about the plan, then answer with `windows.answerTyping`. */
  readonly 'windows.typingRequested': { readonly request: string };
  /** A file that was opened from outside (the shell, a second launch, the native menu) is to be shown in this window. */
  readonly 'documents.opened': OpenDocument;
  /** A file that was opened from outside could not be read; the window keeps what it shows. */
  readonly 'documents.problem': FileError;
  /** Another program wrote, moved or deleted the file of this window; said once for each such change. */
  readonly 'documents.changedOnDisk': { readonly grant: Grant; readonly change: 'changed' | 'gone' };
  readonly 'recents.changed': readonly Recent[];
  readonly 'settings.changed': Settings;
  readonly 'userData.problem': UserDataProblem;
  /** The user chose a command in the native menu. */
  readonly command: CommandId;
}
