import type { Locator, Page } from '@playwright/test';
import { inspectorOf } from './panels.ts';

/** What can be done with a peering and what its states mean, in the inspector or in the simulator. */
function lifecycleIn(root: Locator) {
  const actions = root.getByRole('list', { name: 'What can be done' });
  const fact = (term: string): Locator =>
    root.locator('dl > div').filter({ has: root.page().getByText(term, { exact: true }) });
  return {
    root,
    action: (name: string | RegExp): Locator => actions.getByRole('button', { name }),
    /** The actions and their reasons, line by line. */
    lines: actions.locator('> li'),
    owner: (role: 'Initiator' | 'Acceptor'): Locator =>
      root.getByRole('radiogroup', { name: 'As the owner of' }).getByRole('radio', { name: role, exact: true }),
    entry: (name: string): Locator => root.getByRole('form', { name }),
    traffic: fact('Traffic'),
    billing: fact('Billing'),
  };
}

/** The life of the selected peering, in the inspector. */
export function lifecycleOf(page: Page) {
  return lifecycleIn(inspectorOf(page).section('Lifecycle'));
}

/** The dialog in which the life of a peering is played on a copy. */
export function simulatorOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: /^Lifecycle of / });
  return {
    ...lifecycleIn(dialog),
    dialog,
    now: dialog.getByRole('region', { name: 'Now' }),
    /** The row of the state table at which the copy stands. */
    currentStep: dialog.locator('[aria-current="step"]'),
    history: dialog.getByRole('region', { name: 'Steps so far' }).getByRole('listitem'),
    button: (name: string): Locator => dialog.getByRole('button', { name, exact: true }),
  };
}
