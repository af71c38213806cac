import Store from 'electron-store';
import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Recent } from '../shared/ipc/contract.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { log } from './log.ts';
import { type RecentFile, withRecentFile } from './recent-files.ts';
import { setBrokenJsonAside } from './set-aside.ts';
import { readStoredState } from './stored-state.ts';
import type { Rectangle } from './window-bounds.ts';

/** What outlives a run: settings, recent files and where the window was. Listeners hear every change, whoever made it. */
export interface AppStore {
  settings(): Settings;
  changeSettings(change: { readonly [Field in keyof Settings]?: Settings[Field] | undefined }): Settings;
  onSettings(listener: (settings: Settings) => void): void;
  recents(): readonly RecentFile[];
  addRecent(path: string): void;
  removeRecent(id: string): void;
  clearRecents(): void;
  onRecents(listener: () => void): void;
  window(): { readonly bounds: Rectangle | undefined; readonly maximized: boolean };
  rememberWindow(bounds: Rectangle, maximized: boolean): void;
}

export function openStore(folder: string): AppStore {
  if (setBrokenJsonAside(join(folder, 'settings.json'))) log.warn('settings.json was not readable and was set aside');
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    accessPropertiesByDotNotation: false,
  });
  const settingsListeners: ((settings: Settings) => void)[] = [];
  const recentsListeners: (() => void)[] = [];
  let state = readStoredState(store.store);

  const setRecents = (recents: readonly RecentFile[]): void => {
    state = { ...state, recents };
    store.set('recents', recents);
    for (const listener of recentsListeners) listener();
  };

  return {
    settings: () => state.settings,
    changeSettings(change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const settings = { ...state.settings, ...(given as Partial<Settings>) };
      state = { ...state, settings };
      // Fields of a newer version stay in the file.
      store.set('settings', { ...(store.get('settings') as object | undefined), ...settings });
      for (const listener of settingsListeners) listener(settings);
      return settings;
    },
    onSettings: (listener) => void settingsListeners.push(listener),
    recents: () => state.recents,
    addRecent: (path) => setRecents(withRecentFile(state.recents, path, new Date().toISOString(), randomUUID())),
    removeRecent: (id) => setRecents(state.recents.filter((recent) => recent.id !== id)),
    clearRecents: () => setRecents([]),
    onRecents: (listener) => void recentsListeners.push(listener),
    window: () => ({ bounds: state.windowBounds, maximized: state.maximized }),
    rememberWindow(windowBounds, maximized) {
      state = { ...state, windowBounds, maximized };
      store.set({ windowBounds, maximized });
    },
  };
}

/** The recent files as a window may see them. */
export function describeRecents(recents: readonly RecentFile[]): Promise<Recent[]> {
  return Promise.all(
    recents.map(async ({ id, path, openedAt }) => ({
      id,
      name: basename(path),
      folder: dirname(path),
      openedAt,
      exists: await access(path).then(
        () => true,
        () => false, // whatever the reason, it cannot be opened at the moment
      ),
    })),
  );
}
