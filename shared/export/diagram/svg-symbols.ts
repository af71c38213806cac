import type { Point } from '../../diagram/geometry.ts';
import type { FindingCounts } from '../../diagram/scene.ts';
import { severitySigns } from '../../diagram/severity-signs.ts';
import { type SymbolName, symbols, symbolSize } from '../../diagram/symbols.ts';
import { element, short } from './xml.ts';

type SignName = SymbolName | keyof FindingCounts;

const paths: Readonly<Record<SignName, string>> = { ...symbols, ...severitySigns };

/** Every symbol and sign once, for `svgSymbol` to refer to; each takes its colour from where it is used. */
export const symbolDefinitions = element(
  'defs',
  {},
  ...Object.entries(paths).map(([name, d]) =>
    element('path', {
      id: `symbol-${name}`,
      d,
      fill: 'none',
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  ),
);

/** A symbol in a square of a size, its lines in a colour. */
export function svgSymbol(name: SignName, { x, y }: Point, size: number, color: string): string {
  return element('use', {
    'xlink:href': `#symbol-${name}`,
    transform: `translate(${short(x)} ${short(y)}) scale(${String(Math.round((size / symbolSize) * 1e4) / 1e4)})`,
    stroke: color,
  });
}

/** A symbol as a document of its own, for what takes pictures alone. */
export function symbolDocument(name: SymbolName, color: string): string {
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${String(symbolSize)} ${String(symbolSize)}` },
    element('path', {
      d: paths[name],
      fill: 'none',
      stroke: color,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
}
