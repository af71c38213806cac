import type { ElectronApplication } from '@playwright/test';
import type { CommandId } from '../../../shared/commands/commands.ts';

/** Chooses a command in the native menu, whatever language that speaks. */
export async function chooseInMenu(app: ElectronApplication, command: CommandId): Promise<void> {
  const state = await app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    // Electron types it as any function; clicked like this it acts on the window in front.
    if (item?.enabled) (item.click as () => void)();
    return item && { enabled: item.enabled };
  }, command);
  if (!state?.enabled) throw new Error(`${command} is ${state ? 'disabled' : 'not in the menu'}`);
}

/** Whether the native menu shows a command as switched on. */
export function isCheckedInMenu(app: ElectronApplication, command: CommandId): Promise<boolean | undefined> {
  return app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked, command);
}
