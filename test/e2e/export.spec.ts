import type { Locator } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { everyElement, xmlTree } from '../export/diagram/xml-tree.ts';
import { casePlan } from '../support/cases.ts';
import { largePlan } from '../support/large-plan.ts';
import { plan } from '../support/plan-builder.ts';
import { expect, test } from './support/app.ts';
import { canvasOf } from './support/canvas.ts';
import { ownClipboard } from './support/clipboard.ts';
import { exportDialogOf } from './support/export-dialog.ts';
import { chooseToOpen, chooseToSave } from './support/native-dialogs.ts';
import { findingsOf } from './support/panels.ts';
import { openPlan } from './support/plan-files.ts';
import { noticesOf, planPageOf } from './support/plan-page.ts';
import { screensOf } from './support/screens.ts';

const hybrid = casePlan('section-10-shared-physical-connection');

test('each kind of drawing is saved as what it says it is', async ({ peerscape, folder }) => {
  const { app, page } = peerscape;
  await openPlan(peerscape, folder, hybrid);
  const dialog = exportDialogOf(page);
  const save = async (kind: string, name: string): Promise<Buffer> => {
    const file = path.join(folder, name);
    await chooseToSave(app, file);
    await dialog.open();
    await dialog.choose(kind);
    await dialog.save();
    await expect(noticesOf(page).filter({ hasText: name })).toBeVisible();
    return readFileSync(file);
  };

  const svg = (await save('SVG', 'a.svg')).toString();
  expect(xmlTree(svg)[0]?.name).toBe('svg');
  expect(svg).toContain('VPC-A');
  const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];

  const png = await save('PNG', 'a.png');
  // Two pixels per unit unless something else was chosen; the size stands in the first chunk (https://www.w3.org/TR/png/#11IHDR).
  expect(png.readUInt32BE(16)).toBe(Math.round(2 * Number(width)));
  expect(png.readUInt32BE(20)).toBe(Math.round(2 * Number(height)));

  const pdf = await save('PDF', 'a.pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  expect(xmlTree((await save('draw.io', 'a.drawio')).toString())[0]?.name).toBe('mxfile');
  expect((await save('Mermaid', 'a.mmd')).toString()).toMatch(/^(---|%%|flowchart|graph)/);

  const html = (await save('Interactive page', 'a.html')).toString();
  expect([...html.matchAll(/data-section="(\w+)"/g)].map(([, id]) => id)).toEqual([
    'diagram',
    'matrix',
    'runbook',
    'quote',
  ]);
});

test('a PDF has vectors, embedded fonts and the paper that was chosen, on one page or on tiles', async ({
  peerscape,
  folder,
}) => {
  test.skip(!hasPoppler(), 'needs pdfinfo, pdffonts and pdftotext (poppler-utils)');
  const { app, page } = peerscape;
  const named = { ...hybrid, vpcs: hybrid.vpcs.map((row, at) => (at === 0 ? { ...row, name: '生产网络' } : row)) };
  await openPlan(peerscape, folder, named);
  const dialog = exportDialogOf(page);
  const file = path.join(folder, 'plan.pdf');
  await chooseToSave(app, file);
  await dialog.open();
  await dialog.choose('PDF');
  await dialog.save();
  await expect(noticesOf(page).filter({ hasText: 'plan.pdf' })).toBeVisible();
  const text = told('pdftotext', file, '-');
  expect(text).toContain('生产网络');
  expect(text).toContain('10.10.');
  const fonts = told('pdffonts', file).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  // The columns "emb sub uni" before the two numbers of the object.
  expect(fonts.filter((line) => !/\byes\s+\w+\s+\w+\s+\d+\s+\d+\s*$/.test(line))).toEqual([]);
  expect(told('pdfinfo', file)).toMatch(/Pages:\s+1\n[\s\S]*Page size:\s+84\d[.\d]* x 59\d/);

  await dialog.open();
  await dialog.option('Tiles to join').click();
  await dialog.field('Printed size in percent').fill('300');
  await dialog.save();
  await expect.poll(() => /Pages:\s+(\d+)/.exec(told('pdfinfo', file))?.[1]).not.toBe('1');
});

