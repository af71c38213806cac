import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { canvasOf } from './canvas.ts';
import { titleOf } from './desktop.ts';
import { inspectorOf, toolbarOf } from './panels.ts';
import { statusOf } from './plan-files.ts';

/** A window with a plan, as far as files and windows are concerned. */
export function planPageOf(page: Page) {
  const { nodes, areas } = canvasOf(page);
  const { planName, unsaved } = toolbarOf(page);
  const { heading } = inspectorOf(page);
  return {
    name: planName,
    unsaved,
    nodes,
    areas,
    status: statusOf(page),
    /** Adds a VPC: the smallest change that a user would notice. */
    async addVpc(): Promise<void> {
      await expect(nodes.or(areas).or(page.getByText('An empty plan')).first()).toBeVisible();
      const before = (await heading.textContent()) ?? '';
      await page.keyboard.press('Alt+1');
      // The number of nodes says nothing: the canvas goes to the new one, and others may leave the view.
      await expect(heading).not.toHaveText(before);
      await expect(nodes.and(page.locator('.selected'))).toBeVisible();
    },
    save: () => page.keyboard.press('Control+s'),
    saveAs: () => page.keyboard.press('Control+Shift+s'),
    open: () => page.keyboard.press('Control+o'),
    newPlan: () => page.keyboard.press('Control+n'),
    undo: () => page.keyboard.press('Control+z'),
  };
}

/** The short messages at the edge of any window. */
export function noticesOf(page: Page) {
  return page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Dismiss' }) });
}

/** Waits until a window is titled like this; a dot before the name says that the plan is not saved. */
export async function expectTitle(app: ElectronApplication, page: Page, title: string | RegExp): Promise<void> {
  await expect.poll(() => titleOf(app, page)).toMatch(typeof title === 'string' ? new RegExp(`^${title}$`) : title);
}
