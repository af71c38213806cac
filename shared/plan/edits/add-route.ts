import { idMaker } from '../ids.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { Route } from '../rows.ts';

/** A route entry that has no id yet. */
export type NewRoute = Omit<Route, 'id'>;

/** Adds route entries in their order, at the end or before the entry that stands at `place`, each under an id of its own. */
export function addRoutes(plan: Plan, routes: readonly NewRoute[], place = plan.routes.length): Patch {
  const nextId = idMaker(plan);
  return {
    changes: routes.map((route, number) => ({
      op: 'add',
      table: 'routes',
      at: place + number,
      row: { id: nextId('routes'), ...route },
    })),
  };
}
