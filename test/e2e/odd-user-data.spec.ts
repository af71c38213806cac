import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { casePlan, caseText } from '../support/cases.ts';
import { askToClose, expect, killHard, type Start, test } from './support/desktop.ts';
import { keptWork } from './support/kept-work.ts';
import type { Peerscape } from './support/launch.ts';
import { answerQuestions, questions } from './support/native-dialogs.ts';
import { test as diskTest } from './support/odd-disk.ts';
import { expectSaveState, savedPlan } from './support/plan-files.ts';
import { noticesOf, planPageOf } from './support/plan-page.ts';
import { startScreenOf } from './support/start-screen.ts';

const twoVpcs = 'section-08-same-account';
const vpcs = casePlan(twoVpcs).vpcs.length;

async function startOnPlan(start: Start, folder: string): Promise<Peerscape & { readonly file: string }> {
  const file = path.join(folder, 'plan.peerscape');
  writeFileSync(file, caseText(twoVpcs));
  return { ...(await start({ files: [file] })), file };
}

/** Edits, saves, edits again: the save is done and said to be done; the question about the rest comes before the window goes. */
async function expectWorks({ app, page, file }: Peerscape & { readonly file: string }): Promise<void> {
  const plan = planPageOf(page);
  await plan.addVpc();
  await plan.save();
  await expectSaveState(page, 'Saved');
  expect(savedPlan(file).vpcs).toHaveLength(vpcs + 1);
  await plan.addVpc();
  await answerQuestions(app, 'Cancel');
  await askToClose(app, page);
  await expect.poll(async () => (await questions(app)).length).toBe(1);
  await plan.addVpc();
  await expectSaveState(page, 'Unsaved changes');
  await answerQuestions(app, 'Don’t save');
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
  await askToClose(app, page);
  expect(await ended).toBe(0);
  expect(savedPlan(file).vpcs).toHaveLength(vpcs + 1);
}

const kept = 'the rest is used';
const odd: readonly {
  readonly what: string;
  readonly make: (userData: string) => void;
  readonly says: string | undefined;
}[] = [
  {
    what: 'a folder where the settings should be',
    make: (userData) => mkdirSync(path.join(userData, 'settings.json')),
    says: kept,
  },
  {
    what: 'a folder where the prices should be',
    make: (userData) => mkdirSync(path.join(userData, 'prices.json')),
    says: kept,
  },
  {
    what: 'a file where the folder of unsaved work should be',
    make: (userData) => writeFileSync(path.join(userData, 'recovery'), 'mine'),
    says: 'Unsaved changes are not kept for after a crash: the folder of Peerscape’s own data cannot be written.',
  },
  {
    what: 'a file where the folder of all that should be',
    make(userData) {
      rmSync(userData, { recursive: true });
      writeFileSync(userData, 'mine');
    },
    says: 'Settings, recent plans, your prices and unsaved changes are not kept: the folder of Peerscape’s own data cannot be written.',
  },
  {
    what: 'a file where the folder of logs should be',
    make: (userData) => writeFileSync(path.join(userData, 'logs'), 'mine'),
    says: undefined,
  },
];

for (const { what, make, says } of odd) {
  test(`${what} is said in a sentence, and everything else works`, async ({ start, userData, folder }) => {
    make(userData);
    const running = await startOnPlan(start, folder);
    await expect(noticesOf(running.page)).toHaveCount(says === undefined ? 0 : 1);
    if (says !== undefined) await expect(noticesOf(running.page)).toContainText(says);
    await expectWorks(running);
  });
}

diskTest(
  'a disk that is full from the start is said in a sentence, and everything else works',
  async ({ start, disk, folder }) => {
    disk.fill();
    const running = await startOnPlan(start, folder);
    await expect(noticesOf(running.page)).toHaveCount(1);
    await expect(noticesOf(running.page)).toContainText(
      'Settings, recent plans, your prices and unsaved changes are not kept: the disk with Peerscape’s own data is full. Plans can still be opened and saved.',
    );
    await expectWorks(running);
  },
);

diskTest(
  'a disk that is read-only is said in a sentence, and everything else works',
  async ({ start, userData, disk, folder }) => {
    mkdirSync(userData);
    disk.makeReadOnly();
    const running = await startOnPlan(start, folder);
    await expect(noticesOf(running.page)).toHaveCount(1);
    await expect(noticesOf(running.page)).toContainText(
      'are not kept: the disk with Peerscape’s own data is read-only. Plans can still be opened and saved.',
    );
    await expectWorks(running);
  },
);

