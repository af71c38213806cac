import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { flowId } from '../../renderer/canvas/flow-id.ts';
import type { CommandId } from '../../shared/commands/commands.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { planText } from '../../shared/plan/canonical.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { casePlan } from '../support/cases.ts';
import { comeBack, expect, test } from './support/desktop.ts';
import { chooseToOpen } from './support/native-dialogs.ts';
import { chooseInMenu } from './support/native-menu.ts';
import { untranslated, visibleTexts } from './support/visible-texts.ts';

/** The topology of section 10 with its ends the wrong way round, so that there are findings to show. */
const faulty = casePlan('fault-vpc-initiates-to-vbr');
const plan: Plan = {
  ...faulty,
  notes: [...faulty.notes, { id: 'note-1', text: 'Hand over in June' }],
  layout: [...faulty.layout, { id: 'note-1', x: 0, y: -160 }],
};

/** Every text in the plan that somebody made up. */
const planNames = [...planText(plan).matchAll(/"(?:name|text)": "([^"]+)"/g)].map(([, name = '']) => name);

const languages = ['en', 'zh-CN'] as const;
const themes = ['light', 'dark', 'high-contrast'] as const;

/** One object of each kind that can be selected on the canvas. */
const objects = ['vpc-a', 'vbr-1', 'dc-1', 'pc-AAA', 'note-1'] as const;

for (const language of languages) {
  for (const theme of themes) {
    test(`every screen in ${language} and ${theme}`, async ({ start, userData, folder }) => {
      test.slow();
      const file = path.join(folder, 'section-10.peerscape');
      writeFileSync(file, planText(plan));
      prepare(userData, file, { language, theme });
      const { t } = createTranslator(language, ruleTexts);
      const { app, page } = await start();
      const look = (screen: string, part = 'body'): Promise<void> =>
        test.step(screen, async () => {
          expect.soft(await seriousViolations(page, part), screen).toEqual([]);
          if (language === 'zh-CN') expect.soft(await foreignTexts(page, folder), screen).toEqual([]);
        });
      const choose = (command: CommandId): Promise<void> => chooseInMenu(app, command);
      const dialog = page.getByRole('dialog');
      const lookAtDialog = async (screen: string, open: () => Promise<unknown>): Promise<void> => {
        await open();
        await expect(dialog).toBeVisible();
        await look(screen, '[role="dialog"]');
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      };
      const node = (id: string) => page.locator(`.react-flow__node[data-id="${flowId(id)}"]`);
      const peering = page.locator(`.react-flow__edge[data-id="${flowId('peer-a')}"]`);
      const select = async (id: string): Promise<void> => {
        await node(id).click({ position: { x: 60, y: 12 } });
        await expect(node(id)).toHaveClass(/selected/);
      };

      await expect(page.getByRole('listitem').filter({ hasText: 'section-10.peerscape' })).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: 'Left behind' })).toBeVisible();
      await look('start screen');
      await lookAtDialog('settings', () => choose('file.settings'));
      await lookAtDialog('about', () => choose('help.about'));
      await lookAtDialog('command palette without a plan', () => choose('edit.palette'));

      await chooseToOpen(app, file);
      await choose('file.open');
      await expect(node('vbr-1')).toBeVisible();
      await look('plan');
      const finding = page
        .getByRole('listbox', { name: t('findings:list') })
        .getByRole('option')
        .first();
      await finding.click();
      await expect(finding).toHaveAttribute('aria-selected', 'true');
      await look('finding');
      for (const id of objects) {
        await select(id);
        await look(id, 'aside');
      }
      await choose('edit.selectNone');
      await peering.focus();
      await page.keyboard.press('Control+Space');
      await expect(page.getByRole('group', { name: t('lifecycle:title') })).toBeVisible();
      await look('peering', 'aside');
      await lookAtDialog('lifecycle', () => choose('plan.simulateLifecycle'));
      await choose('edit.selectAll');
      await look('several objects', 'aside');

      const open = (element: Locator) => async (): Promise<void> => {
        await element.focus();
        await page.keyboard.press('Enter');
      };
      await lookAtDialog('peering dialog', open(peering));
      await lookAtDialog('VBR dialog', open(node('vbr-1')));
      await lookAtDialog('physical connection dialog', open(node('pc-AAA')));
      await select('dc-1');
      await lookAtDialog('delete dialog', () => choose('edit.delete'));
      await lookAtDialog('arrange dialog', () => choose('arrange.layout'));
      await lookAtDialog('plan settings', () => choose('plan.settings'));
      await lookAtDialog('accounts', () => choose('plan.accounts'));
      await lookAtDialog('shortcuts', () => choose('help.shortcuts'));
      await lookAtDialog('command palette', () => choose('edit.palette'));
      await lookAtDialog('finding an object', async () => {
        await choose('edit.find');
        await page.getByRole('combobox').fill('10.10.1.5');
      });
      await finding.click();
      await lookAtDialog('acceptance of a finding', () => page.keyboard.press('a'));
      writeFileSync(file, planText({ ...plan, name: 'Changed elsewhere' }));
      await lookAtDialog('conflict', () => comeBack(app, page));

      const outline = page.getByRole('tab', { name: t('app:outline') });
      await outline.click();
      await look('outline');
      // The file of the variable font names itself after its thinnest weight.
      if (language === 'zh-CN') expect(await fontsOf(page, outline)).toEqual(['Noto Sans SC Thin']);
    });
  }
}

