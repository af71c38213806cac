import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { commandPaletteOf, inspectorOf } from './support/panels.ts';
import { openPlan } from './support/plan-files.ts';
import { casePlan } from '../support/cases.ts';

const twoVpcs = casePlan('section-08-same-account');

test('an object is found by an address that one of its blocks contains, by a block, and by its name', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, twoVpcs);
  const palette = commandPaletteOf(page);
  const { heading } = inspectorOf(page);

  await palette.search('172.16.200.9');
  await expect(palette.item('contains 172.16.200.9')).toHaveCount(1);
  await palette.input.press('Enter');
  await expect(palette.root).toBeHidden();
  await expect(heading).toContainText('VPC2');
  await expect(canvasOf(page).node('VPC2')).toHaveClass(/selected/);

  await page.keyboard.press('Control+f');
  await palette.input.fill('192.168.1.0/24');
  await expect(palette.item('overlaps 192.168.1.0/24').filter({ hasText: 'VPC1' })).toBeVisible();
  await palette.item('vSwitch 1').click();
  await expect(canvasOf(page).node('VPC1')).toHaveClass(/selected/);

  await page.keyboard.press('Control+f');
  await palette.input.fill('qingdao to');
  await palette.input.press('Enter');
  await expect(heading).toContainText('Qingdao to Beijing');

  await page.keyboard.press('Control+f');
  await palette.input.fill('10.9.9.9');
  await expect(palette.root).toContainText('Nothing is called “10.9.9.9”, and no block contains it.');
});

test('a VBR is found by its VLAN, and F3 goes from hit to hit', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, casePlan('section-10-shared-physical-connection'));
  const palette = commandPaletteOf(page);
  const { heading } = inspectorOf(page);

  await page.keyboard.press('Control+f');
  await palette.input.fill('vlan 1000');
  await palette.input.press('Enter');
  await expect(heading).toContainText('VBR');

  await page.keyboard.press('Control+f');
  await palette.input.fill('vpc');
  await palette.input.press('Enter');
  const first = await heading.textContent();
  await page.keyboard.press('F3');
  await expect(heading).not.toHaveText(first ?? '');
  await page.keyboard.press('Shift+F3');
  await expect(heading).toHaveText(first ?? '');
});

test('a command that cannot be given stays in the list and says why, and does nothing', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, twoVpcs);
  const palette = commandPaletteOf(page);

  await palette.search('align left');
  await expect(palette.item('Align left')).toContainText('Select at least 2 objects first.');
  await palette.input.press('Enter');
  await expect(palette.root).toBeVisible();
  await palette.input.fill('undo');
  await expect(palette.item('Undo')).toContainText('Nothing has been changed yet.');
  await page.keyboard.press('Escape');
  await expect(palette.root).toBeHidden();

  await canvasOf(page).select('VPC1', 'VPC2');
  await palette.search('peering connection from');
  await expect(palette.item('Peering connection from the selection')).toContainText(
    'VPC1 and VPC2 are already connected by Qingdao to Beijing; change that connection instead.',
  );
  await palette.input.fill('align left');
  await palette.input.press('Enter');
  await expect(palette.root).toBeHidden();
  const left = async (name: string): Promise<number> => (await canvasOf(page).node(name).boundingBox())?.x ?? -1;
  await expect.poll(async () => (await left('VPC1')) === (await left('VPC2'))).toBe(true);
});
