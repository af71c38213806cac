import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre';
import { flowId } from '../../renderer/canvas/flow-id.ts';
import { planText } from '../../shared/plan/canonical.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { casePlan } from '../support/cases.ts';
import { expect, test } from './support/app.ts';
import type { Peerscape } from './support/launch.ts';
import { drawerOf } from './support/drawer.ts';
import { chooseToSave, saveDialogs } from './support/native-dialogs.ts';
import { chooseInMenu } from './support/native-menu.ts';
import { openPlan, statusOf } from './support/plan-files.ts';
import { noticesOf } from './support/plan-page.ts';
import { told } from './support/programs.ts';
import { quotePanelOf } from './support/quote-panel.ts';

/** Two VPCs of two accounts in Qingdao and Beijing before anything exists: nobody publishes what a connection between two regions costs. */
const twoAccounts = casePlan('section-09-two-accounts');
const drawn: Plan = {
  ...twoAccounts,
  name: 'Offer 报价',
  asOf: '2026-11-26',
  peerings: twoAccounts.peerings.map((peering) => ({
    ...peering,
    initiator: { ...peering.initiator, state: 'planned' },
    acceptor: { ...peering.acceptor, state: 'planned' },
  })),
};

/** Shows the quote of the plan and fills in what nobody knows: 100.00 USD a month. */
async function withPrice(peerscape: Peerscape, folder: string) {
  await openPlan(peerscape, folder, drawn);
  const quote = quotePanelOf(peerscape.page);
  await drawerOf(peerscape.page).open('Quote');
  await quote.price.fill('100.00');
  await quote.source.fill('Mail of 2026-11-20');
  await quote.usePrice.click();
  await expect(quote.usePrice).toBeHidden();
  return quote;
}

function chipOf(page: Page) {
  return page.locator(`[data-link="${flowId('peer-1')}"]`);
}

test('a price that is filled in counts in the panel, in the status bar and on the connection, until it is undone', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  await openPlan(peerscape, folder, drawn);
  const status = statusOf(page);
  const price = status.getByRole('button', { name: /^Price per month/ });
  await expect(price).toContainText('0.00 USD + 1 unknown');
  await chooseInMenu(app, 'view.prices');
  await expect(chipOf(page)).toContainText('price unknown');
  await price.click();
  const quote = quotePanelOf(page);
  await quote.price.fill('100.00');
  // Without a source the figure would be worth nothing in a year.
  await page.keyboard.press('Enter');
  await expect(quote.panel.getByText('Say where the figure is from')).toBeVisible();
  await quote.source.fill('Mail of 2026-11-20');
  await page.keyboard.press('Enter');
  await expect(price).toContainText('100.00 USD');
  await expect(chipOf(page)).toContainText('100.00 USD/month');
  await expect(quote.totals).toContainText('1200.00 USD');
  await quote.line(/initiator/).click();
  await expect(quote.panel.getByText('Mail of 2026-11-20').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(price).toContainText('0.00 USD + 1 unknown');
  await expect(chipOf(page)).toContainText('price unknown');
  // The figure is kept beside the plans, and is offered, not used.
  await expect(quote.keptPrice).toContainText('100.00 USD a month');
  await quote.keptPrice.click();
  await expect(price).toContainText('100.00 USD');
});

test('a discount and a tax from the settings are one step, shown before they are confirmed', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const quote = await withPrice(peerscape, folder);
  await page.keyboard.press('Control+Alt+q');
  const dialog = page.getByRole('dialog', { name: 'Quote settings' });
  await dialog.getByLabel('Customer', { exact: true }).fill('=HYPERLINK("x")');
  await dialog.getByLabel('Months', { exact: true }).fill('12');
  await dialog.getByLabel('Tax', { exact: true }).fill('VAT');
  await dialog.getByLabel('Percent', { exact: true }).fill('6');
  await dialog.getByRole('button', { name: 'Add a discount' }).click();
  await dialog.getByLabel('Value', { exact: true }).fill('110');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog.getByText('Between 0 and 100')).toBeVisible();
  await dialog.getByLabel('Value', { exact: true }).fill('10');
  await expect(dialog.getByText('100.00 USD → 90.00 USD')).toBeVisible();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
  // 12 × 90.00, and 6 % of it.
  await expect(quote.totals).toContainText('1080.00 USD');
  await expect(quote.totals).toContainText('64.80 USD');
  await expect(quote.totals).toContainText('1144.80 USD');
  await quote.line(/initiator/).focus();
  await page.keyboard.press('Control+z');
  await expect(quote.totals).not.toContainText('1080.00');
});

