import { expect, test as base } from '@playwright/test';
import { rmSync } from 'node:fs';
import { type KeptApplication, keepApplication } from './kept-application.ts';
import { newFolder, type Peerscape } from './launch.ts';

interface Fixtures {
  /**
   * The application on its start screen, as if it had just been started for the first time; a test whose start matters has `start` of `desktop.ts`. It
   * must come through the test without a complaint.
   */
  readonly peerscape: Peerscape;
  /** A folder that goes when the test ends. */
  readonly folder: string;
}

interface WorkerFixtures {
  /** It ends with the worker: after the last test, or after a test that failed. */
  readonly kept: KeptApplication;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  kept: [
    // Playwright reads the fixtures that one needs from the pattern of its first parameter.
    async ({}, use) => {
      const kept = keepApplication();
      await use(kept);
      await kept.end();
    },
    { scope: 'worker' },
  ],
  folder: async ({}, use) => {
    const folder = newFolder();
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  peerscape: async ({ kept }, use) => {
    const running = await kept.fresh();
    await use(running);
    const violations = await running.page
      .evaluate(() => (window as unknown as { violations: string[] }).violations)
      .catch(() => []);
    expect([...running.complaints, ...violations]).toEqual([]);
  },
});

export { expect };
