import type { ElectronApplication } from '@playwright/test';

interface Held {
  peerscapeClipboard?: string;
  peerscapeCopied?: Electron.Data;
}

/**
 * Gives an application a clipboard of its own: that of the system belongs to the whole screen, on which other tests run at the same time.
 */
export async function ownClipboard(app: ElectronApplication) {
  await app.evaluate(({ clipboard }) => {
    const held = globalThis as Held;
    clipboard.writeText = (text) => {
      held.peerscapeCopied = { text };
      held.peerscapeClipboard = text;
    };
    clipboard.write = (copied) => {
      held.peerscapeCopied = copied;
      held.peerscapeClipboard = copied.text ?? '';
    };
    clipboard.readText = () => held.peerscapeClipboard ?? '';
    clipboard.readHTML = () => held.peerscapeCopied?.html ?? '';
  });
  return {
    write: (text: string): Promise<void> =>
      app.evaluate((_, given) => {
        Object.assign(globalThis as Held, { peerscapeClipboard: given, peerscapeCopied: { text: given } });
      }, text),
    read: (): Promise<string> => app.evaluate(() => (globalThis as Held).peerscapeClipboard ?? ''),
    readHtml: (): Promise<string> => app.evaluate(() => (globalThis as Held).peerscapeCopied?.html ?? ''),
    /** Width and height of the picture that was copied; zeros where there is none. */
    pictureSize: () =>
      app.evaluate(() => (globalThis as Held).peerscapeCopied?.image?.getSize() ?? { width: 0, height: 0 }),
  };
}
