import type { Command } from '../../shared/commands/command.ts';
import { commands, type CommandId } from '../../shared/commands/commands.ts';
import { peerscape } from '../peerscape-api.ts';
import { useDocument } from '../store/document-store.ts';
import { useSettings } from '../store/settings-store.ts';
import { useView } from '../store/view-store.ts';
import { handlers } from './handlers.ts';
import { runCommand } from './run-command.ts';

/** Lets the native menu give commands to this window, and keeps its enabled and checked items true. */
export function listenToCommands(): void {
  peerscape.on('command', give);
  let told = '';
  let scheduled = false;
  const tell = (): void => {
    scheduled = false;
    const state = menuState();
    if (JSON.stringify(state) === told) return;
    told = JSON.stringify(state);
    void peerscape.menu.setState(state);
  };
  // Many stores change within one act of the user; the menu needs to hear of it once.
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(tell);
  };
  useDocument.subscribe(schedule);
  useView.subscribe(schedule);
  useSettings.subscribe(schedule);
  tell();
}

const textActions = new Map<CommandId, 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'delete' | 'selectAll'>([
  ['edit.undo', 'undo'],
  ['edit.redo', 'redo'],
  ['edit.cut', 'cut'],
  ['edit.copy', 'copy'],
  ['edit.paste', 'paste'],
  ['edit.delete', 'delete'],
  ['edit.selectAll', 'selectAll'],
]);

/** In a text field the native menu's editing items mean the text, not the plan. */
function give(id: CommandId): void {
  const action = textActions.get(id);
  const field = document.activeElement;
  const typing = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (typing && action !== undefined) void peerscape.windows.editText({ action });
  else if (useView.getState().dialog === undefined) runCommand(id);
}

function menuState() {
  const enabled: Partial<Record<CommandId, boolean>> = {};
  const checked: Partial<Record<CommandId, boolean>> = {};
  for (const { id } of commands as readonly (Command & { readonly id: CommandId })[]) {
    const handler = handlers[id];
    if (handler.refusal?.() !== undefined) enabled[id] = false;
    if (handler.checked) checked[id] = handler.checked();
  }
  return { enabled, checked };
}
