import { commands, type CommandId } from '../../../shared/commands/commands.ts';
import type { Translator } from '../../../shared/messages/translator.ts';

/** How many commands the palette offers again. */
const mostRecent = 5;

let recent: readonly CommandId[] = [];

/** Notes that a command was given from the palette. */
export function rememberCommand(id: CommandId): void {
  recent = [id, ...recent.filter((other) => other !== id)].slice(0, mostRecent);
}

/** The commands that were last given from the palette in this window, the latest first. */
export function recentCommands(): readonly CommandId[] {
  return recent;
}

/**
 * The commands whose menu and title have every word of the query, those whose title begins with it first, then those given lately. The
 * palette itself is not offered in it.
 */
export function searchCommands(query: string, t: Translator['t']): CommandId[] {
  const wanted = query.trim().toLowerCase();
  const words = wanted.split(/\s+/u).filter((word) => word !== '');
  const found = commands.flatMap(({ id, title, menu }) => {
    if (id === 'edit.palette') return [];
    const [own, group] = [t(title).toLowerCase(), t(`commands:menu.${menu.name}`).toLowerCase()];
    if (!words.every((word) => own.includes(word) || group.includes(word))) return [];
    const begins = wanted !== '' && own.startsWith(wanted);
    const place = recent.indexOf(id);
    return [{ id, begins, place: place < 0 ? mostRecent : place }];
  });
  return found.sort((a, b) => Number(b.begins) - Number(a.begins) || a.place - b.place).map(({ id }) => id);
}
