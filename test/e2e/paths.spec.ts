import { casePlan } from '../support/cases.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { ownClipboard } from './support/clipboard.ts';
import { drawerOf } from './support/drawer.ts';
import { pathsOf } from './support/paths-panel.ts';
import { openPlan, savedPlan, savedText } from './support/plan-files.ts';

test('a path lights up on the drawing there and back, and the fix of what blocks it completes it', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, casePlan('fault-one-way-route'));
  const canvas = canvasOf(page);
  const paths = pathsOf(page);
  const peering = canvas.peering('Qingdao to Beijing');
  const lanes = canvas.lanes('peer-1');

  await page.keyboard.press('Control+Alt+2');
  await paths.enter('From', '192.168.1');
  await expect(paths.end('From')).toHaveValue('vSwitch 1');
  await paths.enter('From', 'ECS 1');
  await paths.pick('destination').click();
  await expect(canvas.panel.getByRole('status')).toContainText('Choose where the path leads');
  await canvas.node('VPC2').click();
  const members = page.getByRole('menu', { name: 'What of VPC2?' });
  await expect(members.getByRole('menuitem')).toHaveText(['All of VPC2', /vSwitch 2/, /ECS 2/]);
  await members.getByRole('menuitem', { name: /ECS 2/ }).click();
  await expect(paths.end('To')).toHaveValue('ECS 2');
  await paths.chooseTraffic('ICMP');

  await expect(paths.verdict).toContainText('Not reachable');
  await expect(paths.verdict).toContainText('the answer does not come back');
  await expect(paths.hops('There')).toHaveText([/VPC1.*172\.16\.0\.0\/16/, /VPC2.*Delivered/]);
  await expect(paths.hops('Back')).toHaveText([/VPC2.*No route/]);
  await expect(canvas.stepMark('VPC1')).toHaveAccessibleName('Way there, step 1');
  await expect(canvas.stepMark('VPC2')).toHaveAccessibleName('Way there, step 2; Way back, step 1');
  await expect(peering).toHaveClass(/\blit\b/);
  await expect(lanes.forward).toBeAttached();
  await expect(lanes.back).not.toBeAttached();

  await canvas
    .node('VPC2')
    .getByRole('button', { name: /^Blocked here: VPC2 has no route to 192\.168\.0\.0\/16/ })
    .click();
  await expect(paths.blocker(/ROUTE501/)).toBeFocused();
  await paths.fix(/ROUTE501/);
  await expect(paths.verdict).toContainText('Packets arrive in ECS 2, and the answer comes back to ECS 1.');
  await expect(paths.hops('Back')).toHaveText([/VPC2.*192\.168\.0\.0\/16/, /VPC1.*Delivered/]);
  await expect(lanes.back).toBeAttached();
  await savedText(page, file);
  expect(savedPlan(file).routes).toEqual(casePlan('section-08-same-account').routes);

  await drawerOf(page).open('Findings');
  await expect(peering).not.toHaveClass(/\blit\b/);
  await expect(canvas.stepMark('VPC1')).toBeHidden();
});

test('an end is picked with the keyboard, an address says whose it is, and a path is copied as Markdown', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  const clipboard = await ownClipboard(app);
  await openPlan(peerscape, folder, casePlan('fault-one-way-route'));
  const canvas = canvasOf(page);
  const paths = pathsOf(page);
  const hint = canvas.panel.getByRole('status');

  await page.keyboard.press('Control+t');
  await expect(hint).toContainText('Choose where the path starts');
  await canvas.node('VPC1').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'What of VPC1?' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(paths.end('From')).toHaveValue('ECS 1');
  await expect(hint).toBeHidden();

  await paths.pick('start').press('Enter');
  await expect(hint).toContainText('Choose where the path starts');
  await page.keyboard.press('Escape');
  await expect(hint).toBeHidden();
  await expect(paths.end('From')).toHaveValue('ECS 1');

  await paths.enter('From', '172.16.1.10');
  await expect(paths.end('From')).toHaveAccessibleDescription('Instance ECS 2 in VPC VPC2');
  await paths.enter('To', '172.16.9.9');
  await expect(paths.end('To')).toHaveAccessibleDescription('In the blocks of VPC VPC2, but in no vSwitch');
  await paths.enter('To', '10.1.1.1');
  await expect(paths.end('To')).toHaveAccessibleDescription('No VPC and no data center has this address.');
  await paths.enter('To', 'ECS 1');
  await paths.button('Swap the ends').click();
  await expect(paths.end('From')).toHaveValue('ECS 1');

  await paths.button('Copy as Markdown').click();
  await expect.poll(clipboard.read).toContain('## ');
  const [title, ...lines] = (await clipboard.read()).split('\n').filter((line) => line !== '');
  expect(title).toBe('## ECS 1 to 172.16.1.10, traffic: not reachable');
  expect(lines.filter((line) => line.startsWith('### '))).toEqual([
    '### There: reachable',
    '### The answer: not reachable',
    '### In the way',
  ]);
  expect(lines.at(-1)).toBe(
    '1. **ROUTE501** VPC2 has no route to 192.168.0.0/16; a route entry over Qingdao to Beijing is missing.',
  );
});
