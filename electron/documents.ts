import { app, dialog } from 'electron';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { InputOf } from '../shared/ipc/contract.ts';
import type { Grant, OpenDocument, Opened, Saved } from '../shared/ipc/documents.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { errnoOf, type FileFailure } from './file-failure.ts';
import { hasPlanExtension, planExtension, planFileName, withPlanExtension } from './file-name.ts';
import type { Journals } from './journals.ts';
import { changeOnDisk, type KnownFile, readPlanFile, writePlanFile } from './plan-file.ts';
import { bringToFront, type PlanWindow, tell } from './plan-window.ts';
import { askWhereToSave, dialogFolder } from './save-dialog.ts';
import type { Speech } from './speech.ts';
import type { AppStore } from './store.ts';
import { handOver, type Windows } from './windows.ts';

type OpenOutcome = Result<Opened, FileFailure>;

/** Files and the windows that show them: a file is in one window at most. */
export interface Documents {
  /** Asks the user for files; the first goes into the asking window if nothing would be lost there. */
  open(window: PlanWindow): Promise<OpenOutcome>;
  openRecent(window: PlanWindow, id: string): Promise<OpenOutcome>;
  openDropped(window: PlanWindow, path: string): Promise<OpenOutcome>;
  /** Opens files that nobody asked for inside a window: at the launch, or from the system. */
  openFromOutside(paths: readonly string[]): Promise<void>;
  reload(window: PlanWindow, grant: Grant): Promise<Result<OpenDocument, FileFailure>>;
  save(window: PlanWindow, request: InputOf<'documents.save'>): Promise<Result<Saved, FileFailure>>;
  /** Tells a window when another program touched its file. */
  checkDisk(window: PlanWindow): Promise<void>;
}

export function createDocuments(windows: Windows, store: AppStore, journals: Journals, speech: Speech): Documents {
  const openPath = async (path: string, asking: PlanWindow | undefined): Promise<OpenOutcome> => {
    const showing = await windowShowing(path);
    if (showing) {
      bringToFront(showing);
      return success({ kind: 'elsewhere' });
    }
    const read = await readPlanFile(path);
    if (!read.ok) return read;
    store.addRecent(path);
    app.addRecentDocument(path);
    if (asking?.document.untouched) return success({ kind: 'here', document: handOver(asking, read.value) });
    windows.open({ kind: 'file', ...read.value });
    return success({ kind: 'elsewhere' });
  };

  const windowShowing = async (path: string): Promise<PlanWindow | undefined> => {
    try {
      return windows.showing(await realpath(path));
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      return undefined; // reading the file will say what is wrong with it
    }
  };

  const filters = () => [
    { name: speech.now().t('files:planFiles'), extensions: [planExtension.slice(1), 'json'] },
    { name: speech.now().t('files:allFiles'), extensions: ['*'] },
  ];

  const askWhere = (window: PlanWindow, suggestedName: string): Promise<string | undefined> => {
    const name = planFileName(suggestedName, speech.now().t('files:untitled'));
    const defaultPath = join(dialogFolder(window, store), name);
    return askWhereToSave(window, { defaultPath, filters: filters(), complete: withPlanExtension }, speech);
  };

  const write = async (window: PlanWindow, path: string, text: string, known: KnownFile | null) => {
    const other = await windowShowing(path);
    if (other && other !== window) return failure<FileFailure>({ code: 'open-elsewhere', name: basename(path) });
    const written = await writePlanFile(path, text, known);
    if (!written.ok) return written;
    await journals.remove(window.journalId);
    window.journalKept = false;
    store.addRecent(path);
    const grant = window.grants.give(written.value);
    // Whether the plan is still dirty is for the window to say: the user may have gone on editing meanwhile.
    window.document = { ...window.document, grant };
    window.toldChange = undefined;
    return success({ kind: 'saved' as const, grant, name: basename(path), folder: dirname(path) });
  };

  return {
    async open(window) {
      const answer = await dialog.showOpenDialog(window.browser, {
        defaultPath: dialogFolder(window, store),
        filters: filters(),
        properties: ['openFile', 'multiSelections'],
      });
      const [first, ...others] = answer.canceled ? [] : answer.filePaths;
      if (first === undefined) return success({ kind: 'cancelled' });
      const outcome = await openPath(first, window);
      for (const path of others) {
        const opened = await openPath(path, undefined);
        if (!opened.ok) tell(window, 'documents.problem', opened.error);
      }
      return outcome;
    },

    async openRecent(window, id) {
      const recent = store.recents().find((each) => each.id === id);
      // Another window may just have removed it from the list.
      if (!recent) return failure({ code: 'not-found', name: '' });
      return openPath(recent.path, window);
    },

    async openDropped(window, path) {
      if (!hasPlanExtension(path)) return failure({ code: 'wrong-extension', name: basename(path) });
      return openPath(path, window);
    },

    async openFromOutside(paths) {
      const problems: FileFailure[] = [];
      for (const path of paths) {
        const asking = windows.current();
        // A page that has not asked yet what to show would miss the event: its file goes into a window of its own.
        const outcome = await openPath(path, asking?.listening ? asking : undefined);
        if (!outcome.ok) problems.push(outcome.error);
        else if (outcome.value.kind === 'here' && asking) {
          tell(asking, 'documents.opened', outcome.value.document);
          bringToFront(asking);
        }
      }
      const window = windows.current();
      if (!window) {
        windows.open({ kind: 'startScreen' }, problems);
        return;
      }
      if (paths.length === 0) bringToFront(window);
      if (window.start) window.start = { ...window.start, problems: [...window.start.problems, ...problems] };
      else for (const problem of problems) tell(window, 'documents.problem', problem);
    },

    async reload(window, grant) {
      const { path } = window.grants.fileOf(grant);
      const read = await readPlanFile(path);
      if (!read.ok) return read;
      return success(handOver(window, read.value));
    },

    async save(window, { grant, mode, text, suggestedName, force }) {
      if (mode === 'save' && grant !== null) {
        const known = window.grants.fileOf(grant);
        return write(window, known.path, text, force === true ? null : known);
      }
      const path = await askWhere(window, suggestedName);
      return path === undefined ? success({ kind: 'cancelled' }) : write(window, path, text, null);
    },

    async checkDisk(window) {
      const { grant } = window.document;
      if (grant === null) return;
      const change = await changeOnDisk(window.grants.fileOf(grant));
      if (!change.ok || change.value.kind === 'none') {
        if (change.ok) window.toldChange = undefined;
        return;
      }
      if (window.toldChange === change.value.mark) return;
      window.toldChange = change.value.mark;
      tell(window, 'documents.changedOnDisk', { grant, change: change.value.kind });
    },
  };
}
