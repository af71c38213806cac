import type { ElectronApplication, Page } from '@playwright/test';
import axe from 'axe-core';
import type { CommandId } from '../../../shared/commands/commands.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { planText } from '../../../shared/plan/canonical.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { expect, test } from './desktop.ts';
import { chooseInMenu } from './native-menu.ts';
import { untranslated, visibleTexts } from './visible-texts.ts';

/** Every theme; the first one is that of a window which was never asked for another. */
const themes = ['light', 'dark', 'high-contrast'] as const satisfies readonly Settings['theme'][];

/**
 * Looks at the screens of a window, one after the other and each in every theme: what axe finds there, and what is not said in its language. Themes
 * differ in their colours alone, so that what has nothing to do with colours is looked at once.
 */
export function screensOf({ app, page, language, folder, plan }: Window) {
  // Every text in the plan that somebody made up.
  const planNames = [...planText(plan).matchAll(/"(?:name|text)": "([^"]+)"/g)].map(([, name = '']) => name);
  const dialog = page.getByRole('dialog');

  const look = (screen: string, part = 'body'): Promise<void> =>
    test.step(screen, async () => {
      expect.soft(await seriousViolations(page, part, everything), screen).toEqual([]);
      for (const theme of themes.slice(1)) {
        await showTheme(page, theme);
        expect.soft(await seriousViolations(page, part, colours), `${screen}, ${theme}`).toEqual([]);
      }
      await showTheme(page, themes[0]);
      if (language === 'zh-CN') expect.soft(await foreignTexts(page, [...planNames, folder]), screen).toEqual([]);
    });

  /** Opens a dialog, looks at it and closes it. */
  const lookAtDialog = async (screen: string, open: () => Promise<unknown>): Promise<void> => {
    await open();
    await expect(dialog).toBeVisible();
    await look(screen, '[role="dialog"]');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };

  return { look, lookAtDialog, choose: (command: CommandId): Promise<void> => chooseInMenu(app, command) };
}

interface Window {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly language: Language;
  readonly folder: string;
  readonly plan: Plan;
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

/** Rules of axe; all of them where there are none. */
type Rules = readonly string[];

const everything: Rules = [];
const colours: Rules = ['color-contrast', 'link-in-text-block'];

/** As the user's choice in the settings does, from the window to main and back. */
async function showTheme(page: Page, theme: Settings['theme']): Promise<void> {
  await page.evaluate(
    (change) => {
      const { peerscape } = window as unknown as { peerscape: { settings: { set(change: object): void } } };
      peerscape.settings.set(change);
    },
    { theme },
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** What axe calls serious or critical in a part of the page, with the places. */
async function seriousViolations(page: Page, part: string, rules: Rules): Promise<string[]> {
  // Once for each page, which goes on knowing it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([context, only]) => {
      // Colours on their way, from one theme to the other or from a button that waits to one that can be used, are of neither.
      await Promise.allSettled(
        document
          .getAnimations()
          .flatMap((animation) => (animation instanceof CSSTransition ? [animation.finished] : [])),
      );
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run(context, {
        ...(only.length > 0 && { runOnly: [...only] }),
        resultTypes: ['violations'],
        iframes: false,
        preload: false,
        // To find a selector for each element takes longer than to look at it, and nobody reads them.
        selectors: false,
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
        );
    },
    [part, rules] as const,
  );
}

/** English on a Chinese screen: texts of our tables, and whole phrases that stand in no table and not in the plan. */
async function foreignTexts(page: Page, own: readonly string[]): Promise<string[]> {
  const texts = await visibleTexts(page);
  const phrases = texts.filter((text) => /[a-z]{3,} [a-z]{3,}/i.test(text) && !/\p{Script=Han}/u.test(text));
  const strange = phrases.filter((text) => !own.some((name) => text.includes(name)) && !names.has(text));
  return [...new Set([...untranslated(texts, own), ...strange])];
}
