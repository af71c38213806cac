import type { Locator, Page } from '@playwright/test';
import { inspectorOf } from './panels.ts';

/** What can be done with a peering and what its states mean, in the inspector or in the simulator. */
function lifecycleIn(root: Locator) {
  const fact = (term: string): Locator =>
    root.locator('dl > div').filter({ has: root.page().getByText(term, { exact: true }) });
  return {
    root,
    owner: (role: 'Initiator' | 'Acceptor'): Locator =>
      root.getByRole('radiogroup', { name: 'As the owner of' }).getByRole('radio', { name: role, exact: true }),
    entry: (name: string): Locator => root.getByRole('form', { name }),
    traffic: fact('Traffic'),
    billing: fact('Billing'),
  };
}

/** The life of the selected peering, in the inspector. */
export function lifecycleOf(page: Page) {
  const root = inspectorOf(page).section('Lifecycle');
  return {
    ...lifecycleIn(root),
    /** The button of the one next step. */
    next: (name: string): Locator => root.getByRole('button', { name, exact: true }),
    /** Where the connection stands, and whose turn it is. */
    stage: root.getByRole('status'),
    /** Opens the menu of everything else and returns one of its items. */
    async other(name: string | RegExp): Promise<Locator> {
      await root.getByRole('button', { name: 'Other actions', exact: true }).click();
      return page.getByRole('menu', { name: 'Other actions' }).getByRole('menuitem', { name });
    },
    /** An id of an end, which a click copies. */
    id: (label: string, id: string): Locator =>
      inspectorOf(page).root.getByRole('button', { name: `Copy the ${label} ${id}`, exact: true }),
  };
}

/** The dialog in which the life of a peering is played on a copy. */
export function simulatorOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: /^Lifecycle of / });
  const actions = dialog.getByRole('list', { name: 'What can be done' });
  return {
    ...lifecycleIn(dialog),
    action: (name: string | RegExp): Locator => actions.getByRole('button', { name }),
    /** The actions and their reasons, line by line. */
    lines: actions.locator('> li'),
    dialog,
    now: dialog.getByRole('region', { name: 'Now' }),
    /** The row of the state table at which the copy stands. */
    currentStep: dialog.locator('[aria-current="step"]'),
    history: dialog.getByRole('region', { name: 'Steps so far' }).getByRole('listitem'),
    button: (name: string): Locator => dialog.getByRole('button', { name, exact: true }),
  };
}
