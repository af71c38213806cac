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
    /** Draws a line from one object to another. */
    connect: (from: string, to: string): Promise<void> => one(canvas.connect(from, 'right', to)),
  };
}
