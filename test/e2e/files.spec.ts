import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { planText } from '../../shared/plan/canonical.ts';
import { casePlan, caseText } from '../support/cases.ts';
import { askToClose, comeBack, dropFiles, expect, nextWindow, test, titleOf } from './support/desktop.ts';
import { answerQuestions, chooseToOpen, chooseToSave, questions, saveDialogs } from './support/native-dialogs.ts';
import { chooseInMenu } from './support/native-menu.ts';
import { savedPlan } from './support/plan-files.ts';
import { expectTitle, noticesOf, planPageOf } from './support/plan-page.ts';
import { startScreenOf } from './support/start-screen.ts';

const twoVpcs = 'section-08-same-account';

function caseFile(folder: string, name = twoVpcs): string {
  const file = path.join(folder, `${name}.peerscape`);
  writeFileSync(file, caseText(name));
  return file;
}

test.describe('saving', () => {
  test('a new plan goes into the file that the user names, and comes back from the recent plans', async ({
    start,
    folder,
  }) => {
    const file = path.join(folder, 'first.peerscape');
    const first = await start();
    await startScreenOf(first.page).newPlan.click();
    const plan = planPageOf(first.page);
    await expectTitle(first.app, first.page, 'New plan — Peerscape');
    await plan.addVpc();
    await expectTitle(first.app, first.page, '• New plan — Peerscape');
    await expect(plan.name.getByRole('img', { name: 'Unsaved changes' })).toBeVisible();
    // The dialog answers without an extension: the app adds it.
    await chooseToSave(first.app, path.join(folder, 'first'));
    await plan.save();
    await expectTitle(first.app, first.page, 'New plan — Peerscape');
    await expect(plan.status).toContainText('Saved');
    expect((await saveDialogs(first.app)).map((suggested) => path.basename(suggested))).toEqual(['New plan.peerscape']);
    expect(savedPlan(file).vpcs).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toBe(planText(savedPlan(file)));

    await plan.addVpc();
    await plan.save();
    await expectTitle(first.app, first.page, 'New plan — Peerscape');
    expect(savedPlan(file).vpcs).toHaveLength(2);
    expect(await saveDialogs(first.app)).toHaveLength(1);
    await first.app.close();

    const second = await start();
    await startScreenOf(second.page).recent('first.peerscape').click();
    await expect(planPageOf(second.page).nodes).toHaveCount(2);
    await expectTitle(second.app, second.page, 'New plan — Peerscape');
  });

  test('under another name leaves the first file as it was, and goes on with the second', async ({ start, folder }) => {
    const file = caseFile(folder);
    const copy = path.join(folder, 'copy.peerscape');
    const { app, page } = await start({ files: [file] });
    const plan = planPageOf(page);
    await plan.addVpc();
    await chooseToSave(app, copy);
    await plan.saveAs();
    await expectTitle(app, page, `${casePlan(twoVpcs).name} — Peerscape`);
    await plan.addVpc();
    await plan.save();
    await expectTitle(app, page, `${casePlan(twoVpcs).name} — Peerscape`);
    expect(savedPlan(file)).toEqual(casePlan(twoVpcs));
    expect(savedPlan(copy).vpcs).toHaveLength(casePlan(twoVpcs).vpcs.length + 2);
  });

  test('replaces the file as a whole: whoever still holds the old one reads it to the end', async ({
    start,
    folder,
  }) => {
    const file = caseFile(folder);
    const held = path.join(folder, 'held');
    linkSync(file, held);
    const { app, page } = await start({ files: [file] });
    const plan = planPageOf(page);
    await plan.addVpc();
    await plan.save();
    await expectTitle(app, page, `${casePlan(twoVpcs).name} — Peerscape`);
    expect(readFileSync(held, 'utf8')).toBe(caseText(twoVpcs));
    expect(savedPlan(file).vpcs).toHaveLength(casePlan(twoVpcs).vpcs.length + 1);
    expect(readdirSync(folder).sort()).toEqual(['held', path.basename(file)].sort());
  });

  test('into a folder that is gone says so and keeps the changes', async ({ start, folder }) => {
    const inner = path.join(folder, 'inner');
    mkdirSync(inner);
    const { app, page } = await start();
    await startScreenOf(page).newPlan.click();
    const plan = planPageOf(page);
    await plan.addVpc();
    await chooseToSave(app, path.join(inner, 'a.peerscape'));
    rmSync(inner, { recursive: true });
    await plan.save();
    await expect(noticesOf(page)).toContainText('The folder of “a.peerscape” is not there; nothing was saved.');
    await expectTitle(app, page, '• New plan — Peerscape');
    await expect(plan.nodes).toHaveCount(1);
  });
});

