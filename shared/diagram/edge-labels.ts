import type { Route } from './edge-routing.ts';
import { grown, type Point, type Rect, spanned } from './geometry.ts';
import type { Link } from './links.ts';
import { middleOfPath } from './middle-of-path.ts';
import { type RectIndex, rectIndex } from './rect-index.ts';

/** Where the words of an edge go: beside nothing else, or into a dot on the line that opens when it is pointed at. */
export type LabelPlace = { readonly kind: 'label'; readonly rect: Rect } | { readonly kind: 'dot'; readonly at: Point };

/** Between a label and the nearest card. */
const cardGap = 4;
/** Between two labels. */
const labelGap = 2;
/** To cover a line of another edge is as bad as to be this far from the middle of one's own. */
const coverCost = 96;
const triesPerLeg = 9;

/**
 * Where the chip of every link goes: onto its line, as near to its middle and over as few other lines as there is room, never on a card or on
 * another label. What has no room becomes a dot. Short edges, which have the least choice, are served first.
 */
export function placeLabels(
  nodes: readonly Rect[],
  links: readonly Link[],
  routes: ReadonlyMap<string, Route>,
): Map<string, LabelPlace> {
  const cards = rectIndex(nodes);
  const placed = rectIndex([], cards.bounds);
  const legs = links.flatMap(({ id }, link) => legsOf(routes.get(id)?.path ?? []).map((leg) => ({ link, leg })));
  const lines = rectIndex(legs.map(({ leg }) => leg));
  const coveredBy = (rect: Rect, own: number): number => {
    const covered = new Set<number>();
    lines.some(rect, (at) => {
      const { link } = legs[at] ?? { link: own };
      if (link !== own) covered.add(link);
      return false;
    });
    return covered.size;
  };
  const waiting = links.flatMap(({ id, chip }, link) => {
    const path = routes.get(id)?.path;
    return path && chip ? [{ id, link, chip, path, length: lengthOf(path) }] : [];
  });
  waiting.sort((a, b) => a.length - b.length || a.link - b.link);
  const places = new Map<string, LabelPlace>();
  for (const { id, link, chip, path } of waiting) {
    const middle = middleOfPath(path);
    let [best, least]: [Rect | undefined, number] = [undefined, Infinity];
    for (const { rect, away } of placesOn(path, chip, middle)) {
      if (away >= least || !isFree(rect, cards, placed)) continue;
      const cost = away + coverCost * coveredBy(rect, link);
      if (cost < least) [best, least] = [rect, cost];
    }
    if (best) placed.add(grown(best, labelGap));
    places.set(id, best ? { kind: 'label', rect: best } : { kind: 'dot', at: roundedPoint(middle) });
  }
  return places;
}

function isFree(rect: Rect, cards: RectIndex, placed: RectIndex): boolean {
  return cards.isFree(grown(rect, cardGap)) && placed.isFree(rect);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Labels centred on a path, on each leg from its middle outwards. */
function placesOn(path: readonly Point[], { width, height }: Size, middle: Point): { rect: Rect; away: number }[] {
  return legsOf(path).flatMap((leg) => {
    const level = leg.width >= leg.height;
    const slack = Math.max(0, level ? leg.width - width : leg.height - height);
    const tries = slack === 0 ? 1 : triesPerLeg;
    return Array.from({ length: tries }, (_, at) => {
      const along = tries === 1 ? 0 : (at / (tries - 1) - 0.5) * slack;
      const x = Math.round(leg.x + (leg.width - width) / 2 + (level ? along : 0));
      const y = Math.round(leg.y + (leg.height - height) / 2 + (level ? 0 : along));
      const away = Math.abs(x + width / 2 - middle.x) + Math.abs(y + height / 2 - middle.y);
      return { rect: { x, y, width, height }, away };
    });
  });
}

function legsOf(path: readonly Point[]): Rect[] {
  return path.slice(1).map((end, at) => spanned(path[at] ?? end, end));
}

function lengthOf(path: readonly Point[]): number {
  return legsOf(path).reduce((sum, { width, height }) => sum + width + height, 0);
}

function roundedPoint({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
