import { realpathSync } from 'node:fs';
import path from 'node:path';
import { casePlan } from '../support/cases.ts';
import { plan } from '../support/plan-builder.ts';
import { expect, test } from './support/app.ts';
import { boxOf } from './support/box.ts';
import { canvasOf } from './support/canvas.ts';
import { type DrawerTab, drawerOf } from './support/drawer.ts';
import { chooseToSave } from './support/native-dialogs.ts';
import { noticesOf } from './support/notices.ts';
import { commandPaletteOf, inspectorOf } from './support/panels.ts';
import { openPlan, savedPlan, savedText, statusOf } from './support/plan-files.ts';

/** A hub and two spokes, and a VPC that is joined to nobody. */
const hub = plan()
  .vpc('vpc-hub', ['10.0.0.0/16'], { name: 'Hub' })
  .vpc('vpc-a', ['10.1.0.0/16'], { name: 'Left' })
  .vpc('vpc-b', ['10.2.0.0/16'], { name: 'Right' })
  .vpc('vpc-c', ['10.3.0.0/16'], { name: 'Lone' })
  .note('note-1', 'To be discussed')
  .peering('peer-1', 'vpc-hub', 'vpc-a')
  .peering('peer-2', 'vpc-hub', 'vpc-b')
  .at('vpc-hub', 0, 0)
  .at('vpc-a', 480, -120)
  .at('vpc-b', 480, 120)
  .at('vpc-c', 0, 280)
  .at('note-1', 480, 320)
  .build();

const panels: readonly DrawerTab[] = [
  'Findings',
  'Paths',
  'Matrix',
  'Routes',
  'Security groups',
  'What if',
  'Quote',
  'Timeline',
  'Scenarios',
  'Runbook',
];

test('a selection is filtered by its kinds, and grows by kind and along lines', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, hub);
  const canvas = canvasOf(page);
  const kind = (name: string) => inspectorOf(page).root.getByRole('button', { name, exact: true });
  const palette = commandPaletteOf(page);

  await page.keyboard.press('Control+a');
  await expect(statusOf(page)).toContainText('7 objects selected');
  await kind('4 VPCs').click({ modifiers: ['Control'] });
  await expect(statusOf(page)).toContainText('3 objects selected');
  await expect(kind('1 note')).toBeVisible();
  await kind('2 peering connections').click();
  await expect(statusOf(page)).toContainText('2 objects selected');
  // Of one kind there is nothing to filter.
  await expect(inspectorOf(page).root.getByRole('group', { name: 'Kinds in the selection' })).toHaveCount(0);

  await canvas.node('Left').click();
  await palette.run('Select what is connected');
  await expect(kind('2 VPCs')).toBeVisible();
  await expect(kind('1 peering connection')).toBeVisible();
  await canvas.node('Lone').click();
  await palette.run('Select the same kind');
  await expect(statusOf(page)).toContainText('4 objects selected');
});

test('what is pasted in place lies exactly where it was copied', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, hub);
  await canvasOf(page).node('Right').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+Shift+v');
  await expect(statusOf(page)).toContainText('VPC');
  await savedText(page, file);
  const { vpcs, layout } = savedPlan(file);
  const copy = vpcs.find(({ id }) => !hub.vpcs.some((known) => known.id === id));
  expect(layout.find(({ id }) => id === copy?.id)).toMatchObject({ x: 480, y: 120 });
});

for (const [width, height] of [
  [1440, 900],
  [1100, 700],
] as const)
  test(`a message has its act, is counted and covers no control at ${width}x${height}`, async ({
    peerscape,
    folder,
  }) => {
    const { app, page } = peerscape;
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(size.width, size.height),
      { width, height },
    );
    await openPlan(peerscape, folder, hub);
    const canvas = canvasOf(page);
    const notices = noticesOf(page);
    await canvas.node('Lone').click();
    await page.keyboard.press('Delete');
    await expect(canvas.node('Lone')).toHaveCount(0);
    await expect(notices.root).toContainText('VPC Lone deleted.');
    expect(await notices.covered()).toEqual([]);
    await page.keyboard.press('Control+Shift+j');
    await expect(canvas.panel).toHaveAttribute('inert');
    expect(await notices.covered()).toEqual([]);
    await page.keyboard.press('Control+Shift+j');
    await notices.button('Undo').click();
    await expect(canvas.node('Lone')).toBeVisible();
    await expect(notices.root).toHaveCount(0);

    await page.keyboard.press('Escape');
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+d');
    await expect(notices.root.getByRole('paragraph')).toHaveText(['Select an object first.×3']);
  });

