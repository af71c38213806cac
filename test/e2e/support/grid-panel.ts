import { expect, type Locator, type Page } from '@playwright/test';
import { drawerOf } from './drawer.ts';

/** The tables of the plan, one at a time. */
export function gridOf(page: Page) {
  const root = drawerOf(page).panel('Grid');
  const sheet = root.getByRole('grid');
  const rows = sheet.getByRole('row').filter({ has: page.getByRole('gridcell') });
  const row = (text: string | RegExp): Locator => rows.filter({ hasText: text });
  const heading = (title: string): Locator => sheet.getByRole('columnheader').filter({ hasText: title });
  return {
    root,
    sheet,
    /** Those in view, the last of them to begin a new one in. */
    rows,
    row,
    heading,
    filter: root.getByRole('searchbox', { name: 'Filter the rows' }),
    button: (name: string): Locator => root.getByRole('button', { name, exact: true }),
    /** The field in place of the cell that is edited. */
    editor: sheet.locator('input'),
    /** A cell by its row and the title of its column. */
    async cell(text: string | RegExp, title: string): Promise<Locator> {
      const at = (await sheet.getByRole('columnheader').allTextContents()).indexOf(title);
      expect(at).toBeGreaterThanOrEqual(0);
      return row(text).getByRole('gridcell').nth(at);
    },
    /** The texts of a column, row by row. */
    async column(title: string): Promise<string[]> {
      const at = (await sheet.getByRole('columnheader').allTextContents()).indexOf(title);
      const cells = await rows.all();
      return Promise.all(cells.map(async (each) => (await each.getByRole('gridcell').nth(at).textContent()) ?? ''));
    },
    /** Brings a table to the front. */
    async show(title: string): Promise<void> {
      await root
        .getByRole('listbox', { name: 'Tables' })
        .getByRole('option', { name: new RegExp(`^${title}, `) })
        .click();
      await expect(root.getByRole('grid', { name: title, exact: true })).toBeVisible();
    },
  };
}
