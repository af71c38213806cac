import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { plan } from '../support/plan-builder.ts';
import { expect, test } from './support/app.ts';
import { boxOf } from './support/box.ts';
import { canvasOf } from './support/canvas.ts';
import { nextWindow } from './support/desktop.ts';
import { commandPaletteOf, inspectorOf, toolbarOf } from './support/panels.ts';
import { peeringDialogOf } from './support/peering-dialog.ts';
import { chooseInMenu } from './support/native-menu.ts';
import { expectSaveState, openPlan, savedPlan, savedText } from './support/plan-files.ts';

// The clipboard belongs to the whole screen: what copies must not run beside anything else that does.
test.describe.configure({ mode: 'default' });

const network = plan()
  .account('acct-a', { name: 'Account A' })
  .vpc('vpc-1', ['192.168.0.0/16'], { name: 'VPC1', region: 'cn-qingdao' })
  .vpc('vpc-2', ['172.16.0.0/16'], { name: 'VPC2', region: 'cn-beijing' })
  .vpc('vpc-3', ['10.0.0.0/16'], { name: 'VPC3', region: 'cn-beijing' })
  .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24', { name: 'app' })
  .instance('ecs-1', 'vsw-1', '192.168.1.10', { name: 'web' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Qingdao to Beijing', bandwidthMbps: 2 })
  .at('vpc-1', 0, 0)
  .at('vpc-2', 400, 40)
  .at('vpc-3', 120, 240)
  .build();

test('undo of each kind of change gives the same file again, and redo the changed one', async ({
  peerscape,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, network);
  const before = readFileSync(file, 'utf8');
  const canvas = canvasOf(page);
  const inspector = inspectorOf(page);
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const press = (key: string) => page.keyboard.press(key);

  const changes: Readonly<Record<string, () => Promise<void>>> = {
    'an object is added': async () => {
      await press('Alt+3');
      await expect(canvas.nodes).toHaveCount(4);
    },
    'a node is dragged': () => canvas.drag('VPC3', 96, 48),
    'a node is moved with the arrow keys': async () => {
      await canvas.select('VPC3');
      await press('ArrowRight');
      await press('ArrowRight');
    },
    'an object is renamed on the canvas': async () => {
      await canvas.select('VPC3');
      await press('F2');
      await page.keyboard.type('Branch');
      await press('Enter');
      await expect(canvas.node('Branch')).toBeVisible();
    },
    'a field is typed in': async () => {
      await canvas.select('VPC3');
      await inspector.field('Primary').fill('10.1.0.0/16');
      await canvas.node('VPC3').click({ position: { x: 60, y: 12 } });
    },
    'an object is added inside another one': async () => {
      await canvas.select('VPC3');
      await inspector.button('Add a vSwitch').click();
      await canvas.select('VPC1');
    },
    'a connection is drawn': async () => {
      await canvas.connect('VPC1', 'bottom', 'VPC3');
      await peeringDialogOf(page).confirm.click();
      await expect(canvas.peerings).toHaveCount(2);
    },
    'a connection is changed': async () => {
      await canvas.select('VPC3');
      await canvas.peering('Qingdao to Beijing').locator('path').last().dblclick({ force: true });
      await peeringDialogOf(page).choose('Bandwidth', '5 Mbit/s');
      await peeringDialogOf(page).confirm.click();
    },
    'an object is deleted with what hangs on it': async () => {
      await canvas.select('VPC1');
      await press('Delete');
      const asked = dialog('Delete VPC1?');
      await expect(asked).toContainText('Qingdao to Beijing');
      await expect(asked).toContainText('web');
      await asked.getByRole('button', { name: 'Delete', exact: true }).click();
      await expect(canvas.nodes).toHaveCount(2);
      await expect(canvas.peerings).toHaveCount(0);
    },
    'an object is duplicated': async () => {
      await canvas.select('VPC1');
      await press('Control+d');
      await expect(canvas.nodes).toHaveCount(4);
    },
    'a copy is pasted': async () => {
      await canvas.select('VPC1');
      await press('Control+c');
      await press('Control+v');
      await expect(canvas.nodes).toHaveCount(4);
    },
    'the plan is arranged': async () => {
      await press('Control+Shift+a');
      await dialog('Arrange automatically').getByRole('button', { name: 'Apply' }).click();
      await expect(dialog('Arrange automatically')).toBeHidden();
    },
    'a node is pinned': async () => {
      await canvas.select('VPC3');
      await press('Control+Shift+p');
    },
    'the settings of the plan are changed': async () => {
      await press('Control+Shift+,');
      await dialog('Plan settings').getByLabel('Name', { exact: true }).fill('Another name');
      await dialog('Plan settings').getByRole('button', { name: 'OK' }).click();
    },
  };

  for (const [what, change] of Object.entries(changes)) {
    await test.step(what, async () => {
      await change();
      const changed = await savedText(page, file);
      expect(changed).not.toBe(before);
      await press('Control+z');
      await expectSaveState(page, 'Unsaved changes');
      await expect(toolbarOf(page).undo).toHaveAttribute('aria-disabled', 'true');
      expect(await savedText(page, file)).toBe(before);
      await press('Control+Shift+z');
      await expectSaveState(page, 'Unsaved changes');
      expect(await savedText(page, file)).toBe(changed);
      await press('Control+z');
      expect(await savedText(page, file)).toBe(before);
    });
  }
});

test('undo back to what was saved takes the mark of unsaved changes away', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, network);
  await page.keyboard.press('Alt+1');
  await expect(toolbarOf(page).unsaved).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(toolbarOf(page).unsaved).toBeHidden();
  await expectSaveState(page, 'Saved');
});

