import path from 'node:path';
import { expect, test } from './support/app.ts';
import { boxOf } from './support/box.ts';
import { canvasOf } from './support/canvas.ts';
import { keyboardOf } from './support/keyboard.ts';
import { chooseToSave } from './support/native-dialogs.ts';
import { inspectorOf } from './support/panels.ts';
import { peeringDialogOf } from './support/peering-dialog.ts';
import { expectSaveState, savedPlan } from './support/plan-files.ts';
import { meaningOf, section8 } from './support/section-8.ts';
import { startScreenOf } from './support/start-screen.ts';

test('the plan of section 8 is drawn and saved with the keyboard alone', async ({ peerscape, folder }) => {
  const { app, page } = peerscape;
  const canvas = canvasOf(page);
  const inspector = inspectorOf(page);
  const dialog = peeringDialogOf(page);
  const { press, type, tabTo, panelWith, enter, choose } = keyboardOf(page);

  await tabTo(startScreenOf(page).newPlan);
  await press('Enter');
  await expect(canvas.panel).toContainText('An empty plan');

  for (const [at, vpc] of section8.vpcs.entries()) {
    await test.step(`add ${vpc.name}`, async () => {
      const [vSwitch, instance] = [section8.vSwitches[at], section8.instances[at]];
      if (vSwitch === undefined || instance === undefined) throw new Error('each VPC has a vSwitch and an instance');
      await press('Alt+1');
      await expect(canvas.node(`VPC ${at + 1}`)).toHaveClass(/selected/);
      await press('F2');
      await type(vpc.name);
      await press('Enter');
      await expect(canvas.node(vpc.name)).toBeFocused();
      await panelWith(inspector.root);
      await enter(inspector.field('Region'), vpc.region);
      await enter(inspector.field('Primary'), vpc.cidrs[0]);
      await tabTo(inspector.button('Add a vSwitch'));
      await press('Enter');
      await enter(inspector.fieldIn('vSwitches', 'Name'), vSwitch.name);
      await enter(inspector.fieldIn('vSwitches', 'CIDR block'), vSwitch.cidr);
      await tabTo(inspector.button('Add an instance'));
      await press('Enter');
      await enter(inspector.fieldIn('Instances', 'Name'), instance.name);
      await enter(inspector.fieldIn('Instances', 'IP address'), instance.ip);
      await panelWith(canvas.panel);
    });
  }

  await test.step('connect them', async () => {
    await tabTo(canvas.node('VPC1'));
    await press('c');
    await expect(canvas.hint).toContainText('Connect from VPC1');
    await press('Tab');
    await expect(canvas.hint).toContainText('Peer VPC1 (initiator) with VPC2');
    await press('Enter');
    await enter(dialog.field('Name'), section8.peerings[0].name);
    await choose(dialog.field('Bandwidth'), '2 Mbit/s');
    await choose(dialog.field('Billing method'), 'Subscription');
    await choose(dialog.field('Validity'), '1 month');
    await tabTo(dialog.autoRenew);
    await expect(dialog.autoRenew).toBeChecked();
    await press('Enter');
    await expect(dialog.root).toBeHidden();
    await expect(canvas.peering('Qingdao to Beijing')).toHaveAccessibleName(/VPC1 initiates to VPC2, Planned, 2 Mbit/);
    const [first, label, second] = await Promise.all([
      boxOf(canvas.node('VPC1')),
      boxOf(canvas.label('peer-1')),
      boxOf(canvas.node('VPC2')),
    ]);
    expect(label.y, 'the label stands between the two').toBeGreaterThan(first.y + first.height);
    expect(label.y + label.height).toBeLessThan(second.y);
  });

  const file = path.join(folder, 'section-8.peerscape');
  await chooseToSave(app, file);
  await press('Control+s');
  await expectSaveState(page, 'Saved');
  expect(meaningOf(savedPlan(file))).toEqual(section8);
});
