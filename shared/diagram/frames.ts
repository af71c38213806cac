import type { AccountMark, Card } from './cards.ts';
import { boundsOf, grown, type Rect } from './geometry.ts';
import { type RectIndex, rectIndex } from './rect-index.ts';

export type FrameChoice = 'none' | 'region' | 'account' | 'region-and-account';

/** A rectangle around objects that belong together. */
export interface SceneFrame extends Rect {
  /** Unique in the scene, and the same as long as its members are. */
  readonly id: string;
  readonly kind: 'region' | 'account';
  readonly region?: string;
  readonly account?: AccountMark;
  readonly members: readonly string[];
}

const framePadding = 24;
const frameTitleHeight = 24;

type Member = Card & Rect;

interface Group {
  readonly kind: SceneFrame['kind'];
  readonly key: string;
  readonly members: readonly Member[];
}

/**
 * The frames around a plan's objects, the outer ones first. Objects without the region or account in question are in none. Where one frame
 * would also cover objects that do not belong to it, or a part of another frame of its kind, its members are split along their widest gaps until it does not.
 */
export function framesOf(nodes: readonly Member[], choice: FrameChoice): SceneFrame[] {
  if (choice === 'none') return [];
  const regions = choice === 'account' ? [] : groups('region', nodes);
  const accounts = choice === 'region' ? [] : choice === 'account' ? groups('account', nodes) : undefined;
  const index = rectIndex(nodes);
  const inner = accounts ?? regions.flatMap(({ members }) => groups('account', members));
  // Frames of accounts lie in frames of regions, which leave room for them.
  const isOuter = accounts === undefined;
  return [...framesAround(regions, nodes, index, isOuter ? 2 : 1), ...framesAround(inner, nodes, index, 1)];
}

function groups(kind: SceneFrame['kind'], members: readonly Member[]): Group[] {
  const found = new Map<string, Member[]>();
  for (const member of members) {
    const key = kind === 'account' ? member.account?.id : member.region;
    if (key === undefined) continue;
    const group = found.get(key);
    if (group) group.push(member);
    else found.set(key, [member]);
  }
  return [...found].map(([key, group]) => ({ kind, key, members: group }));
}

function framesAround(
  found: readonly Group[],
  nodes: readonly Member[],
  index: RectIndex,
  depth: number,
): SceneFrame[] {
  const parts = found.flatMap((group) => {
    const own = new Set(group.members);
    const coversOthers = (part: readonly Member[]): boolean =>
      index.some(frameRect(part, depth), (at) => {
        const node = nodes[at];
        return node !== undefined && !own.has(node);
      });
    return split(group.members, coversOthers).map((members) => ({ ...group, members }));
  });
  return apart(parts, depth).map(({ kind, key, members }) => {
    const account = members[0]?.account;
    return {
      // The first member tells the parts of one group apart: an id is in one part alone.
      id: `${kind} ${key} ${members[0]?.id ?? ''}`,
      kind,
      ...(kind === 'region' && { region: key }),
      ...(kind === 'account' && account && { account }),
      members: members.map(({ id }) => id),
      ...frameRect(members, depth),
    };
  });
}

/** The parts, split further where the frames of two would overlap between their members. */
function apart(parts: readonly Group[], depth: number): readonly Group[] {
  const index = rectIndex(parts.map(({ members }) => frameRect(members, depth)));
  const cut = new Set<number>();
  for (const [at, rect] of index.rects.entries())
    index.some(rect, (other) => {
      if (other === at || cut.has(other) || cut.has(at)) return false;
      const [one, two] = [parts[at]?.members.length ?? 0, parts[other]?.members.length ?? 0];
      cut.add(one >= two ? at : other);
      return false;
    });
  const next = parts.flatMap((part, at) =>
    cut.has(at) ? inTwo(part.members).map((members) => ({ ...part, members })) : [part],
  );
  return next.length === parts.length ? parts : apart(next, depth);
}

/** Parts that cover no others; a part that can't be split any more covers them and is shown all the same. */
function split(members: readonly Member[], coversOthers: (part: readonly Member[]) => boolean): (readonly Member[])[] {
  if (members.length < 2 || !coversOthers(members)) return [members];
  const parts = inTwo(members);
  return parts.length < 2 ? parts : parts.flatMap((part) => split(part, coversOthers));
}

/** The members on both sides of their widest gap; all of them where there is none. */
function inTwo(members: readonly Member[]): (readonly Member[])[] {
  const cuts = [
    widestGap(
      members,
      ({ x }) => x,
      ({ width }) => width,
    ),
    widestGap(
      members,
      ({ y }) => y,
      ({ height }) => height,
    ),
  ].filter((cut) => cut !== undefined);
  const cut = cuts.sort((a, b) => b.gap - a.gap)[0];
  if (!cut) return [members];
  const isBefore = (member: Member): boolean => cut.before.has(member);
  return [members.filter(isBefore), members.filter((member) => !isBefore(member))];
}

/** Where the members are farthest apart along one axis; undefined where they overlap all the way. */
function widestGap(
  members: readonly Member[],
  start: (rect: Rect) => number,
  length: (rect: Rect) => number,
): { readonly gap: number; readonly before: ReadonlySet<Member> } | undefined {
  const ordered = members.toSorted((a, b) => start(a) - start(b));
  let [gap, at, end] = [0, 0, -Infinity];
  for (const [place, member] of ordered.entries()) {
    if (place > 0 && start(member) - end > gap) [gap, at] = [start(member) - end, place];
    end = Math.max(end, start(member) + length(member));
  }
  return at === 0 ? undefined : { gap, before: new Set(ordered.slice(0, at)) };
}

function frameRect(part: readonly Member[], depth: number): Rect {
  const { x, y, width, height } = grown(boundsOf(part) ?? { x: 0, y: 0, width: 0, height: 0 }, depth * framePadding);
  return { x, y: y - depth * frameTitleHeight, width, height: height + depth * frameTitleHeight };
}