test('several files go into a folder, and the choices are there the next time', async ({ peerscape, folder }) => {
  const { app, page } = peerscape;
  await openPlan(peerscape, folder, hybrid);
  const dialog = exportDialogOf(page);
  const out = path.join(folder, 'out');
  mkdirSync(out);
  await chooseToOpen(app, out);
  await dialog.open();
  await dialog.choose('Device configurations');
  await expect(dialog.root).toContainText('on-premises-data-center.cisco-ios.cfg');
  await dialog.root.getByRole('textbox').first().fill('TenGigE0/1');
  await dialog.save();
  await expect(noticesOf(page).filter({ hasText: 'out' })).toBeVisible();
  expect(readdirSync(out).toSorted()).toContain('README.md');
  expect(readFileSync(path.join(out, 'on-premises-data-center.cisco-ios.cfg'), 'utf8')).toContain(
    'interface TenGigE0/1.',
  );

  await dialog.open();
  await expect(dialog.kind('Device configurations')).toBeChecked();
  await expect(dialog.root.getByRole('textbox').first()).toHaveValue('TenGigE0/1');
});

test('what stands in the way is listed, and leads to its finding', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  const clash = plan()
    .account('acct-a')
    .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Beijing' })
    .vpc('vpc-2', ['10.1.0.0/16'], { name: 'Hangzhou' })
    .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Link' })
    .build();
  await openPlan(peerscape, folder, clash);
  const dialog = exportDialogOf(page);
  await dialog.open();
  await dialog.choose('Terraform');
  await expect(dialog.root).toContainText(/in the way/);
  await expect(dialog.saveButton).toHaveAttribute('aria-disabled', 'true');
  const rule = (await dialog.root.locator('code').first().textContent()) ?? '';
  await dialog.root.getByRole('button', { name: 'Show', exact: true }).first().click();
  await expect(dialog.root).toHaveCount(0);
  await expect(findingsOf(page).details).toContainText(rule);
});

test('a customer copy names nothing of the plan, and is refused while something is left', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  await openPlan(peerscape, folder, hybrid);
  const dialog = exportDialogOf(page);
  const file = path.join(folder, 'copy.svg');
  await chooseToSave(app, file);
  await dialog.open();
  await dialog.tick('Customer copy');
  await dialog.tick('Title block');
  await dialog.field('Author').fill('VPC-A');
  await expect(dialog.root).toContainText('“VPC-A” in diagram.svg');
  await expect(dialog.saveButton).toHaveAttribute('aria-disabled', 'true');
  await dialog.field('Author').fill('Somebody');
  await dialog.save();
  await expect(noticesOf(page).filter({ hasText: 'copy.svg' })).toBeVisible();
  const svg = readFileSync(file, 'utf8');
  expect(svg).toContain('Somebody');
  for (const original of ['VPC-A', 'VPC-B', '10.10.', 'Account A']) expect(svg).not.toContain(original);
});

test('cancelling saves nothing and keeps the dialog', async ({ peerscape, folder }) => {
  const { app, page } = peerscape;
  await openPlan(peerscape, folder, hybrid);
  const dialog = exportDialogOf(page);
  await chooseToSave(app, undefined);
  await dialog.open();
  await dialog.choose('CSV tables');
  await page.keyboard.press('Escape');
  await expect(dialog.root).toHaveCount(0);
  await dialog.open();
  await dialog.choose('SVG');
  await dialog.save();
  await expect(dialog.saveButton).not.toHaveAttribute('aria-disabled', 'true');
  expect(readdirSync(folder)).toEqual(['plan.peerscape']);
});

