import type { AccountMark, Card } from './cards.ts';
import { boundsOf, grown, type Rect } from './geometry.ts';

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

export const framePadding = 24;
export const frameTitleHeight = 24;

type Member = Card & Rect;

/** The frames around a plan's objects, the outer ones first. Objects without the region or account in question are in none. */
export function framesOf(members: readonly Member[], choice: FrameChoice): SceneFrame[] {
  if (choice === 'none') return [];
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = choice === 'account' ? member.account?.id : member.region;
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  const kind = choice === 'account' ? 'account' : 'region';
  return [...groups].flatMap(([key, group]) => frameAround(kind, key, group));
}

function frameAround(kind: SceneFrame['kind'], key: string, group: readonly Member[]): SceneFrame[] {
  const bounds = boundsOf(group);
  if (!bounds) return [];
  const { x, y, width, height } = grown(bounds, framePadding);
  const account = group[0]?.account;
  return [
    {
      id: `${kind}:${key}`,
      kind,
      ...(kind === 'region' && { region: key }),
      ...(kind === 'account' && account && { account }),
      members: group.map(({ id }) => id),
      x,
      y: y - frameTitleHeight,
      width,
      height: height + frameTitleHeight,
    },
  ];
}
