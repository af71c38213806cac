import { expect, type Locator, type Page } from '@playwright/test';
import { drawerOf } from './drawer.ts';

/** The plan and its scenarios side by side, the banner over an open one, and the dialog before one becomes the plan. */
export function scenarioBoardOf(page: Page) {
  const panel = drawerOf(page).panel('Scenarios');
  const root = panel.getByRole('table', { name: 'The plan and its scenarios' });
  const banner = page.getByRole('region', { name: 'Open scenario', exact: true });
  const promotion = page.getByRole('dialog', { name: /^Make “.+” the plan\?$/ });
  return {
    root,
    banner,
    promotion,
    new: panel.getByRole('button', { name: 'New scenario' }),
    /** The head of a scenario's column. */
    head: (name: string): Locator => root.getByRole('columnheader').filter({ hasText: name }),
    heads: root.getByRole('columnheader'),
    /** The cells of a row: the plan, then each scenario. */
    row: (label: string): Locator =>
      root
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })
        .getByRole('cell'),
    back: banner.getByRole('button', { name: 'Back to the plan' }),
    openScenario: (name: string): Promise<void> =>
      root.getByRole('button', { name: `Open ${name}`, exact: true }).click(),
    promote: (name: string): Promise<void> =>
      root.getByRole('button', { name: `Make ${name} the plan…`, exact: true }).click(),
    /** Waits until every column is told of the plan as it is now. */
    complete: (): Promise<void> => expect(root).toHaveAttribute('aria-busy', 'false'),
  };
}