test('a save while a name or a note is being typed saves what stands there', async ({ peerscape, folder }) => {
  const { app, page } = peerscape;
  const file = await openPlan(peerscape, folder, { ...network, notes: [{ id: 'note-1', text: 'Before' }] });
  const canvas = canvasOf(page);
  const nameOf = (id: string) => savedPlan(file).vpcs.find((vpc) => vpc.id === id)?.name;

  await canvas.select('VPC3');
  await page.keyboard.press('F2');
  await page.keyboard.type('Branch');
  await page.keyboard.press('Control+s');
  await expect.poll(() => nameOf('vpc-3')).toBe('Branch');
  await expectSaveState(page, 'Saved');
  await expect(canvas.root).toBeFocused();

  await page.keyboard.press('F2');
  await page.keyboard.type('Office');
  await chooseInMenu(app, 'file.save');
  await expect.poll(() => nameOf('vpc-3')).toBe('Office');

  await canvas.root.getByRole('group', { name: /^Note/ }).dblclick();
  await page.keyboard.type('After');
  await page.keyboard.press('Control+s');
  await expect.poll(() => savedPlan(file).notes).toEqual([{ id: 'note-1', text: 'After' }]);
  await expectSaveState(page, 'Saved');
});

test('what is copied in one window is pasted in another, under ids of its own', async ({ peerscape, folder }) => {
  const { app, page } = peerscape;
  const file = await openPlan(peerscape, folder, network);
  const before = readFileSync(file, 'utf8');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');

  const other = await nextWindow(app, () => page.keyboard.press('Control+n'));
  const canvas = canvasOf(other);
  await expect(canvas.panel).toContainText('An empty plan');
  await other.keyboard.press('Control+v');
  await expect(canvas.nodes).toHaveCount(3);
  await expect(canvas.peering('Qingdao to Beijing')).toHaveAccessibleName(/VPC1 initiates to VPC2, Planned, 2 Mbit/);
  await canvas.select('VPC1');
  await expect(inspectorOf(other).section('vSwitches')).toContainText('192.168.1.0/24');
  expect(await savedText(page, file)).toBe(before);
});

