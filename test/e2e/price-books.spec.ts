import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plan } from '../support/plan-builder.ts';
import { expect, test } from './support/app.ts';
import { ownClipboard } from './support/clipboard.ts';
import { chooseToOpen, chooseToSave } from './support/native-dialogs.ts';
import { chooseInMenu } from './support/native-menu.ts';
import { openPlan, savedPlan, savedText } from './support/plan-files.ts';
import { priceBooksOf } from './support/price-books.ts';

const twoRegions = plan()
  .account('acct-a', { name: 'Account A' })
  .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Beijing', region: 'cn-beijing' })
  .vpc('vpc-2', ['10.2.0.0/16'], { name: 'Shanghai', region: 'cn-shanghai' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Backbone' })
  .build();

test('price books are written like a spreadsheet, pasted, imported, exported and undone', async ({
  peerscape,
  folder,
}) => {
  const { app, page } = peerscape;
  const clipboard = await ownClipboard(app);
  const file = await openPlan(peerscape, folder, twoRegions);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await chooseInMenu(app, 'plan.priceBooks');
  const books = priceBooksOf(page);

  // The guide's book is shown as it is, and can't be changed.
  await expect(books.row(1)).toContainText('70.00');
  await books.sheet.focus();
  await press('F2');
  await expect(books.editor).toHaveCount(0);

  await books.button('New book').click();
  await books.sheet.focus();
  await clipboard.write(
    [
      'Item\tFrom region\tTo region\tBandwidth (Mbit/s)\tPer\tPrice\tSource',
      'peering connection\tcn-beijing\tcn-shanghai\t2\tmonth\t12.50\tOffer 4711',
      'peering connection\tcn-beijing\tcn-shanghai\t5\tmonth\t31,25\tOffer 4711',
      'port\t\t\t1000\tmonth\t\tOffer 4711',
    ].join('\n'),
  );
  await press('Control+v');
  const pasted = books.preview('Paste into New price book');
  await expect(pasted.getByRole('listitem')).toHaveText([
    /Line 3.*Refused.*31,25.*has a comma/,
    /Headings/,
    /New.*12\.50/,
    /New.*Price: None given: kept as unknown/,
  ]);
  await pasted.getByRole('button', { name: 'Write 2 rows' }).click();
  await expect(books.row(1)).toContainText('cn-beijing ↔ cn-shanghai');
  await expect(books.row(2)).toContainText('unknown');

  // A cell that can't be read says why and keeps the field open; one that can is a step.
  await (await books.cell(2, 'Price')).click();
  await page.keyboard.type('85,00');
  await expect(books.editor).toHaveAttribute('aria-invalid', 'true');
  await press('Enter');
  await expect(books.editor).toHaveValue('85,00');
  await press('Control+a');
  await page.keyboard.type('85.00');
  await press('Enter');
  await expect(books.row(2)).toContainText('85.00');
  await expect(books.sheet).toBeFocused();
  await press('Control+z');
  await expect(books.row(2)).toContainText('unknown');
  await press('Control+y');
  await expect(books.row(2)).toContainText('85.00');

  // Cells go to the clipboard as a spreadsheet takes them.
  await (await books.cell(1, 'Price')).click();
  await press('Shift+ArrowDown');
  await press('Control+c');
  expect(await clipboard.read()).toBe('12.50\n85.00');

  const exported = path.join(folder, 'ours.csv');
  await chooseToSave(app, exported);
  await books.button('Export').click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  await expect
    .poll(() => textOf(exported))
    .toContain('peering connection,,,cn-beijing,cn-shanghai,,,,2,,,month,12.50,,,Offer 4711,');

  // The same file with another price changes the book as one step, after a look at it.
  writeFileSync(exported, textOf(exported).replace('12.50', '11.00').replace('85.00', '8O.00'));
  await chooseToOpen(app, exported);
  await books.button('Import…').click();
  const imported = books.preview('Import ours.csv');
  await expect(imported).toContainText('It changes the book New price book');
  await expect(imported).toContainText('1 changed');
  await expect(imported).toContainText('1 gone');
  await expect(imported.getByRole('listitem')).toHaveText([/Refused.*“8O\.00” is not a price/]);
  await imported.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(books.row(1)).toContainText('11.00');

  // A workbook made elsewhere that is none is refused, and the plan stays as it was.
  const broken = path.join(folder, 'broken.xlsx');
  writeFileSync(broken, Buffer.from('PK\u0003\u0004 nothing in here'));
  await chooseToOpen(app, broken);
  await books.button('Import…').click();
  await expect(books.preview('broken.xlsx can’t be imported')).toContainText('no workbook, or a damaged one');
  await press('Escape');

  await press('Escape');
  await expect(books.dialog).toBeHidden();
  await savedText(page, file);
  const saved = savedPlan(file);
  expect(saved.priceBooks.map(({ id, rows }) => [id, rows.map(({ price }) => price)])).toEqual([['book-1', ['11.00']]]);
  expect(saved.quote?.books).toEqual([{ id: 'book-1', edition: '1' }]);
});

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
