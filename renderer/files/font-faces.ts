/** The fonts of documents by the names under which the documents ask for them: those of the window, which has them with a range of weights. */
const families: ReadonlyMap<string, string> = new Map([
  ['Inter', 'Inter Variable'],
  ['JetBrains Mono', 'JetBrains Mono Variable'],
  ['Noto Sans SC', 'Noto Sans SC Variable'],
]);

/**
 * The fonts that a text needs, as `@font-face` rules that carry their data: for documents that leave the window and must look the same where none
 * of these fonts is installed. The bundle has its fonts cut into parts by characters, of which only those are taken that the text has.
 */
export async function fontFacesFor(text: string): Promise<string> {
  await import('../theme/document-fonts.ts');
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const needed = fontFaces().filter(({ covers }) => points.some(covers));
  const rules = await Promise.all(needed.map(async (face) => ruleOf(face, await asDataUrl(face.url))));
  return rules.join('');
}

/** The same under the names by which drawings ask for fonts: those that they have where somebody installed them. */
export async function drawingFontFacesFor(text: string): Promise<string> {
  return (await fontFacesFor(text)).replaceAll(" Variable';", "';");
}

interface FontFace {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly range: string;
  readonly url: string;
  readonly covers: (point: number) => boolean;
}

function fontFaces(): FontFace[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI;
    return [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string): string => rule.style.getPropertyValue(name);
      const family = families.get(value('font-family').replace(/^["']|["']$/g, ''));
      const source = /url\(["']?([^"')]+)["']?\)/.exec(value('src'))?.[1];
      if (source === undefined || family === undefined) return [];
      const range = value('unicode-range');
      return [
        {
          family,
          weight: value('font-weight'),
          style: value('font-style'),
          range,
          url: new URL(source, base).href,
          covers: coverage(range),
        },
      ];
    });
  });
}

/** Tells whether a `unicode-range` covers a character; none covers all. */
export function coverage(range: string): (point: number) => boolean {
  const parts = range.split(',').flatMap((part) => {
    const match = /^\s*U\+([0-9a-f]+)(?:-([0-9a-f]+))?\s*$/i.exec(part);
    if (match === null) return [];
    const first = Number.parseInt(match[1] ?? '', 16);
    return [[first, match[2] === undefined ? first : Number.parseInt(match[2], 16)] as const];
  });
  return (point) => parts.length === 0 || parts.some(([first, last]) => point >= first && point <= last);
}

async function asDataUrl(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`no font at ${url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

function ruleOf({ family, weight, style, range }: FontFace, data: string): string {
  const unicode = range === '' ? '' : ` unicode-range: ${range};`;
  return `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: ${weight}; src: url(${data}) format('woff2');${unicode} }\n`;
}
