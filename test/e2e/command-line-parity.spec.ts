import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { caseNames, caseText } from '../support/cases.ts';
import { peerscapeJson } from './support/command-line.ts';
import { expect, test } from './support/desktop.ts';
import { chooseToOpen } from './support/native-dialogs.ts';
import { findingsOf } from './support/panels.ts';
import { planPageOf } from './support/plan-page.ts';
import { startScreenOf } from './support/start-screen.ts';

interface Report {
  readonly plans: readonly {
    readonly name: string;
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string }[];
    readonly counts: { readonly error: number; readonly warning: number; readonly notice: number };
  }[];
}

test('the command line and the window say the same of every case', async ({ start, folder }) => {
  const files = caseNames.map((name) => {
    const file = path.join(folder, `${name}.peerscape`);
    writeFileSync(file, caseText(name));
    return file;
  });
  const { plans } = (await peerscapeJson('check', ...files)) as Report;
  expect(plans).toHaveLength(files.length);
  const areas = plans.flatMap(({ findings }) => findings.map(({ rule }) => rule.replace(/\d+$/, '')));
  expect(areas).toEqual(expect.arrayContaining(['CIDR', 'PEER', 'ROUTE', 'SEC', 'INTENT']));

  const { app, page } = await start();
  await chooseToOpen(app, ...files);
  await startScreenOf(page).open.click();
  await expect.poll(() => app.windows().length).toBe(files.length);
  const said = new Map<string, { readonly findings: readonly string[]; readonly counts: string }>();
  for (const window of app.windows()) {
    const { name, status } = planPageOf(window);
    const counts = status.getByRole('button', { name: /^Findings: / });
    await expect(counts).toBeVisible();
    said.set((await name.textContent()) ?? '', {
      findings: await listed(window),
      counts: (await counts.getAttribute('aria-label')) ?? '',
    });
  }
  for (const { name, findings, counts } of plans) {
    expect(said.get(name), name).toEqual({
      findings: bySeverity(findings).map(({ rule, message }) => `${rule} ${message}`),
      counts: `Findings: ${number(counts.error, 'error')}, ${number(counts.warning, 'warning')}, ${number(counts.notice, 'notice')}`,
    });
  }
});

const severities = ['error', 'warning', 'notice'];

/** The panel groups what the command line lists in the order of the rules. */
function bySeverity(findings: Report['plans'][number]['findings']) {
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** The findings as the panel lists them: the rule and the sentence of each. */
async function listed(page: Page): Promise<string[]> {
  const options = findingsOf(page).root.getByRole('option');
  const texts = await options.allInnerTexts();
  return texts.map((text) => text.split('\n').slice(1).join(' '));
}

function number(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
