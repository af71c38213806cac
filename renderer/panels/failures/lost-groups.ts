import type { LostPairs, Reachability } from '../../../shared/network/reach.ts';

/** The lost pairs between two networks (VPCs, data centers), or within one. */
export interface LostGroup {
  readonly from: string;
  readonly to: string;
  /** Ordered pairs: there and back count as two. */
  readonly count: number;
  /** One pair of them, by its endpoints' ids, to look at. */
  readonly example: readonly [from: string, to: string];
}

/** Groups lost pairs by their networks, in either direction, the largest groups first. */
export function lostGroups({ endpoints }: Reachability, { pairs }: LostPairs): LostGroup[] {
  const groups = new Map<string, { from: string; to: string; count: number; example: readonly [string, string] }>();
  for (const [fromAt, toAt] of pairs) {
    const [from, to] = [endpoints[fromAt], endpoints[toAt]];
    if (from === undefined || to === undefined) continue;
    const known =
      groups.get(JSON.stringify([from.router, to.router])) ?? groups.get(JSON.stringify([to.router, from.router]));
    if (known) known.count += 1;
    else
      groups.set(JSON.stringify([from.router, to.router]), {
        from: from.router,
        to: to.router,
        count: 1,
        example: [from.id, to.id],
      });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
