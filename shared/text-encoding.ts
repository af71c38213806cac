/** How the bytes of a text are to be read. */
export type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * UTF-16 behind a byte order mark, as spreadsheets and Windows write it, or where a text begins with a brace of two bytes, as JSON does (RFC 4627,
 * section 3); else UTF-8.
 */
export function unicodeEncodingOf([first, second]: Uint8Array): UnicodeEncoding {
  if ((first === 0xff && second === 0xfe) || (first === brace && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === brace)) return 'utf-16be';
  return 'utf-8';
}

const brace = 0x7b;
