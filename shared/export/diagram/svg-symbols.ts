import type { Point } from '../../diagram/geometry.ts';
import { symbolSize } from '../../diagram/symbols.ts';
import { element, short } from './xml.ts';

/** A symbol of the set drawn in a square of a size, its lines in a colour. */
export function svgSymbol(path: string, { x, y }: Point, size: number, color: string): string {
  return element('path', {
    d: path,
    transform: `translate(${short(x)} ${short(y)}) scale(${String(Math.round((size / symbolSize) * 1e4) / 1e4)})`,
    fill: 'none',
    stroke: color,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}
