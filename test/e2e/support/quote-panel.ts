import type { Page } from '@playwright/test';

/** The panel with what the plan costs. */
export function quotePanelOf(page: Page) {
  const panel = page.getByRole('tabpanel', { name: 'Quote', exact: true });
  return {
    panel,
    price: panel.getByRole('textbox', { name: /^Price \(/ }),
    source: panel.getByRole('textbox', { name: 'Source', exact: true }),
    usePrice: panel.getByRole('button', { name: 'Use price' }),
    /** Offers a figure that the user filled in before. */
    keptPrice: panel.getByRole('button', { name: /^Use your price of / }),
    line: (name: string | RegExp) => panel.getByRole('button', { name }),
    totals: panel.getByRole('complementary', { name: 'Totals' }),
    view: (name: RegExp) => panel.getByRole('radio', { name }),
    store: panel.getByRole('button', { name: 'Store this quote' }),
    recompute: panel.getByRole('button', { name: 'Recompute' }),
    /** Chooses a format in the menu of exports; the dialog for saving has to be answered before. */
    async exportAs(name: RegExp): Promise<void> {
      await panel.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name }).click();
    },
  };
}
