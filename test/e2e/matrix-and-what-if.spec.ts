import { casePlan } from '../support/cases.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { peerscapeJson } from './support/command-line.ts';
import { drawerOf } from './support/drawer.ts';
import { matrixOf } from './support/matrix-panel.ts';
import { pathsOf } from './support/paths-panel.ts';
import { expectSaveState, openPlan, savedPlan, savedText } from './support/plan-files.ts';
import { whatIfOf } from './support/what-if-panel.ts';

const section10 = casePlan('section-10-shared-physical-connection');

test('the matrix says who reaches whom, opens the path of a pair, and keeps what is meant of it', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, section10);
  await drawerOf(page).open('Matrix');
  const matrix = matrixOf(page);

  // The data center and either VPC reach each other; between the VPCs there is nothing but a VBR.
  await expect(matrix.rows).toHaveText([/vSwitch a/, /vSwitch b/, /On-premises data center/]);
  await expect(matrix.cell('On-premises data center', 'vSwitch b')).toHaveAccessibleName(/: reachable there and back/);
  await expect(matrix.cell('vSwitch a', 'On-premises data center')).toHaveAccessibleName(/: reachable there and back/);
  await expect(matrix.cell('vSwitch a', 'vSwitch b')).toHaveAccessibleName(/: unreachable/);
  await expect(matrix.view(/^Intents/)).toHaveText('Intents (0 of 3 contradicted)');

  await matrix.grid.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await expect(matrix.activeCell).toHaveAccessibleName(/^vSwitch a → vSwitch b: unreachable/);
  await matrix.button('Must not reach').click();
  await expect(matrix.button('Must not reach')).toHaveAttribute('aria-pressed', 'true');
  await expect(matrix.cell('vSwitch a', 'vSwitch b')).toHaveAccessibleName(/: unreachable, as meant/);
  await savedText(page, file);
  expect(savedPlan(file).intents).toEqual([
    ...section10.intents,
    { id: 'int-4', from: 'vsw-a', to: 'vsw-b', expect: 'unreachable' },
  ]);

  await matrix.choose('Verdict', 'Unreachable');
  await expect(matrix.rows).toHaveText([/vSwitch a/, /vSwitch b/]);
  await matrix.choose('Verdict', 'All pairs');
  await matrix.grid.focus();
  await page.keyboard.press('End');
  await expect(matrix.activeCell).toHaveAccessibleName(/^vSwitch a → On-premises data center: /);
  await page.keyboard.press('Enter');
  const paths = pathsOf(page);
  await expect(paths.end('From')).toHaveValue('vSwitch a');
  await expect(paths.end('To')).toHaveValue('On-premises data center');
  await expect(paths.verdict).toContainText('Reachable');
});

test('what is lost without the one physical connection is shown, and the plan stays as it is', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, section10);
  await drawerOf(page).open('What if');
  const whatIf = whatIfOf(page);
  const canvas = canvasOf(page);

  // Both VPCs with the data center, both ways; the VBR at its end carries the same pairs.
  await expect(whatIf.ranked.filter({ hasText: '4 pairs' })).toHaveText([/pc-AAA/, /VPC-Beijing/]);
  await expect(whatIf.ranked.filter({ hasText: 'VBR to VPC-B' })).toContainText('2 pairs');

  await whatIf.element('pc-AAA').check();
  await expect(whatIf.outcome).toContainText('4 pairs are lost');
  await expect(whatIf.outcome).toContainText('Reachable before: 4 · now: 0');
  await expect(whatIf.lost).toHaveText([/VPC-A.*2 pairs/, /VPC-B.*2 pairs/]);
  await expect(canvas.node('pc-AAA')).toHaveAccessibleName(/, switched off$/);
  await expect(whatIf.cut).toHaveCount(3);
  await expectSaveState(page, 'Saved');
  const { pairs } = (await peerscapeJson('reach', file, '--without', 'pc-AAA')) as {
    readonly pairs: readonly { readonly verdict: string }[];
  };
  expect(pairs.filter(({ verdict }) => verdict === 'reachable')).toEqual([]);

  await whatIf.lost.filter({ hasText: 'VPC-A' }).getByRole('button').click();
  const paths = pathsOf(page);
  await expect(paths.root).toContainText('Taken to be switched off: Physical connection pc-AAA');
  await expect(paths.verdict).toContainText('Not reachable');
  await expect(paths.blocker(/pc-AAA/)).toContainText('pc-AAA is switched off');
  await paths.button('Switch on again').click();
  await expect(paths.verdict).toContainText('Reachable');

  await drawerOf(page).open('What if');
  await whatIf.ranked.filter({ hasText: 'VBR to VPC-B' }).getByRole('button').click();
  await expect(whatIf.element('VBR to VPC-B')).toBeChecked();
  await expect(whatIf.element('pc-AAA')).not.toBeChecked();
  await expect(whatIf.outcome).toContainText('2 pairs are lost');
  await expect(canvas.peering('VBR to VPC-B')).toHaveAccessibleName(/, switched off$/);
  await expect(canvas.peering('VBR to VPC-A')).not.toHaveAccessibleName(/switched off/);
  await whatIf.restore.click();
  await expect(whatIf.outcome).toContainText('Everything is switched on.');
  await expect(whatIf.cut).toHaveCount(0);
  await expect(canvas.peering('VBR to VPC-B')).not.toHaveAccessibleName(/switched off/);
  await expectSaveState(page, 'Saved');
});
