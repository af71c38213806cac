import type { Locator, Page } from '@playwright/test';

/** The window without a plan. */
export function startScreenOf(page: Page) {
  const recents = page.getByRole('region', { name: 'Recent plans' }).getByRole('listitem');
  const recovery = page.getByRole('region', { name: 'Peerscape closed before these changes were saved' });
  const recoverable = (name: string): Locator => recovery.getByRole('listitem').filter({ hasText: name });
  return {
    newPlan: page.getByRole('button', { name: 'New plan', exact: true }),
    open: page.getByRole('button', { name: 'Open…', exact: true }),
    settings: page.getByRole('button', { name: 'Settings…', exact: true }),
    template: (title: string): Locator => page.getByRole('button', { name: new RegExp(`^${title}`) }),
    recents,
    recent: (file: string): Locator => recents.filter({ hasText: file }).getByRole('button').first(),
    recovery,
    recover: (name: string): Locator => recoverable(name).getByRole('button', { name: 'Recover' }),
    discard: (name: string): Locator => recoverable(name).getByRole('button', { name: 'Discard' }),
  };
}