/** What is called the same in every language: the plan of the journal, and on the about dialog the works Peerscape is made with. */
const names = new Set([
  'Left behind',
  'Apache License 2.0',
  'Electron, React, React Flow, Base UI, Zustand, zod, i18next',
  'cmdk, jsonc-parser, react-resizable-panels, TanStack Virtual',
  'Inter, JetBrains Mono, Noto Sans SC',
  'SIL OFL 1.1',
]);

/** What an earlier run left: the user's choices, a recent file, and work that was not saved. */
function prepare(userData: string, file: string, settings: object): void {
  const id = '00000000-0000-4000-8000-000000000001';
  const openedAt = '2019-08-14T08:00:00.000Z';
  writeFileSync(
    path.join(userData, 'settings.json'),
    JSON.stringify({ settings, recents: [{ id, path: file, openedAt }] }),
  );
  mkdirSync(path.join(userData, 'recovery'));
  const journal = { format: 'peerscape-journal', version: 1, name: 'Left behind', writtenAt: openedAt, file: null };
  writeFileSync(
    path.join(userData, 'recovery', `${id}.journal`),
    JSON.stringify({ ...journal, text: planText({ ...plan, name: 'Left behind' }) }),
  );
}

/** What axe calls serious or critical in a part of the page, with the places. */
async function seriousViolations(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
}

/** English on a Chinese screen: texts of our tables, and whole phrases that stand in no table and not in the plan. */
async function foreignTexts(page: Page, folder: string): Promise<string[]> {
  const texts = await visibleTexts(page);
  const phrases = texts.filter((text) => /[a-z]{3,} [a-z]{3,}/i.test(text) && !/\p{Script=Han}/u.test(text));
  const strange = phrases.filter(
    (text) => !planNames.some((name) => text.includes(name)) && !text.includes(folder) && !names.has(text),
  );
  return [...new Set([...untranslated(texts, planNames), ...strange])];
}

/** The fonts that really drew an element, as their files name themselves; a font of the system is marked as one. */
async function fontsOf(page: Page, element: Locator): Promise<string[]> {
  const id = 'element-whose-fonts-are-asked-for';
  await element.evaluate((node, name) => node.setAttribute('data-test', name), id);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: `[data-test="${id}"]` });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName, isCustomFont }) => (isCustomFont ? familyName : `${familyName} of the system`));
}
