import type { Route } from './edge-routing.ts';
import { grown, type Point, type Rect, spanned } from './geometry.ts';
import type { Link } from './links.ts';
import { nextPlace } from './next-place.ts';
import { rectIndex } from './rect-index.ts';

/** Between a label and the nearest node. */
const labelGap = 4;
/** Tried along a segment, nearest to its middle first, so that labels of edges that share a way do not lie on each other. */
const shifts = [0, 0.5, -0.5, 0.25, -0.25, 0.75, -0.75, 1, -1];

/**
 * Where the chip of every link goes: onto its longest segment with room for it, else beside the edge. It never covers a node; it covers
 * another label only where no segment is free of them.
 */
export function placeLabels(
  nodes: readonly Rect[],
  links: readonly Link[],
  routes: ReadonlyMap<string, Route>,
): Map<string, Rect> {
  const nodeIndex = rectIndex(nodes);
  const labelIndex = rectIndex([]);
  const labels = new Map<string, Rect>();
  for (const { id, chip } of links) {
    const path = routes.get(id)?.path;
    if (!path || !chip) continue;
    const candidates = candidatesOn(path, chip.width, chip.height).filter((label) =>
      nodeIndex.isFree(grown(label, labelGap)),
    );
    const label = candidates.find((candidate) => labelIndex.isFree(candidate)) ??
      candidates[0] ?? {
        ...nextPlace(nodeIndex, middleOfPath(path, chip), chip, { gap: labelGap, step: { x: 16, y: 16 } }),
        width: chip.width,
        height: chip.height,
      };
    labelIndex.add(label);
    labels.set(id, label);
  }
  return labels;
}

/** Labels centred on a segment, the longest segment first, the middle of it first. */
function candidatesOn(path: readonly Point[], width: number, height: number): Rect[] {
  const segments = path.slice(1).map((end, at) => spanned(path[at] ?? end, end));
  const room = ({ width: across, height: down }: Rect): number => (across >= down ? across - width : down - height);
  return segments
    .map((segment) => ({ segment, length: Math.max(segment.width, segment.height) }))
    .sort((a, b) => b.length - a.length)
    .flatMap(({ segment }) => {
      const slack = Math.max(0, room(segment)) / 2;
      const sideways = segment.width >= segment.height;
      return (slack === 0 ? [0] : shifts).map((shift) => ({
        x: Math.round(segment.x + (segment.width - width) / 2 + (sideways ? shift * slack : 0)),
        y: Math.round(segment.y + (segment.height - height) / 2 + (sideways ? 0 : shift * slack)),
        width,
        height,
      }));
    });
}

function middleOfPath(path: readonly Point[], size: { readonly width: number; readonly height: number }): Point {
  const middle = path[Math.floor(path.length / 2)] ?? { x: 0, y: 0 };
  return { x: middle.x - size.width / 2, y: middle.y - size.height / 2 };
}