diskTest(
  'a disk that fills up is said; what a crash says then is true, and so is what is said when there is room again',
  async ({ start, disk, userData, folder }) => {
    const running = await startOnPlan(start, folder);
    const { app, page } = running;
    const plan = planPageOf(page);
    await plan.addVpc();
    await expect.poll(() => keptWork(userData)[0]?.plan?.vpcs.length).toBe(vpcs + 1);
    disk.fill();
    await plan.addVpc();
    await expect(noticesOf(page)).toContainText(
      'Unsaved changes are not kept for after a crash: the disk with Peerscape’s own data is full.',
    );
    // What was kept before is still there, and whole.
    expect(keptWork(userData)[0]?.plan?.vpcs).toHaveLength(vpcs + 1);
    disk.free();
    await expect(noticesOf(page).filter({ hasText: 'Unsaved changes are kept again.' })).toBeVisible();
    await expect.poll(() => keptWork(userData)[0]?.plan?.vpcs.length).toBe(vpcs + 2);
    disk.fill();
    await plan.addVpc();
    await expect(noticesOf(page).filter({ hasText: 'are not kept' })).toBeVisible();
    await answerQuestions(app, 'Reload');
    const browser = await app.browserWindow(page);
    await browser.evaluate((window: Electron.BrowserWindow) => window.webContents.forcefullyCrashRenderer());
    await expect.poll(() => questions(app)).toMatchObject([{ detail: /^Its unsaved changes could not be kept/ }]);
    await killHard(running);
  },
);

/** A journal of another program's making. */
function putJournal(userData: string, digit: number, content: string): string {
  const folder = path.join(userData, 'recovery');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `00000000-0000-4000-8000-00000000000${digit}.journal`);
  writeFileSync(file, content);
  return file;
}

const about = { format: 'peerscape-journal', writtenAt: '2026-01-01T10:00:00.000Z', file: null };

test('a journal of a newer version is listed as such, can be shown in its folder, and stays', async ({
  start,
  userData,
}) => {
  const content = JSON.stringify({ ...about, version: 99, name: 'From tomorrow', rows: [] });
  const file = putJournal(userData, 1, content);
  const { app, page } = await start();
  const screen = startScreenOf(page);
  await expect(screen.recovery).toContainText('from a newer version of Peerscape, which alone can open it');
  await expect(screen.recover('From tomorrow')).toHaveCount(0);
  await app.evaluate(({ shell }) => {
    shell.openPath = (shown) => {
      Object.assign(globalThis, { shown });
      return Promise.resolve('');
    };
  });
  await screen.recovery.getByRole('button', { name: 'Show in folder' }).click();
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'shown') as string))
    .toBe(path.join(userData, 'recovery'));
  expect(readFileSync(file, 'utf8')).toBe(content);
});

test('a new plan in a window that could not recover overwrites nothing', async ({ start, userData }) => {
  const content = JSON.stringify({
    ...about,
    version: 1,
    name: 'Mine',
    text: '{"format": "peerscape", "version": 99}',
  });
  const file = putJournal(userData, 1, content);
  const { page } = await start();
  const screen = startScreenOf(page);
  await screen.recover('Mine').click();
  await expect(noticesOf(page)).toContainText('The unsaved changes to “Mine” could not be opened and are kept.');
  await screen.newPlan.click();
  await planPageOf(page).addVpc();
  await expect.poll(() => keptWork(userData).filter(({ plan }) => plan?.vpcs.length === 1)).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).toBe(content);
});

test('of a journal that is damaged in the middle the beginning is shown, and all of it stays until it is discarded', async ({
  start,
  userData,
  folder,
}) => {
  const first = await startOnPlan(start, folder);
  for (const count of [1, 2, 3]) {
    await planPageOf(first.page).addVpc();
    await expect.poll(() => keptWork(userData)[0]?.plan?.vpcs.length).toBe(vpcs + count);
  }
  await killHard(first);
  const file = keptWork(userData)[0]?.path ?? '';
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const damaged = [...lines.slice(0, -2), lines.at(-2)?.replace('"add"', '"all"'), lines.at(-1)].join('\n') + '\n';
  writeFileSync(file, damaged);

  const second = await start();
  await startScreenOf(second.page).recover('plan.peerscape').click();
  await expect(noticesOf(second.page)).toContainText('A part of the unsaved changes to “plan.peerscape” is damaged.');
  await planPageOf(second.page).save();
  await expectSaveState(second.page, 'Saved');
  expect(savedPlan(first.file).vpcs.length).toBeGreaterThanOrEqual(vpcs);
  expect(savedPlan(first.file).vpcs.length).toBeLessThan(vpcs + 3);
  expect(readFileSync(file, 'utf8')).toBe(damaged);
  await killHard(second);

  const third = await start();
  await expect(startScreenOf(third.page).recover('plan.peerscape')).toBeVisible();
});

test('user data can be read by their user alone, even in a folder that was open', async ({
  start,
  userData,
  folder,
}) => {
  test.skip(process.platform === 'win32', 'Windows has no mode');
  chmodSync(userData, 0o755);
  const { page } = await startOnPlan(start, folder);
  await planPageOf(page).addVpc();
  await expect.poll(() => keptWork(userData).length).toBe(1);
  expect(statSync(userData).mode & 0o077).toBe(0);
  const recovery = path.join(userData, 'recovery');
  expect(statSync(recovery).mode & 0o077).toBe(0);
  for (const name of readdirSync(recovery)) expect(statSync(path.join(recovery, name)).mode & 0o077).toBe(0);
  if (existsSync(path.join(userData, 'settings.json')))
    expect(statSync(path.join(userData, 'settings.json')).mode & 0o077).toBe(0);
});
