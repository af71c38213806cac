import { createTranslator } from '../../shared/messages/translator.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { expect, test } from './support/desktop.ts';
import { startScreenOf } from './support/start-screen.ts';

test('theme, language, panels and the place of the window are what they were after a restart', async ({ start }) => {
  const chinese = createTranslator('zh-CN', ruleTexts);
  const first = await start();
  const browser = await first.app.browserWindow(first.page);
  const bounds = { x: 60, y: 40, width: 1100, height: 760 };
  await browser.evaluate((window: Electron.BrowserWindow, place) => window.setBounds(place), bounds);
  await startScreenOf(first.page).settings.click();
  await first.page.getByRole('radio', { name: 'Dark' }).click();
  await first.page.getByRole('radio', { name: '简体中文' }).click();
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await first.page.keyboard.press('Escape');
  await first.page.getByRole('button', { name: chinese.t('commands:file.new') }).click();
  const inspector = first.page.getByRole('complementary', { name: chinese.t('app:inspector') });
  const separator = first.page.getByRole('separator', { name: chinese.t('app:resizeInspector') });
  const before = await inspector.evaluate(({ clientWidth }) => clientWidth);
  await separator.focus();
  await first.page.keyboard.press('ArrowLeft');
  await expect.poll(() => inspector.evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(before);
  const width = await inspector.evaluate(({ clientWidth }) => clientWidth);
  await first.page.keyboard.press('Control+j');
  const findings = first.page.getByRole('region', { name: chinese.t('app:drawer'), exact: true });
  await expect(findings).toHaveCount(0);
  const stored = (): Promise<number> =>
    first.page.evaluate(async () => {
      const { settings } = Reflect.get(window, 'peerscape') as {
        settings: { get(): Promise<{ inspectorWidth: number }> };
      };
      return (await settings.get()).inspectorWidth;
    });
  await expect.poll(stored).toBeGreaterThan(before);
  await first.app.close();

  const second = await start();
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const again = await second.app.browserWindow(second.page);
  expect(await again.evaluate((window: Electron.BrowserWindow) => window.getBounds())).toEqual(bounds);
  await second.page.getByRole('button', { name: chinese.t('commands:file.new') }).click();
  const widthAgain = await second.page
    .getByRole('complementary', { name: chinese.t('app:inspector') })
    .evaluate(({ clientWidth }) => clientWidth);
  expect(Math.abs(widthAgain - width)).toBeLessThanOrEqual(1);
  await expect(second.page.getByRole('region', { name: chinese.t('app:drawer'), exact: true })).toHaveCount(0);
});
