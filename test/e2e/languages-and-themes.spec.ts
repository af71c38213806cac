import type { Locator, Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { flowId } from '../../renderer/canvas/flow-id.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { planText } from '../../shared/plan/canonical.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { casePlan } from '../support/cases.ts';
import { ownClipboard } from './support/clipboard.ts';
import { comeBack, expect, test } from './support/desktop.ts';
import { chooseToOpen } from './support/native-dialogs.ts';
import { screensOf } from './support/screens.ts';

/** The topology of section 10 with its ends the wrong way round, so that there are findings to show. */
const faulty = casePlan('fault-vpc-initiates-to-vbr');
const plan: Plan = {
  ...faulty,
  notes: [...faulty.notes, { id: 'note-1', text: 'Hand over in June' }],
  layout: [...faulty.layout, { id: 'note-1', x: 0, y: -160 }],
};

/**
 * The same topology with a route and the rules of a security group missing, so that nothing arrives in VPC-B and no answer leaves VPC-A;
 * and nobody has told the IDs of the accounts.
 */
const whole = casePlan('section-10-shared-physical-connection');
const lacking: Plan = {
  ...whole,
  accounts: whole.accounts.map(({ uid: _uid, ...account }) => account),
  routes: whole.routes.filter(({ router }) => router !== 'vpc-a'),
  securityGroups: whole.securityGroups.map((group) => (group.id === 'sg-b' ? { ...group, rules: [] } : group)),
};

const languages = ['en', 'zh-CN'] as const;

/** One object of each kind that can be selected on the canvas. */
const objects = ['vpc-a', 'vbr-1', 'dc-1', 'pc-AAA', 'note-1'] as const;

for (const language of languages) {
  test(`every screen in ${language}, in every theme`, async ({ start, userData, folder }) => {
    test.slow();
    const file = path.join(folder, 'section-10.peerscape');
    writeFileSync(file, planText(plan));
    prepare(userData, file, { language });
    const { t } = createTranslator(language, ruleTexts);
    const { app, page } = await start();
    const { look, lookAtDialog, choose } = screensOf({ app, page, language, folder, plan });
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
    await lookAtDialog('quote settings', () => choose('plan.quoteSettings'));
    await choose('view.prices');
    await choose('view.quote');
    await expect(page.getByRole('tabpanel', { name: t('app:drawer.quote') })).toBeVisible();
    await look('quote', '[role="tabpanel"]');
    await choose('view.findings');
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

  test(`every panel of the network in ${language}, in every theme`, async ({ start, userData, folder }) => {
    test.slow();
    const file = path.join(folder, 'section-10.peerscape');
    writeFileSync(file, planText(lacking));
    prepare(userData, file, { language, drawerHeight: 400 });
    const { t } = createTranslator(language, ruleTexts);
    const { app, page } = await start({ files: [file] });
    const { look, lookAtDialog, choose } = screensOf({ app, page, language, folder, plan: lacking });
    const clipboard = await ownClipboard(app);
    const panel = (title: string): Locator => page.getByRole('tabpanel', { name: title, exact: true });
    const shown = '[role="tabpanel"]';

    await choose('view.paths');
    const paths = panel(t('app:drawer.paths'));
    await expect(paths).toBeVisible();
    await look('paths, nothing asked', shown);
    for (const [end, name] of [
      ['from', 'ERP'],
      ['to', 'ECS a'],
    ] as const) {
      const field = paths.getByRole('combobox', { name: t(`paths:${end}`), exact: true });
      await field.fill(name);
      await page.getByRole('option', { name }).click();
      await expect(field).toHaveValue(new RegExp(name));
    }
    await expect(paths.getByRole('status')).toContainText(t('paths:verdict.unreachable'));
    await look('paths with the path on the canvas');

    await choose('view.matrix');
    const matrix = panel(t('app:drawer.matrix'));
    await matrix.getByRole('grid', { name: t('matrix:grid') }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(matrix.getByRole('gridcell', { selected: true })).toBeVisible();
    await look('matrix', shown);
    await matrix
      .getByRole('radiogroup', { name: t('matrix:view') })
      .getByRole('radio')
      .last()
      .click();
    await expect(matrix.getByRole('list', { name: t('matrix:intents') })).toBeVisible();
    await look('intents', shown);

    await choose('view.grid');
    const tables = panel(t('app:drawer.grid'));
    await tables
      .getByRole('option')
      .filter({ hasText: t('inspector:many.vSwitches') })
      .click();
    await expect(tables.getByRole('grid', { name: t('inspector:many.vSwitches') })).toBeVisible();
    await look('grid', shown);
    await clipboard.write('10.10.9.0/24\tVPC-A\n10.10.10.0/24\tVPC-A\n10.10.11.0/24\tVPC-A');
    await lookAtDialog('pasted rows', () => tables.getByRole('button', { name: t('grid:paste') }).click());

    await choose('view.routes');
    const routes = panel(t('app:drawer.routes'));
    await routes.getByRole('option').filter({ hasText: 'VPC-Beijing' }).click();
    await routes.getByRole('textbox', { name: t('routes:probe') }).fill('10.10.1.10');
    await expect(routes.getByRole('status')).toContainText('10.10.0.0/16');
    await look('routes', shown);
    await clipboard.write('10.10.1.0/24\tVBR to VPC-A\n10.10.0.0/16\tVBR to VPC-B\nsomething else');
    await lookAtDialog('pasted routes', () => routes.getByRole('button', { name: t('routes:paste') }).click());
    await lookAtDialog('missing routes', () => choose('plan.addMissingRoutes'));

    await choose('view.security');
    const security = panel(t('app:drawer.security'));
    await expect(security.getByRole('region', { name: t('security:test') })).toBeVisible();
    await look('security groups', shown);

    await choose('view.failures');
    const failures = panel(t('app:drawer.failures'));
    await failures.getByRole('checkbox', { name: 'pc-AAA' }).check();
    await expect(failures.getByRole('button', { name: t('failures:restore') })).toBeVisible();
    await look('what if, with what is off on the canvas');

    await choose('view.runbook');
    const runbook = panel(t('app:drawer.runbook'));
    const view = (at: number) =>
      runbook
        .getByRole('radiogroup', { name: t('runbookPanel:view') })
        .getByRole('radio')
        .nth(at)
        .click();
    await runbook.getByRole('combobox', { name: t('runbookPanel:basis') }).click();
    await page.getByRole('option', { name: t('runbookPanel:basis.nothing') }).click();
    // The list of the other basis has come when it creates what is there by the first; its first step, below the remarks, waits for no other.
    const creation = t('runbook:create-vpc.title', { name: 'VPC-A' });
    await expect(runbook.getByRole('option').filter({ hasText: creation })).toBeVisible();
    await runbook.getByRole('option').nth(1).click();
    await expect(runbook.getByRole('region', { name: t('runbookPanel:details') })).toContainText(t('runbook:doc.do'));
    const mark = runbook.getByRole('checkbox', { name: t('runbookPanel:mark') });
    // A tick is an edit of the plan, which a busy machine shows a moment later.
    await mark.click();
    await expect(mark).toBeChecked();
    await look('runbook', shown);
    await view(1);
    await expect(runbook.getByRole('list', { name: t('runbookPanel:tests') })).toBeVisible();
    await look('acceptance sheet', shown);
    await view(2);
    await runbook.getByRole('textbox').first().fill('abc');
    await expect(runbook.getByText(t('openInputs:refused.digits'))).toBeVisible();
    await look('open inputs', shown);

    await choose('plan.newScenario');
    await choose('plan.scenarios');
    await expect(page.getByRole('region', { name: t('scenarios:banner.label'), exact: true })).toBeVisible();
    const board = panel(t('app:drawer.scenarios')).getByRole('table', { name: t('scenarios:board') });
    await expect(board).toHaveAttribute('aria-busy', 'false');
    await look('scenarios, one of them open');
    await choose('plan.leaveScenario');
    await lookAtDialog('promotion of a scenario', () =>
      board.getByText(t('scenarios:promote'), { exact: true }).click(),
    );
  });
}

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
