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
 * would also cover objects that do not belong to it, its members are split along their widest gaps until it does not.
 */
export function framesOf(nodes: readonly Member[], choice: FrameChoice): SceneFrame[] {
  if (choice === 'none') return [];
  const regions = choice === 'account' ? [] : groups('region', nodes);
  const accounts = choice === 'region' ? [] : choice === 'account' ? groups('account', nodes) : undefined;
  const index = rectIndex(nodes);
  const inner = accounts ?? regions.flatMap(({ members }) => groups('account', members));
  // Frames of accounts lie in frames of regions, which leave room for them.
  const isOuter = accounts === undefined;
  return [
    ...regions.flatMap((group) => framesAround(group, nodes, index, isOuter ? 2 : 1)),
    ...inner.flatMap((group) => framesAround(group, nodes, index, 1)),
  ];
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
  { kind, key, members }: Group,
  nodes: readonly Member[],
  index: RectIndex,
  depth: number,
): SceneFrame[] {
  const own = new Set(members);
  const coversOthers = (part: readonly Member[]): boolean =>
    index.some(frameRect(part, depth), (at) => {
      const node = nodes[at];
      return node !== undefined && !own.has(node);
    });
  return split(members, coversOthers).map((part) => {
    const account = part[0]?.account;
    return {
      // The first member tells the parts of one group apart: an id is in one part alone.
      id: `${kind} ${key} ${part[0]?.id ?? ''}`,
      kind,
      ...(kind === 'region' && { region: key }),
      ...(kind === 'account' && account && { account }),
      members: part.map(({ id }) => id),
      ...frameRect(part, depth),
    };
  });
}

/** Parts that cover no others; a part that can't be split any more covers them and is shown all the same. */
function split(members: readonly Member[], coversOthers: (part: readonly Member[]) => boolean): (readonly Member[])[] {
  if (members.length < 2 || !coversOthers(members)) return [members];
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
  return [members.filter(isBefore), members.filter((member) => !isBefore(member))].flatMap((part) =>
    split(part, coversOthers),
  );
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
