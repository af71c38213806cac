import { sameAccount } from '../../shared/templates/same-account.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { peerscapeJson } from './support/command-line.ts';
import { drawerOf } from './support/drawer.ts';
import { lifecycleOf, simulatorOf } from './support/lifecycle-panel.ts';
import { matrixOf } from './support/matrix-panel.ts';
import { isCheckedInMenu } from './support/native-menu.ts';
import { toolbarOf } from './support/panels.ts';
import { pathsOf } from './support/paths-panel.ts';
import { openPlan, savedText, statusOf } from './support/plan-files.ts';
import { runbookPanelOf } from './support/runbook-panel.ts';

const peering = 'Qingdao to Beijing';

test('a design that nobody has built is right as designed, has its whole runbook, and comes to stand', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  const file = await openPlan(peerscape, folder, sameAccount());
  const drawer = drawerOf(page);
  const paths = pathsOf(page);
  const view = toolbarOf(page).root.getByRole('button', { name: 'As it stands, not as designed', exact: true });
  const verdictByCommand = async (of: 'designed' | 'today') =>
    await peerscapeJson('reach', file, '--from', 'ecs-1', '--to', 'ecs-2', '--protocol', 'icmp', '--view', of);

  await test.step('as designed the path is there', async () => {
    await drawer.open('Paths');
    await paths.enter('From', 'ECS 1');
    await paths.enter('To', 'ECS 2');
    await paths.chooseTraffic('ICMP');
    await expect(paths.word).toHaveText('Reachable');
    await expect(paths.button('As designed. Switch to: As it stands on 2019-08-14')).toBeVisible();
    expect(await verdictByCommand('designed')).toMatchObject({ view: 'designed', verdict: 'reachable' });
  });

  await test.step('as it stands there is none yet, and that is no finding', async () => {
    await page.keyboard.press('Control+Alt+v');
    await expect(view).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => isCheckedInMenu(app, 'view.asItStands')).toBe(true);
    await expect(statusOf(page)).toContainText('As it stands on 2019-08-14');
    await expect(paths.word).toHaveText('Not reachable');
    await expect(paths.blocker(/LIFE403/)).toContainText('does not forward yet');
    await expect(statusOf(page).getByRole('button', { name: /0 errors, 1 warning, 1 notice/ })).toBeVisible();
    expect(await verdictByCommand('today')).toMatchObject({ view: 'today', verdict: 'unreachable' });
    await drawer.open('Matrix');
    await expect(matrixOf(page).counts.first()).toHaveText(/^0/);
  });

  await test.step('the runbook has every step of the guide', async () => {
    await drawer.open('Runbook');
    const runbook = runbookPanelOf(page);
    for (const step of [
      'Create the VPC VPC1',
      'Create the VPC VPC2',
      `Create the peering connection ${peering}`,
      'VPC1: route 172.16.0.0/16',
      'VPC2: route 192.168.0.0/16',
      'Security group group 1: add 1 rule',
    ])
      await expect(runbook.step(step)).toBeVisible();
    await runbook.list.focus();
    await page.keyboard.press('End');
    await expect(runbook.step('Security group group 2: add 1 rule')).toBeVisible();
  });

  await test.step('its states advance, and then it stands', async () => {
    await drawer.open('Paths');
    await paths
      .blocker(/LIFE403/)
      .getByRole('button', { name: `Open the states and IDs of ${peering}` })
      .click();
    await expect(simulatorOf(page).dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await canvasOf(page).peering(peering).focus();
    await page.keyboard.press('Control+Space');
    await lifecycleOf(page).next('Create both ends').click();
    await expect(paths.word).toHaveText('Reachable');
    await savedText(page, file);
    expect(await verdictByCommand('today')).toMatchObject({ view: 'today', verdict: 'reachable' });
  });

  await test.step('a click shows the design again', async () => {
    await view.click();
    await expect(view).toHaveAttribute('aria-pressed', 'false');
    await expect(paths.word).toHaveText('Reachable');
  });
});
