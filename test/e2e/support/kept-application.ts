import type { ElectronApplication } from '@playwright/test';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../../shared/settings/settings.ts';
import { launch, type Peerscape, quit, ready, watchViolations } from './launch.ts';

/** One application that serves test after test. */
export interface KeptApplication {
  /** The application as it is after its first start: one window with the start screen, and nothing of the tests before. */
  fresh(): Promise<Peerscape>;
  end(): Promise<void>;
}

export function keepApplication(): KeptApplication {
  let running: Peerscape | undefined;
  const begin = async (): Promise<Peerscape> => {
    const begun = await launch();
    await rememberMain(begun.app);
    return begun;
  };
  const end = async (): Promise<void> => {
    if (running === undefined) return;
    // One that stopped does not answer a request to end.
    const killed = setTimeout(() => running?.app.process().kill('SIGKILL'), 5000);
    await quit(running);
    clearTimeout(killed);
    rmSync(running.userData, { recursive: true, force: true, maxRetries: 5 });
    running = undefined;
  };
  return {
    async fresh() {
      if (running === undefined) running = await begin();
      else {
        try {
          running = await renewed(running);
        } catch (error) {
          // Windows are destroyed here in a way that no user can: an application that ends over it, or stops as one that is driven does at its start
          // (`firstWindow`), says nothing about the next test.
          if (!(error instanceof NoWindow) && !String(error).includes('has been closed')) throw error;
          console.error(
            `the kept application ended between two tests and is started anew: ${String(error).split('\n', 1)[0] ?? ''}`,
          );
          await end();
          running = await begin();
        }
      }
      return running;
    },
    end,
  };
}

class NoWindow extends Error {}

// A window comes within a second; on a busy machine within a few.
const windowTimeoutMs = 12_000;

/** Everything that a user leaves is taken back by the calls that a window has for it; then its windows go, and another one comes. */
async function renewed({ app, userData, complaints }: Peerscape): Promise<Peerscape> {
  const [left] = app.windows();
  if (left === undefined) throw new Error('the test before closed every window, which ends the application');
  await left.evaluate(async (settings) => {
    const api = Reflect.get(window, 'peerscape') as {
      settings: { set(change: object): Promise<unknown> };
      recents: { clear(): Promise<unknown> };
      prices: { get(): Promise<{ row: { id: string } }[]>; remove(price: { id: string }): Promise<unknown> };
    };
    await api.settings.set(settings);
    await api.recents.clear();
    for (const { row } of await api.prices.get()) await api.prices.remove({ id: row.id });
  }, defaultSettings);
  await destroyWindows(app);
  const journals = path.join(userData, 'recovery');
  for (const journal of readdirSync(journals)) rmSync(path.join(journals, journal), { force: true });
  complaints.length = 0;

  const opened = app.waitForEvent('window', { timeout: windowTimeoutMs }).catch((error: unknown) => {
    throw /timeout/i.test(String(error)) ? new NoWindow(`no window within ${windowTimeoutMs} ms`) : error;
  });
  const [page] = await Promise.all([opened, app.evaluate(({ app: main }) => main.emit('activate'))]);
  await ready(page);
  await watchViolations(page);
  return { app, userData, complaints, page };
}

interface Memory {
  peerscapeMain?: readonly (readonly [object: object, own: object])[];
}

/** Keeps in mind what tests replace in the main process, and lets the application live without a window. */
function rememberMain(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app: main, clipboard, dialog, shell }) => {
    main.removeAllListeners('window-all-closed');
    main.on('window-all-closed', () => undefined);
    (globalThis as Memory).peerscapeMain = [clipboard, dialog, shell].map((object) => [object, { ...object }]);
  });
}

/** Without asking about unsaved changes. What tests replaced or noted in the main process is as before. */
function destroyWindows(app: ElectronApplication): Promise<void> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const closed = BrowserWindow.getAllWindows().map((window) => {
      const gone = new Promise<void>((resolve) => window.once('closed', () => resolve()));
      window.destroy();
      return gone;
    });
    await Promise.all(closed);
    for (const [object, own] of (globalThis as Memory).peerscapeMain ?? []) {
      for (const name of Object.keys(object)) if (!(name in own)) Reflect.deleteProperty(object, name);
      Object.assign(object, own);
    }
    for (const name of Object.keys(globalThis))
      if (name.startsWith('peerscape') && name !== 'peerscapeMain') Reflect.deleteProperty(globalThis, name);
  });
}
