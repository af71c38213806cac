import type { Plan } from '../../shared/plan/plan.ts';
import { casePlan } from '../support/cases.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { lifecycleOf, simulatorOf } from './support/lifecycle-panel.ts';
import { toolbarOf } from './support/panels.ts';
import { openPlan, savedPlan, savedText } from './support/plan-files.ts';

const section9 = casePlan('section-09-two-accounts');

/** Section 9 before anything has been created: no end exists, and of the other account nothing is known yet. */
const drawn: Plan = {
  ...section9,
  accounts: section9.accounts.map(({ id, name, uid }) =>
    id === 'acct-b' ? { id, name } : { id, name, uid: uid ?? '' },
  ),
  peerings: section9.peerings.map((peering) => ({
    ...peering,
    initiator: { router: 'vpc-1', state: 'planned' },
    acceptor: { router: 'vpc-2', state: 'planned' },
  })),
};

test('the owners of two accounts connect step by step, and what was played is applied as one step', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, drawn);
  const peering = canvasOf(page).peering('Qingdao to Beijing');
  await peering.focus();
  await page.keyboard.press('Control+Space');
  const inspector = lifecycleOf(page);
  const initiateLater = await inspector.other(/^Initiate the connection/);
  await expect(initiateLater).toHaveAttribute('aria-disabled', 'true');
  await expect(initiateLater).toContainText('has not been created yet');
  await page.keyboard.press('Escape');
  await inspector.root.getByRole('button', { name: 'Simulate the lifecycle…' }).click();
  const simulator = simulatorOf(page);
  const { action, owner } = simulator;
  const initiate = simulator.lines.filter({ has: page.getByRole('button', { name: 'Initiate the connection' }) });

  await test.step('each owner creates one end', async () => {
    await expect(simulator.currentStep).toContainText('Drawn in the plan');
    await action('Create the initiator').click();
    await owner('Acceptor').click();
    await action('Create the acceptor').click();
    await expect(simulator.history).toHaveText(['As in the plan', 'Create the initiator', 'Create the acceptor']);
  });

  await test.step('nobody initiates before both know each other', async () => {
    await owner('Initiator').click();
    await expect(initiate).toContainText('The accounts differ, and this is not known yet');
    await expect(initiate).toContainText('the account ID of Account B');
    await action('Initiate the connection').press('Enter');
    await expect(simulator.history).toHaveCount(3);
  });

  await test.step('each owner adds the other end', async () => {
    await action('Add the acceptor as peer…').click();
    const acceptor = simulator.entry('Add the acceptor as peer');
    await acceptor.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(acceptor.getByLabel('Interface ID at VPC2')).toHaveAccessibleDescription(
      /Enter the interface ID at VPC2/,
    );
    await acceptor.getByLabel('Interface ID at VPC2').fill('ri-2zeix2q86uoyisagyz0pn');
    await acceptor.getByLabel('Account ID of Account B').fill('222B');
    await acceptor.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(acceptor.getByLabel('Account ID of Account B')).toHaveAccessibleDescription(/consists of digits only/);
    await acceptor.getByLabel('Account ID of Account B').fill('2222222222222222');
    await page.keyboard.press('Enter');
    await expect(acceptor).toBeHidden();
    await expect(action('Initiate the connection')).toHaveAttribute('aria-disabled', 'true');
    await owner('Acceptor').click();
    await action('Add the initiator as peer…').click();
    const initiator = simulator.entry('Add the initiator as peer');
    await initiator.getByLabel('Interface ID at VPC1').fill('ri-m5e33r3n78zyi5573kf85');
    await page.keyboard.press('Enter');
    await expect(initiator).toBeHidden();
  });

  await test.step('the initiator alone initiates, and traffic flows once that is complete', async () => {
    await expect(initiate).toContainText('Only the initiator, VPC1, can initiate the connection.');
    await owner('Initiator').click();
    await action('Initiate the connection').click();
    await expect(simulator.currentStep).toContainText('The initiator initiates a connection');
    await expect(simulator.traffic).toContainText('None');
    await action('Complete connecting').click();
    await expect(simulator.currentStep).toContainText('The connection is established');
    await expect(simulator.traffic).toContainText('Flows');
    await expect(simulator.billing).toContainText('Billed');
  });

  await test.step('either owner suspends', async () => {
    await owner('Acceptor').click();
    await action('Suspend').click();
    await expect(simulator.currentStep).toContainText('The connection is suspended');
    await action('Complete suspending').click();
    await expect(simulator.currentStep).toContainText('The connection is broken');
    await expect(simulator.traffic).toContainText('None');
  });

  await simulator.button('Apply this state to the plan').click();
  await expect(simulator.dialog).toBeHidden();
  await expect(peering).toHaveAccessibleName(/suspended/i);
  await expect(inspector.next('Account A: activate')).toBeVisible();
  await savedText(page, file);
  const [ends] = section9.peerings.map(({ initiator, acceptor }) => ({
    initiator: { ...initiator, state: 'suspended' },
    acceptor: { ...acceptor, state: 'suspended' },
  }));
  expect(savedPlan(file).peerings[0]).toMatchObject(ends ?? {});
  expect(savedPlan(file).accounts).toEqual(section9.accounts);

  await page.keyboard.press('Control+z');
  await expect(peering).toHaveAccessibleName(/planned/i);
  await expect(toolbarOf(page).undo).toHaveAttribute('aria-disabled', 'true');
});

test('the inspector leads two owners through to the established connection by the one next step', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  await openPlan(peerscape, folder, drawn);
  await canvasOf(page).peering('Qingdao to Beijing').focus();
  await page.keyboard.press('Control+Space');
  const lifecycle = lifecycleOf(page);
  const enter = async (form: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(fields)) await lifecycle.entry(form).getByLabel(label).fill(text);
    await page.keyboard.press('Enter');
    await expect(lifecycle.entry(form)).toBeHidden();
  };

  await expect(lifecycle.stage).toHaveText('Drawn in the plan');
  await lifecycle.next('Account A: create the initiator').click();
  // The owner of the initiator has nothing to do now: the panel says who has, and lets one act for that side.
  await expect(lifecycle.stage).toContainText('It is the turn of Account B.');
  await lifecycle.next('Account B: create the acceptor').click();
  await lifecycle.next('Account A: add the acceptor as peer…').click();
  await enter('Add the acceptor as peer', {
    'Interface ID at VPC2': 'ri-2zeix2q86uoyisagyz0pn',
    'Account ID of Account B': '2222222222222222',
  });
  await expect(lifecycle.stage).toContainText('It is the turn of Account B.');
  await lifecycle.next('Account B: add the initiator as peer…').click();
  await enter('Add the initiator as peer', { 'Interface ID at VPC1': 'ri-m5e33r3n78zyi5573kf85' });
  await lifecycle.next('Account A: initiate the connection').click();
  await lifecycle.next('Complete connecting').click();
  await expect(lifecycle.traffic).toContainText('Flows');
  await expect(lifecycle.stage).toContainText('Nothing is left to do.');

  await lifecycle.id('Interface ID', 'ri-2zeix2q86uoyisagyz0pn').click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('ri-2zeix2q86uoyisagyz0pn');
  await (await lifecycle.other(/^Suspend/)).click();
  await expect(lifecycle.next('Complete suspending')).toBeVisible();
});
