import { isSamePath } from '../elbow-path.ts';
import { overlaps, type Point, type Rect } from '../geometry.ts';
import type { RectIndex } from '../rect-index.ts';
import { areaOf, type Group, groupsOf } from './lane-groups.ts';
import { lanePlaces } from './lane-places.ts';
import { isSameSegment, type Line, lookedAt, type Segment, segmentsOf } from './segments.ts';

/** What a pass over the legs of one axis made of every edge; the next one after a change begins with it. */
export interface LanePass {
  readonly lines: ReadonlyMap<string, PassedLine>;
  readonly places: ReadonlyMap<Segment, PlacedSegment>;
}

interface PassedLine {
  readonly line: Line;
  readonly segments: readonly Segment[];
  readonly path: readonly Point[];
}

interface PlacedSegment {
  readonly place: number;
  readonly group: Group['members'];
}

/** Whether the cards in an area are those of the pass before. */
export type IsUntouched = (area: Rect) => boolean;

/**
 * Puts the legs of one axis into lanes. After a change only groups of legs are looked at in which one is new, other or gone: the lanes of a group depend
 * on nothing else, so the result is the same as from scratch. What did not change stays the same object.
 */
export function lanePass(
  lines: readonly Line[],
  level: boolean,
  index: RectIndex,
  before?: LanePass,
  isUntouched: IsUntouched = () => false,
): LanePass {
  const found = lines.map((line) => {
    const was = before?.lines.get(line.id);
    const isSame = was?.line.path === line.path && was.line.way === line.way;
    if (isSame && was.segments.every((segment) => isUntouched(lookedAt(segment)))) return was.segments;
    const segments = segmentsOf(line, level, index);
    const isKept =
      isSame &&
      was.segments.length === segments.length &&
      segments.every((segment, at) => isSameSegment(segment, was.segments[at]));
    return isKept ? was.segments : segments;
  });
  const all = found.flat();
  const pool = before ? concerned(all, before) : all;
  const places = new Map<Segment, PlacedSegment>();
  for (const group of groupsOf(pool)) {
    const placed = group.members.length === 1 ? [group.members[0]?.at ?? 0] : lanePlaces(group);
    for (const [at, segment] of group.members.entries())
      places.set(segment, { place: placed[at] ?? 0, group: group.members });
  }
  const passed = new Map<string, PassedLine>();
  for (const [at, line] of lines.entries()) {
    const segments = found[at] ?? [];
    const was = before?.lines.get(line.id);
    const isKept =
      was?.line.path === line.path && was.segments === segments && !segments.some((one) => places.has(one));
    if (isKept) {
      passed.set(line.id, was);
      continue;
    }
    const path = movedPath(
      line.path,
      segments,
      level,
      (segment) => (places.get(segment) ?? before?.places.get(segment))?.place ?? segment.at,
    );
    passed.set(line.id, { line, segments, path: was && isSamePath(was.path, path) ? was.path : path });
  }
  for (const segment of before ? all : []) {
    const was = before?.places.get(segment);
    if (was && !places.has(segment)) places.set(segment, was);
  }
  return { lines: passed, places };
}

/** The legs that are new, and all of every group that has lost one or that a new one gets in the way of; in the order of `all`. */
function concerned(all: readonly Segment[], { places, lines }: LanePass): Segment[] {
  const fresh = all.filter((segment) => !places.has(segment));
  const kept = new Set(all);
  const groups = new Set<Group['members']>();
  for (const { segments } of lines.values())
    for (const segment of segments) {
      const group = kept.has(segment) ? undefined : places.get(segment)?.group;
      if (group) groups.add(group);
    }
  const areas = fresh.map(areaOf);
  if (areas.length > 0)
    for (const segment of all) {
      const group = places.get(segment)?.group;
      if (!group || groups.has(group)) continue;
      const area = areaOf(segment);
      if (areas.some((other) => overlaps(area, other))) groups.add(group);
    }
  return all.filter((segment) => {
    const group = places.get(segment)?.group;
    return group === undefined || groups.has(group);
  });
}

function movedPath(
  path: readonly Point[],
  segments: readonly Segment[],
  level: boolean,
  placeOf: (segment: Segment) => number,
): readonly Point[] {
  const moved = [...path];
  for (const segment of segments) {
    const place = placeOf(segment);
    for (const at of [segment.leg, segment.leg + 1]) {
      const point = moved[at];
      if (point) moved[at] = level ? { x: point.x, y: place } : { x: place, y: point.y };
    }
  }
  return moved;
}
