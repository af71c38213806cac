import type { Page } from '@playwright/test';
import { plan } from '../support/plan-builder.ts';
import { expect, test } from './support/app.ts';
import { boxOf, middleOf } from './support/box.ts';
import { canvasOf } from './support/canvas.ts';
import { commandPaletteOf, inspectorOf } from './support/panels.ts';
import { peeringDialogOf } from './support/peering-dialog.ts';
import { openPlan, savedPlan, savedText } from './support/plan-files.ts';

const premises = plan()
  .account('acct-a', { name: 'Account A' })
  .dataCenter('dc-1', ['10.200.0.0/16'], { name: 'Head office' })
  .physicalConnection('pc-1', { name: 'Line', dataCenter: 'dc-1', accessPoint: 'ap-cn-beijing-dx-A' })
  .vbr('vbr-1', { name: 'Edge', physicalConnection: 'pc-1', region: 'cn-beijing' })
  .vpc('vpc-1', ['192.168.0.0/16'], { name: 'Office', region: 'cn-beijing' })
  .at('dc-1', 0, 200)
  .at('pc-1', 320, 200)
  .at('vbr-1', 0, 0)
  .at('vpc-1', 320, 0)
  .build();

test('a line that is dropped where nothing is makes its other end there, and leads into the dialog of the peering', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, premises);
  const canvas = canvasOf(page);
  await pullOut(page, 'Edge', -140);
  const menu = page.getByRole('menu', { name: 'What Edge is connected to' });
  await expect(menu.getByRole('menuitem')).toHaveText(['New VPC', 'New physical connection']);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(canvas.nodes).toHaveCount(4);

  await pullOut(page, 'Edge', -140);
  await menu.getByRole('menuitem', { name: 'New VPC' }).click();
  const dialog = peeringDialogOf(page);
  await expect(dialog.initiator).toContainText('Initiator');
  await dialog.confirm.click();
  await expect(dialog.root).toBeHidden();
  await savedText(page, file);
  expect(savedPlan(file).peerings).toMatchObject([{ initiator: { router: 'vbr-1' }, acceptor: { router: 'vpc-2' } }]);
});

test('Connect to… is a key, filters what is legal, and says of the rest why not', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, premises);
  const canvas = canvasOf(page);
  await canvas.select('Head office');
  await page.keyboard.press('Control+Alt+l');
  const list = commandPaletteOf(page);
  await expect(list.item('Edge')).toHaveCount(0);
  await expect(list.item('New physical connection')).toBeVisible();
  await list.input.fill('Office');
  await expect(list.item('Office')).toContainText('a data center does not reach a VPC directly');
  await expect(list.item('Office')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');

  await canvas.select('Office');
  await inspectorOf(page).section('Connected to').getByRole('button', { name: 'Connect to…' }).click();
  await list.input.fill('edg');
  await page.keyboard.press('Enter');
  await expect(peeringDialogOf(page).root).toContainText('Edge');
});

test('the account of a line is made in its dialog, with everything else one step', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, premises);
  await canvasOf(page).select('Line');
  await inspectorOf(page).button('Edit in a dialog…').click();
  const dialog = page.getByRole('dialog', { name: 'Physical connection' });
  await dialog.getByLabel('Account', { exact: true }).fill('Carrier');
  await page.getByRole('option', { name: 'New account “Carrier”' }).click();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  await savedText(page, file);
  const saved = savedPlan(file);
  const made = saved.accounts.find(({ name }) => name === 'Carrier');
  expect(made).toBeDefined();
  expect(saved.physicalConnections[0]?.account).toBe(made?.id);
  await canvasOf(page).select('Line');
  await page.keyboard.press('Control+z');
  await savedText(page, file);
  expect(savedPlan(file).accounts).toEqual(premises.accounts);
});

/** Draws a line from the left handle of a node, so many pixels to the side, and lets it go there. */
async function pullOut(page: Page, from: string, across: number): Promise<void> {
  const canvas = canvasOf(page);
  await canvas.node(from).hover();
  const handle = canvas.node(from).locator('.react-flow__handle-left').first();
  await handle.hover();
  const start = middleOf(await boxOf(handle));
  await canvas.pull(start, { x: start.x + across, y: start.y });
}
