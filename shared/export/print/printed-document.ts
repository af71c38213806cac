// Every printed document is one document. Here stand the page, its policy and its style. Quote and runbook give their bodies at any depth
// of headings, each with rules below a class of its own; the report is those bodies one after the other. What is too much for paper is cut,
// and each cut is said at its part, at the end and as a remark. Chromium knows no `target-counter`, so the contents are links without page
// numbers; a PDF has an outline beside them.
import { element } from '../diagram/xml.ts';
import { inlineText, onLines } from './markup.ts';

/** Nothing is fetched and nothing runs, whatever names stand in the document. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

interface PrintedDocument {
  readonly title: string;
  readonly language: string;
  /** Which of the rules for parts hold in it. */
  readonly look: string;
  readonly style: string;
  /** Markup whose makers have escaped every text in it. */
  readonly body: readonly string[];
}

/** One HTML document that needs nothing else, well-formed as XML too, to be read on a screen and printed on paper. */
export function printedDocument({ title, language, look, style, body }: PrintedDocument): string {
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, inlineText(title)),
    element('style', {}, `\n${style}`),
  ];
  const html = element(
    'html',
    { lang: language, xmlns: 'http://www.w3.org/1999/xhtml' },
    '\n',
    element('head', {}, ...onLines(head)),
    '\n',
    element('body', { class: look }, ...onLines(body.filter((part) => part !== ''))),
    '\n',
  );
  return `<!DOCTYPE html>\n${html}\n`;
}
