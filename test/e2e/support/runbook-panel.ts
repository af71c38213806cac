import type { Locator, Page } from '@playwright/test';
import { drawerOf } from './drawer.ts';

/** The runbook in the drawer, with its acceptance sheet and the open inputs. */
export function runbookPanelOf(page: Page) {
  const panel = drawerOf(page).panel('Runbook');
  const list = panel.getByRole('listbox', { name: 'Steps' });
  const details = panel.getByRole('region', { name: 'Step' });
  return {
    panel,
    list,
    details,
    progress: panel.getByRole('progressbar'),
    /** A step by the beginning of its title, behind its number; the numbers of hand-offs stand between. */
    step: (title: string): Locator => list.getByRole('option', { name: new RegExp(`^\\d+\\s*${title}`) }),
    view: (name: 'Steps' | 'Acceptance' | 'Open inputs'): Promise<void> =>
      panel.getByRole('radio', { name: new RegExp(`^${name}`) }).click(),
    field: (label: string | RegExp): Locator => panel.getByRole('textbox', { name: label }),
    test: (title: string | RegExp): Locator =>
      panel.getByRole('list', { name: 'Acceptance sheet' }).getByRole('listitem').filter({ hasText: title }),
    button: (name: string): Locator => panel.getByRole('button', { name, exact: true }),
    /** Answers one of the questions of the header. */
    async choose(question: 'Runbook for' | 'Who' | 'From and to', answer: string): Promise<void> {
      await panel.getByRole('combobox', { name: question }).click();
      await page.getByRole('option', { name: answer, exact: true }).click();
    },
    async export(format: string): Promise<void> {
      await panel.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('menuitem', { name: format }).click();
    },
  };
}
