import type { Analysis } from '../../../shared/analysis.ts';
import { quoteDiagram } from '../../../shared/export/quote/quote-diagram.ts';
import { quoteDocument } from '../../../shared/export/quote/quote-document.ts';
import { writeQuote } from '../../../shared/export/quote/quote-formats.ts';
import { quoteHtml } from '../../../shared/export/quote/quote-html.ts';
import type { Translator } from '../../../shared/messages/translator.ts';
import drawingFonts from '../../files/drawing-fonts.css?raw';
import { sayPlaces } from '../../exports/say-places.ts';
import { fontFacesFor } from '../../files/font-faces.ts';
import { saveExport } from '../../files/save-export.ts';
import quoteStyle from './printed-quote.css?raw';

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
    const html = quoteHtml(document, speak, { ...page, fontFaces: needed + drawingFonts + quoteStyle });
    await saveExport(
      format === 'pdf'
        ? { kind: 'pdf', html, suggestedName, page: { size: 'A4', landscape: false } }
        : { kind: 'file', extension: 'html', suggestedName, content: html },
    );
    sayPlaces(plan, html);
    return;
  }
  const content = await writeQuote(document, format, speak, page);
  await saveExport({ kind: 'file', extension: format, suggestedName, content });
  sayPlaces(plan, content);
}
