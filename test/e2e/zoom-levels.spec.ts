import type { Page } from '@playwright/test';
import { fortyVpcs, mediumNetwork } from '../support/medium-network.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { openPlan } from './support/plan-files.ts';

test('a network is regions from far away, tiles with whole names closer by, and opens with a click or the keyboard', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, mediumNetwork(fortyVpcs));
  const canvas = canvasOf(page);
  const areas = canvas.root.getByRole('list', { name: 'Regions and data centers' });
  const beijing = areas.getByRole('button', {
    name: /^Show China \(Beijing\) \(8 VPCs, 2 VBRs, 2 lines, \d+ peerings/,
  });

  await test.step('as a whole it is five regions and three data centers, all of them legible', async () => {
    await expect(areas.getByRole('button')).toHaveCount(8);
    await expect(beijing).toContainText('8 VPCs');
    await expect(page.locator('.react-flow__node')).toHaveCount(0);
    expect(await cutTexts(page, '[data-area]')).toEqual([]);
    expect(await smallestText(page, '[data-area]')).toBeGreaterThanOrEqual(11);
    // Nothing is hidden, so that there is nothing to be found on a map.
    await expect(canvas.root.getByRole('region', { name: 'Minimap' })).toHaveCount(0);
  });

  await test.step('what is selected is drawn all the same', async () => {
    await canvas.root.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator('.react-flow__node')).toHaveCount(0);
  });

  await test.step('a click opens a region: its cards are tiles with names in full and a dot for findings', async () => {
    await beijing.click();
    await expect(areas).toHaveCount(0);
    await expect(page.locator('.react-flow__node')).not.toHaveCount(0);
    await expect(canvas.root.getByRole('region', { name: 'Minimap' })).toBeVisible();
    await expect.poll(() => cutTexts(page, '.react-flow__node header')).toEqual([]);
    expect(await smallestText(page, '.react-flow__node header')).toBeGreaterThanOrEqual(11);
  });

  await test.step('the keyboard does the same', async () => {
    await page.keyboard.press('Control+1');
    await expect(beijing).toBeVisible();
    await canvas.root.focus();
    await page.keyboard.press('Tab');
    await expect(areas.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(areas).toHaveCount(0);
    await expect(canvas.root).toBeFocused();
  });
});

/** Texts in parts of the page that are cut off there by more than the room that letters keep above and below them. */
async function cutTexts(page: Page, parts: string): Promise<(string | null)[]> {
  return page.locator(parts).evaluateAll((elements) => {
    const viewport = document.querySelector('.react-flow__viewport');
    const zoom = viewport === null ? 1 : new DOMMatrix(getComputedStyle(viewport).transform).a;
    const isCut = (inside: number, room: number): boolean => (inside - room) * zoom > 2;
    return elements
      .filter(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          isCut(scrollHeight, clientHeight) || isCut(scrollWidth, clientWidth),
      )
      .map((element) => element.textContent);
  });
}

/** The size of the smallest text in parts of the page as it is on the screen, px. */
async function smallestText(page: Page, parts: string): Promise<number> {
  const sizes = await page.locator(parts).evaluateAll((elements) => {
    const viewport = document.querySelector('.react-flow__viewport');
    const zoom = viewport === null ? 1 : new DOMMatrix(getComputedStyle(viewport).transform).a;
    return elements
      .flatMap((element) => [element, ...element.querySelectorAll('*')])
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE))
      .filter((element) => (element as HTMLElement).offsetParent !== null)
      .map((element) => parseFloat(getComputedStyle(element).fontSize) * zoom);
  });
  return Math.min(...sizes);
}
