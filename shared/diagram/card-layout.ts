import type { Network } from '../network/network.ts';
import { type Card, cardWidths } from './cards.ts';
import { boundsOf, type Point, type Rect } from './geometry.ts';
import { layOutBand, type PlacedBand, type Columns } from './layout/band-layout.ts';
import { type Band, bandsOf, mean } from './layout/bands.ts';
import { inLines } from './layout/in-lines.ts';
import { spreadOut } from './layout/spread-out.ts';

/** Between two columns of VPCs: edges from region to region run in it. */
export const defaultGap = 64;

/** What a drawing looks best in, where nobody says more: a page in landscape, a window. */
const defaultAspect = 1.5;

/** Between bands, beside the channels that are part of them: with these there is room for the frames of region and account. */
const betweenBands = 80;
/** Between bands that stand side by side. */
const besideBands = 208;
/** Between the columns of the spine, and before and behind the VPCs: edges get from channel to channel there. */
const spineGap = 96;

/**
 * The layout of the domain for some cards as if there were nothing else: data centers, physical connections and VBRs as the spine on the left, a band for
 * every region to the right of it, one below the other; notes below. As wide as `aspect` asks for. Its top left corner is the origin.
 */
export function layOut(
  network: Network,
  cards: readonly Card[],
  gap = defaultGap,
  aspect = defaultAspect,
): Map<string, Point> {
  const bands = bandsOf(network, cards);
  const dataCenters = cards.filter(({ kind }) => kind === 'dataCenter');
  const besideOneAnother = dataCenters.length === 0 && bands.every(isSmall);
  // The guide's own picture of two VPCs: a line with its words between them.
  if (besideOneAnother && bands.length <= 3) return withNotes(fromOrigin(sideBySide(network, bands, gap)), cards, gap);
  const most = Math.max(1, ...bands.map(({ vpcs }) => vpcs.length));
  let best: { readonly drawing: Map<string, Point>; readonly misfit: number } | undefined;
  for (const count of columnCounts(most)) {
    const drawing = stacked(network, bands, dataCenters, gap, count);
    best = better(best, drawing, cards, aspect);
  }
  if (besideOneAnother) best = better(best, sideBySide(network, bands, gap), cards, aspect);
  const drawing = best?.drawing ?? new Map<string, Point>();
  return withNotes(fromOrigin(drawing), cards, gap);
}

/** How many columns of VPCs are tried: all small numbers, then in larger steps. */
function columnCounts(most: number): number[] {
  const counts: number[] = [];
  for (let count = 1; count < most; count = Math.max(count + 1, Math.round(count * 1.15))) counts.push(count);
  return [...counts, most];
}

function better<Best extends { readonly misfit: number }>(
  best: Best | undefined,
  drawing: Map<string, Point>,
  cards: readonly Card[],
  aspect: number,
): Best | { readonly drawing: Map<string, Point>; readonly misfit: number } {
  const { width, height } = boundsOf(rectsOf(drawing, cards)) ?? { width: 1, height: 1 };
  const misfit = Math.abs(Math.log(width / height / aspect));
  return best && best.misfit <= misfit ? best : { drawing, misfit };
}

/** The bands one below the other, with the spine beside them. */
function stacked(
  network: Network,
  bands: readonly Band[],
  dataCenters: readonly Card[],
  gap: number,
  count: number,
): Map<string, Point> {
  const columns = columnsFor(bands, dataCenters, gap, count);
  const places = new Map<string, Point>();
  let y = 0;
  for (const band of bands) {
    const placed = layOutBand(network, band, columns);
    putBand(places, placed, { x: 0, y });
    y += placed.height + betweenBands;
  }
  const middles = dataCenters.map(({ id }) => {
    const lines = network.dataCenters.get(id)?.physicalConnections ?? [];
    const heights = lines.flatMap(({ row }) => {
      const at = places.get(row.id);
      return at ? at.y + lineHeight / 2 : [];
    });
    return heights.length === 0 ? y / 2 : mean(heights);
  });
  const tops = spreadOut(
    dataCenters.map(({ height }, at) => ({ height, middle: middles[at] ?? 0 })),
    gap,
    0,
  );
  for (const [at, { id }] of dataCenters.entries()) places.set(id, { x: 0, y: tops[at] ?? 0 });
  return places;
}

