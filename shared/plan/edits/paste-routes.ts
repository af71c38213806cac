import { joinPatches, mustApply, type Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { NextHop } from '../rows.ts';
import { addRoutes, type NewRoute } from './add-route.ts';
import { changeRoute } from './change-route.ts';

/** What a pasted table comes to: entries to add, and other next hops for entries that are there, by their place in `routes`. */
export interface RoutePaste {
  readonly add: readonly NewRoute[];
  readonly change: readonly { readonly place: number; readonly nextHop: NextHop }[];
}

/** Changes and adds route entries as one patch; every place must be one of the plan. */
export function pasteRoutes(plan: Plan, { add, change }: RoutePaste): Patch {
  const patches: Patch[] = [];
  let next = plan;
  for (const { place, nextHop } of change) {
    const patch = changeRoute(next, place, { nextHop });
    patches.push(patch);
    next = mustApply(next, patch);
  }
  return joinPatches([...patches, addRoutes(next, add)]);
}
