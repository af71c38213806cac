import { unicodeEncodingOf } from '../../shared/text-encoding.ts';

/** The text of a file in UTF-8 or UTF-16; undefined for anything else. */
export function decodedText(bytes: Uint8Array): string | undefined {
  return decodedAs(unicodeEncodingOf(bytes), bytes);
}

/** The text of a file in GBK, in which Chinese spreadsheets save CSV, or in GB 18030, which holds all of it; undefined where it cannot be that. */
export function decodedChineseText(bytes: Uint8Array): string | undefined {
  return decodedAs('gb18030', bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
