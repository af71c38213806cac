import { _electron as electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '../../..');
// The package's entry resolves ELECTRON_OVERRIDE_DIST_PATH, which build/e2e.mjs sets.
const executablePath = createRequire(import.meta.url)('electron') as unknown as string;

/** A running application with a user-data folder of its own, and everything its pages complained about. */
export interface Peerscape {
  readonly app: ElectronApplication;
  readonly userData: string;
  /** Console errors, page errors and violations of the Content-Security-Policy, of all windows. */
  readonly complaints: string[];
  /** The first window, ready to be used. */
  readonly page: Page;
}

export interface LaunchOptions {
  readonly files?: readonly string[];
  /** An earlier test run's folder, to start on what it left. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Switches of Chromium. */
  readonly switches?: readonly string[];
}

/** Starts the real application. Wait for windows with `ready`, never for time. */
export async function launch({
  files = [],
  userData = newFolder(),
  env = {},
  switches = [],
}: LaunchOptions = {}): Promise<Peerscape> {
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--force-device-scale-factor=1',
    '--force-prefers-reduced-motion',
    `--user-data-dir=${userData}`,
    '--lang=en-US',
    ...switches,
    root,
    ...files,
  ];
  const { app, page } = await firstWindow(args, { LANG: 'en_US.UTF-8', ...env });
  const complaints: string[] = [];
  const listen = (page: Page): void => {
    page.on('console', (entry) => {
      if (entry.type() === 'error') complaints.push(entry.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  };
  app.on('window', listen);
  app.windows().forEach(listen);
  await ready(page);
  await watchViolations(page);
  return { app, userData, complaints, page };
}

/** From now on a page notes what violates its Content-Security-Policy. */
export async function watchViolations(page: Page): Promise<void> {
  await page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

const launchTimeoutMs = 20_000;

/**
 * Starts Electron and waits for a window. Driven from outside, Electron stops now and then before its first window when several start at once on
 * a busy machine (some in a hundred launches; every thread waits, and the app's own code has not run to its end). Such a process is ended and the
 * launch repeated; one that stops again fails the test.
 */
async function firstWindow(
  args: string[],
  env: Readonly<Record<string, string>>,
  attempts = 3,
): Promise<{ app: ElectronApplication; page: Page }> {
  let app: ElectronApplication | undefined;
  try {
    app = await electron.launch({
      executablePath,
      args,
      cwd: root,
      env: { ...(process.env as Record<string, string>), ...env },
      timeout: launchTimeoutMs,
    });
    return { app, page: await app.firstWindow({ timeout: launchTimeoutMs }) };
  } catch (error) {
    app?.process().kill('SIGKILL');
    if (attempts === 1 || !/timeout/i.test(String(error))) throw error;
    return firstWindow(args, env, attempts - 1);
  }
}

/** Waits until a window has drawn what it was opened for. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
}

/** Ends the application without asking about unsaved changes. */
export async function quit({ app }: Peerscape): Promise<void> {
  await app.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => undefined);
  await app.close().catch(() => undefined);
}

export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'peerscape-e2e-'));
}
