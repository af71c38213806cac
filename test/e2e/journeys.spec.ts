import path from 'node:path';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { drawerOf } from './support/drawer.ts';
import { chooseToSave } from './support/native-dialogs.ts';
import { findingsOf, inspectorOf } from './support/panels.ts';
import { pathsOf } from './support/paths-panel.ts';
import { peeringDialogOf } from './support/peering-dialog.ts';
import { expectSaveState, savedPlan } from './support/plan-files.ts';
import { section8 } from './support/section-8.ts';
import { startScreenOf } from './support/start-screen.ts';
import { stepsOf } from './support/steps.ts';

// How far it is from an empty plan to "as designed everything is right". BENCHMARKS.md tells these counts; whoever makes a way longer has to say so there.

test('section 8 takes 24 steps: two VPCs, peering, routes, ping admitted, intent kept, saved', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  const file = path.join(folder, 'section-8.peerscape');
  await chooseToSave(app, file);
  await startScreenOf(page).newPlan.click();
  await expect(canvasOf(page).panel).toContainText('An empty plan');

  const canvas = canvasOf(page);
  const inspector = inspectorOf(page);
  const paths = pathsOf(page);
  const dialog = peeringDialogOf(page);
  const { count, click, press, fill, connect } = stepsOf(page);

  for (const [at, { region, cidrs }] of section8.vpcs.entries()) {
    await press('Alt+1');
    await expect(canvas.node(`VPC ${at + 1}`)).toHaveClass(/selected/);
    await fill(inspector.field('Region'), region);
    await click(page.getByRole('option', { name: region }));
    await fill(inspector.field('Primary'), cidrs[0]);
    await click(inspector.button('Add a vSwitch'));
    await click(inspector.button('Add an instance'));
  }
  await connect('VPC 1', 'VPC 2');
  await click(dialog.confirm);
  await expect(dialog.root).toBeHidden();

  await click(drawerOf(page).tab('Paths'));
  const addresses = ['192.168.0.1', '172.16.0.1'];
  for (const [at, end] of (['From', 'To'] as const).entries()) {
    await fill(paths.end(end), 'Instance');
    await click(page.getByRole('option').filter({ hasText: addresses[at] ?? '' }));
  }
  await click(paths.traffic);
  await click(page.getByRole('option', { name: 'ICMP', exact: true }));
  await expect(paths.word).toHaveText('Reachable');
  await click(paths.button('Keep as intent'));
  await click(page.getByRole('menuitem').first());
  await expect(paths.root.getByRole('button', { name: /holds/ })).toBeVisible();
  await press('Control+s');
  await expectSaveState(page, 'Saved');

  const saved = savedPlan(file);
  expect(saved.intents).toMatchObject([{ protocol: 'icmp', expect: 'reachable' }]);
  expect(saved.routes).toHaveLength(2);
  // Nothing is said to exist that does not.
  expect(saved.peerings.map(({ initiator, acceptor }) => [initiator.state, acceptor.state])).toEqual([
    ['planned', 'planned'],
  ]);
  await drawerOf(page).open('Findings');
  // No price between two regions is public, and for a first design the guide advises CEN.
  await expect(findingsOf(page).counts).toHaveText(['0Error', '1Warning', '1Notice']);
  expect(count()).toBe(24);
});
