import { casePlan } from '../support/cases.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { peerscapeJson } from './support/command-line.ts';
import { drawerOf } from './support/drawer.ts';
import { lifecycleOf } from './support/lifecycle-panel.ts';
import { matrixOf } from './support/matrix-panel.ts';
import { findingsOf } from './support/panels.ts';
import { pathsOf } from './support/paths-panel.ts';
import { expectCounts, openPlan, savedPlan, savedText } from './support/plan-files.ts';
import { routesDialogOf, routesOf } from './support/routes-panel.ts';

test('what is just drawn becomes the finished scenario by fixes and lifecycle events alone', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, casePlan('section-08-just-drawn'));
  const canvas = canvasOf(page);
  const drawer = drawerOf(page);
  const findings = findingsOf(page);
  const paths = pathsOf(page);

  await test.step('the path says what is missing, and adds the first route', async () => {
    await drawer.open('Paths');
    await paths.enter('From', 'ECS 1');
    await paths.enter('To', 'ECS 2');
    await paths.chooseTraffic('ICMP');
    await expect(paths.verdict).toContainText('Not reachable');
    await expect(paths.blockers).toContainText('3 things stand in the way');
    await paths.fix(/ROUTE501 VPC1 has no route/);
    await expect(paths.blockers).toContainText('2 things stand in the way');
  });

  await test.step('both ends of the connection are created, and connected by that', async () => {
    await canvas.peering('Qingdao to Beijing').focus();
    await page.keyboard.press('Control+Space');
    const lifecycle = lifecycleOf(page);
    await expect(lifecycle.traffic).toContainText('None');
    await lifecycle.next('Create both ends').click();
    await expect(lifecycle.traffic).toContainText('Flows');
    await expect(canvas.peering('Qingdao to Beijing')).toHaveAccessibleName(/activated/i);
    await expect(paths.blockers).toContainText('2 things stand in the way');
  });

  await test.step('the route back is missing in the table, and is added from there', async () => {
    await drawer.open('Routes');
    const routes = routesOf(page);
    await routes.show('VPC2');
    await routes.button('1 route is missing here').click();
    const dialog = routesDialogOf(page, 'Add missing routes');
    await expect(dialog.line('192.168.0.0/16 by Qingdao to Beijing')).toHaveAttribute('aria-checked', 'true');
    await dialog.button('Add 1 route').click();
    await expect(dialog.root).toBeHidden();
    await expect(routes.row('192.168.0.0/16')).toContainText('Qingdao to Beijing');
  });

  await test.step('the findings let in what the intents need', async () => {
    await drawer.open('Findings');
    for (const vpc of ['VPC1', 'VPC2']) {
      await findings
        .finding('SEC604')
        .filter({ hasText: `in ${vpc} admits` })
        .click();
      await findings
        .fix(`Admit in ${vpc} what the intents need`)
        .getByRole('button', { name: 'Fix', exact: true })
        .click();
    }
    await expectCounts(page, 0, 1, 0);
  });

  await test.step('all that is meant holds', async () => {
    await drawer.open('Matrix');
    await expect(matrixOf(page).view(/^Intents/)).toHaveText('Intents (0 of 2 contradicted)');
    await drawer.open('Paths');
    await expect(paths.word).toHaveText('Reachable');
    await expect(paths.root).toContainText('Nothing stands in the way.');
  });

  await savedText(page, file);
  const finished = casePlan('section-08-same-account');
  expect(savedPlan(file)).toEqual({ ...finished, name: casePlan('section-08-just-drawn').name });

  const reach = await peerscapeJson('reach', file, '--from', 'ecs-1', '--to', 'ecs-2', '--protocol', 'icmp');
  expect(reach).toMatchObject({ verdict: (await paths.word.innerText()).toLowerCase(), blockers: [] });
  expect(await peerscapeJson('check', file)).toMatchObject({
    // No price between two regions is public.
    plans: [{ counts: { error: 0, warning: 1, notice: 0 }, findings: [{ rule: 'BILL801' }] }],
  });
});
