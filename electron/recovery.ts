import { shell } from 'electron';
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { InputOf } from '../shared/ipc/contract.ts';
import type { RecoveredDocument } from '../shared/ipc/documents.ts';
import { failure, success } from '../shared/result.ts';
import type { Handlers } from './ipc.ts';
import type { Journal } from './journal-file.ts';
import type { Journals } from './journals.ts';
import type { PlanWindow } from './plan-window.ts';
import type { Windows } from './windows.ts';

type RecoveryCall = Extract<keyof Handlers, `recovery.${string}`>;

/** The journals as windows use them: each window keeps one, and may take one that an earlier run left. */
export interface Recovery {
  readonly handlers: Pick<Handlers, RecoveryCall>;
  /** What a window held whose page is loaded once more; undefined when nothing was unsaved. */
  again(window: PlanWindow): Promise<RecoveredDocument | undefined>;
}

/** Whether a journal is used by a window, or about to be. */
export function isJournalInUse(id: string, windows: Windows): boolean {
  return windows.all().some(({ journalId, takenJournal }) => journalId === id || takenJournal === id);
}

/** `folder` is where the journals lie. */
export function createRecovery(folder: string, journals: Journals, windows: Windows): Recovery {
  const handlers: Recovery['handlers'] = {
    'recovery.list': () => journals.left(),
    'recovery.take': async (window, { id }) => {
      const journal = isJournalInUse(id, windows) ? undefined : await journals.read(id);
      if (!journal) return failure({ code: 'not-found', name: '' });
      window.takenJournal = id;
      return success(recovered(window, journal, windows));
    },
    'recovery.settle': (window, { whole }) => {
      const { takenJournal } = window;
      window.takenJournal = undefined;
      // Only a journal of which the page shows everything becomes the window's own, and is written over by what is done with it.
      if (takenJournal === undefined || !whole) return;
      window.journalId = takenJournal;
      window.journalKept = true;
    },
    'recovery.discard': (_window, { id }) =>
      isJournalInUse(id, windows) ? failure({ code: 'not-found', name: '' }) : journals.discard(id),
    'recovery.restore': (_window, { id }) => journals.restore(id),
    'recovery.prepare': async (window, beginning) => {
      if (window.mayClose) return;
      await journals.prepare(window.journalId, beginning.edition, startOf(window, beginning));
    },
    'recovery.begin': async (window, { step, ...beginning }) => {
      // On its way out: a journal written now would be offered although the user decided.
      if (window.mayClose) return success(null);
      const written = await journals.begin(window.journalId, beginning.edition, startOf(window, beginning), step);
      window.journalKept = written.ok;
      return written;
    },
    'recovery.append': async (window, { edition, after, name, step }) => {
      if (window.mayClose) return success(null);
      const written = await journals.append(window.journalId, { edition, after, ...stamped(name), step });
      window.journalKept = written.ok;
      return written;
    },
    'recovery.clear': async (window) => {
      window.journalKept = false;
      await journals.remove(window.journalId);
    },
    'recovery.showFolder': async () => (await shell.openPath(folder)) === '',
  };
  return {
    handlers,
    async again(window) {
      const id = window.takenJournal ?? window.journalId;
      const journal = await journals.read(id);
      if (journal === undefined) return undefined;
      // As if it were left by another run: a page that cannot show it must not write over it.
      window.takenJournal = id;
      window.journalId = randomUUID();
      return recovered(window, journal, windows);
    },
  };
}

function startOf(window: PlanWindow, { grant, name, text }: InputOf<'recovery.prepare'>) {
  return { ...stamped(name), file: grant === null ? null : window.grants.fileOf(grant), text };
}

function stamped(name: string): { readonly name: string; readonly writtenAt: string } {
  return { name, writtenAt: new Date().toISOString() };
}

/** Unsaved work on its way into a window, tied to its file again unless another window shows that one now. */
function recovered(window: PlanWindow, journal: Journal, windows: Windows): RecoveredDocument {
  const { file, name, text, steps, damaged } = journal;
  const shown = file && windows.showing(file.realPath);
  const grant = file && (!shown || shown === window) ? window.grants.give(file) : null;
  window.document = { grant, name, dirty: true, untouched: false };
  return file
    ? { grant, name: basename(file.path), folder: grant === null ? null : dirname(file.path), text, steps, damaged }
    : { grant, name, folder: null, text, steps, damaged };
}
