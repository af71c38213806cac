import type { CommandId } from '../../shared/commands/commands.ts';
import { arrangeCommands } from './arrange-commands.ts';
import { editCommands } from './edit-commands.ts';
import { fileCommands } from './file-commands.ts';
import type { Handler } from './handler.ts';
import { helpCommands } from './help-commands.ts';
import { insertCommands } from './insert-commands.ts';
import { planCommands } from './plan-commands.ts';
import { viewCommands } from './view-commands.ts';

/** What every command does in this window. */
export const handlers: Readonly<Record<CommandId, Handler>> = {
  ...fileCommands,
  ...editCommands,
  ...viewCommands,
  ...insertCommands,
  ...arrangeCommands,
  ...planCommands,
  ...helpCommands,
};
