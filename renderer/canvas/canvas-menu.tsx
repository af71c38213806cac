import { ContextMenu } from '@base-ui/react/context-menu';
import type { ReactElement } from 'react';
import { commands, type CommandId } from '../../shared/commands/commands.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { Message } from '../../shared/messages/message.ts';
import { handlers } from '../commands/handlers.ts';
import { keysLabel } from '../commands/keymap.ts';
import { runCommand } from '../commands/run-command.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useSettings } from '../store/settings-store.ts';
import menu from '../ui/menu.module.css';
import styles from './canvas-menu.module.css';

/** An item of a context menu: a command of the registry, by itself or done in the place where the menu was opened. */
export interface MenuEntry {
  readonly command?: CommandId;
  readonly title?: Message;
  readonly run?: () => void;
}

/** Groups of items with separators between them. */
export type MenuGroups = readonly (readonly MenuEntry[])[];

/** The context menu of the canvas around its children; `groups` says what it holds for what was clicked. */
export function CanvasMenu({
  groups,
  children,
}: {
  readonly groups: () => MenuGroups;
  readonly children: ReactElement;
}) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger render={children} />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={menu.positioner}>
          <MenuPopup groups={groups} />
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function MenuPopup({ groups }: { readonly groups: () => MenuGroups }) {
  const { t } = useTranslator();
  return (
    <ContextMenu.Popup className={menu.popup} aria-label={t('canvas:menu.canvas')}>
      {groups().map((group, at) => (
        <ContextMenu.Group key={at}>
          {at > 0 && <ContextMenu.Separator className={menu.separator} />}
          {group.map((entry, place) => (
            <MenuItem key={entry.command ?? place} entry={entry} />
          ))}
        </ContextMenu.Group>
      ))}
    </ContextMenu.Popup>
  );
}

const byId = new Map<CommandId, Command>(commands.map((command) => [command.id, command]));

function MenuItem({ entry: { command: id, title, run } }: { readonly entry: MenuEntry }) {
  const { t, text } = useTranslator();
  const platform = useSettings(({ info }) => info.platform);
  const command = id === undefined ? undefined : byId.get(id);
  const refusal = id === undefined ? undefined : handlers[id].refusal?.();
  const keys = command?.keys?.[0];
  const label = title ? text(title) : command ? t(command.title as 'commands:edit.copy') : '';
  return (
    <ContextMenu.Item
      className={menu.item}
      disabled={refusal !== undefined}
      onClick={() => {
        if (run) run();
        else if (id !== undefined) runCommand(id);
      }}
    >
      <span className={styles.label}>
        {label}
        {refusal && <span className={styles.reason}>{text(refusal)}</span>}
      </span>
      {keys !== undefined && <span className={menu.keys}>{keysLabel(keys, platform)}</span>}
    </ContextMenu.Item>
  );
}
