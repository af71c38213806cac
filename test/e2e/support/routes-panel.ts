import { expect, type Locator, type Page } from '@playwright/test';
import { drawerOf } from './drawer.ts';

/** The route tables, one router's at a time. */
export function routesOf(page: Page) {
  const root = drawerOf(page).panel('Routes');
  const grid = root.getByRole('grid', { name: /^Route table of / });
  const row = (destination: string): Locator => grid.getByRole('row').filter({ hasText: destination });
  return {
    root,
    grid,
    router: (name: string): Locator =>
      root.getByRole('listbox', { name: 'Routers' }).getByRole('option', { name: new RegExp(` ${name}, `) }),
    row,
    cell: (destination: string, column: 'Destination' | 'Next hop' | 'Leads to' | 'Peering state'): Locator =>
      row(destination).getByRole('gridcell').nth(columns.indexOf(column)),
    /** The field in place of the cell that is edited. */
    editor: grid.locator('input'),
    address: root.getByRole('textbox', { name: 'Which route wins for an address?' }),
    answer: root.getByRole('status'),
    button: (name: string | RegExp): Locator => root.getByRole('button', { name, exact: true }),

    /** Brings the table of a router to the front. */
    async show(name: string): Promise<void> {
      await root.getByRole('option', { name: new RegExp(` ${name}, `) }).click();
      await expect(root.getByRole('grid', { name: `Route table of ${name}`, exact: true })).toBeVisible();
    },
  };
}

const columns: readonly string[] = ['Destination', 'Next hop', 'Leads to', 'Peering state'];

/** A dialog with routes that are written only when they stay ticked. */
export function routesDialogOf(page: Page, title: string | RegExp) {
  const root = page.getByRole('dialog', { name: title });
  const lines = root.getByRole('listbox').getByRole('option');
  return {
    root,
    lines,
    line: (words: string | RegExp): Locator => root.getByRole('listbox').getByRole('option', { name: words }),
    /** What the plan would say afterwards. */
    strip: root.getByRole('region', { name: 'Findings' }),
    choice: (group: string, name: string): Locator =>
      root.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }),
    button: (name: string | RegExp): Locator => root.getByRole('button', { name }),
  };
}
