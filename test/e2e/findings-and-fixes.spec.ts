import { readFileSync } from 'node:fs';
import { plan } from '../support/plan-builder.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { findingsOf, inspectorOf, toolbarOf } from './support/panels.ts';
import { expectCounts, expectSaveState, openPlan, savedPlan, savedText } from './support/plan-files.ts';

/** Four routes are missing, which are warnings as long as nothing is built, and CEN is advised. Three errors: a VPC that initiates to a VBR, a vSwitch that is an address (both with a safe fix), and peers that overlap. */
const faulty = plan()
  .account('acct-a', { name: 'Account A' })
  .dataCenter('dc-1', ['10.0.0.0/8'], { name: 'Head office' })
  .physicalConnection('pc-1', { name: 'pc-AAA', accessPoint: 'ap-cn-beijing-dx-A', dataCenter: 'dc-1' })
  .vbr('vbr-1', {
    name: 'VBR1',
    region: 'cn-beijing',
    physicalConnection: 'pc-1',
    vlan: 1,
    localGatewayIp: '172.31.0.1',
    peerGatewayIp: '172.31.0.2',
    prefixLength: 30,
  })
  .vpc('vpc-1', ['192.168.0.0/16'], { name: 'VPC1', region: 'cn-beijing' })
  .vpc('vpc-2', ['192.168.0.0/16'], { name: 'VPC2', region: 'cn-beijing' })
  .vpc('vpc-3', ['172.16.0.0/16'], { name: 'VPC3', region: 'cn-beijing' })
  .vSwitch('vsw-3', 'vpc-3', '172.16.1.10/24', { name: 'app' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Overlapping', bandwidthMbps: 2, billing: { method: 'pay-as-you-go' } })
  .peering('peer-2', 'vpc-3', 'vbr-1', { name: 'Backwards', bandwidthMbps: 2, billing: { method: 'pay-as-you-go' } })
  .at('vpc-1', 0, 0)
  .at('vpc-2', 400, 0)
  .at('vpc-3', 0, 240)
  .at('vbr-1', 400, 240)
  .at('pc-1', 400, 440)
  .at('dc-1', 0, 440)
  .build();

test('a finding leads to its object, its fix shows what it changes, and undo and redo follow', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, faulty);
  const before = readFileSync(file, 'utf8');
  const findings = findingsOf(page);
  const fix = findings.fix('Make VBR1 the initiator and VPC3 the acceptor');
  await expectCounts(page, 3, 4, 1);

  await findings.finding('PEER301').click();
  await expect(inspectorOf(page).heading).toContainText('Backwards');
  await expect(findings.details).toContainText(
    'In a VBR-to-VPC connection only a VBR can be created as the initiator, and only a VPC as the acceptor.',
  );
  await expect(fix.getByRole('list', { name: 'What it changes' })).toContainText('Backwards: initiator');
  await expect(fix).toContainText('Clears this finding and no other.');
  await expectSaveState(page, 'Saved');

  await fix.getByRole('button', { name: 'Fix', exact: true }).click();
  await expect(findings.finding('PEER301')).toBeHidden();
  await expectCounts(page, 2, 4, 1);
  const mended = await savedText(page, file);
  expect(savedPlan(file).peerings[1]).toMatchObject({
    initiator: { router: 'vbr-1' },
    acceptor: { router: 'vpc-3' },
  });

  await toolbarOf(page).undo.click();
  await expect(findings.finding('PEER301')).toBeVisible();
  expect(await savedText(page, file)).toBe(before);
  await toolbarOf(page).redo.click();
  await expect(findings.finding('PEER301')).toBeHidden();
  expect(await savedText(page, file)).toBe(mended);
});

test('all safe fixes are one step, and what a person has to decide stays', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, faulty);
  const before = readFileSync(file, 'utf8');
  const findings = findingsOf(page);

  await expect(findings.fixAll).toHaveAccessibleName('Fix all safe (6)');
  await findings.fixAll.click();
  await expectCounts(page, 1, 0, 1);
  await expect(findings.finding('CIDR201')).toBeVisible();
  await expect(findings.fixAll).toHaveAttribute('aria-disabled', 'true');
  await savedText(page, file);
  expect(savedPlan(file).vSwitches[0]?.cidr).toBe('172.16.1.0/24');
  expect(savedPlan(file).peerings[1]?.initiator.router).toBe('vbr-1');

  await page.keyboard.press('Control+z');
  await expectCounts(page, 3, 4, 1);
  await expect(toolbarOf(page).undo).toHaveAttribute('aria-disabled', 'true');
  expect(await savedText(page, file)).toBe(before);
});

test('a finding that is accepted with a reason and a day leaves the counts and the drawing, until that is withdrawn', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, faulty);
  const before = readFileSync(file, 'utf8');
  const findings = findingsOf(page);
  const canvas = canvasOf(page);
  const overlapping = canvas.peering('Overlapping');
  await expect(overlapping).toHaveAccessibleName(/, 1 error, 1 notice$/);

  await findings.finding('CIDR201').click();
  await findings.accept.click();
  const dialog = page.getByRole('dialog', { name: 'Accept finding CIDR201' });
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(dialog.getByLabel('Reason')).toHaveAccessibleDescription(/Enter a reason/);
  await dialog.getByLabel('Reason').fill('Renumbering in the third quarter');
  await dialog.getByLabel('Until (optional)').fill('2019-08-13');
  await expect(dialog.getByLabel('Until (optional)')).toHaveAccessibleDescription(/lies before 2019-08-14/);
  await dialog.getByLabel('Until (optional)').fill('2019-12-31');
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();

  await expectCounts(page, 2, 4, 1);
  await expect(findings.finding('CIDR201')).toBeHidden();
  await expect(overlapping).not.toHaveAccessibleName(/error/);
  await savedText(page, file);
  expect(savedPlan(file).accepted).toEqual([
    {
      rule: 'CIDR201',
      subjects: ['peer-1', 'vpc-1', 'vpc-2'],
      reason: 'Renumbering in the third quarter',
      until: '2019-12-31',
    },
  ]);

  await findings.showAccepted.check();
  await expect(findings.finding('CIDR201')).toContainText('Accepted');
  await findings.finding('CIDR201').click();
  await expect(findings.details).toContainText('Accepted: Renumbering in the third quarter');
  await findings.withdraw.click();
  await expectCounts(page, 3, 4, 1);
  await expect(overlapping).toHaveAccessibleName(/, 1 error, 1 notice$/);
  expect(await savedText(page, file)).toBe(before);
});

test('a badge on the drawing opens its finding, whether or not its object is selected', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, faulty);
  const findings = findingsOf(page);
  const canvas = canvasOf(page);

  await canvas.badge('VPC3').click();
  await expect(findings.details).toContainText('CIDR101');
  await canvas.select('VPC3');
  await findings.finding('PEER301').click();
  await canvas.badge('VPC3').click();
  await expect(findings.details).toContainText('CIDR101');

  await canvas.peeringBadge('peer-1').click();
  await expect(findings.details).toContainText('CIDR201');
  await findings.finding('PEER301').click();
  await canvas.peeringBadge('peer-2').click();
  await expect(findings.details).toContainText('PEER301');
});
