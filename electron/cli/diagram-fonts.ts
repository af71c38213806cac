import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The fonts of a drawing, and the characters of it that none of them has. */
export interface DrawingFonts {
  readonly buffers: readonly Uint8Array[];
  readonly undrawn: readonly string[];
}

interface Family {
  readonly name: string;
  /** Of the subset that has the Latin letters; the others come in the first of these alone. */
  readonly weights: readonly number[];
}

// In this order: of several faces of one family and weight resvg takes the first, and looks through all of them for a character that one lacks.
const families: readonly Family[] = [
  { name: 'inter', weights: [400, 600] },
  { name: 'jetbrains-mono', weights: [400] },
  { name: 'noto-sans-sc', weights: [400] },
];

interface Subset {
  readonly family: string;
  readonly name: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/**
 * The faces of Inter, JetBrains Mono and Noto Sans SC that a text needs, from the packages of the checkout: Chinese looks the same on a
 * machine without any Chinese font. A subset is read only if the text has one of its characters, so that few of the hundred are.
 */
export function drawingFonts(text: string): DrawingFonts {
  const resolve = createRequire(import.meta.url).resolve;
  const read = (path: string): Buffer => readFileSync(resolve(`@fontsource/${path}`));
  const face = ({ family, name }: Subset, weight: number): Uint8Array =>
    new Uint8Array(read(`${family}/files/${family}-${name}-${weight}-normal.woff2`));
  const needed = new Set<number>();
  for (const character of text) needed.add(character.codePointAt(0) ?? 0);
  const buffers: Uint8Array[] = [];
  const others: Uint8Array[] = [];
  const drawn = new Set<number>();
  for (const { name: family, weights } of families) {
    const ranges: unknown = JSON.parse(read(`${family}/unicode.json`).toString());
    for (const subset of subsetsOf(family, ranges)) {
      const has = [...needed].filter((code) => subset.ranges.some(([first, last]) => code >= first && code <= last));
      if (subset.name === 'latin') buffers.push(...weights.map((weight) => face(subset, weight)));
      else if (has.some((code) => !drawn.has(code))) others.push(face(subset, weights[0] ?? 400));
      for (const code of has) drawn.add(code);
    }
  }
  const undrawn = [...needed].filter((code) => !drawn.has(code)).map((code) => String.fromCodePoint(code));
  return {
    buffers: [...buffers, ...others],
    undrawn: undrawn.filter((character) => /^[^\p{C}\p{Z}\p{M}]$/u.test(character)),
  };
}

/** As Fontsource lists them, Latin first: `{ "latin": "U+0000-00FF,U+0131", "[4]": … }`. */
function subsetsOf(family: string, listed: unknown): Subset[] {
  const subsets = Object.entries(listed as Readonly<Record<string, string>>).map(([name, ranges]) => ({
    family,
    name: name.replace(/^\[(\d+)\]$/, '$1'),
    ranges: ranges.split(',').map((range) => {
      const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  }));
  return subsets.toSorted((a, b) => Number(b.name === 'latin') - Number(a.name === 'latin'));
}
