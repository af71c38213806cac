import { create } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { defaultSettings, type Settings } from '../../shared/settings/settings.ts';
import { peerscape } from '../peerscape-api.ts';

interface SettingsState {
  readonly settings: Settings;
  readonly info: AppInfo;
}

const unknownInfo: AppInfo = {
  version: '',
  electron: '',
  chromium: '',
  platform: 'linux',
  systemLanguages: [],
  language: 'en',
};

/** The user's settings, which main keeps and tells every window, and what is known of the system. */
export const useSettings = create<SettingsState>(() => ({ settings: defaultSettings, info: unknownInfo }));

export async function loadSettings(): Promise<void> {
  const [settings, info] = await Promise.all([peerscape.settings.get(), peerscape.app.info()]);
  useSettings.setState({ settings, info });
  peerscape.on('settings.changed', (changed) => useSettings.setState({ settings: changed }));
}

/** Shows the change at once and keeps it; the other windows hear of it. */
export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(({ settings }) => ({ settings: { ...settings, ...change } }));
  void peerscape.settings.set(change);
}
