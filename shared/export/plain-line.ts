/**
 * A text out of a plan as one line that shows what it says: names may carry line breaks, escape sequences or bidirectional overrides, which
 * could end a line early or rewrite what stands around them.
 */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/gu, '\ufffd');
}
