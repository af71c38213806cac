import { app, dialog } from 'electron';
import { randomUUID } from 'node:crypto';
import type { Journals } from './journals.ts';
import { log } from './log.ts';
import { bringToFront, type PlanWindow, tell } from './plan-window.ts';
import type { Speech } from './speech.ts';
import type { Windows } from './windows.ts';

/** Asks before unsaved changes go, for one window and for the whole app. */
export interface CloseGuard {
  /** A window's answer to `windows.saveRequested`. */
  saveAnswered(request: string, saved: boolean): void;
  /** A window's answer to `windows.typingRequested`. */
  typingAnswered(request: string): void;
}

/** A page that does not say for so long what was typed is asked about as if it had unsaved changes. Milliseconds. */
const patienceMs = 2000;

const answers = { save: 0, dontSave: 1, cancel: 2 } as const;

export function guardClosing(windows: Windows, journals: Journals, speech: Speech): CloseGuard {
  const awaited = new Map<string, (answer: boolean) => void>();
  const questions = new Map<PlanWindow, Promise<boolean>>();
  /** Gives up waiting for pages that were told to save. */
  const saving = new Map<PlanWindow, () => void>();
  let quitting = false;

  /** Asks a page for something; a page that is gone answers `false`. */
  const answerOf = (window: PlanWindow, name: 'windows.saveRequested' | 'windows.typingRequested', ms?: number) => {
    const request = randomUUID();
    const { browser } = window;
    return new Promise<boolean>((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(() => settle(false), ms);
      const gone = (): void => settle(false);
      const settle = (answer: boolean): void => {
        clearTimeout(timer);
        awaited.delete(request);
        if (saving.get(window) === gone) saving.delete(window);
        browser.off('closed', gone);
        if (!browser.isDestroyed()) browser.webContents.off('render-process-gone', gone);
        resolve(answer);
      };
      awaited.set(request, settle);
      if (name === 'windows.saveRequested') saving.set(window, gone);
      browser.once('closed', gone);
      browser.webContents.once('render-process-gone', gone);
      tell(window, name, { request });
    });
  };

  const ask = async (window: PlanWindow): Promise<boolean> => {
    const { t } = speech.now();
    bringToFront(window);
    const answer = await dialog.showMessageBox(window.browser, {
      type: 'warning',
      message: t('files:close.question', { name: window.document.name ?? t('files:untitled') }),
      detail: t('files:close.detail'),
      buttons: [t('files:close.save'), t('files:close.dontSave'), t('files:close.cancel')],
      defaultId: answers.save,
      cancelId: answers.cancel,
      noLink: true,
    });
    if (answer.response === answers.save) return answerOf(window, 'windows.saveRequested');
    return answer.response === answers.dontSave;
  };

  /** Asks only once what is being typed is in the plan: it may be all that is unsaved. */
  const askIfUnsaved = async (window: PlanWindow): Promise<boolean> => {
    window.typingInDialog = false;
    const known = !window.typing || (await answerOf(window, 'windows.typingRequested', patienceMs));
    if (known && stoodInDialog(window)) {
      // What no question could save: the page says that the dialog comes first.
      bringToFront(window);
      return false;
    }
    return (known && !window.document.dirty) || ask(window);
  };

  /** Whether the window may go. A second request while the question is open joins the first. */
  const agreesToClose = async (window: PlanWindow): Promise<boolean> => {
    if (!mayLose(window)) return true;
    // A page that hangs never saves: the user is asked again, and can let it go.
    const giveUp = saving.get(window);
    if (giveUp !== undefined && !(await answerOf(window, 'windows.typingRequested', patienceMs))) {
      const given = questions.get(window);
      giveUp();
      await given;
    }
    const open = questions.get(window) ?? askIfUnsaved(window).finally(() => questions.delete(window));
    questions.set(window, open);
    return open;
  };

  /** The user saved, or gave the changes up: nothing is left to recover. Awaited, as the app may end right after; the window goes even if the journal cannot. */
  const letGo = async (window: PlanWindow): Promise<void> => {
    window.mayClose = true;
    await journals.remove(window.journalId);
  };

  windows.onOpen((window) => {
    const { browser } = window;
    browser.on('close', (event) => {
      if (window.mayClose || !mayLose(window)) return;
      event.preventDefault();
      const close = async (): Promise<void> => {
        if (!(await agreesToClose(window)) || browser.isDestroyed()) return;
        await letGo(window);
        browser.close();
      };
      close().catch((error: unknown) => log.error('closing a window failed', error));
    });
    // What was typed into a page goes with it.
    browser.webContents.on('render-process-gone', () => (window.typing = false));
    browser.on('closed', () => {
      // A window that ended before the user decided, after a crash, leaves its journal to the next start.
      if (window.document.dirty && !window.mayClose) return;
      void journals.remove(window.journalId);
    });
  });

  const quit = async (): Promise<void> => {
    for (const window of windows.all()) {
      if (!(await agreesToClose(window))) return;
    }
    // Only now that every window agrees does any of them go.
    await Promise.all(windows.all().map(letGo));
    quitting = true;
    app.quit();
  };

  let asking = false;
  app.on('before-quit', (event) => {
    if (quitting || !windows.all().some((window) => mayLose(window) && !window.mayClose)) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    quit()
      .catch((error: unknown) => log.error('quitting failed', error))
      .finally(() => (asking = false));
  });

  return {
    saveAnswered: (request, saved) => awaited.get(request)?.(saved),
    typingAnswered: (request) => awaited.get(request)?.(true),
  };
}

/** What the page answered: it sets this while it is waited for. */
function stoodInDialog({ typingInDialog }: PlanWindow): boolean {
  return typingInDialog;
}

/** Whether work would be lost if the window went now, as far as main knows. */
function mayLose({ document, typing }: PlanWindow): boolean {
  return document.dirty || typing;
}