test('each panel of the drawer has its own height', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, hub);
  const drawer = drawerOf(page);
  const heightOf = async (title: 'Quote' | 'Paths'): Promise<number> => (await boxOf(drawer.panel(title))).height;
  await drawer.open('Paths');
  const first = await heightOf('Paths');
  await drawer.open('Quote');
  await page.getByRole('separator', { name: 'Height of the drawer' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => heightOf('Quote')).toBeGreaterThan(first + 20);
  const high = await heightOf('Quote');
  // Settings hear of it when the separator has come to rest.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { peerscape: api } = window as unknown as { peerscape: { settings: { get(): Promise<object> } } };
        return JSON.stringify(await api.settings.get());
      }),
    )
    .toContain('"drawerHeights":{"quote":');
  await drawer.open('Paths');
  await expect.poll(() => heightOf('Paths')).toBeCloseTo(first, -1);
  await drawer.open('Quote');
  await expect.poll(() => heightOf('Quote')).toBeCloseTo(high, -1);
});

test('the keys of the canvas stand in the list of shortcuts', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, hub);
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog.getByText('Follow the lines of an object')).toBeVisible();
  await dialog.getByRole('searchbox').fill('connect the object');
  await expect(dialog.locator('kbd')).toHaveText(['C']);
});

test('a plan that was saved to a new place is shown in its folder', async ({ peerscape, folder }) => {
  const { app, page } = peerscape;
  await openPlan(peerscape, folder, hub);
  const target = path.join(folder, 'copy.peerscape');
  await chooseToSave(app, target);
  await page.keyboard.press('Control+Shift+s');
  const notices = noticesOf(page);
  await expect(notices.root).toContainText('Saved “copy.peerscape”.');
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (shown) => void Object.assign(globalThis, { shown });
  });
  await notices.button('Show in folder').click();
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { readonly shown?: string }).shown))
    .toBe(realpathSync(target));
});

for (const { name, zoom } of [
  { name: 'at 1100x700', zoom: 1 },
  { name: 'with texts of 200 %', zoom: 2 },
])
  test(`every panel shows all its controls ${name}`, async ({ peerscape, folder }) => {
    const { app, page } = peerscape;
    const resize = (scale: number): Promise<void> =>
      app.evaluate(({ BrowserWindow }, factor) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setSize(factor === 2 ? 1440 : 1100, factor === 2 ? 900 : 700);
        window?.webContents.setZoomFactor(factor);
      }, scale);
    await openPlan(peerscape, folder, casePlan('section-10-shared-physical-connection'));
    await resize(zoom);
    for (const title of panels) {
      await drawerOf(page).open(title);
      const cut = await drawerOf(page)
        .panel(title)
        .evaluate((panel) =>
          [...panel.querySelectorAll<HTMLElement>('button, input, [role="combobox"]')].flatMap((control) => {
            const box = control.getBoundingClientRect();
            if (box.width <= 1 || control.closest('[hidden], .visually-hidden') !== null) return [];
            for (
              let around = control.parentElement;
              around !== null && around !== panel;
              around = around.parentElement
            ) {
              const { overflowX } = getComputedStyle(around);
              const room = around.getBoundingClientRect();
              // What scrolls there shows the rest.
              if (overflowX === 'auto' || overflowX === 'scroll') return [];
              if (overflowX !== 'visible' && (box.left < room.left - 1 || box.right > room.right + 1))
                return [control.getAttribute('aria-label') ?? control.textContent];
            }
            return [];
          }),
        );
      expect.soft(cut, title).toEqual([]);
    }
    await resize(1);
  });
