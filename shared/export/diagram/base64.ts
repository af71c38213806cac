const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The Base64 of a text whose characters are bytes: ASCII, or code points up to 255. */
export function base64(text: string): string {
  let encoded = '';
  for (let at = 0; at < text.length; at += 3) {
    const three = text.slice(at, at + 3).padEnd(3, '\0');
    const bits = (three.charCodeAt(0) << 16) | (three.charCodeAt(1) << 8) | three.charCodeAt(2);
    const four = [18, 12, 6, 0].map((shift) => digits.charAt((bits >> shift) & 63)).join('');
    const missing = Math.max(0, at + 3 - text.length);
    encoded += four.slice(0, 4 - missing) + '='.repeat(missing);
  }
  return encoded;
}
