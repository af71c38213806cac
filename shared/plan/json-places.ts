import { findNodeAtLocation, parse as parseLeniently, type ParseError, parseTree } from 'jsonc-parser';

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

/** Tells the line of a value of a JSON text, or of the innermost thing around it that is there. The text is read once for all of them. */
export function linesIn(text: string): (path: readonly PropertyKey[]) => number {
  const tree = parseTree(text);
  return (path) => {
    for (let length = path.length; tree && length >= 0; length -= 1) {
      const steps = path.slice(0, length).map((step) => (typeof step === 'number' ? step : String(step)));
      const node = findNodeAtLocation(tree, steps);
      if (node) return placeOf(text, node.offset).line;
    }
    return 1;
  };
}

/** Where a text stops being JSON. */
export function placeOfSyntaxError(text: string): Place {
  const errors: ParseError[] = [];
  parseLeniently(text, errors, { disallowComments: true, allowTrailingComma: false });
  return placeOf(text, errors[0]?.offset ?? text.length);
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

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
