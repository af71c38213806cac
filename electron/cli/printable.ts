/**
 * One line that is safe on a terminal: names out of plans and paths may carry escape sequences, line breaks or bidirectional overrides,
 * which could rewrite what stands on the screen.
 */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '\ufffd');
}
