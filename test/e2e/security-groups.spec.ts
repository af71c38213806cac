import { plan } from '../support/plan-builder.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { drawerOf } from './support/drawer.ts';
import { toolbarOf } from './support/panels.ts';
import { pathsOf } from './support/paths-panel.ts';
import { openPlan, savedPlan, savedText } from './support/plan-files.ts';
import { admissionOf, admitDialogOf, securityOf } from './support/security-panel.ts';

/** Two peers of one VPC: one in its region and of another account, one of its account and in another region. */
const shop = plan()
  .account('acct-a', { name: 'Retail', uid: '1111' })
  .account('acct-b', { name: 'Payments' })
  .vpc('vpc-a', ['10.0.0.0/16'], { name: 'Shop', region: 'cn-hangzhou' })
  .vpc('vpc-b', ['10.1.0.0/16'], { name: 'Ledger', account: 'acct-b', region: 'cn-hangzhou' })
  .vpc('vpc-c', ['10.2.0.0/16'], { name: 'Archive', region: 'cn-beijing' })
  .vSwitch('vsw-a', 'vpc-a', '10.0.1.0/24')
  .vSwitch('vsw-b', 'vpc-b', '10.1.1.0/24')
  .vSwitch('vsw-c', 'vpc-c', '10.2.1.0/24')
  .securityGroup('sg-web', 'vpc-a', { name: 'web' })
  .securityGroup('sg-led', 'vpc-b', { name: 'ledger' })
  .securityGroup('sg-arc', 'vpc-c', { name: 'archive' })
  .instance('ecs-1', 'vsw-a', '10.0.1.10', { name: 'web 1', securityGroups: ['sg-web'] })
  .instance('ecs-2', 'vsw-b', '10.1.1.10', { name: 'ledger 1', securityGroups: ['sg-led'] })
  .instance('ecs-3', 'vsw-c', '10.2.1.10', { name: 'archive 1', securityGroups: ['sg-arc'] })
  .peering('peer-1', 'vpc-a', 'vpc-b', { state: 'activated' })
  .peering('peer-2', 'vpc-a', 'vpc-c', { state: 'activated' })
  .intent('int-1', 'ecs-3', 'ecs-1', { protocol: 'tcp:443' })
  .at('vpc-a', 0, 0)
  .at('vpc-b', 480, -120)
  .at('vpc-c', 480, 120)
  .build();

test('a rule names groups of its region and blocks across regions, and another account by its id', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, shop);
  await page.keyboard.press('Control+Alt+5');
  const security = securityOf(page);
  await security.group('web').click();
  await security.addRule.click();
  await expect(security.rules).toHaveCount(1);

  await security.choose('Kind of source', 1, 'Group');
  const groups = await security.offers('Source or destination', 1);
  await expect(groups).toHaveText([/^web/, /^ledger.*Ledger · Payments/]);
  await groups.filter({ hasText: 'ledger' }).click();
  const owner = security.root.getByRole('textbox', { name: 'Account ID of Payments' });
  await expect(owner).toHaveAttribute('aria-invalid', 'true');
  await owner.fill('2222');
  await expect(owner).not.toHaveAttribute('aria-invalid', 'true');

  await security.addRule.click();
  await security.choose('Kind of source', 2, 'CIDR');
  await security.field('Source or destination', 2).click();
  await security.field('Source or destination', 2).fill('');
  await expect(page.getByRole('option')).toHaveText([/10\.1\.0\.0\/16.*Ledger/, /10\.2\.0\.0\/16.*Archive/]);
  await page.getByRole('option', { name: /10\.2\.0\.0\/16/ }).click();
  await security.choose('Policy', 2, 'Drop');

  await savedText(page, file);
  const saved = savedPlan(file);
  const ping = { direction: 'ingress', policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1 };
  expect(saved.securityGroups[0]?.rules).toEqual([
    { ...ping, source: { securityGroup: 'sg-led', account: 'acct-b' } },
    { ...ping, policy: 'drop', source: { cidr: '10.2.0.0/16' } },
  ]);
  expect(saved.accounts[1]).toEqual({ id: 'acct-b', name: 'Payments', uid: '2222' });
});

