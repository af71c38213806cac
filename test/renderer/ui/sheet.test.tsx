// @vitest-environment happy-dom
import '../../support/window.ts';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sheet } from '../../../renderer/ui/sheet/sheet.tsx';
import type { SheetColumn } from '../../../renderer/ui/sheet/sheet-column.ts';
import { filledDown, type Range, spotsIn } from '../../../renderer/ui/sheet/sheet-place.ts';
import { nextSort, shownRows, type SheetSort } from '../../../renderer/ui/sheet/shown-rows.ts';
import { useSheetPlace } from '../../../renderer/ui/sheet/use-sheet-place.ts';

interface Moon {
  readonly name: string;
  readonly planet: string;
  readonly radius: string;
}

const moons: readonly Moon[] = [
  { name: 'Io', planet: 'jupiter', radius: '1822' },
  { name: 'Rhea', planet: 'saturn', radius: '764' },
  { name: 'Europa', planet: 'jupiter', radius: '1561' },
];
const planets = ['jupiter', 'saturn'];
const said = vi.fn<(why: string) => void>();
let table: readonly Moon[] = moons;
let clipboard = '';

const columns: readonly SheetColumn<Moon>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 120,
    textOf: ({ name }) => name,
    editingOf: () => ({
      kind: 'text',
      problemOf: (text) => (/\d/u.test(text) ? { text: 'No digits.' } : undefined),
    }),
  },
  {
    id: 'planet',
    title: 'Planet',
    width: 'minmax(80px, 1fr)',
    textOf: ({ planet }) => planet,
    editingOf: ({ planet }) => ({
      kind: 'choice',
      choices: () => planets.map((value) => ({ value, label: value, words: value })),
      chosen: planet,
      placeholder: planet,
      nothing: 'No such planet.',
    }),
  },
  {
    id: 'radius',
    title: 'Radius',
    width: 80,
    atEnd: true,
    textOf: ({ radius }) => radius,
    editingOf: () => ({
      kind: 'fixed',
      sayWhy: () => {
        said('measured');
      },
    }),
  },
];

/** A table of nothing but its columns: what is entered, filled and removed changes the rows. */
function Table({ selects = 'cells', sortable = false }: TableProps) {
  const [rows, setRows] = useState(moons);
  const [sort, setSort] = useState<SheetSort>();
  const shown = useMemo(() => shownRows(rows, columns, { sort }), [rows, sort]);
  const position = useSheetPlace({ rows: shown.length, columns: columns.length });
  const change = (next: readonly Moon[]): void => {
    table = next;
    setRows(next);
  };
  const textAt = (at: number, column: number): string =>
    shown.slice(at, at + 1).map((row) => columns[column]?.textOf(row))[0] ?? '';
  const put = (of: readonly Moon[], at: number, column: string, text: string): readonly Moon[] =>
    of.map((row, place) => (place === at ? { ...row, [column]: text } : row));
  return (
    <Sheet
      label="Moons"
      keys="Arrow keys move."
      columns={columns}
      rows={shown}
      keyOf={(_, at) => String(at)}
      position={position}
      selects={selects}
      hasNewRow={false}
      markOf={(row) => (row.name === 'Rhea' ? rhea : undefined)}
      sort={sort}
      onSort={sortable ? (column) => setSort(nextSort(sort, column)) : undefined}
      onCommit={(at, column, text) => {
        change(put(rows, at, column, text));
        return undefined;
      }}
      actions={{
        copy: (range) => {
          clipboard = spotsIn(range)
            .map(({ at, column }) => textAt(at, column))
            .join(' ');
        },
        remove: ({ first, last }) => change(rows.filter((_, at) => at < first.at || at > last.at)),
        fill: (range) =>
          change(
            filledDown(range, ({ at, column }) => textAt(at, column)).reduce(
              (next, { at, column, text }) => put(next, at, columns[column]?.id ?? '', text),
              rows,
            ),
          ),
      }}
    />
  );
}

interface TableProps {
  readonly selects?: 'rows' | 'cells';
  readonly sortable?: boolean;
}

const rhea = { error: 'Nobody has been there.' };

// Nothing has a height here, and a list draws what is in view.
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);

beforeEach(() => {
  [table, clipboard] = [moons, ''];
  said.mockClear();
});

afterEach(cleanup);

function open(props: TableProps = {}): HTMLElement {
  render(<Table {...props} />);
  const grid = screen.getByRole('grid', { name: 'Moons' });
  grid.focus();
  return grid;
}

const names = (): string[] => table.map(({ name }) => name);
const chosen = (): string[] =>
  screen.getAllByRole('gridcell', { selected: true }).map(({ textContent }) => textContent);

