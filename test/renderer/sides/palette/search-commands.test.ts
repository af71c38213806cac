import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTranslator } from '../../../../shared/messages/translator.ts';
import { commands } from '../../../../shared/commands/commands.ts';

const { t } = createTranslator('en', { en: {}, 'zh-CN': {} });

/** The palette remembers what was used: every test starts on a fresh one. */
async function freshPalette() {
  vi.resetModules();
  return import('../../../../renderer/sides/palette/search-commands.ts');
}

describe('commands in the palette', () => {
  let palette: Awaited<ReturnType<typeof freshPalette>>;
  beforeEach(async () => {
    palette = await freshPalette();
  });

  it('are all there in menu order while nothing is typed, but the palette itself', () => {
    expect(palette.searchCommands('', t)).toEqual(commands.map(({ id }) => id).filter((id) => id !== 'edit.palette'));
  });

  it('are found by any words of title and menu, in any case and order', () => {
    expect(palette.searchCommands('ALIGN left', t)).toEqual(['arrange.left']);
    expect(palette.searchCommands('note insert', t)).toEqual(['insert.note']);
  });

  it('stand first when their title begins with what was typed', () => {
    // "Select all" has these letters too, and stands earlier in the menus.
    const found = palette.searchCommands('al', t);
    expect(found).toContain('edit.selectAll');
    expect(found[0]).toBe('arrange.left');
  });

  it('stand before others when they were used lately', () => {
    palette.rememberCommand('view.zoomOut');
    expect(palette.searchCommands('zoom', t)).toEqual(['view.zoomOut', 'view.zoomIn']);
  });

  it('are remembered once each, the latest first, and five at most', () => {
    for (const { id } of commands.slice(0, 6)) palette.rememberCommand(id);
    palette.rememberCommand('file.save');
    expect(palette.recentCommands()).toEqual([
      'file.save',
      'file.export',
      'file.saveAs',
      'file.startScreen',
      'file.open',
    ]);
  });
});