test.describe('closing a window with unsaved changes', () => {
  test('asks; Cancel keeps everything, Save writes the file and closes', async ({ start, folder }) => {
    const file = caseFile(folder);
    const { app, page } = await start({ files: [file] });
    const plan = planPageOf(page);
    await plan.addVpc();
    await expectTitle(app, page, `• ${casePlan(twoVpcs).name} — Peerscape`);

    await answerQuestions(app, 'Cancel');
    await askToClose(app, page);
    await expect.poll(async () => (await questions(app)).length).toBe(1);
    const [question] = await questions(app);
    expect(question?.message).toBe(`Save the changes to “${casePlan(twoVpcs).name}”?`);
    expect(question?.buttons).toEqual(['Save', 'Don’t save', 'Cancel']);
    await expect(plan.nodes.first()).toBeVisible();
    expect(savedPlan(file)).toEqual(casePlan(twoVpcs));

    await answerQuestions(app, 'Save');
    await Promise.all([page.waitForEvent('close'), askToClose(app, page).catch(() => undefined)]);
    expect(savedPlan(file).vpcs).toHaveLength(casePlan(twoVpcs).vpcs.length + 1);
  });

  test('asks; Don’t save closes and leaves the file, and nothing to recover', async ({ start, folder }) => {
    const file = caseFile(folder);
    const { app, page } = await start({ files: [file] });
    await planPageOf(page).addVpc();
    await expectTitle(app, page, `• ${casePlan(twoVpcs).name} — Peerscape`);
    await answerQuestions(app, 'Don’t save');
    await Promise.all([page.waitForEvent('close'), askToClose(app, page).catch(() => undefined)]);
    await app.close().catch(() => undefined);
    expect(savedPlan(file)).toEqual(casePlan(twoVpcs));
    const again = await start();
    await expect(startScreenOf(again.page).recents).toHaveCount(1);
    await expect(startScreenOf(again.page).recovery).toHaveCount(0);
  });

  test('asks again where a page hangs that was told to save, and lets it go then', async ({ start, folder }) => {
    const file = caseFile(folder);
    const { app, page } = await start({ files: [file] });
    await planPageOf(page).addVpc();
    await expectTitle(app, page, `• ${casePlan(twoVpcs).name} — Peerscape`);
    const close = (): Promise<void> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const asked = async (): Promise<number> => (await questions(app)).length;
    await answerQuestions(app, 'Save');
    await page.evaluate(() => {
      // Far longer than this test takes.
      setTimeout(() => {
        const end = Date.now() + 300_000;
        while (Date.now() < end);
      });
    });
    const answers = (): Promise<string> =>
      Promise.race([page.evaluate(() => 'lives'), wait(1000).then(() => 'hangs')]).catch(() => 'hangs');
    await expect.poll(answers).toBe('hangs');
    await close();
    await expect.poll(asked).toBe(1);
    await answerQuestions(app, 'Don’t save');
    await close();
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length).catch(() => 0))
      .toBe(0);
    expect(savedPlan(file)).toEqual(casePlan(twoVpcs));
  });

  test('asks about a name that is still being typed, whether the window or the application closes; Save saves it', async ({
    start,
    folder,
  }) => {
    const file = caseFile(folder);
    const { app, page } = await start({ files: [file] });
    const { nodes } = planPageOf(page);
    await nodes.first().click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Typed last');
    await answerQuestions(app, 'Cancel');
    await askToClose(app, page);
    await expect.poll(async () => (await questions(app)).length).toBe(1);
    await expect(nodes.first()).toContainText('Typed last');

    await planPageOf(page).undo();
    await expectTitle(app, page, `${casePlan(twoVpcs).name} — Peerscape`);
    await nodes.first().click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Typed at the end');
    await answerQuestions(app, 'Save');
    await Promise.all([
      page.waitForEvent('close'),
      app.evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => undefined),
    ]);
    expect(JSON.stringify(savedPlan(file))).toContain('Typed at the end');
  });

  test('stays while something stands in a dialog that is not confirmed, and says so', async ({ start, folder }) => {
    const { app, page } = await start({ files: [caseFile(folder)] });
    await answerQuestions(app, 'Don’t save');
    await chooseInMenu(app, 'plan.settings');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Entered, and not confirmed');
    await askToClose(app, page);
    const notice = noticesOf(page).filter({ hasText: 'Confirm or cancel it, then close the window' });
    await expect(notice).toBeVisible();
    await expect(dialog.getByRole('textbox').first()).toHaveValue('Entered, and not confirmed');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toHaveCount(0);

    // What is chosen counts as what is typed, and a dialog that was only looked at keeps nobody.
    await chooseInMenu(app, 'plan.settings');
    await dialog.getByRole('combobox').first().click();
    await page.getByRole('option', { selected: false }).first().click();
    await askToClose(app, page);
    await expect(notice).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await chooseInMenu(app, 'plan.settings');
    await expect(dialog).toBeVisible();
    await Promise.all([page.waitForEvent('close'), askToClose(app, page).catch(() => undefined)]);
  });

  test('closes without a question where what was typed is no part of the plan', async ({ start, folder }) => {
    const { app, page } = await start({ files: [caseFile(folder)] });
    await answerQuestions(app, 'Cancel');
    await page.getByPlaceholder('Search components').fill('VPC');
    await Promise.all([page.waitForEvent('close'), askToClose(app, page).catch(() => undefined)]);
  });

  test('asks; Save of a plan without a file, with the file dialog cancelled, keeps the window', async ({ start }) => {
    const { app, page } = await start();
    await startScreenOf(page).newPlan.click();
    const plan = planPageOf(page);
    await plan.addVpc();
    await chooseToSave(app, undefined);
    await answerQuestions(app, 'Save');
    await askToClose(app, page);
    await expect.poll(async () => (await saveDialogs(app)).length).toBe(1);
    await plan.addVpc();
    await expectTitle(app, page, '• New plan — Peerscape');
  });
});

