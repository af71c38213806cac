import { dialog } from 'electron';
import { basename } from 'node:path';
import type { ChosenFile, ChosenKind } from '../shared/ipc/chosen-files.ts';
import { type Result, success } from '../shared/result.ts';
import type { FileFailure } from './file-failure.ts';
import type { PlanWindow } from './plan-window.ts';
import { readBytesOf } from './read-bytes.ts';
import { dialogFolder } from './save-dialog.ts';
import type { Speech } from './speech.ts';
import type { AppStore } from './store.ts';

const filters = {
  priceBook: { title: 'books:files', extensions: ['json', 'csv', 'tsv', 'txt', 'xlsx'] },
  earlierPlan: { title: 'files:planFiles', extensions: ['peerscape'] },
  answers: { title: 'openInputs:panel.files', extensions: ['csv', 'tsv', 'txt'] },
} as const;

/** Lets the user choose a file and reads it; the window gets its bytes and its name, and makes what it can of them. */
export async function openChosenFile(
  kind: ChosenKind,
  window: PlanWindow,
  store: AppStore,
  speech: Speech,
): Promise<Result<ChosenFile, FileFailure>> {
  const { t } = speech.now();
  const { title, extensions } = filters[kind];
  const answer = await dialog.showOpenDialog(window.browser, {
    defaultPath: dialogFolder(window, store),
    filters: [
      { name: t(title), extensions: [...extensions] },
      { name: t('files:allFiles'), extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  const [path] = answer.canceled ? [] : answer.filePaths;
  if (path === undefined) return success({ kind: 'cancelled' });
  const read = await readBytesOf(path);
  return read.ok ? success({ kind: 'opened', name: basename(path), bytes: read.value }) : read;
}
