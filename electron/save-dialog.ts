import { app, dialog } from 'electron';
import { access } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { readFailure } from './file-failure.ts';
import { type PlanWindow, shownFile } from './plan-window.ts';
import type { Speech } from './speech.ts';
import type { AppStore } from './store.ts';

export interface SaveQuestion {
  readonly defaultPath: string;
  readonly filters: Electron.FileFilter[];
  /** Adds the extension where the user left it out. */
  readonly complete: (path: string) => string;
}

/** Asks the user where to save; undefined when they would rather not. */
export async function askWhereToSave(
  window: PlanWindow,
  { defaultPath, filters, complete }: SaveQuestion,
  speech: Speech,
): Promise<string | undefined> {
  const answer = await dialog.showSaveDialog(window.browser, {
    defaultPath,
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (answer.canceled || answer.filePath === '') return undefined;
  const path = complete(answer.filePath);
  // The dialog asked about the name without the extension.
  if (path === answer.filePath || !(await exists(path))) return path;
  const question = speech.now().t('files:replace.question', { name: basename(path) });
  return (await mayReplace(window, { message: question }, speech)) ? path : undefined;
}

/** Asks whether files may be replaced; no is what Enter and Escape say. */
export async function mayReplace(
  window: PlanWindow,
  question: { readonly message: string; readonly detail?: string },
  speech: Speech,
): Promise<boolean> {
  const { t } = speech.now();
  const answer = await dialog.showMessageBox(window.browser, {
    type: 'question',
    ...question,
    buttons: [t('files:replace.replace'), t('files:close.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return answer.response === 0;
}

/** Where file dialogs begin: beside this window's file, else beside the last file, else with the user's documents. */
export function dialogFolder(window: PlanWindow, store: AppStore): string {
  const path = shownFile(window)?.path ?? store.recents()[0]?.path;
  return path === undefined ? app.getPath('documents') : dirname(path);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    return readFailure(path, error).code !== 'not-found';
  }
}
