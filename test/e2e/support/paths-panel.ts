import { expect, type Locator, type Page } from '@playwright/test';
import { drawerOf } from './drawer.ts';

/** The panel that says how a packet travels between two ends. */
export function pathsOf(page: Page) {
  const root = drawerOf(page).panel('Paths');
  const question = root.getByRole('group', { name: 'Path', exact: true });
  const end = (which: 'From' | 'To'): Locator => question.getByRole('combobox', { name: which, exact: true });
  const blockers = root.getByRole('region', { name: /stands? in the way/ });
  return {
    root,
    end,
    /** The answer in a word, and in the sentence around it. */
    word: root.getByRole('status').getByRole('strong'),
    verdict: root.getByRole('status'),
    traffic: question.getByRole('combobox', { name: 'Traffic', exact: true }),
    /** The routers of one direction, in the order in which a packet meets them. */
    hops: (direction: 'There' | 'Back'): Locator =>
      root
        .getByRole('region', { name: new RegExp(`^${direction}`) })
        .locator('ol')
        .getByRole('listitem'),
    blockers,
    /** What stands in the way, by its rule and words of its sentence. */
    blocker: (words: RegExp): Locator => blockers.getByRole('listitem').filter({ hasText: words }).first(),
    pick: (which: 'start' | 'destination'): Locator =>
      root.getByRole('button', { name: `Pick the ${which} on the canvas`, exact: true }),
    button: (name: string): Locator => root.getByRole('button', { name, exact: true }),

    /** Types an end as a user of the keyboard does. */
    async enter(which: 'From' | 'To', words: string): Promise<void> {
      await end(which).focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(words);
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('option')).toHaveCount(0);
    },

    async chooseTraffic(name: 'Any' | 'ICMP' | 'TCP' | 'UDP'): Promise<void> {
      await question.getByRole('combobox', { name: 'Traffic', exact: true }).click();
      await page.getByRole('option', { name, exact: true }).click();
    },

    /** Applies the fix of a blocker that is offered first. */
    async fix(words: RegExp): Promise<void> {
      const item = blockers.getByRole('listitem').filter({ hasText: words }).first();
      await item.getByRole('button', { name: 'Fix', exact: true }).first().click();
    },
  };
}
