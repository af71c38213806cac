import path from 'node:path';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { keyboardOf } from './support/keyboard.ts';
import { chooseToSave } from './support/native-dialogs.ts';
import { commandPaletteOf, inspectorOf } from './support/panels.ts';
import { pathsOf } from './support/paths-panel.ts';
import { expectSaveState, savedPlan } from './support/plan-files.ts';
import { quotePanelOf } from './support/quote-panel.ts';
import { runbookPanelOf } from './support/runbook-panel.ts';
import { startScreenOf } from './support/start-screen.ts';

test('the template of section 10 is opened, asked, changed, priced, handed over and saved by keys alone', async ({
  peerscape,
  folder,
}) => {
  test.slow();
  const { app, page } = peerscape;
  const file = path.join(folder, 'section-10.peerscape');
  await chooseToSave(app, file);
  const canvas = canvasOf(page);
  const inspector = inspectorOf(page);
  const paths = pathsOf(page);
  const quote = quotePanelOf(page);
  const runbook = runbookPanelOf(page);
  const { press, type, tabTo, panelWith, enter } = keyboardOf(page);

  await test.step('the template', async () => {
    await tabTo(startScreenOf(page).template('One physical connection'));
    await press('Enter');
    await expect(canvas.nodes).toHaveCount(5);
  });

  await test.step('a VBR is found and gets another VLAN', async () => {
    await press('Control+f');
    await type('VPC-Beijing');
    await expect(commandPaletteOf(page).item('VPC-Beijing').first()).toBeVisible();
    await press('Enter');
    await expect(canvas.node('VPC-Beijing')).toHaveClass(/selected/);
    await panelWith(inspector.root);
    await enter(inspector.field('VLAN ID'), '1001');
  });

  await test.step('the data center reaches the VPC of the other account', async () => {
    await press('Control+Alt+2');
    await tabTo(paths.end('From'));
    await type('ERP');
    await expect(page.getByRole('option').first()).toBeVisible();
    await press('Enter');
    await tabTo(paths.end('To'));
    await type('ECS b');
    await expect(page.getByRole('option').first()).toBeVisible();
    await press('Enter');
    await expect(paths.verdict).toContainText('Reachable');
  });

  await test.step('the price that is missing', async () => {
    await press('Control+Alt+7');
    await enter(quote.price.first(), '400.00');
    await enter(quote.source.first(), 'Mail of 2019-08-10');
    await press('Enter');
    await expect(quote.totals).toContainText('400.00 USD');
  });

  await test.step('the first step is ticked, and an ID that is known is entered', async () => {
    await press('Control+Alt+8');
    await tabTo(runbook.list);
    await press('ArrowDown', 'Space');
    await expect(runbook.panel.getByRole('option', { checked: true })).toHaveCount(1);
    await press('Control+Alt+i');
    await enter(runbook.field('ID of the physical connection pc-AAA'), 'pc-aaa1');
    await press('Enter');
    await expect(runbook.field('ID of the physical connection pc-AAA')).toHaveCount(0);
  });

  await press('Control+s');
  await expectSaveState(page, 'Saved');
  const saved = savedPlan(file);
  expect(saved.vbrs[0]?.vlan).toBe(1001);
  expect(saved.physicalConnections[0]?.cloudId).toBe('pc-aaa1');
  expect(saved.steps.filter(({ done }) => done)).toHaveLength(1);
});
