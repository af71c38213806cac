import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from '../../shared/messages/translator.ts';
import { planText } from '../../shared/plan/canonical.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';
import { ownClipboard } from './support/clipboard.ts';
import { expect, test } from './support/desktop.ts';
import { chooseToOpen } from './support/native-dialogs.ts';
import { screensOf } from './support/screens.ts';

const drawn = plan()
  .account('acct-a', { name: 'Account A' })
  .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Beijing', region: 'cn-beijing' })
  .vpc('vpc-2', ['10.2.0.0/16'], { name: 'Shanghai', region: 'cn-shanghai' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Backbone' })
  .build();

const priced: Plan = {
  ...drawn,
  priceBooks: [
    {
      id: 'ours',
      edition: '3',
      name: 'ACME 2026',
      currency: 'USD',
      rows: [
        {
          id: 'row-1',
          item: 'peering',
          regions: ['cn-beijing', 'cn-shanghai'],
          bandwidthMbps: 2,
          method: 'subscription',
          term: { unit: 'month', count: 1 },
          per: 'month',
          price: '12.50',
          source: 'Q-4711',
          asOf: '2026-01-31',
        },
        {
          id: 'row-2',
          item: 'port',
          area: 'mainland',
          bandwidthMbps: 1000,
          per: 'month',
          price: null,
          source: 'Q-4711',
        },
      ],
      waivers: [
        { id: 'free-1', title: 'ACME', regions: 'same', endsOn: '2026-12-31', lastDay: 'free', source: 'Q-4711' },
      ],
    },
  ],
  quote: { books: [{ id: 'public-figures-2026' }, { id: 'ours' }] },
};

for (const language of ['en', 'zh-CN'] as const) {
  test(`the price books in ${language}, in every theme`, async ({ start, userData, folder }) => {
    test.slow();
    const file = path.join(folder, 'priced.peerscape');
    writeFileSync(file, planText(priced));
    writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ settings: { language } }));
    const { t } = createTranslator(language, { en: {}, 'zh-CN': {} });
    const { app, page } = await start({ files: [file] });
    const clipboard = await ownClipboard(app);
    const { look, choose } = screensOf({ app, page, language, folder, plan: priced });
    const dialog = page.getByRole('dialog');
    const grid = page.getByRole('grid');
    await choose('plan.priceBooks');
    await expect(dialog.getByRole('option')).toHaveCount(3);
    await look('prices', '[role="dialog"]');
    await grid.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.type('cn-');
    await look('an open cell');
    await page.keyboard.press('Escape');
    await clipboard.write('port\t\tmoon\n\t\t\t7,0\n');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('region', { name: t('books:paste.lines') })).toBeVisible();
    await look('pasted rows');
    await page.keyboard.press('Escape');
    await dialog.getByRole('tab').nth(2).click();
    await look('what a book says about itself');
    await dialog.getByRole('tab').nth(1).click();
    await look('free periods');
    const prices = path.join(folder, 'prices.csv');
    writeFileSync(prices, 'item,per,price\nport,month,1\nport,month,x\n');
    await chooseToOpen(app, prices);
    await dialog.getByRole('button', { name: t('books:open') }).click();
    await expect(page.getByRole('region', { name: t('books:import.report') })).toBeVisible();
    await look('a file to import');
  });
}
