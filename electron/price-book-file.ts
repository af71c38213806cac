import { dialog } from 'electron';
import { basename } from 'node:path';
import type { OpenedBook } from '../shared/ipc/price-books.ts';
import { bookExtensions } from '../shared/ipc/price-books.ts';
import { type Result, success } from '../shared/result.ts';
import type { FileFailure } from './file-failure.ts';
import type { PlanWindow } from './plan-window.ts';
import { readBytesOf } from './read-bytes.ts';
import { dialogFolder } from './save-dialog.ts';
import type { Speech } from './speech.ts';
import type { AppStore } from './store.ts';

/** Lets the user choose the file of a price book and reads it; the window gets its bytes and its name, and makes what it can of them. */
export async function openPriceBook(
  window: PlanWindow,
  store: AppStore,
  speech: Speech,
): Promise<Result<OpenedBook, FileFailure>> {
  const { t } = speech.now();
  const answer = await dialog.showOpenDialog(window.browser, {
    defaultPath: dialogFolder(window, store),
    filters: [
      { name: t('books:files'), extensions: [...bookExtensions] },
      { name: t('files:allFiles'), extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  const [path] = answer.canceled ? [] : answer.filePaths;
  if (path === undefined) return success({ kind: 'cancelled' });
  const read = await readBytesOf(path);
  return read.ok ? success({ kind: 'opened', name: basename(path), bytes: read.value }) : read;
}
