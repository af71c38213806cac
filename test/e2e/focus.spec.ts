import { casePlan } from '../support/cases.ts';
import { expect, test } from './support/app.ts';
import { boxOf } from './support/box.ts';
import { canvasOf } from './support/canvas.ts';
import { openPlan } from './support/plan-files.ts';

test('what is looked at is lit with its lines and neighbours, followed by keyboard, and shown alone', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, casePlan('section-10-shared-physical-connection'));
  const canvas = canvasOf(page);
  const near = /(^| )near( |$)/;

  await test.step('the pointer lights a VPC, the VBR that it is peered with, and nothing else', async () => {
    // A plan that is still coming into view leaves a pointer that rests.
    let before = '';
    await expect
      .poll(
        async () => {
          const last = before;
          before = JSON.stringify(await boxOf(canvas.node('VPC-A')));
          return before === last;
        },
        { intervals: [400] },
      )
      .toBe(true);
    await canvas.node('VPC-A').hover();
    await expect(canvas.node('VPC-A')).toHaveClass(near);
    await expect(canvas.node('VPC-Beijing')).toHaveClass(near);
    await expect(canvas.node('VPC-B')).not.toHaveClass(near);
    await page.mouse.move(5, 5);
    await expect(canvas.node('VPC-Beijing')).not.toHaveClass(near);
  });

  await test.step('a selected line lights its two ends', async () => {
    await canvas.node('VPC-B').click({ position: { x: 60, y: 12 } });
    await page.keyboard.press('Alt+ArrowRight');
    await expect(canvas.peering('VBR to VPC-B')).toBeFocused();
    await expect(canvas.node('VPC-B')).toHaveClass(near);
    await expect(canvas.node('VPC-Beijing')).toHaveClass(near);
    await expect(canvas.node('VPC-A')).not.toHaveClass(near);
  });

  await test.step('the keyboard goes on along the lines', async () => {
    await page.keyboard.press('Alt+ArrowRight');
    await expect(canvas.node('VPC-Beijing')).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(canvas.node('VPC-B')).toBeFocused();
  });

  await test.step('alone with its neighbours, and back with Escape', async () => {
    const all = await canvas.nodes.count();
    await page.keyboard.press('Control+i');
    await expect(canvas.nodes).toHaveCount(2);
    await expect(canvas.panel.getByRole('status')).toContainText(`2 of ${all} objects are shown.`);
    await page.keyboard.press('Escape');
    await expect(canvas.nodes).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(canvas.nodes).toHaveCount(all);
  });
});
