import { element, xmlText } from '../diagram/xml.ts';
import { plainLine } from '../plain-line.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A text out of a plan as one line of character data. */
export function inlineText(text: string): string {
  return xmlText(plainLine(text));
}

/** A heading: what is a document by itself is a part of another one some levels deeper, but deeper than 4 there is none. */
export function heading(level: number, text: string, attributes: Attributes = {}): string {
  return element(`h${Math.min(level, 4)}`, attributes, inlineText(text));
}

export function paragraph(text: string, attributes: Attributes = {}): string {
  return element('p', attributes, inlineText(text));
}

/** A list of texts; nothing where there are none. */
export function bullets(items: readonly string[]): string {
  return items.length === 0
    ? ''
    : element('ul', {}, ...onLines(items.map((item) => element('li', {}, inlineText(item)))));
}

export function cell(name: 'td' | 'th', text: string, attributes: Attributes = {}): string {
  return element(name, attributes, inlineText(text));
}

/** Labels with their values, one below the other; nothing where there are none. */
export function headTable(rows: readonly (readonly [label: string, value: string])[]): string {
  if (rows.length === 0) return '';
  const body = rows.map(([label, value]) => element('tr', {}, cell('th', label, { scope: 'row' }), cell('td', value)));
  return element('table', { class: 'head' }, element('tbody', {}, ...onLines(body)));
}

/** A table whose head is repeated on every page; nothing where it has no rows. */
export function ruledTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  attributes: Attributes = {},
): string {
  if (rows.length === 0) return '';
  const head = columns.map((column) => cell('th', column, { scope: 'col' }));
  const body = rows.map((row) => element('tr', {}, ...row.map((text) => cell('td', text))));
  return element(
    'table',
    { class: 'lines', ...attributes },
    element('thead', {}, element('tr', {}, ...head)),
    '\n',
    element('tbody', {}, ...onLines(body)),
  );
}

/** Every part on a line of its own. */
export function onLines(parts: readonly string[]): string[] {
  return ['\n', ...parts.map((part) => `${part}\n`)];
}
