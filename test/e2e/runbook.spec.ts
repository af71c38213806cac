import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { planText } from '../../shared/plan/canonical.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { casePlan } from '../support/cases.ts';
import { expect, test } from './support/app.ts';
import { launch, quit } from './support/launch.ts';
import { chooseToOpen, chooseToSave } from './support/native-dialogs.ts';
import { chooseInMenu } from './support/native-menu.ts';
import { openPlan, savedPlan, savedText, statusOf } from './support/plan-files.ts';
import { runbookPanelOf } from './support/runbook-panel.ts';

const finished = casePlan('section-09-two-accounts');

/** Section 9 of the guide before anything of it is built and before anybody has told an id. */
const drawn: Plan = {
  ...finished,
  accounts: finished.accounts.map(({ uid: _uid, ...row }) => row),
  peerings: finished.peerings.map((row) => ({
    ...row,
    initiator: { router: row.initiator.router, state: 'planned' },
    acceptor: { router: row.acceptor.router, state: 'planned' },
  })),
};

test('two accounts build what is drawn: ids go from one to the other, ticks and results are kept in the file', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  const file = await openPlan(peerscape, folder, drawn);
  await chooseInMenu(app, 'view.runbook');
  const runbook = runbookPanelOf(page);

  // The number of open inputs leads to their list.
  await statusOf(page)
    .getByRole('button', { name: /open inputs/ })
    .click();
  await runbook.field('account ID of Account A').fill('not a number');
  await expect(runbook.panel.getByText('An account ID consists of digits only.')).toBeVisible();
  await runbook.field('account ID of Account A').fill('');
  const answers = path.join(folder, 'answers.csv');
  await chooseToSave(app, answers);
  await runbook.button('Save as CSV…').click();
  await expect.poll(() => textOf(answers)).toContain('uid:acct-a,,');

  // The same table comes back with answers, one of which is none.
  writeFileSync(
    answers,
    textOf(answers)
      .replace('uid:acct-a,,', 'uid:acct-a,1111111111111111,')
      .replace('uid:acct-b,,', 'uid:acct-b,two,')
      .replace('routerId:vpc-1,,', 'routerId:vpc-1,vrt-1,'),
  );
  await chooseToOpen(app, answers);
  await runbook.button('Fill in from CSV…').click();
  const preview = page.getByRole('dialog', { name: 'Answers in answers.csv' });
  await expect(preview.getByRole('list', { name: 'What is refused' }).getByRole('listitem')).toHaveText([
    /uid:acct-b.*An account ID consists of digits only/,
  ]);
  await preview.getByRole('button', { name: 'Fill in 2 answers' }).click();
  await expect(runbook.field('account ID of Account A')).toHaveCount(0);
  await expect(runbook.field('account ID of Account B')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(runbook.field('account ID of Account A')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(runbook.field('account ID of Account A')).toHaveCount(0);

  // An id that is typed where it becomes known stands in what the other account is told to do.
  await runbook.view('Steps');
  await runbook.step('Create the initiator').click();
  await runbook.field(/^interface ID of the initiator/).fill('ri-m5e33r3n78zyi5573kf85');
  await page.keyboard.press('Enter');
  await runbook.choose('Who', 'Account B');
  await runbook.step('Add the initiator').click();
  await expect(runbook.details).toContainText('ri-m5e33r3n78zyi5573kf85');
  await expect(runbook.step('Create the initiator')).toHaveCount(0);

  // Ticked from the keyboard and with the mouse.
  await runbook.list.focus();
  await page.keyboard.press('Space');
  // What comes before is not ticked: that is asked about.
  const early = page.getByRole('dialog', { name: /before this one (is|are) not ticked$/ });
  await expect(early).toContainText('Create the acceptor of');
  await early.getByRole('button', { name: 'Tick this one only' }).click();
  await expect(runbook.step('Add the initiator')).toHaveAttribute('aria-checked', 'true');
  await runbook.details.getByRole('textbox', { name: 'Note' }).fill('by phone');
  await runbook.step('Create the acceptor').click();
  await runbook.details.getByRole('checkbox', { name: 'Done' }).click();
  await early.getByRole('button', { name: 'Tick this one only' }).click();
  await expect(runbook.progress).toHaveAttribute('aria-valuenow', '2');
  await runbook.view('Acceptance');
  const ping = runbook.test(/^Ping from ECS 2/);
  await ping.getByRole('radio', { name: 'Passed' }).click();
  await ping.getByRole('textbox', { name: 'Measured' }).fill('31 ms');

  await savedText(page, file);
  const saved = savedPlan(file);
  expect(saved.peerings[0]?.initiator.interfaceId).toBe('ri-m5e33r3n78zyi5573kf85');
  expect(saved.steps.map(({ done, result, note }) => ({ done, result, note }))).toEqual([
    { done: true, result: undefined, note: 'by phone' },
    { done: true, result: undefined, note: undefined },
    { done: undefined, result: 'passed: 31 ms', note: undefined },
  ]);

  // The document of account B, with what is done.
  const document = path.join(folder, 'account-b.md');
  await chooseToSave(app, document);
  await runbook.export('Markdown…');
  await expect.poll(() => textOf(document)).toContain('For: Account B');
  expect(textOf(document)).toMatch(/\. Add the initiator .*\n\n- \[x\]/u);
  expect(textOf(document)).toContain('Passed: 31 ms');
  const pdf = path.join(folder, 'account-b.pdf');
  await chooseToSave(app, pdf);
  await runbook.export('PDF…');
  await expect.poll(() => textOf(pdf).slice(0, 5)).toBe('%PDF-');

  // Another run finds everything as it was left.
  const again = await launch({ files: [file] });
  try {
    await chooseInMenu(again.app, 'view.runbook');
    const reopened = runbookPanelOf(again.page);
    await expect(reopened.step('Add the initiator')).toHaveAttribute('aria-checked', 'true');
    await reopened.step('Create the initiator').click();
    await expect(reopened.field(/^interface ID of the initiator/)).toHaveValue('ri-m5e33r3n78zyi5573kf85');
    await reopened.view('Acceptance');
    await expect(reopened.test(/^Ping from ECS 2/).getByRole('textbox', { name: 'Measured' })).toHaveValue('31 ms');
    expect(again.complaints).toEqual([]);
  } finally {
    await quit(again);
  }
});

test('a change leads from the plan as it was built; what is selected is taken down', async ({ peerscape, folder }) => {
  const { app, page } = peerscape;
  const wider: Plan = { ...finished, peerings: finished.peerings.map((row) => ({ ...row, bandwidthMbps: 10 })) };
  await openPlan(peerscape, folder, wider);
  await chooseInMenu(app, 'view.runbook');
  const runbook = runbookPanelOf(page);
  const built = path.join(folder, 'built.peerscape');
  writeFileSync(built, planText(finished));
  await chooseToOpen(app, built);
  await runbook.choose('Runbook for', 'Change');
  await runbook.choose('From and to', 'from another plan file…');
  await expect(runbook.step('Change the bandwidth')).toBeVisible();
  await expect(runbook.step('Create')).toHaveCount(0);

  await page.keyboard.press('Control+a');
  await runbook.choose('Runbook for', 'Decommission');
  await runbook.button('Take the selection').click();
  await expect(runbook.details).toContainText('What is lost');
  await expect(runbook.step('Suspend the initiator')).toBeVisible();
});

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
