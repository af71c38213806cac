import { listenToCommands } from './commands/menu-bridge.ts';
import { listenToKeys } from './commands/keymap.ts';
import { answerMain, showStart } from './files/document-session.ts';
import { followTheme } from './theme/follow-theme.ts';
import { loadSettings, useSettings } from './store/settings-store.ts';
import { peerscape } from './peerscape-api.ts';

/** The start of a window, step by step; `render` is called once settings and content are known, so nothing flashes. */
export async function start(render: () => void): Promise<void> {
  await loadSettings();
  followTheme();
  answerMain();
  await showStart();
  listenToKeys(useSettings.getState().info.platform);
  listenToCommands();
  render();
  await document.fonts.ready;
  // Two frames: the first paint of the canvas has its measured nodes in the second.
  requestAnimationFrame(() => requestAnimationFrame(() => void markReady()));
}

async function markReady(): Promise<void> {
  document.documentElement.dataset.ready = 'true';
  await peerscape.app.ready();
}
