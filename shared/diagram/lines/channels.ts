import type { Rect } from '../geometry.ts';
import type { RectIndex } from '../rect-index.ts';

/** The lines along which edges may pass a card, one beside each of its sides: a value of x for left and right, of y for top and bottom. */
export interface Channels {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where nothing is near, a line passes a card at this distance. */
const openDistance = 32;
/** Cards up to this far apart have one channel between them, in its middle. */
const widestChannel = 192;

/** The channels beside one card. Between two cards that face each other both name the same line. */
export function channelsBeside(index: RectIndex, at: number, { x, y, width, height }: Rect): Channels {
  const [right, bottom] = [x + width, y + height];
  const beside = (area: Rect, distanceTo: (rect: Rect) => number): number => {
    let nearest = widestChannel;
    index.some(area, (other) => {
      const rect = index.rects[other];
      const distance = rect && other !== at ? distanceTo(rect) : -1;
      if (distance >= 0 && distance < nearest) nearest = distance;
      return false;
    });
    return nearest < widestChannel ? Math.round(nearest / 2) : openDistance;
  };
  const level = { y, height, width: widestChannel };
  const upright = { x, width, height: widestChannel };
  return {
    left: x - beside({ ...level, x: x - widestChannel }, (rect) => x - rect.x - rect.width),
    right: right + beside({ ...level, x: right }, (rect) => rect.x - right),
    top: y - beside({ ...upright, y: y - widestChannel }, (rect) => y - rect.y - rect.height),
    bottom: bottom + beside({ ...upright, y: bottom }, (rect) => rect.y - bottom),
  };
}
