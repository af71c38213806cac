import { plan } from '../support/plan-builder.ts';
import { expect, test } from './support/app.ts';
import { ownClipboard } from './support/clipboard.ts';
import { drawerOf } from './support/drawer.ts';
import { openPlan, savedPlan, savedText } from './support/plan-files.ts';
import { routesDialogOf, routesOf } from './support/routes-panel.ts';

/** A hub with two spokes; of the routes there are a wide one to the first and the right one to the second. */
const hub = plan()
  .account('acct-a', { name: 'Account A' })
  .vpc('vpc-hub', ['10.0.0.0/16'], { name: 'Hub', region: 'cn-beijing' })
  .vpc('vpc-a', ['10.1.0.0/16'], { name: 'Shop', region: 'cn-beijing' })
  .vpc('vpc-b', ['10.2.0.0/16'], { name: 'Ledger', region: 'cn-beijing' })
  .vSwitch('vsw-hub', 'vpc-hub', '10.0.1.0/24')
  .vSwitch('vsw-a', 'vpc-a', '10.1.1.0/24')
  .vSwitch('vsw-b', 'vpc-b', '10.2.1.0/24')
  .peering('peer-a', 'vpc-hub', 'vpc-a', { name: 'Hub to Shop', state: 'activated' })
  .peering('peer-b', 'vpc-hub', 'vpc-b', { name: 'Hub to Ledger', state: 'activated' })
  .route('vpc-hub', '10.0.0.0/8', { peering: 'peer-a' })
  .route('vpc-hub', '10.2.0.0/16', { peering: 'peer-b' })
  .at('vpc-hub', 0, 0)
  .at('vpc-a', 480, -120)
  .at('vpc-b', 480, 120)
  .build();

test('a route table is edited like a spreadsheet, and says which route wins for an address', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  const clipboard = await ownClipboard(app);
  const file = await openPlan(peerscape, folder, hub);
  const routes = routesOf(page);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await page.keyboard.press('Control+Alt+4');
  await routes.show('Hub');
  await expect(routes.grid.getByRole('row')).toHaveText([
    /Destination/,
    /10\.0\.1\.0\/24.*Own block/,
    /10\.0\.0\.0\/8.*Hub to Shop/,
    /10\.2\.0\.0\/16.*Hub to Ledger/,
    /Type a destination/,
  ]);

  await routes.address.fill('10.2.1.7');
  await expect(routes.answer).toContainText('10.2.0.0/16 wins: over Hub to Ledger to');
  await expect(routes.row('10.2.0.0/16')).toContainText('wins');
  await expect(routes.row('10.0.0.0/8')).toContainText('loses: shorter prefix');
  await routes.address.fill('10.0.1.7');
  await expect(routes.answer).toContainText('it is delivered here');
  await expect(routes.row('10.0.0.0/8')).toContainText('loses: the own block comes first');
  await routes.button('Clear the address').click();
  await expect(routes.answer).toBeHidden();

  await routes.cell('10.0.0.0/8', 'Destination').click();
  await press('F2');
  await expect(routes.editor).toHaveValue('10.0.0.0/8');
  await page.keyboard.type('10.1.0.1/16');
  await expect(page.getByRole('dialog', { name: 'Destination' })).toContainText('10.1.0.0/16');
  await press('Control+a');
  await page.keyboard.type('10.1.0.0/16');
  await press('Enter');
  await expect(routes.row('10.1.0.0/16')).toContainText('Hub to Shop');
  await expect(routes.grid).toBeFocused();

  await clipboard.write(
    'Destination\tNext hop\n10.3.0.0/16\tHub to Ledger\n10.4.0.0/16\tNowhere\n10.2.0.0/16\tHub to Shop\n',
  );
  await press('Control+v');
  const pasted = routesDialogOf(page, 'Paste routes into Hub');
  await expect(pasted.lines).toHaveCount(4);
  await expect(pasted.line(/10\.3\.0\.0\/16/)).toHaveAttribute('aria-checked', 'true');
  await expect(pasted.line(/10\.4\.0\.0\/16/)).toHaveAccessibleName(
    /Nothing that this router touches is called “Nowhere”/,
  );
  await expect(pasted.line(/10\.2\.0\.0\/16/)).toHaveAttribute('aria-checked', 'false');
  await pasted.button('Write 1 route').click();
  await expect(routes.row('10.3.0.0/16')).toContainText('Hub to Ledger');
  await savedText(page, file);
  expect(savedPlan(file).routes).toEqual([
    { id: 'rte-1', router: 'vpc-hub', destination: '10.1.0.0/16', nextHop: { peering: 'peer-a' } },
    { id: 'rte-2', router: 'vpc-hub', destination: '10.2.0.0/16', nextHop: { peering: 'peer-b' } },
    { id: 'rte-3', router: 'vpc-hub', destination: '10.3.0.0/16', nextHop: { peering: 'peer-b' } },
  ]);

  await press('Control+z');
  await expect(routes.row('10.3.0.0/16')).toHaveCount(0);
  await press('Control+z');
  await expect(routes.row('10.0.0.0/8')).toContainText('Hub to Shop');
  await savedText(page, file);
  expect(savedPlan(file).routes).toEqual(hub.routes);
});

test('the routes that are missing are shown before they are added, and undone as one step', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, hub);
  await drawerOf(page).open('Routes');
  const routes = routesOf(page);
  await routes.show('Shop');
  await routes.button('1 route is missing here').click();
  const dialog = routesDialogOf(page, 'Add missing routes');
  await expect(dialog.lines).toHaveText([/Shop/, /10\.0\.0\.0\/16.*Hub to Shop/]);
  await dialog.choice('Where', 'Whole plan').click();
  await expect(dialog.lines).toHaveText([
    /Shop/,
    /10\.0\.0\.0\/16.*Hub to Shop/,
    /Ledger/,
    /10\.0\.0\.0\/16.*Hub to Ledger/,
  ]);
  await dialog.choice('Destinations', 'Per vSwitch').click();
  await expect(dialog.line('10.0.1.0/24 by Hub to Shop')).toBeVisible();
  await dialog.choice('Destinations', 'As needed').click();
  await dialog.line('All of Ledger').click();
  await expect(dialog.line('10.0.0.0/16 by Hub to Ledger')).toHaveAttribute('aria-checked', 'false');
  await dialog.button('Add 1 route').click();
  await expect(dialog.root).toBeHidden();
  await savedText(page, file);
  expect(savedPlan(file).routes).toEqual([
    ...hub.routes,
    { id: 'rte-3', router: 'vpc-a', destination: '10.0.0.0/16', nextHop: { peering: 'peer-a' } },
  ]);
  await page.keyboard.press('Control+z');
  await expect(routes.button('1 route is missing here')).toBeVisible();
  await savedText(page, file);
  expect(savedPlan(file).routes).toEqual(hub.routes);
});
