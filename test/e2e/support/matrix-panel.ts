import { expect, type Locator, type Page } from '@playwright/test';
import { drawerOf } from './drawer.ts';

/** All pairs at once. */
export function matrixOf(page: Page) {
  const root = drawerOf(page).panel('Matrix');
  const grid = root.getByRole('grid', { name: 'Who reaches whom' });
  return {
    root,
    grid,
    /** The cell of a pair, by the names of its ends. */
    cell: (from: string, to: string): Locator => grid.getByRole('gridcell', { name: new RegExp(`^${from} → ${to}: `) }),
    activeCell: grid.locator('[role="gridcell"][aria-selected="true"]'),
    rows: grid.getByRole('rowheader'),
    counts: root.getByRole('list', { name: 'Pairs by verdict' }).getByRole('listitem'),
    filter: root.getByRole('searchbox', { name: 'Name, id or block' }),
    button: (name: string): Locator => root.getByRole('button', { name, exact: true }),
    view: (name: RegExp): Locator => root.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name }),
    intent: (pair: string): Locator => root.getByRole('group', { name: pair, exact: true }),

    async choose(label: 'Verdict' | 'Account' | 'Region', option: string): Promise<void> {
      const select = root.getByRole('combobox', { name: label, exact: true });
      await select.click();
      await page.getByRole('option', { name: option, exact: true }).click();
      // A list that closes gives the focus back, a frame later: keys that come before would go there.
      await expect(select).toBeFocused();
    },
  };
}
