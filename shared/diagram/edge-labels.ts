import { changedBetween, isSameRect, type Route } from './edge-routing.ts';
import { grown, type Point, type Rect, spanned } from './geometry.ts';
import { isInOrder } from './lines/in-order.ts';
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

/** The labels of some links, and what their places follow from: placing them after a change begins with it. */
export interface Labelling {
  /** By id of the link. */
  readonly places: ReadonlyMap<string, LabelPlace>;
  readonly nodes: ReadonlyMap<string, Rect>;
  readonly spots: ReadonlyMap<string, Spot>;
}

/** What there is to be placed, and where. */
interface Spot {
  readonly path: readonly Point[];
  readonly chip: Size | undefined;
}

/** What is to be labelled. */
export interface Labelled {
  readonly id: string;
  readonly chip?: Size;
}

/**
 * Where the chip of every link goes: onto its line, as near to its middle and over as few other lines as there is room, never on a card or on
 * another label. What has no room becomes a dot. Short edges, which have the least choice, are served first. With the labels before a change only
 * those look for a place anew that have something new within reach; the result is the same as without.
 */
export function placeLabels(
  nodes: ReadonlyMap<string, Rect>,
  links: readonly Labelled[],
  routes: ReadonlyMap<string, Pick<Route, 'path'>>,
  before?: Labelling,
): Labelling {
  const spots = new Map<string, Spot>();
  for (const { id, chip } of links) {
    const path = routes.get(id)?.path;
    if (path) spots.set(id, { path, chip: chip && { width: chip.width, height: chip.height } });
  }
  const known = before && isInOrder(links, before.spots.keys()) ? before : undefined;
  const changes = known ? changesBetween(known, nodes, spots) : [];
  if (known && changes.length === 0 && isSameSpots(known.spots, spots)) return known;
  const cards = rectIndex(nodes.values());
  const placed = rectIndex([], cards.bounds);
  const changed = rectIndex(changes, cards.bounds);
  const crossed = linesIn(spots);
  const places = new Map<string, LabelPlace>();
  for (const { id, chip, path } of inTurn(spots)) {
    const was = known?.places.get(id);
    const isSame = was !== undefined && known !== undefined && isSameSpot(known.spots.get(id), { path, chip });
    const place =
      isSame && legsOf(path).every((leg) => changed.isFree(reachOf(leg, chip)))
        ? was
        : placeOn(
            path,
            chip,
            (rect) => isFree(rect, cards, placed),
            (rect) => crossed(rect, id),
          );
    if (place.kind === 'label') placed.add(grown(place.rect, labelGap));
    if (known && place.kind === 'label' && !(isSame && isSamePlace(was, place)))
      changed.add(grown(place.rect, labelGap));
    if (known && isSame && was.kind === 'label' && !isSamePlace(was, place)) changed.add(grown(was.rect, labelGap));
    places.set(id, isSame && isSamePlace(was, place) ? was : place);
  }
  return { places, nodes, spots };
}

/** Short edges first, then in order. */
function inTurn(spots: ReadonlyMap<string, Spot>): { id: string; chip: Size; path: readonly Point[] }[] {
  const waiting = [...spots].flatMap(([id, { path, chip }]) =>
    chip ? [{ id, chip, path, length: lengthOf(path) }] : [],
  );
  return waiting.sort((a, b) => a.length - b.length);
}

/** Cards and lines that came, went or moved, and the labels of such lines. */
function changesBetween(
  before: Labelling,
  nodes: ReadonlyMap<string, Rect>,
  spots: ReadonlyMap<string, Spot>,
): readonly Rect[] {
  const changed = changedBetween(before.nodes, nodes);
  const ids = new Set([...before.spots.keys(), ...spots.keys()]);
  for (const id of ids) {
    const [was, now] = [before.spots.get(id), spots.get(id)];
    if (isSameSpot(was, now)) continue;
    changed.push(...legsBeside(was?.path ?? [], now?.path ?? []), ...legsBeside(now?.path ?? [], was?.path ?? []));
    const place = before.places.get(id);
    if (place?.kind === 'label') changed.push(grown(place.rect, labelGap));
  }
  return changed;
}

/** The legs of a path that are none of another. */
function legsBeside(path: readonly Point[], other: readonly Point[]): Rect[] {
  const others = legsOf(other);
  return legsOf(path).filter((leg) => !others.some((same) => isSameRect(leg, same)));
}

function isSameSpot(one: Spot | undefined, other: Spot | undefined): boolean {
  return (
    one?.path === other?.path && one?.chip?.width === other?.chip?.width && one?.chip?.height === other?.chip?.height
  );
}

function isSameSpots(before: ReadonlyMap<string, Spot>, now: ReadonlyMap<string, Spot>): boolean {
  return before.size === now.size && [...now].every(([id, spot]) => isSameSpot(before.get(id), spot));
}

function isSamePlace(one: LabelPlace, other: LabelPlace): boolean {
  const [a, b] = [one, other].map((place) => (place.kind === 'label' ? place.rect : place.at));
  return one.kind === other.kind && a?.x === b?.x && a?.y === b?.y;
}

/** Counts the lines under a rectangle, that of one link aside; sorted when somebody asks for the first time. */
function linesIn(spots: ReadonlyMap<string, Spot>): (rect: Rect, own: string) => number {
  const owners: string[] = [];
  let index: RectIndex | undefined;
  return (rect, own) => {
    index ??= rectIndex(
      [...spots].flatMap(([id, { path }]) => {
        const legs = legsOf(path);
        owners.push(...legs.map(() => id));
        return legs;
      }),
    );
    const found = new Set<string>();
    index.some(rect, (at) => {
      const owner = owners[at];
      if (owner !== undefined && owner !== own) found.add(owner);
      return false;
    });
    return found.size;
  };
}

function placeOn(
  path: readonly Point[],
  chip: Size,
  isRoom: (rect: Rect) => boolean,
  crossed: (rect: Rect) => number,
): LabelPlace {
  const middle = middleOfPath(path);
  let [best, least]: [Rect | undefined, number] = [undefined, Infinity];
  for (const { rect, away } of placesOn(path, chip, middle)) {
    if (away >= least) break;
    if (!isRoom(rect)) continue;
    const cost = away + coverCost * crossed(rect);
    if (cost < least) [best, least] = [rect, cost];
  }
  return best ? { kind: 'label', rect: best } : { kind: 'dot', at: roundedPoint(middle) };
}

/** What can decide whether a label goes onto a leg. */
function reachOf({ x, y, width, height }: Rect, chip: Size): Rect {
  const [dx, dy] = [chip.width / 2 + cardGap + 1, chip.height / 2 + cardGap + 1];
  return { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy };
}

function isFree(rect: Rect, cards: RectIndex, placed: RectIndex): boolean {
  return cards.isFree(grown(rect, cardGap)) && placed.isFree(rect);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Labels centred on the legs of a path, the nearest to its middle first. */
function placesOn(path: readonly Point[], { width, height }: Size, middle: Point): { rect: Rect; away: number }[] {
  const found = legsOf(path).flatMap((leg) => {
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
  return found.sort((a, b) => a.away - b.away);
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
