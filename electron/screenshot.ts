import { app } from 'electron';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from './log.ts';
import type { PlanWindow } from './plan-window.ts';

/** The PNG that this run is to write before it ends, if the environment asks for one. */
export function screenshotPath(): string | undefined {
  const path = process.env['PEERSCAPE_SCREENSHOT'];
  return path === undefined || path === '' ? undefined : resolve(path);
}

/** Writes what a window shows and ends the app: 0 when the picture was written, 1 when not. */
export async function takeScreenshot({ browser }: PlanWindow, path: string): Promise<void> {
  try {
    // The page is ready, yet the compositor may be a frame behind it, and a capture before the first frame is empty.
    for (let attempt = 0; attempt < 20; attempt++) {
      await wait(100);
      const image = await browser.webContents.capturePage();
      if (image.isEmpty()) continue;
      await writeFile(path, image.toPNG());
      app.exit(0);
      return;
    }
    log.error('the window stayed empty, no screenshot');
  } catch (error) {
    log.error('no screenshot', error);
  }
  app.exit(1);
}