test('what is selected by a frame or with Shift is aligned as one step', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, network);
  const canvas = canvasOf(page);

  await canvas.select('VPC1', 'VPC2');
  await expectSelected(page, 2);
  await canvas.node('VPC2').click({ position: { x: 60, y: 12 } });
  await expect(canvas.node('VPC1')).not.toHaveClass(/selected/);
  await expect(canvas.node('VPC2')).toHaveClass(/selected/);
  await canvas.select('VPC1', 'VPC2');
  await commandPaletteOf(page).run('Align top');
  await expect.poll(() => topsOf(page, 'VPC1', 'VPC2')).toHaveLength(1);
  await savedText(page, file);
  expect(placesIn(file)).toMatchObject({ 'vpc-3': { x: 120, y: 240 } });

  await page.keyboard.press('Escape');
  const first = await boxOf(canvas.node('VPC1'));
  const last = await boxOf(canvas.node('VPC3'));
  await canvas.pull({ x: first.x - 12, y: first.y - 12 }, { x: first.x + first.width, y: last.y + last.height - 8 });
  await expect(canvas.node('VPC1')).toHaveClass(/selected/);
  await expect(canvas.node('VPC3')).toHaveClass(/selected/);
  await expect(canvas.node('VPC2')).not.toHaveClass(/selected/);
  await commandPaletteOf(page).run('Align left');
  await savedText(page, file);
  const places = placesIn(file);
  expect(places['vpc-1']?.x).toBe(places['vpc-3']?.x);
  expect(places['vpc-2']).toMatchObject({ x: 400 });
});

test('a layout is looked at, left without a trace, or applied; what is pinned stays', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, network);
  const before = readFileSync(file, 'utf8');
  const canvas = canvasOf(page);
  const dialog = page.getByRole('dialog', { name: 'Arrange automatically' });

  await canvas.select('VPC3');
  await page.keyboard.press('Control+Shift+p');
  await expect(canvas.node('VPC3').getByRole('img', { name: /^Pinned/ })).toBeVisible();
  const pinned = await savedText(page, file);
  await page.keyboard.press('Escape');

  const view = await viewOf(page);
  await page.keyboard.press('Control+Shift+a');
  await expect(dialog).toContainText('1 pinned object stays where it is.');
  await expect.poll(() => slope(page, 'VPC1', 'VPC2')).not.toBe(0.1);
  await expect.poll(() => viewOf(page)).not.toBe(view);
  await expectSaveState(page, 'Saved');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => slope(page, 'VPC1', 'VPC2')).toBe(0.1);
  await expect.poll(() => viewOf(page)).toBe(view);
  await expectSaveState(page, 'Saved');
  expect(await savedText(page, file)).toBe(pinned);

  for (const layout of ['Layered (ELK)', 'Peerscape']) {
    await page.keyboard.press('Control+Shift+a');
    await dialog.getByRole('radio', { name: layout }).click();
    await expect(dialog.getByRole('button', { name: 'Apply' })).not.toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expectSaveState(page, 'Unsaved changes');
    await savedText(page, file);
    expect(placesIn(file)['vpc-3']).toMatchObject({ x: 120, y: 240 });
    expect(withoutLayout(file)).toEqual(withoutLayout(file, before));
  }
});

async function expectSelected(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(`${count} objects selected`);
}

/** The different distances of nodes from the top of the window. */
async function topsOf(page: Page, ...names: readonly string[]): Promise<number[]> {
  const boxes = await Promise.all(names.map((name) => boxOf(canvasOf(page).node(name))));
  return [...new Set(boxes.map(({ y }) => Math.round(y)))];
}

/** How steep the way from one node to another is, at any zoom: 40 units down in 400 across are 0.1. */
async function slope(page: Page, from: string, to: string): Promise<number> {
  const [start, end] = [await boxOf(canvasOf(page).node(from)), await boxOf(canvasOf(page).node(to))];
  return Math.round((100 * (end.y - start.y)) / (end.x - start.x)) / 100;
}

function placesIn(file: string): Record<string, { readonly x: number; readonly y: number }> {
  return Object.fromEntries(savedPlan(file).layout.map(({ id, x, y }) => [id, { x, y }]));
}

function withoutLayout(file: string, text = readFileSync(file, 'utf8')): unknown {
  const { layout, ...rest } = JSON.parse(text) as Record<string, unknown>;
  expect(layout).toBeDefined();
  return rest;
}

/** Which part of the plan is in view, and how large. */
async function viewOf(page: Page): Promise<string | null> {
  return page.locator('.react-flow__viewport').getAttribute('style');
}
