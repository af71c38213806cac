import { expect, test } from './support/app.ts';
import { boxOf, middleOf } from './support/box.ts';
import { canvasOf } from './support/canvas.ts';
import { openPlan, savedPlan } from './support/plan-files.ts';
import { casePlan } from '../support/cases.ts';
import { commandPaletteOf, toolbarOf } from './support/panels.ts';

const plan = casePlan('section-08-same-account');
const three = {
  ...plan,
  vpcs: [...plan.vpcs, { ...plan.vpcs[0], id: 'vpc-3', name: 'VPC3', cidrs: ['10.3.0.0/16'] }],
  layout: [
    { id: 'vpc-1', x: 0, y: 0 },
    { id: 'vpc-2', x: 320, y: 0 },
    { id: 'vpc-3', x: 600, y: 240 },
  ],
} as typeof plan;

test('with Alt a drag leaves a copy with a free block; with Shift it stays on one axis; distances are shown meanwhile', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, three);
  const canvas = canvasOf(page);
  const saved = async () => {
    await page.keyboard.press('Control+s');
    await expect(toolbarOf(page).unsaved).toBeHidden();
    return savedPlan(file);
  };
  const drag = async (
    name: string,
    by: { readonly x: number; readonly y: number },
    key: string,
    during?: () => Promise<void>,
  ) => {
    // Waits until it stands still.
    await canvas.node(name).hover();
    const from = middleOf(await boxOf(canvas.node(name)));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.keyboard.down(key);
    await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 8 });
    await during?.();
    await page.mouse.up();
    await page.keyboard.up(key);
  };

  await test.step('Shift: from beside to beside, not a unit up or down', async () => {
    await drag('VPC3', { x: -160, y: 40 }, 'Shift', async () => {
      await expect(canvas.distances.first()).toHaveText(/^\d+$/);
    });
    const place = (await saved()).layout.find(({ id }) => id === 'vpc-3');
    expect(place?.y).toBe(240);
    expect(place?.x).toBeLessThan(600);
  });

  await test.step('Alt: the original stays, the copy has a block that nobody has', async () => {
    await drag('VPC3', { x: 0, y: 120 }, 'Alt');
    await expect(canvas.nodes).toHaveCount(4);
    const { vpcs, layout } = await saved();
    const copy = vpcs[3];
    expect(layout.find(({ id }) => id === 'vpc-3')?.y).toBe(240);
    expect(layout.find(({ id }) => id === copy?.id)?.y).toBeGreaterThan(240);
    expect(vpcs.slice(0, 3).flatMap(({ cidrs }) => cidrs)).not.toContain(copy?.cidrs[0]);
  });

  await test.step('one step back and it is gone', async () => {
    await page.keyboard.press('Control+z');
    await expect(canvas.nodes).toHaveCount(3);
  });
});

test('an end of a peering is dragged to another router; where it cannot go the pointer says why, and Escape leaves it', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const planned = {
    ...three,
    // So far apart that the chip leaves the ends of the line free.
    layout: three.layout.map((place) => (place.id === 'vpc-2' ? { ...place, x: 560 } : place)),
    peerings: three.peerings.map((peering) => ({
      ...peering,
      initiator: { router: peering.initiator.router, state: 'planned' as const },
      acceptor: { router: peering.acceptor.router, state: 'planned' as const },
    })),
  };
  const file = await openPlan(peerscape, folder, planned);
  const canvas = canvasOf(page);
  const name = planned.peerings[0]?.name ?? '';
  const grip = page.locator('[data-grip="acceptor"]');
  const lead = async (to: string) => {
    const from = middleOf(await boxOf(grip));
    const end = middleOf(await boxOf(canvas.node(to)));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 8 });
  };
  await canvas.peering(name).locator('path').last().click({ force: true });
  await expect(grip).toBeVisible();
  // A second line can begin where the selected one ends.
  await canvas.aim('VPC1', 'right', 'VPC3');
  await expect(canvas.hint).toContainText('VPC3');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(canvas.hint).toHaveCount(0);

  await lead('VPC1');
  await expect(canvas.hint).toContainText('cannot be connected to itself');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(canvas.hint).toHaveCount(0);

  await lead('VPC3');
  await expect(canvas.hint).toContainText('VPC3');
  await page.mouse.up();
  await page.keyboard.press('Control+s');
  await expect(toolbarOf(page).unsaved).toBeHidden();
  const { peerings, routes } = savedPlan(file);
  expect(peerings[0]?.acceptor).toEqual({ router: 'vpc-3', state: 'planned' });
  expect(routes.map(({ router }) => router)).not.toContain('vpc-2');

  await test.step('the same from the keyboard, by a list', async () => {
    await page.getByRole('button', { name: 'Acceptor: another router…' }).press('Enter');
    const palette = commandPaletteOf(page);
    await palette.input.fill('VPC1');
    await expect(palette.item('cannot be connected to itself')).toBeVisible();
    await palette.input.fill('VPC2');
    await palette.input.press('Enter');
    await expect(palette.root).toBeHidden();
    await page.keyboard.press('Control+s');
    await expect(toolbarOf(page).unsaved).toBeHidden();
    expect(savedPlan(file).peerings[0]?.acceptor.router).toBe('vpc-2');
  });
});
