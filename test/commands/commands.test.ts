import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/commands/command.ts';
import { commands } from '../../shared/commands/commands.ts';

/** Keys that something else takes: the canvas while it has the focus, and on macOS the items that the system puts into every menu. */
const takenElsewhere: Readonly<Record<string, readonly string[]>> = {
  'the canvas': [
    ...['Tab', 'Shift+Tab', 'Escape', 'Enter', 'C', 'CmdOrCtrl+Space'],
    ...['Up', 'Down', 'Left', 'Right'].flatMap((arrow) => [arrow, `Shift+${arrow}`, `CmdOrCtrl+${arrow}`]),
  ],
  'the menus of macOS': ['CmdOrCtrl+H', 'CmdOrCtrl+Alt+H', 'CmdOrCtrl+M', 'CmdOrCtrl+Q'],
};

const modifiers = ['CmdOrCtrl', 'Shift', 'Alt'];

/** A chord with its modifiers in one order: what is written in two ways is still one. */
function chordOf(keys: string): string {
  const parts = keys.split('+');
  const key = (parts.pop() ?? '').toLowerCase();
  return [...modifiers.filter((modifier) => parts.includes(modifier)), key].join('+');
}

const chords: readonly (readonly [string, string])[] = commands.flatMap(({ id, keys }: Command) =>
  (keys ?? []).map((each) => [chordOf(each), id] as const),
);

describe('the keys of the commands', () => {
  it('are written with known modifiers and one key', () => {
    const written = commands.flatMap(({ keys }: Command) => keys ?? []);
    expect(written.length).toBeGreaterThan(40);
    const wrong = written.filter((keys) => {
      const parts = keys.split('+');
      return parts.at(-1) === '' || parts.slice(0, -1).some((part) => !modifiers.includes(part));
    });
    expect(wrong).toEqual([]);
  });

  it('lead from one chord to one command', () => {
    const owners = new Map<string, string[]>();
    for (const [chord, id] of chords) owners.set(chord, [...(owners.get(chord) ?? []), id]);
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  it('are not taken by something else first', () => {
    const clashes = Object.entries(takenElsewhere).flatMap(([owner, taken]) => {
      const theirs = new Set(taken.map(chordOf));
      return chords.filter(([chord]) => theirs.has(chord)).map(([chord, id]) => ({ chord, id, owner }));
    });
    expect(clashes).toEqual([]);
  });
});
