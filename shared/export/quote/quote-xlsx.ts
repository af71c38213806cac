import { writeXlsx } from 'hucre';
import type { Translator } from '../../messages/translator.ts';
import { accountSheet } from './account-sheet.ts';
import type { QuoteDocument } from './quote-document.ts';
import { sheetNamer } from './sheet-names.ts';
import { summarySheet } from './summary-sheet.ts';

/** Without a clock the same quote gives the same bytes. */
const madeOn = new Date(Date.UTC(2000, 0, 1));

/**
 * A quote as a workbook: a summary and a sheet for each account. What a customer would check is a formula: quantity × price, discounts, the sums
 * of accounts, the total and its tax. Nothing that comes out of a plan is one.
 */
export function quoteXlsx(document: QuoteDocument, speak: Translator): Promise<Uint8Array> {
  const summary = speak.t('quote:out.sheet.summary');
  const nameOf = sheetNamer([summary]);
  const sheets = document.accounts.map((account) => ({
    ...accountSheet(account, document.quote.terms, nameOf(account.name, account.id), speak),
    account,
  }));
  return writeXlsx({
    sheets: [summarySheet(document, sheets, summary, speak), ...sheets.map(({ sheet }) => sheet)],
    properties: { creator: 'Peerscape', title: speak.t('quote:out.title'), created: madeOn, modified: madeOn },
  });
}
