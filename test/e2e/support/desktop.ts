import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import process from 'node:process';
import { test as base } from './app.ts';
import { launch, type LaunchOptions, newFolder, type Peerscape, quit, ready } from './launch.ts';

/** Starts the application, with a user-data folder that all launches of a test share. */
export type Start = (options?: LaunchOptions) => Promise<Peerscape>;

interface Fixtures {
  /** For tests that start the application more than once or with something given. None may end with a complaint. */
  readonly start: Start;
  /** What remains of the application between two launches. */
  readonly userData: string;
}

export const test = base.extend<Fixtures>({
  userData: async ({}, use) => {
    const userData = newFolder();
    await use(userData);
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ userData }, use) => {
    const launched: Peerscape[] = [];
    await use(async (options) => {
      const running = await launch({ userData, ...options });
      launched.push(running);
      return running;
    });
    for (const running of launched) await quit(running);
    expect(launched.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
});

export { expect };

/** The title that the system shows of a window. */
export async function titleOf(app: ElectronApplication, page: Page): Promise<string> {
  const browser = await app.browserWindow(page);
  return browser.evaluate((window: Electron.BrowserWindow) => window.getTitle());
}

/** Does something that opens another window, and gives that window when it is ready to be used. */
export async function nextWindow(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), act()]);
  await ready(page);
  return page;
}

/** Asks a window to close as its user would, without waiting for what becomes of it. */
export async function askToClose(app: ElectronApplication, page: Page): Promise<void> {
  const browser = await app.browserWindow(page);
  await browser.evaluate((window: Electron.BrowserWindow) => window.close());
}

/** Ends the whole application at once, with every process of it, and waits until it is gone. Says when that was, in milliseconds since 1970. */
export async function killHard({ app }: Peerscape): Promise<number> {
  const main = app.process();
  const gone = new Promise((resolve) => main.once('exit', resolve));
  const at = Date.now();
  // Playwright starts it as the head of a group of its own.
  if (process.platform !== 'win32' && main.pid !== undefined) process.kill(-main.pid, 'SIGKILL');
  else main.kill('SIGKILL');
  await gone;
  return at;
}

/** Tells a window that it has the focus again, as when its user comes back from another program. */
export async function comeBack(app: ElectronApplication, page: Page): Promise<void> {
  const browser = await app.browserWindow(page);
  await browser.evaluate((window: Electron.BrowserWindow) => void window.emit('focus'));
}

/** Drops files onto a window as a file manager would. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const place = { x: Math.round(width / 2), y: Math.round(height / 2), data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place });
  }
  await session.detach();
}
