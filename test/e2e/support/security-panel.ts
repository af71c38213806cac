import { expect, type Locator, type Page } from '@playwright/test';
import { drawerOf } from './drawer.ts';

type Field = 'Direction' | 'Policy' | 'Protocol' | 'Ports' | 'Priority' | 'Kind of source' | 'Source or destination';

/** The security groups, one of them open. */
export function securityOf(page: Page) {
  const root = drawerOf(page).panel('Security groups');
  const field = (label: Field, rule: number): Locator =>
    root.getByRole('table').getByLabel(`${label} of rule ${rule}`, { exact: true });
  const tester = root.getByRole('region', { name: 'Who is admitted?' });
  const stopped = root.getByRole('region', { name: /^Security groups stop/ });
  return {
    root,
    group: (name: string): Locator => root.getByRole('option', { name: new RegExp(`^${name}, `) }),
    rules: root.getByRole('table').locator('tbody').getByRole('row'),
    field,
    addRule: root.getByRole('button', { name: 'Add rule', exact: true }),
    tester,
    testPeer: tester.getByRole('combobox', { name: 'Peer', exact: true }),
    testTraffic: tester.getByRole('combobox', { name: 'Traffic', exact: true }),
    testPort: tester.getByRole('textbox', { name: 'Port', exact: true }),
    testAnswer: tester.getByRole('status'),
    stopped,

    /** Opens a list of choices and returns what it offers. */
    async offers(label: Field, rule: number): Promise<Locator> {
      await field(label, rule).click();
      const options = page.getByRole('listbox').last().getByRole('option');
      await expect(options.first()).toBeVisible();
      return options;
    },

    async choose(label: Field, rule: number, option: string | RegExp): Promise<void> {
      await field(label, rule).click();
      await page.getByRole('option', { name: option }).click();
    },
  };
}
