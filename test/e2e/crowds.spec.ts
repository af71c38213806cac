import { emptyPlan, type Plan } from '../../shared/plan/plan.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { inspectorOf } from './support/panels.ts';
import { expectSaveState, openPlan, savedPlan, savedText, statusOf } from './support/plan-files.ts';

/** Notes in rows of 100 without a gap, far more than could be elements of a page. */
const [across, down] = [200, 32];

const notes: Plan = {
  ...emptyPlan({ name: 'Many notes', rulePack: 'express-connect-2019-08-14', asOf: '2019-08-14' }),
  notes: Array.from({ length: 20_000 }, (_, at) => ({ id: `note-${at}`, text: `Note ${at}` })),
  layout: Array.from({ length: 20_000 }, (_, at) => ({
    id: `note-${at}`,
    x: (at % 100) * across,
    y: Math.floor(at / 100) * down,
  })),
};

test('of twenty thousand notes those that are worked with are elements, and each of the others can become one', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, notes);
  const canvas = canvasOf(page);
  const { nodes } = canvas;
  await expect(nodes).toHaveCount(0);

  // What the pointer is on is there before the button goes down.
  const middle = await canvas.spot(0.5, 0.5);
  await page.mouse.move(middle.x, middle.y);
  await expect(nodes).toHaveCount(1);
  await page.mouse.click(middle.x, middle.y);
  await expect(nodes.and(page.locator('.selected'))).toHaveCount(1);
  await expect(inspectorOf(page).heading).toBeVisible();

  // Close by, notes are notes: read, edited and dragged.
  await page.keyboard.press('Control+2');
  await expect.poll(() => nodes.count()).toBeGreaterThan(1);
  expect(await nodes.count()).toBeLessThan(1000);
  const chosen = nodes.and(page.locator('.selected'));
  await chosen.dblclick();
  await page.keyboard.type('Found it');
  await page.keyboard.press('Control+Enter');
  await savedText(page, file);
  expect(savedPlan(file).notes.filter(({ text }) => text === 'Found it')).toHaveLength(1);

  // By keyboard: the next one in the order in which they are read.
  await page.keyboard.press('Control+0');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(nodes.and(page.locator('.selected'))).toHaveCount(1);

  // A frame selects what is drawn alone, too.
  const from = await canvas.spot(0.05, 0.05);
  const to = await canvas.spot(0.95, 0.7);
  await page.keyboard.press('Control+a');
  await expect(statusOf(page)).toContainText('20000 objects selected');
  await page.keyboard.press('Escape');
  await expect(statusOf(page)).toContainText('Nothing selected');
  // From beside them all.
  await page.keyboard.press('Control+1');
  await canvas.pull(from, to);
  await expect(statusOf(page)).toContainText(/\d{4,} objects selected/);
  await page.keyboard.press('ArrowDown');
  await expectSaveState(page, 'Unsaved changes');
  await savedText(page, file);
  const moved = savedPlan(file).layout.filter(({ y }, at) => y !== Math.floor(at / 100) * down);
  expect(moved.length).toBeGreaterThan(1000);
});
