import { failure, type Result, success } from '../result.ts';
import { deepest, isDeeper, nestsDeeper } from './json-depth.ts';
import { lineOfConflict, placeOfSyntaxError } from './json-places.ts';

/** Why a text is no JSON file of a format of ours. Lines and columns count from 1. */
export type FormatFailure =
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }
  /** Two versions that git could not merge; the line of the first conflict. */
  | { readonly code: 'merge-conflict'; readonly line: number }
  | { readonly code: 'too-deep' }
  /** Some JSON, whose field `format` says nothing or something else. */
  | { readonly code: 'other-format' };

/** Reads the text of a file that says what it is. Never throws on any text. */
export function readFormat(text: string, format: string): Result<Record<string, unknown>, FormatFailure> {
  if (text.trim() === '') return failure({ code: 'empty' });
  if (text.startsWith('PK\u0003\u0004') || text.slice(0, 4096).includes('\u0000')) return failure({ code: 'binary' });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // The parser that tells the place of an error is recursive.
    if (nestsDeeper(text, deepest)) return failure({ code: 'too-deep' });
    const line = lineOfConflict(text);
    return failure(
      line === undefined ? { code: 'not-json', ...placeOfSyntaxError(text) } : { code: 'merge-conflict', line },
    );
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !('format' in data) || data.format !== format)
    return failure({ code: 'other-format' });
  return isDeeper(data, deepest) ? failure({ code: 'too-deep' }) : success(data as Record<string, unknown>);
}

/** The text without the byte order mark that some editors begin a file with; it says nothing. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
