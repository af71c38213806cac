import type { CommandId } from '../../shared/commands/commands.ts';
import { message } from '../../shared/messages/message.ts';
import { notify } from '../store/view-store.ts';
import { handlers } from './handlers.ts';

/** Gives a command, wherever it came from; a refused one says why at the edge of the window, and so does one that fails. */
export function runCommand(id: CommandId): void {
  const reason = handlers[id].refusal?.();
  if (reason) notify('info', reason);
  else void give(id);
}

async function give(id: CommandId): Promise<void> {
  try {
    await handlers[id].run();
  } catch (error) {
    notify('error', message('app:commandFailed', { reason: error instanceof Error ? error.message : String(error) }));
    // Main takes it from the console into the log.
    console.error(error);
  }
}
