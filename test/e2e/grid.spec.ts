import { plan } from '../support/plan-builder.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { ownClipboard } from './support/clipboard.ts';
import { gridOf } from './support/grid-panel.ts';
import { openPlan, savedPlan, savedText } from './support/plan-files.ts';

/** Three VPCs in two accounts; one vSwitch lies outside of its VPC. */
const shops = plan()
  .account('acct-a', { name: 'Account A' })
  .account('acct-b', { name: 'Account B' })
  .vpc('vpc-10', ['10.0.0.0/16'], { name: 'Shop 10', region: 'cn-beijing' })
  .vpc('vpc-9', ['10.1.0.0/16'], { name: 'Shop 9', region: 'cn-beijing' })
  .vpc('vpc-l', ['10.2.0.0/16'], { name: 'Ledger', region: 'cn-shanghai', account: 'acct-b' })
  .vSwitch('vsw-10', 'vpc-10', '10.0.1.0/24', { name: 'app', zone: 'cn-beijing-b' })
  .vSwitch('vsw-9', 'vpc-9', '10.9.1.0/24', { name: 'web', zone: 'cn-beijing-c' })
  .at('vpc-10', 0, 0)
  .at('vpc-9', 360, 0)
  .at('vpc-l', 720, 0)
  .build();

test('a table is edited, sorted, filtered and filled down like a spreadsheet, and every change is undone as one', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, shops);
  const grid = gridOf(page);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await press('Control+Alt+g');
  await grid.show('VPCs');
  expect(await grid.column('Name')).toEqual(['Shop 10', 'Shop 9', 'Ledger', 'Type a name']);

  // Numbers count as such: 9 comes before 10.
  await grid.heading('Name').getByRole('button').click();
  await expect(grid.heading('Name')).toHaveAttribute('aria-sort', 'ascending');
  expect(await grid.column('Name')).toEqual(['Ledger', 'Shop 9', 'Shop 10', 'Type a name']);
  await grid.filter.fill('beijing shop');
  await expect(grid.root.getByRole('status')).toHaveText('2 of 3');
  expect(await grid.column('Name')).toEqual(['Shop 9', 'Shop 10', 'Type a name']);

  await (await grid.cell('Shop 9', 'Region')).click();
  await press('F2');
  await expect(grid.editor).toHaveValue('cn-beijing');
  await page.keyboard.type('cn-qingdao');
  await press('Enter');
  await expect(grid.sheet).toBeFocused();
  await press('Control+z');
  expect(await grid.column('Region')).toEqual(['cn-beijing', 'cn-beijing', '']);

  // What can't stand there says so, and the field stays open.
  await (await grid.cell('Shop 9', 'CIDR blocks')).click();
  await press('F2');
  await page.keyboard.type('10.1.0.1/16');
  await press('Enter');
  await expect(page.getByRole('dialog', { name: 'CIDR blocks' })).toContainText('not the first one of its block');
  await press('Escape');

  await grid.button('Clear the filter').click();
  await (await grid.cell('Ledger', 'Account')).click();
  await press('Shift+ArrowDown');
  await press('Shift+ArrowDown');
  await press('Control+d');
  expect(await grid.column('Account')).toEqual(['Account B', 'Account B', 'Account B', '']);
  await savedText(page, file);
  expect(savedPlan(file).vpcs.map(({ account }) => account)).toEqual(['acct-b', 'acct-b', 'acct-b']);
  await press('Control+z');
  await savedText(page, file);
  expect(savedPlan(file).vpcs).toEqual(shops.vpcs);
});

