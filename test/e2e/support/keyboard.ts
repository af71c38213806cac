import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any panel has. */
const mostStops = 60;

/** What a user without a mouse does: walks with Tab and F6, types, chooses with the arrow keys. */
export function keyboardOf(page: Page) {
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce(async (before, key) => {
      await before;
      await page.keyboard.press(key);
    }, Promise.resolve());
  const type = (text: string): Promise<void> => page.keyboard.type(text);

  const walkTo = async (target: Locator, key: 'Tab' | 'F6'): Promise<void> => {
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await has(target)) return;
      await press(key);
    }
    throw new Error(`${key} does not reach ${target.toString()}`);
  };

  const tabTo = async (target: Locator): Promise<void> => {
    await walkTo(target, 'Tab');
    await expect(target).toBeFocused();
  };

  /** Goes to the next panel that holds something, with F6. */
  const panelWith = (content: Locator): Promise<void> => walkTo(content.locator(':focus'), 'F6');

  /** Replaces what a field says. */
  const enter = async (field: Locator, text: string): Promise<void> => {
    await tabTo(field);
    await press('Control+a');
    await type(text);
  };

  /** Chooses from a list of choices. */
  const choose = async (field: Locator, option: string): Promise<void> => {
    await tabTo(field);
    await press('Enter');
    const wanted = page.getByRole('option', { name: option, exact: true });
    await expect(wanted).toBeVisible();
    for (let step = 0; step < mostStops && !(await has(wanted)); step += 1) await press('ArrowDown');
    await press('Enter');
    await expect(field).toHaveText(option);
  };

  return { press, type, tabTo, panelWith, enter, choose };
}

/** Whether an element is there and has the focus, or the highlight that a list moves instead of it. */
async function has(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.evaluate((element) => element === document.activeElement || element.hasAttribute('data-highlighted'));
}
