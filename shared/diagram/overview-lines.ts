import { centerOf, overlaps, type Point, type Rect } from './geometry.ts';
import type { Area, AreaLink, Overview } from './overview.ts';

/** Where the areas of an overview, their lines and what stands on these are drawn, in units. */
export interface OverviewDrawing {
  readonly areas: readonly { readonly area: Area; readonly rect: Rect }[];
  readonly lines: readonly OverviewLine[];
}

export interface OverviewLine {
  readonly link: AreaLink;
  readonly from: Point;
  readonly to: Point;
  /** The middle of its label: on no area and on no other label. Where there is no room the label is a dot. */
  readonly label: Point & { readonly fits: boolean };
}

/** Sizes on the screen, px. */
export interface OverviewSizes {
  /** No area is smaller. */
  readonly area: { readonly width: number; readonly height: number };
  readonly labelHeight: number;
  readonly labelWidth: (link: AreaLink) => number;
}

/** Places along a line that a label may take, the best first. */
const labelPlaces = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** `unit` is how many units a pixel of the screen is long. */
export function drawOverview({ areas, links }: Overview, unit: number, sizes: OverviewSizes): OverviewDrawing {
  const placed = areas.map((area) => ({ area, rect: atLeast(area, sizes.area, unit) }));
  const rects = new Map(placed.map(({ area, rect }) => [area.id, rect]));
  const taken = placed.map(({ rect }) => rect);
  const lines = links.flatMap((link): OverviewLine[] => {
    const [one, other] = [rects.get(link.from), rects.get(link.to)];
    if (one === undefined || other === undefined) return [];
    const [from, to] = [borderPoint(one, centerOf(other)), borderPoint(other, centerOf(one))];
    const size = { width: sizes.labelWidth(link) * unit, height: sizes.labelHeight * unit };
    for (const at of labelPlaces) {
      const middle = { x: from.x + (to.x - from.x) * at, y: from.y + (to.y - from.y) * at };
      const rect = { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size };
      if (taken.some((other) => overlaps(rect, other))) continue;
      taken.push(rect);
      return [{ link, from, to, label: { ...middle, fits: true } }];
    }
    return [{ link, from, to, label: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, fits: false } }];
  });
  return { areas: placed, lines };
}

/** A rectangle grown about its middle to a size on the screen. */
function atLeast(rect: Rect, least: OverviewSizes['area'], unit: number): Rect {
  const width = Math.max(rect.width, least.width * unit);
  const height = Math.max(rect.height, least.height * unit);
  return { x: rect.x - (width - rect.width) / 2, y: rect.y - (height - rect.height) / 2, width, height };
}

/** Where the line from the middle of a rectangle to a point leaves it; the middle where the point lies within. */
function borderPoint(rect: Rect, towards: Point): Point {
  const middle = centerOf(rect);
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  const reach = Math.min(
    dx === 0 ? Infinity : rect.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : rect.height / 2 / Math.abs(dy),
  );
  return reach > 1 ? middle : { x: middle.x + dx * reach, y: middle.y + dy * reach };
}
