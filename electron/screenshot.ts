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
  // The page is ready, yet the compositor may be some frames behind it: until then a capture fails, is empty or is blank.
  for (let attempt = 0; attempt < 50; attempt++) {
    await wait(100);
    try {
      const image = await browser.webContents.capturePage();
      if (image.isEmpty() || isBlank(image.toBitmap())) continue;
      await writeFile(path, image.toPNG());
      app.exit(0);
      return;
    } catch (error) {
      log.warn('no screenshot yet', error);
    }
  }
  log.error('no screenshot: the window stayed empty, or the file cannot be written');
  app.exit(1);
}

/** Whether every pixel (four bytes) is the same. */
function isBlank(pixels: Buffer): boolean {
  const first = pixels.readUInt32LE(0);
  for (let at = 4; at < pixels.length; at += 4) if (pixels.readUInt32LE(at) !== first) return false;
  return true;
}
