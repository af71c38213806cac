import { message } from '../../messages/message.ts';
import { type QuoteDocument, quoteDocument } from '../quote/quote-document.ts';
import { quoteBody } from '../quote/quote-html.ts';
import { firstOf, type PartBody, type PartInput } from './report-part.ts';

/** Of all accounts together; the sums are of all lines in any case. */
const mostLines = 400;
/** Connections whose billing methods are compared. */
const mostCompared = 200;

/** What the plan costs. */
export function quotePart({ analysis: { network }, speak }: PartInput): PartBody {
  const document = quoteDocument(network);
  const count = document.accounts.reduce((sum, { lines }) => sum + lines.length, 0);
  const billing = firstOf(document.billing, mostCompared, (counts) => message('report:quote.cutBilling', counts));
  return {
    blocks: [quoteBody({ ...document, accounts: firstLines(document), billing: billing.shown }, speak, 3)],
    leftOut: [
      ...(count > mostLines ? [message('report:quote.cut', { shown: mostLines, count })] : []),
      ...billing.leftOut,
    ],
  };
}

function firstLines({ accounts }: QuoteDocument): QuoteDocument['accounts'] {
  let room = mostLines;
  return accounts.map((account) => {
    const lines = account.lines.slice(0, room);
    room -= lines.length;
    return { ...account, lines };
  });
}
