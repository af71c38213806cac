import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { quit } from './support/launch.ts';
import { canvasOf } from './support/canvas.ts';
import { expect, test } from './support/desktop.ts';
import { chooseToSave } from './support/native-dialogs.ts';
import { chooseInMenu } from './support/native-menu.ts';
import { componentsOf, inspectorOf, toolbarOf } from './support/panels.ts';
import { peeringDialogOf } from './support/peering-dialog.ts';
import { expectSaveState, savedPlan, savedText } from './support/plan-files.ts';
import { meaningOf, section8 } from './support/section-8.ts';
import { startScreenOf } from './support/start-screen.ts';

test('the plan of section 8 is drawn with the mouse, saved, and found again by a fresh application', async ({
  start,
  folder,
}) => {
  const first = await start();
  const { app, page } = first;
  const file = path.join(folder, 'section-8.peerscape');
  const canvas = canvasOf(page);

  await startScreenOf(page).newPlan.click();
  await expect(canvas.panel).toContainText('An empty plan');
  const components = componentsOf(page);
  await components.drag('VPC', await canvas.spot(0.25, 0.3));
  await components.drag('VPC', await canvas.spot(0.75, 0.3));
  await expect(canvas.nodes).toHaveCount(2);

  await test.step('both VPCs get their names, blocks, vSwitches and instances', async () => {
    await fillIn(page, 'VPC 1', 0, 'Qingdao');
    await fillIn(page, 'VPC 2', 1, 'Beijing');
  });

  await test.step('the connection is drawn and its form filled in', async () => {
    await canvas.connect('VPC1', 'right', 'VPC2');
    const dialog = peeringDialogOf(page);
    await dialog.field('Name').fill(section8.peerings[0].name);
    await dialog.choose('Bandwidth', '5 Mbit/s');
    await dialog.choose('Bandwidth', '2 Mbit/s');
    await dialog.choose('Billing method', 'Pay-as-you-go');
    await dialog.choose('Billing method', 'Subscription');
    await dialog.choose('Validity', '1 month');
    await dialog.autoRenew.check();
    await dialog.confirm.click();
    await expect(dialog.root).toBeHidden();
    // No price between two regions is public.
    await expect(canvas.peering('Qingdao to Beijing')).toHaveAccessibleName(
      'Peering connection Qingdao to Beijing: VPC1 initiates to VPC2, Planned, 2 Mbit/s, 1 warning, 1 notice',
    );
  });

  await chooseToSave(app, file);
  await chooseInMenu(app, 'file.save');
  await expectSaveState(page, 'Saved');
  await expect(toolbarOf(page).unsaved).toBeHidden();
  expect(meaningOf(savedPlan(file))).toEqual(section8);

  await test.step('a fresh application shows the same plan and saves the same bytes', async () => {
    const written = readFileSync(file, 'utf8');
    await quit(first);
    const again = await start({ files: [file] });
    const reopened = canvasOf(again.page);
    await expect(reopened.nodes).toHaveCount(2);
    await expect(reopened.node('VPC1')).toHaveAccessibleName(/China \(Qingdao\), 192\.168\.0\.0\/16/);
    await expect(reopened.node('VPC2')).toHaveAccessibleName(/China \(Beijing\), 172\.16\.0\.0\/16/);
    await expect(reopened.peering('Qingdao to Beijing')).toBeAttached();
    expect(await savedText(again.page, file)).toBe(written);
  });
});

async function fillIn(page: Page, node: string, at: 0 | 1, region: string): Promise<void> {
  const inspector = inspectorOf(page);
  const vpc = section8.vpcs[at];
  await canvasOf(page).select(node);
  await inspector.field('Name').fill(vpc.name);
  await inspector.field('Region').fill(region);
  await page.getByRole('option', { name: vpc.region }).click();
  await inspector.field('Primary').fill(vpc.cidrs[0]);
  await inspector.button('Add a vSwitch').click();
  await inspector.fieldIn('vSwitches', 'Name').fill(section8.vSwitches[at].name);
  await inspector.fieldIn('vSwitches', 'CIDR block').fill(section8.vSwitches[at].cidr);
  await inspector.button('Add an instance').click();
  await inspector.fieldIn('Instances', 'Name').fill(section8.instances[at].name);
  await inspector.fieldIn('Instances', 'IP address').fill(section8.instances[at].ip);
}
