import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog of a peering connection, new or of the plan. */
export function peeringDialogOf(page: Page) {
  const root = page.getByRole('dialog', { name: /^(New peering|Peering) connection$/ });
  const field = (label: string): Locator => root.getByLabel(label, { exact: true });
  const fact = (label: string): Locator => root.getByRole('group', { name: label, exact: true });
  return {
    root,
    field,
    initiator: root.getByRole('region', { name: 'Initiator', exact: true }),
    acceptor: root.getByRole('region', { name: 'Acceptor', exact: true }),
    swap: root.getByRole('button', { name: 'Swap initiator and acceptor' }),
    /** The one that writes it. */
    confirm: root.getByRole('button', { name: /^(Add|Change) peering connection$/ }),
    cancel: root.getByRole('button', { name: 'Cancel', exact: true }),
    /** What the plan would say with it. */
    strip: root.getByRole('region', { name: 'Findings' }),
    /** What is written together with a new peering. */
    ticks: {
      routes: root.getByRole('checkbox', { name: /^Write the routes on both sides/ }),
      ping: root.getByRole('checkbox', { name: /^Admit ping/ }),
    },
    written: root.getByRole('list', { name: 'What will be written with it' }).getByRole('listitem'),
    price: root.getByRole('group', { name: 'Price', exact: true }),
    autoRenew: root.getByRole('checkbox', { name: 'Auto renew' }),
    quotas: root.getByRole('list', { name: 'Quota use' }).getByRole('listitem'),

    /** Chooses from a list with the mouse. */
    async choose(label: string, option: string): Promise<void> {
      await field(label).click();
      await page.getByRole('option', { name: option, exact: true }).click();
      await expect(field(label)).toHaveText(option);
    },

    fact,

    /** A choice that is none here: its value, and why. */
    async expectLocked(label: string, value: string, reason: string): Promise<void> {
      await expect(field(label)).toHaveValue(value);
      await expect(field(label)).not.toBeEditable();
      await expect(field(label)).toHaveAccessibleDescription(reason);
    },

    /** What the two ends determine: its value, and why it is so. */
    async expectFact(label: string, value: string, reason: string): Promise<void> {
      await expect(fact(label)).toContainText(value);
      await expect(fact(label)).toContainText(reason);
    },
  };
}