test.describe('a file that another program changed', () => {
  const elsewhere = planText({ ...casePlan(twoVpcs), name: 'Changed elsewhere' });
  const mine = `${casePlan(twoVpcs).name} — Peerscape`;

  test('is never overwritten without a question; the user may decide later, and then overwrite it', async ({
    start,
    folder,
  }) => {
    const file = caseFile(folder);
    const { app, page } = await start({ files: [file] });
    const plan = planPageOf(page);
    await plan.addVpc();
    const count = await plan.nodes.count();
    writeFileSync(file, elsewhere);
    await plan.save();
    const dialog = page.getByRole('dialog', { name: path.basename(file) });
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    await expect(dialog).toBeHidden();
    await expectTitle(app, page, `• ${mine}`);
    await expect(plan.nodes).toHaveCount(count);
    expect(readFileSync(file, 'utf8')).toBe(elsewhere);

    await plan.save();
    await dialog.getByRole('button', { name: 'Overwrite the file' }).click();
    await expectTitle(app, page, mine);
    expect(savedPlan(file).vpcs).toHaveLength(casePlan(twoVpcs).vpcs.length + 1);
  });

  test('is kept beside what is saved as another file, and replaces the plan of the window on reload', async ({
    start,
    folder,
  }) => {
    const file = caseFile(folder);
    const copy = path.join(folder, 'copy.peerscape');
    const { app, page } = await start({ files: [file] });
    const plan = planPageOf(page);
    await plan.addVpc();
    const count = await plan.nodes.count();
    writeFileSync(file, elsewhere);
    await chooseToSave(app, copy);
    await plan.save();
    await page
      .getByRole('dialog', { name: path.basename(file) })
      .getByRole('button', { name: 'Save as…' })
      .click();
    await expectTitle(app, page, mine);
    expect(readFileSync(file, 'utf8')).toBe(elsewhere);
    expect(savedPlan(copy).vpcs).toHaveLength(casePlan(twoVpcs).vpcs.length + 1);

    await plan.addVpc();
    // The last thing before saving: a window that gets the focus would ask by itself.
    writeFileSync(copy, elsewhere);
    await plan.save();
    const dialog = page.getByRole('dialog', { name: path.basename(copy) });
    await dialog.getByRole('button', { name: 'Reload from disk' }).click();
    await expectTitle(app, page, 'Changed elsewhere — Peerscape');
    await expect(plan.nodes).toHaveCount(count - 1);
    expect(readFileSync(copy, 'utf8')).toBe(elsewhere);
  });

  test('is told when the user comes back to the window, once; one that is gone can be written anew', async ({
    start,
    folder,
  }) => {
    const file = caseFile(folder);
    const { app, page } = await start({ files: [file] });
    const dialog = page.getByRole('dialog', { name: path.basename(file) });
    renameSync(file, path.join(folder, 'moved'));
    await comeBack(app, page);
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Reload' })).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    await expect(dialog).toBeHidden();
    const plan = planPageOf(page);
    await plan.save();
    await dialog.getByRole('button', { name: 'Write' }).click();
    await expect.poll(() => readdirSync(folder).includes(path.basename(file))).toBe(true);
    expect(savedPlan(file)).toEqual(casePlan(twoVpcs));
  });
});

