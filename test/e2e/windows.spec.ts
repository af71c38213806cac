import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { casePlan, caseText } from '../support/cases.ts';
import { expect, nextWindow, test, titleOf } from './support/desktop.ts';
import { chooseToOpen } from './support/native-dialogs.ts';
import { noticesOf, planPageOf } from './support/plan-page.ts';
import { startScreenOf } from './support/start-screen.ts';

const sameAccount = 'section-08-same-account';
const twoAccounts = 'section-09-two-accounts';
const nameOf = (name: string): string => casePlan(name).name;

function caseFile(folder: string, name: string): string {
  const file = path.join(folder, `${name}.peerscape`);
  writeFileSync(file, caseText(name));
  return file;
}

test('two files on the command line open in two windows, and what changes in one leaves the other alone', async ({
  start,
  folder,
}) => {
  const { app, page } = await start({ files: [caseFile(folder, sameAccount), caseFile(folder, twoAccounts)] });
  await expect.poll(() => app.windows().length).toBe(2);
  const other = app.windows().find((window) => window !== page);
  if (!other) throw new Error('there is one window only');
  const [first, second] = [planPageOf(page), planPageOf(other)];
  await expect(first.nodes.first()).toBeVisible();
  await expect(second.nodes.first()).toBeVisible();
  const names = await Promise.all([first.name.textContent(), second.name.textContent()]);
  expect(names.sort()).toEqual([nameOf(sameAccount), nameOf(twoAccounts)].sort());
  const untouched = await second.nodes.count();
  await first.addVpc();
  await expect.poll(() => titleOf(app, page)).toMatch(/^• /);
  expect(await titleOf(app, other)).not.toMatch(/^• /);
  await expect(second.nodes).toHaveCount(untouched);
});

test('a file that is open already comes to the front instead of being opened twice', async ({ start, folder }) => {
  const file = caseFile(folder, sameAccount);
  const { app, page } = await start({ files: [file] });
  const plan = planPageOf(page);
  const second = await nextWindow(app, () => plan.newPlan());
  await planPageOf(second).addVpc();
  await chooseToOpen(app, file);
  const browser = await app.browserWindow(page);
  await browser.evaluate((window: Electron.BrowserWindow) => {
    Object.assign(globalThis, { peerscapeFocused: false });
    window.once('focus', () => Object.assign(globalThis, { peerscapeFocused: true }));
    const focus = window.focus.bind(window);
    // Under a display without a window manager nothing gets the focus: what counts is that it was asked for.
    window.focus = () => {
      Object.assign(globalThis, { peerscapeFocused: true });
      focus();
    };
  });
  await planPageOf(second).open();
  await expect
    .poll(() => app.evaluate(() => (globalThis as { peerscapeFocused?: boolean }).peerscapeFocused))
    .toBe(true);
  expect(app.windows()).toHaveLength(2);
  await expect(planPageOf(second).nodes).toHaveCount(1);
});

test('a file that is not there is told in one sentence, and the start screen works', async ({ start, folder }) => {
  const { page } = await start({ files: [path.join(folder, 'gone.peerscape')] });
  await expect(noticesOf(page)).toContainText('“gone.peerscape” is no longer there.');
  await startScreenOf(page).newPlan.click();
  await planPageOf(page).addVpc();
});

test('a second launch opens its file in the application that runs, and ends', async ({ start, folder }) => {
  const running = await start({ files: [caseFile(folder, sameAccount)] });
  const file = caseFile(folder, twoAccounts);
  const second = await nextWindow(running.app, async () => {
    const [command = '', ...args] = running.app.process().spawnargs;
    const own = args.filter((arg) => !arg.startsWith('--inspect') && !arg.startsWith('--remote-debugging'));
    const files = own.filter((arg) => !arg.endsWith('.peerscape'));
    const launched = spawn(command, [...files, path.basename(file)], { cwd: folder, stdio: 'ignore' });
    const code = await new Promise((resolve) => launched.once('exit', resolve));
    expect(code).toBe(0);
  });
  await expect(planPageOf(second).name).toContainText(nameOf(twoAccounts));
  await expect(planPageOf(running.page).name).toContainText(nameOf(sameAccount));
});
