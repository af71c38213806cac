import { expect, type Locator, type Page } from '@playwright/test';
import { drawerOf } from './drawer.ts';
import { inspectorOf } from './panels.ts';

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

/** What the security groups on both sides of the selected peering admit, in the inspector. */
export function admissionOf(page: Page) {
  const root = inspectorOf(page).section('What each side admits');
  return {
    root,
    side: (title: string): Locator => root.getByRole('region', { name: title, exact: true }),
    button: (name: string): Locator => root.getByRole('button', { name, exact: true }),
  };
}

/** The dialog that lets ping or a port in between two networks or objects. */
export function admitDialogOf(page: Page) {
  const root = page.getByRole('dialog', { name: /^Admit traffic between / });
  return {
    root,
    port: root.getByRole('textbox', { name: 'Port', exact: true }),
    side: (name: string): Locator => root.getByRole('radio', { name, exact: true }),
    written: root.getByRole('list', { name: 'What will be written with it' }),
    submit: root.getByRole('button', { name: /^Add \d+ rules?$/ }),
  };
}