/** The height of the pill of a physical connection. */
const lineHeight = 48;

/** A region with no more than this is a card or two, and needs no band of its own. */
function isSmall({ vpcs, hubs, vbrs, physicalConnections }: Band): boolean {
  return vpcs.length <= 2 && hubs.length + vbrs.length + physicalConnections.length === 0;
}

function sideBySide(network: Network, bands: readonly Band[], gap: number): Map<string, Point> {
  const places = new Map<string, Point>();
  let x = 0;
  const placed = bands.map((band) => layOutBand(network, band, columnsFor([band], [], gap, 1)));
  const highest = Math.max(0, ...placed.map(({ height }) => height));
  for (const band of placed) {
    putBand(places, band, { x, y: Math.floor((highest - band.height) / 16) * 8 });
    x += cardWidths.vpc + besideBands;
  }
  return places;
}

function putBand(places: Map<string, Point>, band: PlacedBand, at: Point): void {
  for (const [id, { x, y }] of band.places) places.set(id, { x: x + at.x, y: y + at.y });
}

/** A stack of up to so many cards is left in one piece. */
const longestStack = 16;

function columnsFor(bands: readonly Band[], dataCenters: readonly Card[], gap: number, count: number): Columns {
  let x = 0;
  const column = (width: number, isThere: boolean, behind: number): number => {
    const at = x;
    if (isThere) x += width + behind;
    return at;
  };
  column(cardWidths.dataCenter, dataCenters.length > 0, spineGap);
  /** As many columns as keep what is in the spine of any band from being a strip. */
  const stacks = (width: number, some: (band: Band) => readonly Card[], behind: number): number[] => {
    const most = Math.max(0, ...bands.map((band) => some(band).length));
    const columns = Math.ceil(most / Math.max(longestStack, Math.ceil(Math.sqrt(2 * most))));
    return Array.from({ length: columns }, (_, at) => column(width, true, at + 1 === columns ? behind : gap));
  };
  const physicalConnections = stacks(cardWidths.physicalConnection, (band) => band.physicalConnections, gap);
  const vbrs = stacks(cardWidths.vbr, (band) => band.vbrs, spineGap);
  const hubsBefore = stacks(cardWidths.vpc, ({ hubsFirst, hubs }) => (hubsFirst ? hubs : []), spineGap);
  const vpcs = Array.from({ length: count }, () => column(cardWidths.vpc, true, gap));
  x += spineGap - gap;
  const hubsBehind = stacks(cardWidths.vpc, ({ hubsFirst, hubs }) => (hubsFirst ? [] : hubs), gap);
  return { physicalConnections, vbrs, vpcs, hubsBefore, hubsBehind };
}

/** Notes hang on nothing: they come last, below everything. */
function withNotes(places: Map<string, Point>, cards: readonly Card[], gap: number): Map<string, Point> {
  const notes = inLines(
    cards.filter(({ kind }) => kind === 'note'),
    gap,
  );
  const bounds = boundsOf(rectsOf(places, cards));
  const top = bounds ? bounds.y + bounds.height + gap : 0;
  for (const { id, x, y } of notes) places.set(id, { x, y: y + top });
  return places;
}

function fromOrigin(places: ReadonlyMap<string, Point>): Map<string, Point> {
  const left = Math.min(...[...places.values()].map(({ x }) => x));
  const top = Math.min(...[...places.values()].map(({ y }) => y));
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x - left, y: y - top }]));
}

function rectsOf(places: ReadonlyMap<string, Point>, cards: readonly Card[]): Rect[] {
  return cards.flatMap(({ id, width, height }) => {
    const at = places.get(id);
    return at ? [{ ...at, width, height }] : [];
  });
}
