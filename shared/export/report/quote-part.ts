import { message } from '../../messages/message.ts';
import { type QuoteDocument, quoteDocument } from '../quote/quote-document.ts';
import { quoteBody } from '../quote/quote-html.ts';
import type { PartBody, PartInput } from './report-part.ts';

/** Of all accounts together; the sums are of all lines in any case. */
const mostLines = 400;

/** What the plan costs. */
export function quotePart({ analysis: { network }, speak }: PartInput): PartBody {
  const document = quoteDocument(network);
  const count = document.accounts.reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    blocks: [quoteBody(firstLines(document), speak, 3)],
    leftOut: count > mostLines ? [message('report:quote.cut', { shown: mostLines, count })] : [],
  };
}

function firstLines(document: QuoteDocument): QuoteDocument {
  let room = mostLines;
  const accounts = document.accounts.map((account) => {
    const lines = account.lines.slice(0, room);
    room -= lines.length;
    return { ...account, lines };
  });
  return { ...document, accounts, billing: document.billing.slice(0, mostLines) };
}
