/**
 * A text out of a plan as Markdown that is nothing but that text: no link, no HTML, no other table cell. For places inside a line; at the
 * beginning of one it could still be a list or a heading.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '\ufffd')
    .replace(/[\\`*_[\]|~@]|:(?=\/\/)/gu, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
