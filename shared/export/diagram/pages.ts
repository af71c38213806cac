import type { Rect } from '../../diagram/geometry.ts';

/** Width and height of paper that stands upright, in mm: ISO 216, ANSI/ASME Y14.1. */
export const papers = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  Letter: { width: 215.9, height: 279.4 },
  Tabloid: { width: 279.4, height: 431.8 },
} as const;

export type PaperName = keyof typeof papers;

/** How a drawing is laid onto paper. */
export interface PageLayout {
  readonly paper: PaperName;
  readonly orientation: 'portrait' | 'landscape';
  readonly marginMm: number;
  /** All of it on one page, or as many pages as it takes, to be glued. */
  readonly onto:
    | { readonly kind: 'one-page' }
    /** `scale` 1 prints a unit of the drawing as one CSS pixel, 1/96 inch. Neighbours share a strip of `overlapMm`. */
    | { readonly kind: 'tiles'; readonly scale: number; readonly overlapMm: number };
}

export const defaultPageLayout: PageLayout = {
  paper: 'A4',
  orientation: 'landscape',
  marginMm: 12,
  onto: { kind: 'one-page' },
};

export interface DiagramPages {
  /** What each page shows, row by row. */
  readonly viewBoxes: readonly Rect[];
  readonly rows: number;
  readonly columns: number;
  /** The paper as it lies, and the part of it that is printed on, in mm. */
  readonly paperMm: { readonly width: number; readonly height: number };
  readonly printedMm: { readonly width: number; readonly height: number };
  /** What the drawing is multiplied with; tiles may be printed smaller than asked, so that there are not more than `mostPages`. */
  readonly scale: number;
}

export const mostPages = 100;
/** At a twentieth a card is as large as a grain of rice. */
const leastScale = 0.05;
const unitsPerMm = 96 / 25.4;

/**
 * The pages of a drawing that takes up `box`. On one page it is made as large as fits, but never larger than 100 %; on tiles it is centred. A margin that leaves no paper, or an
 * overlap that leaves no step, counts as as much as leaves half of it.
 */
export function diagramPages(box: Rect, layout: PageLayout): DiagramPages {
  const { onto } = layout;
  const upright = papers[layout.paper];
  const isTurned = layout.orientation === 'landscape';
  const paperMm = isTurned ? { width: upright.height, height: upright.width } : { ...upright };
  const margin = within(layout.marginMm, Math.min(paperMm.width, paperMm.height) / 4);
  const printedMm = { width: paperMm.width - 2 * margin, height: paperMm.height - 2 * margin };
  const printed = { width: printedMm.width * unitsPerMm, height: printedMm.height * unitsPerMm };
  const area = { width: Math.max(1, box.width), height: Math.max(1, box.height) };
  if (onto.kind === 'one-page') {
    const scale = Math.min(1, printed.width / area.width, printed.height / area.height);
    const shown = { width: printed.width / scale, height: printed.height / scale };
    return { viewBoxes: [centred(box, shown)], rows: 1, columns: 1, paperMm, printedMm, scale };
  }
  const overlap = within(onto.overlapMm, Math.min(printedMm.width, printedMm.height) / 2) * unitsPerMm;
  const step = { width: printed.width - overlap, height: printed.height - overlap };
  const count = (length: number, stride: number): number => Math.max(1, Math.ceil((length - overlap) / stride));
  const tilesAt = (scale: number) => ({
    scale,
    columns: count(area.width * scale, step.width),
    rows: count(area.height * scale, step.height),
  });
  let tiles = tilesAt(Math.max(leastScale, within(onto.scale, 4)));
  while (tiles.columns * tiles.rows > mostPages) tiles = tilesAt(tiles.scale * 0.95);
  const { scale, columns, rows } = tiles;
  const tile = { width: printed.width / scale, height: printed.height / scale };
  const stride = { x: step.width / scale, y: step.height / scale };
  const all = centred(box, {
    width: (columns - 1) * stride.x + tile.width,
    height: (rows - 1) * stride.y + tile.height,
  });
  const viewBoxes = Array.from({ length: rows * columns }, (_, at) => ({
    x: all.x + (at % columns) * stride.x,
    y: all.y + Math.floor(at / columns) * stride.y,
    ...tile,
  }));
  return { viewBoxes, rows, columns, paperMm, printedMm, scale };
}

/** A length that was typed: neither negative nor more than that, and nothing where it is no number. */
function within(value: number, most: number): number {
  return Number.isNaN(value) ? 0 : Math.min(most, Math.max(0, value));
}

function centred(box: Rect, { width, height }: { readonly width: number; readonly height: number }): Rect {
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
