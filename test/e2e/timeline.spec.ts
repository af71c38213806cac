import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plan } from '../support/plan-builder.ts';
import { expect, test } from './support/app.ts';
import { drawerOf } from './support/drawer.ts';
import { findingsOf } from './support/panels.ts';
import { chooseToSave } from './support/native-dialogs.ts';
import { openPlan, savedPlan, savedText } from './support/plan-files.ts';

const month = { method: 'subscription', term: { unit: 'month', count: 1 } } as const;

/** The month of one connection ends on 2019-08-14; the other one renews itself. */
const subscribed = plan({ asOf: '2019-08-01' })
  .vpc('vpc-1', ['10.0.0.0/16'], { name: 'Shop', region: 'cn-beijing' })
  .vpc('vpc-2', ['10.1.0.0/16'], { name: 'Stock', region: 'cn-beijing' })
  .vpc('vpc-3', ['10.2.0.0/16'], { name: 'Archive', region: 'cn-beijing' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Shop to Stock', billing: { ...month, startsOn: '2019-07-14' } })
  .peering('peer-2', 'vpc-1', 'vpc-3', {
    name: 'Shop to Archive',
    billing: { ...month, startsOn: '2019-07-20', autoRenew: true },
  })
  .build();

test('the as-of date moves by slider and keys, everything follows, and the days go into a calendar file', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  const file = await openPlan(peerscape, folder, subscribed);
  const drawer = drawerOf(page);
  await drawer.open('Timeline');
  const panel = drawer.panel('Timeline');
  const day = panel.getByLabel('As-of date', { exact: true });
  await expect(day).toHaveValue('2019-08-01');
  await expect(panel.getByText('On 2019-08-01: in service')).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: '2019-08-29' })).toContainText('forwarding stops');

  await test.step('the slider goes to the day after the term', async () => {
    const slider = panel.getByRole('slider', { name: 'As-of date, day by day' });
    await slider.focus();
    for (let days = 0; days < 13; days += 1) await page.keyboard.press('ArrowRight');
    await expect(day).toHaveValue('2019-08-14');
    await expect(panel.getByText('On 2019-08-14: overdue, still forwarding')).toBeVisible();
  });

  await test.step('the other connection is chosen with the keyboard', async () => {
    await panel.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await expect(panel.getByText('On 2019-08-14: in service')).toBeVisible();
    await expect(panel.getByText('the term renews itself').first()).toBeVisible();
  });

  await test.step('the findings speak of the same day', async () => {
    await drawer.open('Findings');
    await expect(findingsOf(page).finding('BILL803')).toContainText('2019-08-14 is day 0');
    await drawer.open('Timeline');
  });

  await test.step('the calendar has the days from the as-of date on', async () => {
    const calendar = path.join(folder, 'days.ics');
    await chooseToSave(app, calendar);
    await panel.getByRole('button', { name: 'Calendar file' }).click();
    await expect(page.getByText('The calendar was saved as days.ics.')).toBeVisible();
    const text = readFileSync(calendar, 'utf8');
    expect(text).toContain('SUMMARY:Shop to Stock: forwarding stops\r\n');
    expect(text.match(/DTSTART;VALUE=DATE:20190829/g)).toHaveLength(1);
    expect(text).not.toContain('20190714');
  });

  await savedText(page, file);
  expect(savedPlan(file).asOf).toBe('2019-08-14');
  await panel.getByRole('slider').focus();
  await page.keyboard.press('Control+z');
  await expect(day).toHaveValue('2019-08-01');
});
