import { parsePlan } from '../../shared/plan/parse.ts';
import type { Page } from '@playwright/test';
import { readJournal } from '../../electron/journal-file.ts';
import { replayJournal } from '../../shared/plan/journal-changes.ts';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { planText } from '../../shared/plan/canonical.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { variantOf } from '../../shared/plan/variant.ts';
import { plan } from '../support/plan-builder.ts';
import { canvasOf } from './support/canvas.ts';
import { peerscapeJson } from './support/command-line.ts';
import { expect, killHard, test } from './support/desktop.ts';
import { drawerOf } from './support/drawer.ts';
import { inspectorOf } from './support/panels.ts';
import { expectSaveState, savedPlan, savedText } from './support/plan-files.ts';
import { expectTitle } from './support/plan-page.ts';
import { scenarioBoardOf } from './support/scenario-board.ts';
import { startScreenOf } from './support/start-screen.ts';

/** 1 Gbit/s within a region of the mainland, on a day when the guide's free period is over: 70 USD a month (guide, section 7). */
const network = plan({ name: 'Two VPCs', asOf: '2021-06-01' })
  .account('acct-a', { name: 'Account A' })
  .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Front' })
  .vpc('vpc-2', ['10.2.0.0/16'], { name: 'Back' })
  .peering('peer-1', 'vpc-1', 'vpc-2', {
    name: 'Front to back',
    state: 'activated',
    bandwidthMbps: 1000,
    billing: { method: 'subscription', term: { unit: 'month', count: 3 } },
  })
  .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
  .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
  .at('vpc-1', 0, 0)
  .at('vpc-2', 400, 40)
  .build();

function planFile(folder: string, content: Plan): string {
  const file = path.join(folder, 'plan.peerscape');
  writeFileSync(file, planText(content));
  return file;
}

/** What the first scenario in a file makes of the plan in it. */
function variantIn(saved: Plan): Plan {
  const [scenario] = saved.scenarios;
  const variant = scenario && variantOf(saved, scenario);
  if (variant?.ok !== true) throw new Error('the scenario does not fit');
  return variant.value;
}

async function deletePeering(page: Page): Promise<void> {
  const canvas = canvasOf(page);
  await canvas.label('peer-1').click();
  await expect(inspectorOf(page).heading).toContainText('Front to back');
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(canvas.peerings).toHaveCount(0);
}

test('a scenario is made, edited in the place of the plan, saved, reopened, compared, promoted, and undone', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  const file = planFile(folder, network);
  const first = await start({ files: [file] });
  const { page } = first;
  const board = scenarioBoardOf(page);
  const canvas = canvasOf(page);
  await expect(canvas.nodes.first()).toBeVisible();

  await page.keyboard.press('Control+Alt+s');
  await board.new
    .or(page.getByRole('button', { name: 'New scenario' }))
    .first()
    .click();
  await board.complete();
  await board.openScenario('Scenario A');
  await expect(board.banner).toContainText('You are editing the scenario “Scenario A”.');
  await deletePeering(page);
  await expect(board.row('Per month').nth(1)).toContainText('0.00 USD');

  // Saved while the scenario is open: the file is the plan, with the scenario in it.
  await savedText(page, file);
  await expect(board.banner).toBeVisible();
  expect(planText({ ...savedPlan(file), scenarios: [], spelledOut: [] })).toBe(
    planText({ ...network, spelledOut: [] }),
  );
  expect(variantIn(savedPlan(file)).peerings).toEqual([]);

  await board.back.click();
  await expect(board.banner).toBeHidden();
  await expect(canvas.peerings).toHaveCount(1);
  await expectSaveState(page, 'Saved');
  await first.app.close();

  const second = await start({ files: [file] });
  const again = scenarioBoardOf(second.page);
  await drawerOf(second.page).open('Scenarios');
  await again.complete();
  await expect(again.row('Per month')).toHaveText([/^70\.00 USD$/, /^0\.00 USD/]);
  await expect(again.row('Reachability').nth(1)).toContainText('2 pairs lost');
  expect(await peerscapeJson('compare', file, '--scenarios')).toMatchObject({
    plan: { price: { month: { known: '70.00', unknown: 0 } } },
    scenarios: [{ name: 'Scenario A', price: { month: { known: '0.00', unknown: 0 } }, lost: { count: 2 } }],
  });

  const before = readFileSync(file, 'utf8');
  await again.promote('Scenario A');
  await expect(again.promotion).toContainText('Delete Peering connection Front to back');
  await second.page.keyboard.press('Enter');
  await expect(canvasOf(second.page).peerings).toHaveCount(0);
  await expect(again.head('Before Scenario A')).toBeVisible();
  expect(savedPlan(file).peerings).toHaveLength(1);
  await savedText(second.page, file);
  expect(savedPlan(file).peerings).toEqual([]);
  expect(variantIn(savedPlan(file)).peerings).toEqual(network.peerings);

  await second.page.keyboard.press('Control+z');
  await expect(canvasOf(second.page).peerings).toHaveCount(1);
  expect(await savedText(second.page, file)).toBe(before);
});

test('what was not saved of an open scenario survives a crash, in the plan that holds it', async ({
  start,
  userData,
  folder,
}) => {
  const file = planFile(folder, network);
  const first = await start({ files: [file] });
  const board = scenarioBoardOf(first.page);
  await expect(canvasOf(first.page).nodes.first()).toBeVisible();
  await drawerOf(first.page).open('Scenarios');
  await first.page.getByRole('button', { name: 'New scenario' }).click();
  await board.openScenario('Scenario A');
  await deletePeering(first.page);
  await expectTitle(first.app, first.page, '• Two VPCs — Peerscape');
  const journaled = (): number | undefined => {
    const recovery = path.join(userData, 'recovery');
    mkdirSync(recovery, { recursive: true });
    const name = readdirSync(recovery).find((entry) => entry.endsWith('.journal'));
    if (name === undefined) return undefined;
    const content = readJournal(readFileSync(path.join(recovery, name)), new Date(0));
    const start = content.kind === 'journal' ? parsePlan(content.journal.text) : undefined;
    if (content.kind !== 'journal' || start?.ok !== true) return undefined;
    return replayJournal(start.value, content.journal.steps).plan.scenarios[0]?.changes.length;
  };
  await expect.poll(journaled).toBeGreaterThan(0);
  await killHard(first);
  expect(savedPlan(file)).toEqual(savedPlan(planFile(folder, network)));

  const second = await start();
  await startScreenOf(second.page).recover('plan.peerscape').click();
  await expect(canvasOf(second.page).peerings).toHaveCount(1);
  await savedText(second.page, file);
  expect(savedPlan(file).peerings).toEqual(network.peerings);
  expect(variantIn(savedPlan(file)).peerings).toEqual([]);
});
