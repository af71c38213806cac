import type { Locator, Page } from '@playwright/test';

/** The short messages of a window. */
export function noticesOf(page: Page) {
  const root = page.locator('[data-notices]');
  return {
    root,
    button: (name: string): Locator => root.getByRole('button', { name, exact: true }),
    /** The controls and bars of the window that a message lies on; there should be none. */
    covered: (): Promise<string[]> =>
      root.evaluate((stack) => {
        const own = stack.getBoundingClientRect();
        const controls = [...document.querySelectorAll('button, input, [role="tab"], [role="toolbar"], footer')];
        return controls.flatMap((control) => {
          const { left, right, top, bottom } = control.getBoundingClientRect();
          const meets = left < own.right && own.left < right && top < own.bottom && own.top < bottom;
          const isElsewhere = control.closest('[data-notices], .react-flow, [inert]') !== null || left === right;
          return meets && !isElsewhere ? [control.outerHTML] : [];
        });
      }),
  };
}
