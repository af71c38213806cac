import { app, dialog } from 'electron';
import { setImmediate } from 'node:timers/promises';
import { createTranslator } from '../shared/messages/translator.ts';
import { chosenLanguage } from '../shared/settings/language.ts';
import { log } from './log.ts';
import { type PlanWindow, unsavedIn } from './plan-window.ts';
import type { Speech } from './speech.ts';
import type { Windows } from './windows.ts';

/** Offers to reload a window whose page process died: the page then finds its journal. */
export function watchForCrashes(windows: Windows, speech: Speech): void {
  windows.onOpen((window) => {
    const { webContents } = window.browser;
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit') return;
      log.error('a page process is gone', reason, exitCode);
      offerReload(window, speech).catch((error: unknown) => log.error('the offer to reload failed', error));
    });
    webContents.on('unresponsive', () => log.warn('a page does not respond'));
    webContents.on('preload-error', (_event, path, error) => log.error('the preload script failed', path, error));
    webContents.on('console-message', ({ level, message, lineNumber, sourceId }) => {
      if (level === 'error') log.error('page:', message.slice(0, 2000), sourceId.slice(0, 200), lineNumber);
    });
  });
}

async function offerReload(window: PlanWindow, speech: Speech): Promise<void> {
  await setImmediate(); // a reload from within the notice of the death brings Chromium down
  if (window.browser.isDestroyed()) return;
  const { t } = speech.now();
  const answer = await dialog.showMessageBox(window.browser, {
    type: 'error',
    message: t('files:crash.question'),
    detail: t(`files:crash.${unsavedIn(window)}`),
    buttons: [t('files:crash.reload'), t('files:crash.close')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.browser.isDestroyed()) return;
  if (answer.response === 0) window.browser.webContents.reload();
  else window.browser.destroy();
}

/**
 * A defect in the main process: it is logged and said, and the app ends, since nothing about its state is certain any more. `windows` are those
 * whose unsaved changes are at stake.
 */
export function watchForDefects(windows: () => readonly PlanWindow[]): void {
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  process.on('uncaughtException', (error) => {
    log.error('uncaught exception', error);
    if (app.isReady()) {
      // The system's language: the chosen one would need a part of the app that may be the one that failed.
      const language = chosenLanguage('system', app.getPreferredSystemLanguages());
      const { t } = createTranslator(language, { en: {}, 'zh-CN': {} });
      const outcomes = windows().map(unsavedIn);
      const worst = (['notKept', 'kept'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'saved';
      dialog.showErrorBox(t('files:fatal.title'), t(`files:fatal.${worst}`));
    }
    app.exit(1);
  });
}
