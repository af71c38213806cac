import type { Locator, Page } from '@playwright/test';
import { canvasOf } from './canvas.ts';

/** Does what a user does and counts it: a click, a drag, a key combination and a field that is filled in are one step each. */
export function stepsOf(page: Page) {
  const canvas = canvasOf(page);
  let count = 0;
  const one = async (act: Promise<unknown>): Promise<void> => {
    count += 1;
    await act;
  };
  return {
    /** How many steps were done. */
    count: (): number => count,
    click: (target: Locator): Promise<void> => one(target.click()),
    press: (keys: string): Promise<void> => one(page.keyboard.press(keys)),
    fill: (field: Locator, text: string): Promise<void> => one(field.fill(text)),
    /**
     * Fills in a field that offers choices while one types. The list goes when the field is left, which the next click does by itself; it is left here,
     * because what stands around an open list has no roles to be found by.
     */
    enter: async (field: Locator, text: string): Promise<void> => {
      await one(field.fill(text));
      await page.keyboard.press('Tab');
    },
    /** Draws a line from one object to another. */
    connect: (from: string, to: string): Promise<void> => one(canvas.connect(from, 'right', to)),
  };
}
