import type { DrawerPanel } from '../../shared/settings/settings.ts';
import { changeSettings, useSettings } from './settings-store.ts';

/** Shows one panel of the bottom drawer, opening the drawer if it is closed. */
export function openDrawer(panel: DrawerPanel): void {
  const { drawerOpen, drawerPanel } = useSettings.getState().settings;
  if (!drawerOpen || drawerPanel !== panel) changeSettings({ drawerOpen: true, drawerPanel: panel });
}

/** Whether a panel of the drawer is to be seen. */
export function isDrawerShowing(panel: DrawerPanel): boolean {
  const { drawerOpen, drawerPanel } = useSettings.getState().settings;
  return drawerOpen && drawerPanel === panel;
}
