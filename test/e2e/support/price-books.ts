import type { Locator, Page } from '@playwright/test';

/** The dialog of the price books, with the previews that stand over it. */
export function priceBooksOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Price books' });
  const sheet = dialog.getByRole('grid');
  const heading = (column: string): Locator => sheet.getByRole('columnheader', { name: column, exact: true });
  return {
    dialog,
    sheet,
    book: (name: string): Locator => dialog.getByRole('option', { name }),
    button: (name: string | RegExp): Locator => dialog.getByRole('button', { name }),
    tab: (name: RegExp): Locator => dialog.getByRole('tab', { name }),
    /** The row, counted from 1 without the headings. */
    row: (number: number): Locator => sheet.locator(`[role="row"][aria-rowindex="${number + 1}"]`),
    /** A cell by its row and its column. */
    async cell(number: number, column: string): Promise<Locator> {
      const columns = await sheet.getByRole('columnheader').allTextContents();
      await heading(column).waitFor();
      return sheet.locator(
        `[role="row"][aria-rowindex="${number + 1}"] [aria-colindex="${columns.indexOf(column) + 1}"]`,
      );
    },
    editor: sheet.locator('input'),
    preview: (title: string): Locator => page.getByRole('dialog', { name: title }),
  };
}
