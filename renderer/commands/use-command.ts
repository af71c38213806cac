import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Command } from '../../shared/commands/command.ts';
import { commands, type CommandId } from '../../shared/commands/commands.ts';
import type { Message } from '../../shared/messages/message.ts';
import { useTranslator } from '../language/use-translator.ts';
import { useDocument } from '../store/document-store.ts';
import { useSettings } from '../store/settings-store.ts';
import { useView } from '../store/view-store.ts';
import { handlers } from './handlers.ts';
import { keysLabel } from './keymap.ts';

/** A command as a control shows it, in the user's language. */
export interface ShownCommand {
  readonly title: string;
  /** The first of its keys, as the platform writes them. */
  readonly keys: string | undefined;
  /** Why it can't be given now. */
  readonly refusal: string | undefined;
  /** For commands that switch something: whether it is on. */
  readonly checked: boolean | undefined;
  /** What exactly it would act on now. */
  readonly detail: string | undefined;
}

interface CommandState {
  readonly refusal?: Message | undefined;
  readonly checked?: boolean | undefined;
  readonly detail?: Message | undefined;
}

const byId: ReadonlyMap<CommandId, Command> = new Map(commands.map((command) => [command.id, command]));

/** The command that a control stands for, kept true while the window changes. */
export function useCommand(id: CommandId): ShownCommand {
  const { text } = useTranslator();
  const platform = useSettings(({ info }) => info.platform);
  // As text, so that an answer that is the same again draws nothing anew.
  const state = useSyncExternalStore(
    subscribe,
    useCallback(() => JSON.stringify(stateOf(id)), [id]),
  );
  return useMemo(() => {
    const { refusal, checked, detail } = JSON.parse(state) as CommandState;
    const command = byId.get(id);
    if (command === undefined) throw new Error(`no command ${id}`);
    const [keys] = command.keys ?? [];
    return {
      title: text({ key: command.title }),
      keys: keys === undefined ? undefined : keysLabel(keys, platform),
      refusal: refusal && text(refusal),
      checked,
      detail: detail && text(detail),
    };
  }, [id, platform, state, text]);
}

function stateOf(id: CommandId): CommandState {
  const { refusal, checked, detail } = handlers[id];
  return { refusal: refusal?.(), checked: checked?.(), detail: detail?.() };
}

function subscribe(listener: () => void): () => void {
  const ends = [useDocument.subscribe(listener), useView.subscribe(listener), useSettings.subscribe(listener)];
  return () => {
    for (const end of ends) end();
  };
}
