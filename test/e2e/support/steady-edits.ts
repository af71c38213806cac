import type { Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';

/** Edits of a window, one after the other until it is stopped or gone: each adds a VPC. */
export interface SteadyEdits {
  /** When the page had each, in milliseconds since 1970, as the page's own clock has it. */
  readonly madeAt: readonly number[];
  start(pauseMs: number): void;
  /** Ends with the edit that is under way. */
  stop(): Promise<void>;
}

/** Prepares a window that shows a plan; call it once for each. */
export async function steadyEditsIn(page: Page): Promise<SteadyEdits> {
  const madeAt: number[] = [];
  // Told as they happen: after a kill nobody can ask the page.
  await page.exposeBinding('noteEdit', (_source, at: number) => void madeAt.push(at));
  await page.evaluate(() => {
    const note = (at: number) => (Reflect.get(window, 'noteEdit') as (at: number) => void)(at);
    // Before the application hears of the key.
    window.addEventListener('keydown', ({ altKey, code }) => altKey && code === 'Digit1' && note(Date.now()), true);
  });
  let running: Promise<void> = Promise.resolve();
  let isStopped = true;
  const run = async (pauseMs: number): Promise<void> => {
    while (!isStopped) {
      try {
        await page.keyboard.press('Alt+Digit1');
      } catch (error) {
        // A kill in the middle of an edit.
        if (/closed|crashed/i.test(String(error))) return;
        throw error;
      }
      await wait(pauseMs);
    }
  };
  return {
    madeAt,
    start(pauseMs) {
      isStopped = false;
      running = run(pauseMs);
      running.catch(() => undefined); // thrown by `stop`
    },
    async stop() {
      isStopped = true;
      await running;
    },
  };
}

/** How long ago the first edit was made that is not among the first `kept`, in milliseconds; 0 where none is missing. */
export function missingMs(madeAt: readonly number[], kept: number, endedAt: number): number {
  const missing = madeAt[kept];
  return missing === undefined ? 0 : Math.max(0, endedAt - missing);
}
