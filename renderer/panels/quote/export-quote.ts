import type { Analysis } from '../../../shared/analysis.ts';
import { quoteDiagram } from '../../../shared/export/quote/quote-diagram.ts';
import { quoteDocument } from '../../../shared/export/quote/quote-document.ts';
import { writeQuote } from '../../../shared/export/quote/quote-formats.ts';
import { quoteHtml } from '../../../shared/export/quote/quote-html.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import { fontFacesFor } from '../../files/font-faces.ts';
import { saveExport } from '../../files/save-export.ts';

/** What the quote that is shown can be saved as, in the order of the menu. */
export const quoteExports = ['xlsx', 'pdf', 'html', 'csv', 'md', 'json'] as const;

export type QuoteExport = (typeof quoteExports)[number];

/** Writes the quote of a plan in a format and saves it where the user says. */
export async function exportQuote(analysis: Analysis, format: QuoteExport, speak: Translator): Promise<void> {
  const { plan } = analysis.network;
  const { number = '' } = plan.quote ?? {};
  // A plan may be called what it wants; a file name is made of the beginning.
  const suggestedName =
    `${number.slice(0, 60)} ${speak.t('quote:panel.fileName', { plan: plan.name.slice(0, 800) })}`.trim();
  const document = quoteDocument(analysis.network);
  const page = { paper: 'a4', diagram: quoteDiagram(analysis, speak) } as const;
  if (format === 'pdf' || format === 'html') {
    const needed = await fontFacesFor(quoteHtml(document, speak, page));
    const html = quoteHtml(document, speak, { ...page, fontFaces: needed + pageStyle });
    await saveExport(
      format === 'pdf'
        ? { kind: 'pdf', html, suggestedName, page: { size: 'A4', landscape: false } }
        : { kind: 'file', extension: 'html', suggestedName, content: html },
    );
    return;
  }
  const content = await writeQuote(document, format, speak, page);
  await saveExport({ kind: 'file', extension: format, suggestedName, content });
}

/**
 * The fonts of the bundle in the drawing, too, whose own list begins with fonts as they are installed; figures and headings of columns in one
 * piece each, a sum with the last of its lines.
 */
const pageStyle = `figure svg { font-family: 'Inter Variable', 'Noto Sans SC Variable', sans-serif; }
figure svg [font-family] { font-family: 'JetBrains Mono Variable', 'Noto Sans SC Variable', monospace; }
table .amount { white-space: nowrap; }
table th { overflow-wrap: normal; }
.lines tfoot tr { break-before: avoid; }
`;