test('rows come from a spreadsheet with a preview, make new objects, and are one step to undo', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  const clipboard = await ownClipboard(app);
  const file = await openPlan(peerscape, folder, shops);
  const grid = gridOf(page);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await press('Control+Alt+g');
  await grid.show('VPCs');
  await grid.button('Copy the table').click();
  const copied = 'Name\tAccount\tRegion\tCIDR blocks\tID in the cloud\tRouter ID';
  await expect.poll(() => clipboard.read()).toContain(`${copied}\nShop 10\tAccount A\tcn-beijing\t10.0.0.0/16\t\t`);

  await clipboard.write(
    [
      copied,
      'Shop 10\tAccount A\tcn-beijing\t10.0.0.0/16\t\t',
      'Ledger\tAccount A\tcn-shanghai\t10.2.0.0/16\tvpc-cloud\t',
      'Bank\tAccount A\tcn-shanghai\t10.5.0.0/16, 10.6.0.0/16\t\t',
      'Kiosk\tNobody\tcn-shanghai\t10.7.0.0/16\t\t',
    ].join('\n'),
  );
  await (await grid.cell('Shop 9', 'Name')).click();
  await press('Control+v');
  const preview = page.getByRole('dialog', { name: 'Paste into VPCs' });
  await expect(preview.getByRole('listitem')).toHaveText([
    /Line 5.*Refused.*Kiosk.*Account: Nothing that could stand here is called “Nobody”/,
    /Line 1.*Headings/,
    /Line 2.*The same/,
    /Line 3.*Changed/,
    /Line 4.*New/,
  ]);
  await expect(preview.getByRole('status').filter({ hasText: '1 line is left out' })).toBeVisible();
  await press('Enter');
  await expect(preview).toBeHidden();
  expect(await grid.column('Name')).toEqual(['Shop 10', 'Shop 9', 'Ledger', 'Bank', 'Type a name']);
  await savedText(page, file);
  const [ten, nine, ledger] = shops.vpcs;
  expect(savedPlan(file).vpcs).toEqual([
    ten,
    nine,
    { ...ledger, account: 'acct-a', cloudId: 'vpc-cloud' },
    { id: 'vpc-1', name: 'Bank', account: 'acct-a', region: 'cn-shanghai', cidrs: ['10.5.0.0/16', '10.6.0.0/16'] },
  ]);
  await press('Control+z');
  await savedText(page, file);
  expect(savedPlan(file).vpcs).toEqual(shops.vpcs);

  // A name in the last row is enough for a VPC; a vSwitch is asked for what it needs.
  await press('Control+End');
  await press('Home');
  await page.keyboard.type('Shop 9');
  await press('Enter');
  await expect(grid.row('Shop 9 (2)')).toBeVisible();
  // What the last row says of itself is no name.
  await press('Enter');
  await expect(grid.editor).toHaveValue('');
  await press('Enter');
  expect(await grid.column('Name')).toEqual(['Shop 10', 'Shop 9', 'Ledger', 'Shop 9 (2)', 'Type a name']);
  await grid.show('vSwitches');
  await grid.button('Add row').click();
  await page.keyboard.type('db');
  await press('Enter');
  await expect(grid.editor).toHaveAccessibleName('VPC');
  await page.keyboard.type('Ledger');
  await press('Enter');
  await expect(grid.editor).toHaveAccessibleName('CIDR block');
  await page.keyboard.type('10.2.1.0/24');
  await press('Enter');
  await expect(grid.row('db')).toContainText('Ledger');

  await clipboard.write(Array.from({ length: 100_000 }, (_, at) => `name ${at}`).join('\n'));
  await (await grid.cell('app', 'Name')).click();
  await press('Control+v');
  const long = page.getByRole('dialog', { name: 'Paste into vSwitches' });
  await expect(long).toContainText('98000 more lines were not read');
  await press('Escape');
});

test('a faulty cell carries its rule, and the selection is shared with the canvas in both directions', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, shops);
  const grid = gridOf(page);
  const { node } = canvasOf(page);
  await page.keyboard.press('Control+Alt+g');
  await grid.show('vSwitches');
  const faulty = await grid.cell('web', 'CIDR block');
  await expect(faulty).toHaveAttribute('aria-invalid', 'true');
  await expect(faulty).toHaveAccessibleDescription(/^CIDR103: /);
  await expect(await grid.cell('app', 'CIDR block')).not.toHaveAttribute('aria-invalid');
  await faulty.click();
  await page.keyboard.press('F2');
  await page.keyboard.type('10.1.1.0/24');
  await page.keyboard.press('Enter');
  await expect(faulty).not.toHaveAttribute('aria-invalid');

  await grid.show('VPCs');
  await (await grid.cell('Shop 10', 'Name')).click();
  await expect(node('Shop 10')).toHaveClass(/selected/);
  await page.keyboard.press('ArrowDown');
  await expect(node('Shop 9')).toHaveClass(/selected/);
  await node('Ledger').click();
  await expect(await grid.cell('Ledger', 'Name')).toHaveAttribute('aria-selected', 'true');
  // The vSwitches of a VPC stand for it in their own table.
  await grid.show('vSwitches');
  await node('Shop 9').click();
  await expect(await grid.cell('web', 'Name')).toHaveAttribute('aria-selected', 'true');
});
