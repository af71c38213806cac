import { expect, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { planText } from '../../../shared/plan/canonical.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Peerscape } from './launch.ts';
import { canvasOf } from './canvas.ts';
import { chooseToOpen } from './native-dialogs.ts';
import { startScreenOf } from './start-screen.ts';

/** Writes a plan to a file, opens it from the start screen, and returns the file. */
export async function openPlan({ app, page }: Peerscape, folder: string, plan: Plan): Promise<string> {
  const file = path.join(folder, 'plan.peerscape');
  writeFileSync(file, planText(plan));
  await chooseToOpen(app, file);
  await startScreenOf(page).open.click();
  await expect(canvasOf(page).root).toBeVisible();
  return file;
}

/** Saves a plan that has a file and returns what is in the file then. */
export async function savedText(page: Page, file: string): Promise<string> {
  await page.keyboard.press('Control+s');
  await expectSaveState(page, 'Saved');
  return readFileSync(file, 'utf8');
}

/** The plan in a file, which has to be one. */
export function savedPlan(file: string): Plan {
  const parsed = parsePlan(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.error.code}`);
  return parsed.value;
}

/** The bar at the foot of a plan. */
export function statusOf(page: Page) {
  return page.getByRole('contentinfo', { name: 'Status' });
}

/** What the status bar says of the findings; without warnings and notices, of the errors alone. */
export async function expectCounts(page: Page, errors: number, warnings?: number, notices?: number): Promise<void> {
  const [warned, noticed] = [warnings ?? '\\d+', notices ?? '\\d+'];
  const counts = new RegExp(`^Findings: ${errors} errors?, ${warned} warnings?, ${noticed} notices?`);
  await expect(statusOf(page).getByRole('button', { name: counts })).toBeVisible();
}

export async function expectSaveState(page: Page, words: 'Saved' | 'Unsaved changes' | 'Not saved yet'): Promise<void> {
  await expect(statusOf(page).getByText(words, { exact: true })).toBeVisible();
}
