import type { CommandId } from '../../shared/commands/commands.ts';
import { message } from '../../shared/messages/message.ts';
import { notify } from '../store/view-store.ts';
import { handlers } from './handlers.ts';

/** Gives a command, wherever it came from; a refused one says why at the edge of the window. */
export function runCommand(id: CommandId): void {
  const { run, refusal } = handlers[id];
  const reason = refusal?.();
  if (reason) {
    notify('info', reason);
    return;
  }
  Promise.resolve(run()).catch((error: unknown) => {
    notify('error', message('app:commandFailed', { reason: error instanceof Error ? error.message : String(error) }));
    throw error;
  });
}
