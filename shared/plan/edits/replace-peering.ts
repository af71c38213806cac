import { startDraft } from '../draft.ts';
import { joinPatches, type Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import { removeObjects } from './remove-objects.ts';

/** Deletes a peering and sends its routes over another one between the same routers; a route that the other one has already goes too. */
export function replacePeering(plan: Plan, goneId: string, keptId: string): Patch {
  const draft = startDraft(plan);
  const keys = new Set(plan.routes.filter(({ nextHop }) => nextHop.peering === keptId).map(routeKey));
  plan.routes.forEach((route, at) => {
    if (route.nextHop.peering !== goneId || keys.has(routeKey(route))) return;
    draft.setAt('routes', at, { nextHop: { ...route.nextHop, peering: keptId } });
  });
  return joinPatches([draft.patch(), removeObjects(draft.plan, [goneId])]);
}

function routeKey({ router, destination }: Plan['routes'][number]): string {
  return `${destination} ${router}`;
}
