import type { ElectronApplication } from '@playwright/test';

interface Held {
  peerscapeClipboard?: string;
}

/**
 * Gives an application a clipboard of its own: that of the system belongs to the whole screen, on which other tests run at the same time.
 */
export async function ownClipboard(app: ElectronApplication) {
  await app.evaluate(({ clipboard }) => {
    const held = globalThis as Held;
    clipboard.writeText = (text) => {
      held.peerscapeClipboard = text;
    };
    clipboard.readText = () => held.peerscapeClipboard ?? '';
  });
  return {
    write: (text: string): Promise<void> =>
      app.evaluate((_, given) => {
        (globalThis as Held).peerscapeClipboard = given;
      }, text),
    read: (): Promise<string> => app.evaluate(() => (globalThis as Held).peerscapeClipboard ?? ''),
  };
}
