import { expect, type Locator, type Page } from '@playwright/test';

export type DrawerTab =
  | 'Findings'
  | 'Paths'
  | 'Matrix'
  | 'Grid'
  | 'Routes'
  | 'Security groups'
  | 'What if'
  | 'Quote'
  | 'Scenarios'
  | 'Timeline'
  | 'Runbook';

/** The drawer at the foot of a plan, in which one panel is shown at a time. */
export function drawerOf(page: Page) {
  const panel = (title: DrawerTab): Locator => page.getByRole('tabpanel', { name: title, exact: true });
  return {
    panel,
    tab: (title: DrawerTab): Locator => page.getByRole('tab', { name: title, exact: true }),

    /** Brings a panel to the front. */
    async open(title: DrawerTab): Promise<void> {
      await page.getByRole('tab', { name: title, exact: true }).click();
      await expect(panel(title)).toBeVisible();
    },
  };
}
