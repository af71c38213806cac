import { Menu, type MenuItemConstructorOptions } from 'electron';
import { basename } from 'node:path';
import { type Command, type MenuName, menus } from '../shared/commands/command.ts';
import { type CommandId, commands } from '../shared/commands/commands.ts';
import type { MenuState } from '../shared/ipc/contract.ts';
import type { Translator } from '../shared/messages/translator.ts';
import { tell } from './plan-window.ts';
import type { Speech } from './speech.ts';
import type { AppStore } from './store.ts';
import type { Windows } from './windows.ts';

type Item = MenuItemConstructorOptions;

/** What the native menu does by itself; everything else is a command that the window carries out. */
export interface MenuActions {
  openRecent(id: string): void;
}

/** Shows the commands as a native menu, in the state of the window that has the focus. Returns how to show it anew. */
export function showMenu(windows: Windows, store: AppStore, speech: Speech, actions: MenuActions): () => void {
  const state = (): MenuState => windows.current()?.menu ?? { enabled: {}, checked: {} };
  let shape = '';

  const build = (): void => {
    shape = shapeOf(state());
    Menu.setApplicationMenu(Menu.buildFromTemplate(template(state(), windows, store, speech.now(), actions)));
  };
  const refresh = (): void => {
    const menu = Menu.getApplicationMenu();
    if (menu === null || shape !== shapeOf(state())) {
      build();
      return;
    }
    const { enabled, checked } = state();
    for (const { id } of commands) {
      const item = menu.getMenuItemById(id);
      if (item === null) continue;
      item.enabled = enabled[id] !== false;
      if (checked[id] !== undefined) item.checked = checked[id];
    }
  };

  build();
  speech.onChange(build);
  store.onRecents(build);
  windows.onOpen(({ browser }) => void browser.on('focus', refresh));
  return refresh;
}

/** Whether an item can be checked is fixed when the menu is built; all else can change in place. */
function shapeOf({ checked }: MenuState): string {
  return Object.keys(checked).sort().join(' ');
}

function template(
  state: MenuState,
  windows: Windows,
  store: AppStore,
  translator: Translator,
  actions: MenuActions,
): Item[] {
  const { t } = translator;
  const isMac = process.platform === 'darwin';
  const itemFor = (command: Command & { id: CommandId }): Item => {
    const { id, title, keys } = command;
    const checked = state.checked[id];
    return {
      id,
      label: translator.text({ key: title }),
      enabled: state.enabled[id] !== false,
      ...(checked === undefined ? {} : { type: 'checkbox', checked }),
      ...(keys?.[0] === undefined ? {} : { accelerator: keys[0] }),
      // Elsewhere the window's keymap hears the keys, since it knows whether the user is typing into a field.
      registerAccelerator: isMac,
      click(item) {
        const window = windows.current();
        // Electron has flipped the mark already; it is the window that says what is so.
        if (window && checked !== undefined) item.checked = window.menu.checked[id] === true;
        if (window) tell(window, 'command', id);
      },
    };
  };
  const itemsOf = (name: MenuName): Item[] => {
    const own = (commands as readonly (Command & { id: CommandId })[]).filter(({ menu }) => menu?.name === name);
    return own.flatMap((command, index) => {
      const before = own[index - 1];
      const newGroup = before !== undefined && before.menu?.group !== command.menu?.group;
      const item = itemFor(command);
      const items = command.id === 'file.open' ? [item, recentMenu(store, translator, actions)] : [item];
      return newGroup ? [{ type: 'separator' }, ...items] : items;
    });
  };
  const quit: Item[] = isMac ? [] : [{ type: 'separator' }, { role: 'quit', label: t('files:menu.quit') }];
  const bar = menus.map((name): Item => ({
    id: name,
    label: translator.text({ key: `commands:menu.${name}` }),
    submenu: name === 'file' ? [...itemsOf(name), ...quit] : itemsOf(name),
  }));
  return isMac ? [appMenu(translator), ...bar.slice(0, -1), windowMenu(translator), ...bar.slice(-1)] : bar;
}

function recentMenu(store: AppStore, { t }: Translator, actions: MenuActions): Item {
  const recents = store.recents();
  return {
    label: t('files:menu.openRecent'),
    enabled: recents.length > 0,
    submenu: [
      // An ampersand in a label would mark an access key.
      ...recents.map(({ id, path }): Item => ({
        label: basename(path).replaceAll('&', '&&'),
        click: () => actions.openRecent(id),
      })),
      { type: 'separator' },
      { label: t('files:menu.clearRecent'), click: () => store.clearRecents() },
    ],
  };
}

function appMenu({ t }: Translator): Item {
  return {
    label: 'Peerscape',
    submenu: [
      { role: 'services', label: t('files:menu.services') },
      { type: 'separator' },
      { role: 'hide', label: t('files:menu.hide') },
      { role: 'hideOthers', label: t('files:menu.hideOthers') },
      { role: 'unhide', label: t('files:menu.unhide') },
      { type: 'separator' },
      { role: 'quit', label: t('files:menu.quit') },
    ],
  };
}

function windowMenu({ t }: Translator): Item {
  return {
    role: 'window',
    label: t('files:menu.window'),
    submenu: [
      { role: 'minimize', label: t('files:menu.minimize') },
      { role: 'front', label: t('files:menu.front') },
    ],
  };
}
