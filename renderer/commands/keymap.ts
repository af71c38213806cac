import type { Command } from '../../shared/commands/command.ts';
import { commands, type CommandId } from '../../shared/commands/commands.ts';
import { useView } from '../store/view-store.ts';
import { runCommand } from './run-command.ts';

interface Chord {
  readonly key: string;
  readonly primary: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const chords: readonly (readonly [Chord, Command & { readonly id: CommandId }])[] = commands.flatMap(
  (command: Command) =>
    (command.keys ?? []).map((keys) => [chordOf(keys), command as Command & { readonly id: CommandId }] as const),
);

/** A text has steps of its own, but only once something was typed in it. */
const steps: ReadonlySet<CommandId> = new Set(['edit.undo', 'edit.redo']);

/** Listens for the keys of commands until the returned function is called. Keys that a control or an open dialog takes are left to it. */
export function listenToKeys(platform: string): () => void {
  let typed = false;
  const arrive = (): void => void (typed = false);
  const note = (): void => void (typed = true);
  const hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const found = chords.find(([chord]) => fits(chord, event, platform));
    if (!found) return;
    const [, command] = found;
    if (useView.getState().dialog !== undefined || useView.getState().commandPalette !== 'closed') return;
    const alone = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isText = isTyping(event.target) && (typed || !steps.has(command.id));
    if (!command.whileTyping && (isText || (alone && takesKeys(event.target)))) return;
    event.preventDefault();
    runCommand(command.id);
  };
  window.addEventListener('keydown', hear);
  window.addEventListener('focusin', arrive);
  window.addEventListener('input', note, true);
  return () => {
    window.removeEventListener('keydown', hear);
    window.removeEventListener('focusin', arrive);
    window.removeEventListener('input', note, true);
  };
}

/** The keys of a command as the platform writes them. */
export function keysLabel(keys: string, platform: string): string {
  const mac = platform === 'darwin';
  const names: Readonly<Record<string, string>> = mac
    ? { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌦', Backspace: '⌫', Plus: '+' }
    : { CmdOrCtrl: 'Ctrl', Plus: '+' };
  return keys
    .split('+')
    .map((part) => names[part] ?? part)
    .join(mac ? '' : '+');
}

function chordOf(keys: string): Chord {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: (key === 'Plus' ? '+' : key).toLowerCase(),
    primary: parts.includes('CmdOrCtrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

function fits(chord: Chord, event: KeyboardEvent, platform: string): boolean {
  const primary = platform === 'darwin' ? event.metaKey : event.ctrlKey;
  const other = platform === 'darwin' ? event.ctrlKey : event.metaKey;
  if (other || primary !== chord.primary || event.altKey !== chord.alt) return false;
  // A sign that needs Shift on this keyboard (such as +) is the sign itself.
  if (event.shiftKey !== chord.shift && !(chord.key === '+' && event.key === '+')) return false;
  return event.key.toLowerCase() === chord.key || event.code.toLowerCase() === `key${chord.key}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

/** Lists, menus and the like use Delete, letters and arrows themselves; undo and the like reach the plan from there too. */
function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="menu"], [role="listbox"], [data-own-keys]') !== null;
}