test('the tester says which rule decides, and one button allows what an intent needs', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, shop);
  await drawerOf(page).open('Security groups');
  const security = securityOf(page);
  await security.group('web').click();
  await security.testPeer.fill('archive 1');
  await page.getByRole('option', { name: /^archive 1/ }).click();
  await security.testTraffic.click();
  await page.getByRole('option', { name: 'TCP', exact: true }).click();
  await expect(security.testPort).toHaveValue('443');
  await expect(security.testAnswer).toContainText('dropped, no rule matches');

  await expect(security.stopped).toContainText('Security groups stop 1 intent');
  await security.stopped.getByRole('button', { name: 'Allow what it needs', exact: true }).click();
  await expect(security.stopped).toBeHidden();
  await expect(security.testAnswer).toContainText('admitted, by rule 1 of web');
  await security.testPort.fill('80');
  await expect(security.testAnswer).toContainText('dropped, no rule matches');

  // Across regions a group can't be named: the rule has to say a block, and no more than the intent needs.
  await savedText(page, file);
  const [rule, ...others] = savedPlan(file).securityGroups[0]?.rules ?? [];
  expect(others).toEqual([]);
  expect(rule).toMatchObject({ direction: 'ingress', policy: 'accept', protocol: 'tcp', ports: '443/443' });
  expect(rule?.source?.cidr).toMatch(/^10\.2\./);
  await toolbarOf(page).undo.click();
  await expect(security.stopped).toContainText('Security groups stop 1 intent');
});

test('a peering says what each side admits and lacks, and its acts write the rule and show it', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, shop);
  const canvas = canvasOf(page);
  const security = securityOf(page);
  const dialog = admitDialogOf(page);
  const rulesOf = (group: string) => savedPlan(file).securityGroups.find(({ id }) => id === group)?.rules;

  await test.step('the inspector names the block across regions, and one act admits ping on one side', async () => {
    await canvas.peering('peer-2').focus();
    await page.keyboard.press('Control+Space');
    const web = admissionOf(page).side('Shop from Archive');
    await expect(web).toContainText('Its rules name 10.2.0.0/16.');
    await expect(web).toContainText('Ping is not admitted');
    await web.getByRole('button', { name: 'Admit ping in Shop' }).click();
    await expect(web).toContainText('Ping is admitted');
    // The rule is in view, and what one would change next has the focus.
    await expect(security.field('Source or destination', 1)).toBeFocused();
    await expect(security.field('Source or destination', 1)).toHaveValue('10.2.0.0/16');
    await expect(security.field('Source or destination', 1)).toBeInViewport();
    await expect(admissionOf(page).side('Archive from Shop')).toContainText('Ping is not admitted');
  });

  await test.step('the context menu admits a port, where it is asked for', async () => {
    await canvas.root.locator('[data-link="peer-2"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Admit a port…' }).click();
    await dialog.submit.click();
    await expect(dialog.port).toHaveAccessibleDescription('Write a port from 1 to 65535.');
    await dialog.port.fill('443');
    await dialog.side('Archive').click();
    await expect(dialog.written).toContainText('Accept tcp 443 ← 10.0.0.0/16 in archive');
    await dialog.submit.click();
    await expect(security.field('Ports', 1)).toHaveValue('443/443');
    await expect(security.field('Source or destination', 1)).toBeFocused();
  });

  await test.step('within a region the group of the peer is named', async () => {
    await canvas.label('peer-1').click();
    await admissionOf(page).button('Admit ping between…').click();
    await expect(dialog.written).toContainText('in ledger');
    await dialog.submit.click();
    await expect(dialog.root).toBeHidden();
    await savedText(page, file);
    expect(rulesOf('sg-led')?.map(({ protocol, source }) => [protocol, source])).toEqual([
      ['icmp', { securityGroup: 'sg-web', account: 'acct-a' }],
    ]);
  });
});

test('a path that security groups stop is opened for ping from its blocker', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, shop);
  await drawerOf(page).open('Paths');
  const paths = pathsOf(page);
  await paths.enter('From', 'archive 1');
  await paths.enter('To', 'web 1');
  await paths.chooseTraffic('ICMP');
  await paths
    .blocker(/SEC604/)
    .getByRole('button', { name: 'Admit ping between…' })
    .click();
  const dialog = admitDialogOf(page);
  await dialog.side('web 1').click();
  await dialog.submit.click();
  await expect(securityOf(page).field('Source or destination', 1)).toBeFocused();
  await expect(securityOf(page).field('Source or destination', 1)).toHaveValue('10.2.0.0/16');
  // Who looks and leaves changes nothing.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(securityOf(page).field('Source or destination', 1)).toHaveValue('10.2.0.0/16');
  await drawerOf(page).open('Paths');
  await expect(paths.blocker(/SEC604/)).toHaveCount(0);

  await test.step('and a step back is taken from the field that has the focus, while nothing was typed in it', async () => {
    await drawerOf(page).open('Security groups');
    await securityOf(page).field('Source or destination', 1).focus();
    await page.keyboard.press('Control+z');
    await drawerOf(page).open('Paths');
    await expect(paths.blocker(/SEC604/)).toHaveCount(1);
  });
});
