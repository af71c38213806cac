import { casePlan } from '../support/cases.ts';
import { expect, test } from './support/desktop.ts';
import { canvasOf } from './support/canvas.ts';
import { ownClipboard } from './support/clipboard.ts';
import { drawerOf } from './support/drawer.ts';
import { inspectorOf, toolbarOf } from './support/panels.ts';
import { launch, quit } from './support/launch.ts';
import { openPlan } from './support/plan-files.ts';
import { noticesOf } from './support/plan-page.ts';

test('a panel that fails says so in its own place, is reported and tried again, while everything else goes on', async ({
  folder,
  userData,
}) => {
  // Not by `start`: what is provoked here is an error of the page, and it is in the console.
  const running = await launch({ userData });
  const { app, page } = running;
  const clipboard = await ownClipboard(app);
  await openPlan(running, folder, casePlan('section-08-same-account'));
  const drawer = drawerOf(page);
  const canvas = canvasOf(page);
  const nodes = await canvas.nodes.count();

  // The list of groups brings the chosen one into view as soon as it is drawn; beside it only tabs do.
  await page.evaluate(() => {
    Object.assign(window, { givenBack: Reflect.get(Element.prototype, 'scrollIntoView') });
    Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
      if (this.getAttribute('role') !== 'tab') throw new Error('no scrolling today');
    };
  });
  await drawer.open('Security groups');
  const failure = drawer.panel('Security groups').getByRole('alert');
  await expect(failure).toContainText('Security groups can’t be shown because of an error in Peerscape.');

  await failure.getByRole('button', { name: 'Copy details' }).click();
  await expect(noticesOf(page)).toContainText('The details of the error were copied.');
  expect(await clipboard.read()).toMatch(/^Peerscape \S+ \(.*\)\nFailed: Security groups\nError: no scrolling today\n/);

  await page.keyboard.press('Escape');
  await canvas.select(casePlan('section-08-same-account').vpcs[0]?.name ?? '');
  await expect(inspectorOf(page).heading).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(canvas.nodes).toHaveCount(nodes + 1);
  await page.keyboard.press('Control+z');
  await expect(canvas.nodes).toHaveCount(nodes);
  await expect(toolbarOf(page).planName).toBeVisible();
  await expect(failure).toBeVisible();

  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(failure).toBeVisible();
  await page.evaluate(() => {
    Element.prototype.scrollIntoView = Reflect.get(window, 'givenBack') as () => void;
  });
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(failure).toBeHidden();
  await expect(drawer.panel('Security groups').getByRole('listbox').first()).toBeVisible();
  await quit(running);
});
