import { plainLine } from './plain-line.ts';

/**
 * A text out of a plan as Markdown that is nothing but that text: no link, no HTML, no other table cell. For places inside a line; at the
 * beginning of one it could still be a list or a heading.
 */
export function markdownText(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_[\]|~@]|:(?=\/\/)/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
