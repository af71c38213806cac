import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog of a peering connection, new or of the plan. */
export function peeringDialogOf(page: Page) {
  const root = page.getByRole('dialog', { name: /^(New peering|Peering) connection$/ });
  const field = (label: string): Locator => root.getByLabel(label, { exact: true });
  return {
    root,
    field,
    initiator: root.getByRole('region', { name: 'Initiator', exact: true }),
    acceptor: root.getByRole('region', { name: 'Acceptor', exact: true }),
    swap: root.getByRole('button', { name: 'Swap initiator and acceptor' }),
    ok: root.getByRole('button', { name: 'OK', exact: true }),
    cancel: root.getByRole('button', { name: 'Cancel', exact: true }),
    /** What the plan would say after OK. */
    strip: root.getByRole('region', { name: 'Findings' }),
    autoRenew: root.getByRole('checkbox', { name: 'Auto renew' }),
    quotas: root.getByRole('list', { name: 'Quota use' }).getByRole('listitem'),

    /** Chooses from a list with the mouse. */
    async choose(label: string, option: string): Promise<void> {
      await field(label).click();
      await page.getByRole('option', { name: option, exact: true }).click();
      await expect(field(label)).toHaveText(option);
    },

    /** The field shows a value that cannot be changed here, and says why. */
    async expectLocked(label: string, value: string, reason: string): Promise<void> {
      await expect(field(label)).toHaveValue(value);
      await expect(field(label)).not.toBeEditable();
      await expect(field(label)).toHaveAccessibleDescription(reason);
    },
  };
}
