import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { NextHop, Route } from '../rows.ts';

/** What can be changed of a route entry; to have it in another table is to remove it here and add it there. */
export type RouteFields = Partial<Pick<Route, 'destination' | 'nextHop'>>;

/** Changes the route entry that stands at a place of the plan's `routes`; what already is so is no change. */
export function changeRoute(plan: Plan, place: number, fields: RouteFields): Patch {
  const draft = startDraft(plan);
  draft.setAt('routes', place, {
    ...fields,
    ...(fields.nextHop && { nextHop: replacedNextHop(plan.routes[place]?.nextHop, fields.nextHop) }),
  });
  return draft.patch();
}

/** Another next hop in the place of one; what a file says beside it in a way unknown to this version is kept. */
function replacedNextHop(before: NextHop | undefined, after: NextHop): NextHop {
  const kept = Object.entries(before ?? {}).filter(([name]) => !known.has(name));
  return { ...after, ...Object.fromEntries(kept) };
}

const known: ReadonlySet<string> = new Set<keyof NextHop>(['peering', 'physicalConnection', 'ip']);
