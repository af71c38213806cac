import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { casePlan, caseText } from '../support/cases.ts';
import { expect, killHard, test } from './support/desktop.ts';
import { keptWork } from './support/kept-work.ts';
import { savedPlan } from './support/plan-files.ts';
import { expectTitle, planPageOf } from './support/plan-page.ts';
import { startScreenOf } from './support/start-screen.ts';

const twoVpcs = 'section-08-same-account';

function journals(userData: string): readonly string[] {
  return readdirSync(path.join(userData, 'recovery')).filter((name) => name.endsWith('.journal'));
}

/** Waits until the only journal holds a plan with so many VPCs. */
async function journaled(userData: string, vpcs: number): Promise<void> {
  await expect.poll(() => keptWork(userData)[0]?.plan?.vpcs.length).toBe(vpcs);
}

test('what was not saved when the application was killed is offered, recovered, and saved to its file', async ({
  start,
  userData,
  folder,
}) => {
  const file = path.join(folder, 'plan.peerscape');
  writeFileSync(file, caseText(twoVpcs));
  const vpcs = casePlan(twoVpcs).vpcs.length + 1;

  const first = await start({ files: [file] });
  await planPageOf(first.page).addVpc();
  await journaled(userData, vpcs);
  await killHard(first);
  expect(savedPlan(file)).toEqual(casePlan(twoVpcs));

  const second = await start();
  await startScreenOf(second.page).recover('plan.peerscape').click();
  const plan = planPageOf(second.page);
  await expect(plan.nodes.first()).toBeVisible();
  await expectTitle(second.app, second.page, `• ${casePlan(twoVpcs).name} — Peerscape`);
  await plan.save();
  await expectTitle(second.app, second.page, `${casePlan(twoVpcs).name} — Peerscape`);
  expect(savedPlan(file).vpcs).toHaveLength(vpcs);
  expect(journals(userData)).toEqual([]);
});

test('a file that changed after the crash is not overwritten by what is recovered without a question', async ({
  start,
  userData,
  folder,
}) => {
  const file = path.join(folder, 'plan.peerscape');
  writeFileSync(file, caseText(twoVpcs));
  const first = await start({ files: [file] });
  await planPageOf(first.page).addVpc();
  await journaled(userData, casePlan(twoVpcs).vpcs.length + 1);
  await killHard(first);
  const other = caseText('section-09-two-accounts');
  writeFileSync(file, other);

  const second = await start();
  await startScreenOf(second.page).recover('plan.peerscape').click();
  await expect(planPageOf(second.page).nodes.first()).toBeVisible();
  await planPageOf(second.page).save();
  await expect(second.page.getByRole('dialog', { name: 'plan.peerscape' })).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(other);
});

test('a plan without a file can be discarded after a question, and brought back', async ({ start, userData }) => {
  const first = await start();
  await startScreenOf(first.page).newPlan.click();
  await planPageOf(first.page).addVpc();
  await journaled(userData, 1);
  await killHard(first);

  const second = await start();
  const screen = startScreenOf(second.page);
  await screen.discard('New plan').click();
  const question = second.page.getByRole('dialog', { name: 'Discard these changes to “New plan”?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(screen.recover('New plan')).toBeVisible();
  expect(journals(userData)).toHaveLength(1);
  await screen.discard('New plan').click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(screen.recovery).toBeHidden();
  await expect.poll(() => journals(userData)).toEqual([]);
  await second.page.getByText('1 discarded in the last 30 days').click();
  await second.page.getByRole('button', { name: 'Bring back' }).click();
  await screen.recover('New plan').click();
  await expect(planPageOf(second.page).nodes).toHaveCount(1);
});

test('broken journals and broken settings are set aside and never block a start, nor the journal that is whole', async ({
  start,
  userData,
}) => {
  const first = await start();
  await startScreenOf(first.page).newPlan.click();
  await planPageOf(first.page).addVpc();
  await journaled(userData, 1);
  await killHard(first);

  const recovery = path.join(userData, 'recovery');
  const [whole = ''] = journals(userData);
  const text = readFileSync(path.join(recovery, whole), 'utf8');
  const broken = {
    // Within its first line: what has its beginning is no broken journal, but one with fewer steps.
    '00000000-0000-4000-8000-000000000001.journal': text.slice(0, 60),
    '00000000-0000-4000-8000-000000000002.journal': '[]',
    '00000000-0000-4000-8000-000000000003.journal': '',
    '00000000-0000-4000-8000-000000000004.journal': '\u0000\u0001PK',
  };
  for (const [name, content] of Object.entries(broken)) writeFileSync(path.join(recovery, name), content);
  mkdirSync(path.join(recovery, '00000000-0000-4000-8000-000000000005.journal'));
  writeFileSync(path.join(userData, 'settings.json'), '{"settings": {"theme"');

  const second = await start();
  const screen = startScreenOf(second.page);
  await expect(screen.recovery.getByRole('listitem')).toHaveCount(1);
  for (const [name, content] of Object.entries(broken)) {
    expect(readFileSync(path.join(recovery, `${name}.broken`), 'utf8')).toBe(content);
  }
  expect(readFileSync(path.join(userData, 'settings.json.broken'), 'utf8')).toBe('{"settings": {"theme"');
  await screen.recover('New plan').click();
  await expect(planPageOf(second.page).nodes).toHaveCount(1);
});