for (const language of ['en', 'zh-CN'] as const)
  test(`the dialog can be read and reached by everybody: ${language}, in every theme`, async ({
    peerscape,
    folder,
  }) => {
    const { app, page } = peerscape;
    await openPlan(peerscape, folder, hybrid);
    await page.evaluate(
      (change) => {
        const { peerscape: main } = window as unknown as { peerscape: { settings: { set(change: object): void } } };
        main.settings.set(change);
      },
      { language },
    );
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const { lookAtDialog, choose } = screensOf({ app, page, language, folder, plan: hybrid });
    const [title, copy, terraform] =
      language === 'en' ? ['Title block', 'Customer copy', 'Terraform'] : ['标题栏', '客户副本', 'Terraform'];
    const dialog = page.getByRole('dialog');
    await lookAtDialog('export', async () => {
      await choose('file.export');
      await dialog.getByRole('checkbox', { name: title }).click();
      await dialog.getByRole('checkbox', { name: copy }).click();
      await expect(dialog.getByRole('img')).toBeVisible();
    });
    await lookAtDialog('export of code', async () => {
      await choose('file.export');
      await dialog.getByRole('radio', { name: terraform, exact: true }).click();
      await expect(dialog.getByText('versions.tf')).toBeVisible();
    });
  });

test('what takes long can be stopped, and nothing is saved', async ({ peerscape, folder }) => {
  const { page } = peerscape;
  await openPlan(peerscape, folder, largePlan());
  const dialog = exportDialogOf(page);
  await dialog.open();
  await dialog.choose('Report');
  await dialog.tick('Customer copy');
  // Given at once: a step of a large plan can hold the window for longer than the button is there.
  await dialog.root.getByRole('button', { name: 'Stop' }).dispatchEvent('click');
  await expect(dialog.root).toContainText('Stopped. Nothing was saved.');
  await expect(dialog.saveButton).toHaveAttribute('aria-disabled', 'true');
  await dialog.root.getByRole('button', { name: 'Prepare again' }).click();
  await expect(dialog.saveButton).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
});

test('a plan is exported from the keyboard alone', async ({ peerscape, folder }) => {
  const { app, page } = peerscape;
  await openPlan(peerscape, folder, hybrid);
  const dialog = exportDialogOf(page);
  const file = path.join(folder, 'keys.mmd');
  await chooseToSave(app, file);
  await dialog.open();
  await expect(dialog.kind('SVG')).toBeFocused();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect(dialog.kind('Mermaid')).toBeChecked();
  for (let step = 0; step < 30 && !(await isFocused(dialog.saveButton)); step += 1) await page.keyboard.press('Tab');
  await expect(dialog.saveButton).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(noticesOf(page).filter({ hasText: 'keys.mmd' })).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('VPC-A');
  await expect(dialog.root).toHaveCount(0);
});

test('a copy is a drawing, a table and a part of a plan at once', async ({ peerscape, folder }) => {
  const { app, page } = peerscape;
  const clipboard = await ownClipboard(app);
  await openPlan(peerscape, folder, hybrid);
  const canvas = canvasOf(page);
  const before = await canvas.nodes.count();
  await canvas.nodes.filter({ hasText: 'VPC-A' }).first().click();
  await page.keyboard.press('Control+c');
  await expect.poll(async () => (await clipboard.pictureSize()).width).toBeGreaterThan(100);
  expect(await clipboard.read()).toMatch(/^Kind\tName\t[^\n]*\n[^\n]*\tVPC-A\t/);
  const html = await clipboard.readHtml();
  const svg = decodeURIComponent(/data:image\/svg\+xml,([^"]+)"/.exec(html)?.[1] ?? '');
  expect(everyElement(xmlTree(svg)).some(({ name }) => name === 'text')).toBe(true);
  expect(svg).toContain('VPC-A');
  await page.keyboard.press('Control+v');
  await expect(planPageOf(page).nodes).toHaveCount(before + 1);

  await page.keyboard.press('Control+Shift+c');
  await expect(noticesOf(page).filter({ hasText: 'The picture is on the clipboard' })).toBeVisible();
  expect(await clipboard.read()).toBe('');
  expect((await clipboard.pictureSize()).height).toBeGreaterThan(50);
});

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}

function told(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args).toString();
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
