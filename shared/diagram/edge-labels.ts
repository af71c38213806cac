import type { Route } from './edge-routing.ts';
import { boundsOf, grown, type Point, type Rect, spanned } from './geometry.ts';
import type { Link } from './links.ts';
import { nextPlace } from './next-place.ts';
import { type RectIndex, rectIndex } from './rect-index.ts';

interface LabelledPath {
  readonly path: readonly Point[];
  readonly label?: Rect;
}

/** Between a label and the nearest node. */
const labelGap = 4;
/** Tried along a segment, nearest to its middle first, so that labels of edges that share a way do not lie on each other. */
const shifts = [0, 0.5, -0.5, 0.25, -0.25, 0.75, -0.75, 1, -1];

/**
 * Where the chip of every link goes: onto its longest segment with room for it, else beside the edge. It never covers a node; it covers
 * another label only where no segment is free of them. Edges that kept the path that they had `before` keep their label too.
 */
export function placeLabels(
  nodes: readonly Rect[],
  links: readonly Link[],
  routes: ReadonlyMap<string, Route>,
  before: ReadonlyMap<string, LabelledPath> = new Map(),
): Map<string, Rect> {
  const nodeIndex = rectIndex(nodes);
  const labelIndex = rectIndex([], boundsOf(nodes));
  const labels = new Map<string, Rect>();
  const kept = new Set<string>();
  for (const { id, chip } of links) {
    const [path, was] = [routes.get(id)?.path, before.get(id)];
    if (!chip || !was?.label || path !== was.path) continue;
    const { x, y, width, height } = was.label;
    if (width !== chip.width || !nodeIndex.isFree(grown(was.label, labelGap))) continue;
    labels.set(id, { x, y, width, height });
    labelIndex.add(was.label);
    kept.add(id);
  }
  for (const { id, chip } of links) {
    const path = routes.get(id)?.path;
    if (!path || !chip || kept.has(id)) continue;
    const label = labelOn(path, chip, nodeIndex, labelIndex) ?? labelBeside(path, chip, nodeIndex);
    labelIndex.add(label);
    labels.set(id, label);
  }
  return labels;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A label centred on a segment, the longest first; where others lie on all of them, over another label rather than off the edge. */
function labelOn(path: readonly Point[], chip: Size, nodes: RectIndex, labels: RectIndex): Rect | undefined {
  let covering: Rect | undefined;
  const segments = path.slice(1).map((end, at) => spanned(path[at] ?? end, end));
  segments.sort((a, b) => b.width + b.height - a.width - a.height);
  for (const segment of segments) {
    const sideways = segment.width >= segment.height;
    const slack = Math.max(0, sideways ? segment.width - chip.width : segment.height - chip.height) / 2;
    for (const shift of slack === 0 ? [0] : shifts) {
      const label = {
        x: Math.round(segment.x + (segment.width - chip.width) / 2 + (sideways ? shift * slack : 0)),
        y: Math.round(segment.y + (segment.height - chip.height) / 2 + (sideways ? 0 : shift * slack)),
        width: chip.width,
        height: chip.height,
      };
      if (!nodes.isFree(grown(label, labelGap))) continue;
      if (labels.isFree(label)) return label;
      covering ??= label;
    }
  }
  return covering;
}

function labelBeside(path: readonly Point[], { width, height }: Size, nodes: RectIndex): Rect {
  const middle = path[Math.floor(path.length / 2)] ?? { x: 0, y: 0 };
  const wanted = { x: middle.x - width / 2, y: middle.y - height / 2 };
  return { ...nextPlace(nodes, wanted, { width, height }, { gap: labelGap, step: { x: 16, y: 16 } }), width, height };
}