test.describe('opening', () => {
  test('a file chosen in the dialog shows where nothing would be lost, with its folder among the recent plans', async ({
    start,
    folder,
  }) => {
    const file = caseFile(folder);
    const { app, page } = await start();
    await chooseToOpen(app, file);
    await startScreenOf(page).open.click();
    const plan = planPageOf(page);
    await expect(plan.name).toContainText(casePlan(twoVpcs).name);
    await expectTitle(app, page, `${casePlan(twoVpcs).name} — Peerscape`);
    expect(app.windows()).toHaveLength(1);
  });

  test('each template of the guide is a plan of its own that no file has yet', async ({ start }) => {
    const { app, page } = await start();
    let screen = page;
    for (const title of ['Two VPCs in one account', 'Two VPCs in two accounts', 'One physical connection']) {
      await startScreenOf(screen).template(title).click();
      const plan = planPageOf(screen);
      await expect(plan.name).toContainText(title);
      await expect(plan.status.getByRole('button', { name: /^Findings: 0 errors, 1 warning,/ })).toBeVisible();
      await expect.poll(() => titleOf(app, screen)).toMatch(new RegExp(`^• ${title}.* — Peerscape$`));
      if (title !== 'One physical connection') {
        screen = await nextWindow(app, async () => {
          await screen.keyboard.press('Control+k');
          await screen.getByRole('combobox').fill('Start screen');
          await screen.keyboard.press('Enter');
        });
      }
    }
  });

  test('a file dropped onto the start screen shows there, one dropped onto a plan in a window of its own', async ({
    start,
    folder,
  }) => {
    const file = caseFile(folder);
    const other = caseFile(folder, 'section-09-two-accounts');
    const { app, page } = await start();
    await dropFiles(page, [file]);
    const plan = planPageOf(page);
    await expect(plan.name).toContainText(casePlan(twoVpcs).name);
    const second = await nextWindow(app, () => dropFiles(page, [other]));
    await expect(planPageOf(second).name).toContainText(casePlan('section-09-two-accounts').name);
    await expect(plan.name).toContainText(casePlan(twoVpcs).name);
  });

  test('a dropped file that is no plan is refused with a sentence, and the plan stays', async ({ start, folder }) => {
    const file = path.join(folder, 'photo.zip');
    writeFileSync(file, 'PK');
    const { page } = await start({ files: [caseFile(folder)] });
    await dropFiles(page, [file]);
    await expect(noticesOf(page)).toContainText('“photo.zip” was not opened: a plan ends in .peerscape or .json.');
    await expect(planPageOf(page).name).toContainText(casePlan(twoVpcs).name);
  });
});
