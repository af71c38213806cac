import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Recent } from '../shared/ipc/contract.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { type RecentFile, withRecentFile } from './recent-files.ts';
import { openStoredFile } from './stored-file.ts';
import { readStoredState, type StoredState } from './stored-state.ts';
import type { UserDataProblems } from './user-data-problems.ts';
import type { Rectangle } from './window-bounds.ts';

/**
 * What outlives a run: settings, recent files and where the window was. Listeners hear every change, whoever made it. What cannot be written
 * holds for this run.
 */
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

export function openStore(folder: string, problems: UserDataProblems): AppStore {
  const file = openStoredFile(folder, 'settings', problems);
  const settingsListeners: ((settings: Settings) => void)[] = [];
  const recentsListeners: (() => void)[] = [];
  const read = readStoredState(file.values);
  let { state } = read;
  // Fields of a newer version stay in the file.
  const laterSettings = read.laterSettings;

  const remember = (changed: Partial<StoredState>): void => {
    state = { ...state, ...changed };
    const { settings, recents, windowBounds, maximized } = state;
    file.write({
      settings: { ...laterSettings, ...settings },
      recents,
      maximized,
      ...(windowBounds && { windowBounds }),
    });
  };
  if (read.bad) {
    file.setAside();
    remember({});
  }
  const setRecents = (recents: readonly RecentFile[]): void => {
    remember({ recents });
    for (const listener of recentsListeners) listener();
  };

  return {
    settings: () => state.settings,
    changeSettings(change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const settings = { ...state.settings, ...(given as Partial<Settings>) };
      remember({ settings });
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
    rememberWindow: (windowBounds, maximized) => remember({ windowBounds, maximized }),
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