test('the quote is saved as a workbook, a page and a PDF that say the same', async ({ peerscape, folder }) => {
  test.slow();
  const { app, page } = peerscape;
  const quote = await withPrice(peerscape, folder);
  const save = async (format: RegExp, name: string): Promise<string> => {
    const file = path.join(folder, name);
    await chooseToSave(app, file);
    await quote.exportAs(format);
    await expect(noticesOf(page).filter({ hasText: name }).first()).toBeVisible();
    return file;
  };
  const xlsx = await save(/Excel/, 'offer.xlsx');
  const workbook = await readXlsx(new Uint8Array(readFileSync(xlsx)));
  expect(JSON.stringify(workbook.sheets.map(({ rows }) => rows))).toContain('Mail of 2026-11-20');
  const html = readFileSync(await save(/Web page/, 'offer.html'), 'utf8');
  expect(html).toContain('100.00');
  expect(html).toContain('<svg');
  expect(html).not.toMatch(/<script/i);
  // The characters that it has, in fonts that it brings along, and none from anywhere else.
  expect(html).toMatch(/font-family: 'Noto Sans SC Variable'.*data:font\/woff2/);
  expect(html).not.toMatch(/url\((?!data:)/);
  const json = JSON.parse(readFileSync(await save(/JSON/, 'offer.json'), 'utf8')) as {
    readonly totals: readonly { readonly account: string; readonly known: string; readonly unknown: number }[];
  };
  expect(json.totals[0]).toMatchObject({ known: '100.00', unknown: 0 });

  const pdf = await save(/PDF/, 'offer.pdf');
  const bytes = readFileSync(pdf);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const text = told('pdftotext', '-layout', pdf, '-');
  if (text !== undefined) {
    expect(text).toContain('100.00');
    expect(text).toContain('报价');
    expect(text).toMatch(/1 ?\/ ?\d/);
  }
  const fonts = told('pdffonts', pdf);
  if (fonts !== undefined) {
    const rows = fonts.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(0);
    // emb, sub, uni: three columns before the object's number.
    expect(rows.filter((row) => !/yes +yes +yes +\d+ +\d+$/.test(row.trim()))).toEqual([]);
    expect(fonts).toContain('NotoSansSC');
    expect(fonts).toContain('Inter');
  }
  const info = told('pdfinfo', pdf);
  if (info !== undefined) expect(info).toMatch(/Tagged: +yes/);
  expect((await saveDialogs(app)).map((asked) => path.basename(asked))).toContain('Quote for Offer 报价.pdf');
});

test('a stored quote is made again although prices changed, and who could pay is shown before the ends are swapped', async ({
  peerscape,
  folder,
}) => {
  const { page } = peerscape;
  const quote = await withPrice(peerscape, folder);
  await quote.store.click();
  await quote.line(/initiator/).click();
  await quote.line('Who could pay instead…').first().click();
  const dialog = page.getByRole('dialog', { name: 'Who could pay instead' });
  await expect(
    dialog.getByRole('row', { name: /^Account A 100\.00 USD 1200\.00 USD 0\.00 USD 0\.00 USD/ }),
  ).toBeVisible();
  await expect(
    dialog.getByRole('row', { name: /^Account B 0\.00 USD 0\.00 USD 100\.00 USD 1200\.00 USD/ }),
  ).toBeVisible();
  await dialog.getByRole('button', { name: /^Swap: / }).click();
  await expect(dialog).toBeHidden();
  await quote.view(/Stored quotes \(1\)/).click();
  await quote.recompute.click();
  await expect(quote.panel.getByText(/Identical to the quote that was stored/)).toBeVisible();
});

test('a plan that is only looked at in the quote panel is not changed', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  const file = await openPlan(peerscape, folder, drawn);
  await drawerOf(page).open('Quote');
  await quotePanelOf(page)
    .view(/Subscription/)
    .click();
  await quotePanelOf(page).view(/Lines/).click();
  await page.keyboard.press('Control+s');
  await expect(statusOf(page).getByText('Saved', { exact: true })).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(planText(drawn));
});
