// Files beside the plan. The user chooses the place every time, and the page hears the name alone. Kinds of files are a closed list, and a
// folder is written only where nothing leads out of it. A PDF is printed from our own HTML in a hidden window without scripts, preload,
// network or memory, under a policy of its own.
import { dialog, shell } from 'electron';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import {
  type Exported,
  readExtensions,
  type SaveFileRequest,
  type SaveFolderRequest,
  type SavePdfRequest,
} from '../shared/ipc/exports.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { writeAtomically } from './atomic-write.ts';
import { writeFolder } from './export-folder.ts';
import { type FileFailure, writeFailure } from './file-failure.ts';
import { exportFileName, withExtension } from './file-name.ts';
import type { PlanWindow } from './plan-window.ts';
import type { PdfPrinter } from './print-pdf.ts';
import { askWhereToSave, dialogFolder, mayReplace } from './save-dialog.ts';
import type { Speech } from './speech.ts';
import type { AppStore } from './store.ts';

type ExportOutcome = Result<Exported, FileFailure>;

/** Files that a window writes beside its plan. The user chooses where, every time; the window learns the name and no more. */
export interface Exports {
  saveFile(window: PlanWindow, request: SaveFileRequest): Promise<ExportOutcome>;
  saveFolder(window: PlanWindow, request: SaveFolderRequest): Promise<ExportOutcome>;
  savePdf(window: PlanWindow, request: SavePdfRequest): Promise<ExportOutcome>;
  /** Opens what the window wrote with the program that the system has for it: what one reads, and nothing else. */
  open(window: PlanWindow, written: string): Promise<boolean>;
  /** Shows it among the files beside it. */
  showInFolder(window: PlanWindow, written: string): boolean;
}

/** How many names a question lists. */
const mostListed = 10;

export function createExports(store: AppStore, speech: Speech, printPdf: PdfPrinter): Exports {
  const askWhere = (window: PlanWindow, suggested: string, extension: string): Promise<string | undefined> => {
    const { t } = speech.now();
    const question = {
      defaultPath: join(dialogFolder(window, store), exportFileName(suggested, extension, t('files:untitled'))),
      filters: [
        { name: extension.toUpperCase(), extensions: [extension] },
        { name: t('files:allFiles'), extensions: ['*'] },
      ],
      complete: (path: string) => withExtension(path, extension),
    };
    return askWhereToSave(window, question, speech);
  };

  // By window, so that an id of another window means nothing.
  const written = new WeakMap<PlanWindow, Map<string, string>>();

  const saved = (window: PlanWindow, path: string): Exported => {
    const id = randomUUID();
    const known = written.get(window) ?? new Map<string, string>();
    written.set(window, known.set(id, path));
    return { kind: 'saved', name: basename(path), written: id };
  };

  const pathOf = (window: PlanWindow, id: string): string | undefined => {
    const path = written.get(window)?.get(id);
    return path !== undefined && existsSync(path) ? path : undefined;
  };

  const write = async (window: PlanWindow, path: string, content: string | Uint8Array): Promise<ExportOutcome> => {
    try {
      await writeAtomically(path, content);
      return success(saved(window, path));
    } catch (error) {
      return failure(writeFailure(path, error));
    }
  };

  return {
    async saveFile(window, { suggestedName, extension, content }) {
      const path = await askWhere(window, suggestedName, extension);
      return path === undefined ? success({ kind: 'cancelled' }) : write(window, path, content);
    },

    async saveFolder(window, { files }) {
      const answer = await dialog.showOpenDialog(window.browser, {
        defaultPath: dialogFolder(window, store),
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = answer.canceled ? [] : answer.filePaths;
      if (folder === undefined) return success({ kind: 'cancelled' });
      const name = basename(folder);
      const written = await writeFolder(folder, files, (paths) => {
        const { t } = speech.now();
        const listed = paths.slice(0, mostListed);
        const more = paths.length - listed.length;
        const detail = [...listed, ...(more > 0 ? [t('files:replace.more', { count: more })] : [])].join('\n');
        return mayReplace(
          window,
          { message: t('files:replace.files', { count: paths.length, folder: name }), detail },
          speech,
        );
      });
      if (!written.ok) return written;
      return success(written.value === 'written' ? saved(window, folder) : { kind: 'cancelled' });
    },

    async savePdf(window, { html, suggestedName, page }) {
      const path = await askWhere(window, suggestedName, 'pdf');
      return path === undefined ? success({ kind: 'cancelled' }) : write(window, path, await printPdf(html, page));
    },

    async open(window, id) {
      const path = pathOf(window, id);
      const isRead = path !== undefined && readExtensions.has(extname(path).slice(1).toLowerCase());
      return isRead && (await shell.openPath(path)) === '';
    },

    showInFolder(window, id) {
      const path = pathOf(window, id);
      if (path !== undefined) shell.showItemInFolder(path);
      return path !== undefined;
    },
  };
}
