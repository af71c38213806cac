import type { Page } from '@playwright/test';
import { casePlan } from '../support/cases.ts';
import { expect, test } from './support/app.ts';
import { nextWindow, test as fromTheStart } from './support/desktop.ts';
import { canvasOf } from './support/canvas.ts';
import { drawerOf } from './support/drawer.ts';
import { boxOf } from './support/box.ts';
import { openPlan } from './support/plan-files.ts';

const section10 = casePlan('section-10-shared-physical-connection');

test('the drawer takes the room of the canvas and gives it back, by key, double click and button', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, section10);
  const drawer = drawerOf(page);
  await drawer.open('Runbook');
  const canvas = canvasOf(page);
  const heightOf = async (): Promise<number> => (await boxOf(drawer.panel('Runbook'))).height;
  const small = await heightOf();

  await page.keyboard.press('Control+Shift+j');
  await expect.poll(heightOf).toBeGreaterThan(1.5 * small);
  // What lies below cannot be reached, and is what it was afterwards.
  await expect(canvas.panel).toHaveAttribute('inert');
  await page.keyboard.press('Control+Shift+j');
  await expect.poll(heightOf).toBe(small);

  await drawer.tab('Runbook').dblclick();
  await expect.poll(heightOf).toBeGreaterThan(1.5 * small);
  await page.getByRole('button', { name: 'Drawer over the whole canvas' }).click();
  await expect.poll(heightOf).toBe(small);

  // Whoever is shown an object sees it.
  await page.keyboard.press('Control+Shift+j');
  await page.keyboard.press('F8');
  await expect(canvas.panel).not.toHaveAttribute('inert');
});

test('texts and controls are as large as the user wants them, and all of them can be reached', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  await openPlan(peerscape, folder, section10);
  const zoom = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0);
  await page.keyboard.press('Control+,');
  await chooseSize(page, '150 %');
  await expect.poll(zoom).toBe(1.5);
  const close = page.getByRole('dialog').getByRole('button', { name: 'Close' }).last();
  await close.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toBeInViewport();
  await page.keyboard.press('Control+,');
  await chooseSize(page, '100 %');
  await expect.poll(zoom).toBe(1);
});

fromTheStart(
  'a window that starts has the size of texts that was chosen, and so has the next one',
  async ({ start }) => {
    const first = await start();
    await first.page.keyboard.press('Control+,');
    await chooseSize(first.page, '125 %');
    await first.app.close();

    const second = await start();
    const zooms = (): Promise<number[]> =>
      second.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getZoomFactor()),
      );
    await expect.poll(zooms).toEqual([1.25]);
    await second.page.keyboard.press('Control+n');
    await expect(canvasOf(second.page).panel).toContainText('An empty plan');
    // A plan with something in it stays in its window.
    await second.page.keyboard.press('Alt+1');
    await expect(canvasOf(second.page).nodes).toHaveCount(1);
    await nextWindow(second.app, () => second.page.keyboard.press('Control+n'));
    await expect.poll(zooms).toEqual([1.25, 1.25]);
  },
);

async function chooseSize(page: Page, percent: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Size of the window’s texts' }).click();
  await page.getByRole('option', { name: percent, exact: true }).click();
}