describe('a sheet', () => {
  it('has the roles and the counts of a grid, with the heading as its first row', () => {
    const grid = open();
    expect(grid.getAttribute('aria-rowcount')).toBe('4');
    expect(grid.getAttribute('aria-colcount')).toBe('3');
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Name', 'Planet', 'Radius']);
    expect(within(grid).getAllByRole('row')[2]?.getAttribute('aria-rowindex')).toBe('3');
  });

  it('edits a text in its cell and keeps the field open while it can’t stand there', async () => {
    open();
    await userEvent.keyboard('I0{Enter}');
    expect(screen.getByRole('textbox', { name: 'Name' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('No digits.');
    expect(table).toBe(moons);
    await userEvent.keyboard('{Backspace}o{Enter}');
    expect(names()).toEqual(['Io', 'Rhea', 'Europa']);
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  it('offers the choices of a cell, and takes no other', async () => {
    open();
    await userEvent.keyboard('{ArrowRight}{F2}sat{Enter}');
    expect(table[0]).toEqual({ ...moons[0], planet: 'saturn' });
    await userEvent.keyboard('{F2}pluto{Enter}');
    expect(table[1]?.planet).toBe('saturn');
  });

  it('says why a cell can’t be edited', async () => {
    open();
    await userEvent.keyboard('{End}{Enter}');
    expect(said).toHaveBeenCalledExactlyOnceWith('measured');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getAllByRole('gridcell')[2]?.getAttribute('aria-readonly')).toBe('true');
  });

  it('chooses a range of cells, copies it, and Escape gives it up', async () => {
    open();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual(['Io', 'jupiter', 'Rhea', 'saturn']);
    await userEvent.keyboard('{Control>}c{/Control}{Escape}');
    expect(clipboard).toBe('Io jupiter Rhea saturn');
    expect(chosen()).toEqual(['saturn']);
  });

  it('cuts what is chosen: it is copied, and then gone', async () => {
    open({ selects: 'rows' });
    await userEvent.keyboard('{ArrowDown}{Control>}x{/Control}');
    expect(clipboard).toBe('Rhea');
    expect(names()).toEqual(['Io', 'Europa']);
  });

  it('keeps the keys of the clipboard to itself, even where it does nothing with them', async () => {
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    open();
    await userEvent.keyboard('{Control>}v{/Control}');
    window.removeEventListener('keydown', heard);
    expect(heard.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(['Control']);
  });

  it('fills a range from its first row, and one row from the row above', async () => {
    open();
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}');
    expect(table.map(({ planet }) => planet)).toEqual(['jupiter', 'jupiter', 'jupiter']);
    await userEvent.keyboard('{Home}{ArrowDown}{Control>}d{/Control}');
    expect(names()).toEqual(['Io', 'Rhea', 'Rhea']);
  });

  it('marks a row with what is wrong with it, in words', () => {
    open();
    const [, , row] = screen.getAllByRole('row');
    expect(row?.getAttribute('aria-description')).toBe('Nobody has been there.');
  });

  it('is sorted by its headings: up, down, and as the rows were', async () => {
    open({ sortable: true });
    const first = (): string | null => screen.getAllByRole('gridcell')[0]?.textContent ?? null;
    const heading = () => screen.getByRole('columnheader', { name: 'Radius' });
    for (const [sorted, name] of [
      ['ascending', 'Rhea'],
      ['descending', 'Io'],
      [null, 'Io'],
    ]) {
      await userEvent.click(within(heading()).getByRole('button'));
      expect([heading().getAttribute('aria-sort'), first()]).toEqual([sorted, name]);
    }
  });
});

describe('the rows that a sheet shows', () => {
  it('have every word of the filter in some cell', () => {
    expect(shownRows(moons, columns, { filter: ' JUP  eur' }).map(({ name }) => name)).toEqual(['Europa']);
    expect(shownRows(moons, columns, { filter: ' ' })).toBe(moons);
    const keeps = ({ name }: { readonly name: string }): boolean => name === 'Io';
    expect(
      shownRows(moons, columns, { filter: 'europa', keeps })
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Europa', 'Io']);
  });

  it('are sorted as people count', () => {
    const sort = { column: 'radius', descending: false };
    expect(shownRows(moons, columns, { sort }).map(({ radius }) => radius)).toEqual(['764', '1561', '1822']);
  });
});

describe('filling down', () => {
  const range = (first: number, last: number): Range => ({
    first: { at: first, column: 0 },
    last: { at: last, column: 0 },
  });

  it('has nothing to repeat in the first row', () => {
    expect(filledDown(range(0, 0), () => 'x')).toEqual([]);
  });

  it('never changes the row that it repeats', () => {
    const changed = filledDown(range(1, 3), ({ at }) => `row ${at}`);
    expect(changed.map(({ at, text }) => [at, text])).toEqual([
      [2, 'row 1'],
      [3, 'row 1'],
    ]);
  });
});
