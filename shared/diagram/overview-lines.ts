import { placeLabels } from './edge-labels.ts';
import { routeEdges } from './edge-routing.ts';
import { boundsOf, centerOf, type Point, type Rect } from './geometry.ts';
import { anyOverlap, spreadApart } from './spread-apart.ts';
import type { Area, AreaLink, Overview } from './overview.ts';

/** Where the areas of an overview, their lines and what stands on these are drawn, in units. */
export interface OverviewDrawing {
  /** Whether there is so little room that areas say the least. */
  readonly compact: boolean;
  readonly areas: readonly { readonly area: Area; readonly rect: Rect }[];
  readonly lines: readonly OverviewLine[];
}

export interface OverviewLine {
  readonly link: AreaLink;
  readonly path: readonly Point[];
  /** The middle of its label; where there is no room for the words the label is a dot. */
  readonly label: Point & { readonly fits: boolean };
}

/** Sizes on the screen, px. */
export interface OverviewSizes {
  /** No area is smaller than this, or, where they would lie on each other, than its compact form. */
  readonly area: (area: Area) => Size;
  readonly compactArea: (area: Area) => Size;
  readonly label: (link: AreaLink) => Size;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const origin: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** Between two areas, px: lines run there. */
const areaGap = 10;

/**
 * Lines and labels as between cards, but on the screen's scale: `unit` is how many units a pixel of the screen is long, and lanes are as far apart as
 * the eye wants them.
 */
export function drawOverview({ areas, links }: Overview, unit: number, sizes: OverviewSizes): OverviewDrawing {
  const middle = centerOf(boundsOf(areas) ?? origin).x / unit;
  const sized = (sizeOf: (area: Area) => Size) =>
    areas.map((area) => ({ id: area.id, ...atLeast(scaled(area, 1 / unit), sizeOf(area), middle) }));
  const whole = sized(sizes.area);
  const compact = anyOverlap(whole, areaGap);
  const nodes = compact ? spreadApart(sized(sizes.compactArea), areaGap) : whole;
  const { nodes: rects, routes } = routeEdges(nodes, links);
  const chips = links.map((link) => ({ id: link.id, chip: sizes.label(link) }));
  const { places } = placeLabels(rects, chips, routes);
  return {
    compact,
    areas: areas.flatMap((area, at) => {
      const rect = nodes[at];
      return rect === undefined ? [] : [{ area, rect: scaled(rect, unit) }];
    }),
    lines: links.flatMap((link): OverviewLine[] => {
      const [path, place] = [routes.get(link.id)?.path, places.get(link.id)];
      if (path === undefined || place === undefined) return [];
      const at = place.kind === 'label' ? centerOf(place.rect) : place.at;
      return [
        {
          link,
          path: path.map((point) => ({ x: point.x * unit, y: point.y * unit })),
          label: { x: at.x * unit, y: at.y * unit, fits: place.kind === 'label' },
        },
      ];
    }),
  };
}

/** A rectangle grown to a size, in whole pixels: up and down alike, to the side away from the middle of all, for between them run the lines. */
function atLeast(rect: Rect, least: Size, middle: number): Rect {
  const width = Math.round(Math.max(rect.width, least.width));
  const height = Math.round(Math.max(rect.height, least.height));
  const isLeft = rect.x + rect.width <= middle;
  const isRight = rect.x >= middle;
  const x = isLeft ? rect.x + rect.width - width : isRight ? rect.x : rect.x - (width - rect.width) / 2;
  return { x: Math.round(x), y: Math.round(rect.y - (height - rect.height) / 2), width, height };
}

function scaled({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}
