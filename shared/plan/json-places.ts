import { parse as parseLeniently, type ParseError } from 'jsonc-parser';
import { lowerBound } from '../net/search-sorted.ts';
import { locate } from './json-scan.ts';

/** A place in a text; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A path within JSON data as people write it: `vpcs[2].cidrs[0]`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (sofar, step) =>
      typeof step === 'number' ? `${sofar}[${step}]` : `${sofar}${sofar === '' ? '' : '.'}${String(step)}`,
    '',
  );
}

/** The line of each value of a JSON text, or of the innermost thing around it that is there. The text is gone through once for all of them. */
export function linesOf(text: string, paths: readonly (readonly PropertyKey[])[]): number[] {
  const starts = lineStarts(text);
  return locate(text, paths).map((offset) => lineAt(starts, offset));
}

/** Where a text stops being JSON. */
export function placeOfSyntaxError(text: string): Place {
  const errors: ParseError[] = [];
  parseLeniently(text, errors, { disallowComments: true, allowTrailingComma: false });
  return placeOf(text, errors[0]?.offset ?? text.length);
}

/** The line at which git marked the first conflict that it could not merge; no line of JSON begins so. */
export function lineOfConflict(text: string): number | undefined {
  const at = text.search(/^[ \t]*<{7}(?=\s|$)/mu);
  return at < 0 ? undefined : placeOf(text, at).line;
}

/** Where JSON data holds a number that its reader took for infinite: saving it would write `null`. */
export function pathOfInfinity(value: unknown): readonly PropertyKey[] | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : [];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const path = pathOfInfinity(item);
    if (path !== undefined) return [Array.isArray(value) ? Number(key) : key, ...path];
  }
  return undefined;
}

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}

function lineAt(starts: Uint32Array, offset: number): number {
  return lowerBound(starts, offset + 1);
}

function placeOf(text: string, offset: number): Place {
  const starts = lineStarts(text);
  const line = lineAt(starts, offset);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}
