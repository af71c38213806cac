import type { RulePack } from '../catalog/rule-pack.ts';
import { objectTables, type Plan } from '../plan/plan.ts';
import type { Route } from '../plan/rows.ts';
import { billingOf, compile } from './compile.ts';
import { compileRoutes, inRouterOrder } from './compile-routes.ts';
import type { Network, PlanObject, RouteNode } from './network.ts';

/**
 * As `compile`, taking from the network of an earlier plan all that still holds. Where nothing but a few route entries differs, the objects and
 * the untouched tables stay the very same ones, and the time goes into comparing entries by reference.
 */
export function compileAfter(before: Network, plan: Plan, pack: RulePack, today: string): Network {
  const asOf = plan.asOf ?? today;
  const edit =
    before.idsRepeat || !sameButRoutes(before.plan, plan) || !sameBilling(before, pack, asOf)
      ? undefined
      : editOf(before.plan.routes, plan.routes);
  const objects = edit && objectsAfter(before.objects, edit);
  if (edit === undefined || objects === undefined) return compile(plan, pack, today);
  return { ...before, plan, pack, asOf, objects, routes: routesAfter(before, edit) };
}

/** After the first `head` entries of `before`, the `removed` ones gave way to the `added` ones; those behind are the same again. */
interface Edit {
  readonly before: readonly Route[];
  readonly head: number;
  readonly removed: readonly Route[];
  readonly added: readonly Route[];
}

/** Beyond this many entries a network is compiled anew. */
const mostEntries = 64;

/** As many changes may lie over the objects that were compiled in full. */
const mostChanges = 1024;

function sameButRoutes(before: Plan, after: Plan): boolean {
  return objectTables.every((table) => table === 'routes' || before[table] === after[table]);
}

/** Whether every subscription stands where it stood, to the day. */
function sameBilling(before: Network, pack: RulePack, asOf: string): boolean {
  if (before.asOf === asOf && before.pack === pack) return true;
  return before.peerings.every(
    ({ row, billing }) => JSON.stringify(billingOf(row, pack, asOf)) === JSON.stringify(billing),
  );
}

function editOf(before: readonly Route[], after: readonly Route[]): Edit | undefined {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (before.length + after.length - 2 * (head + tail) > mostEntries) return undefined;
  return {
    before,
    head,
    removed: before.slice(head, before.length - tail),
    added: after.slice(head, after.length - tail),
  };
}

/** What lies over objects that were compiled in full: entries that are new, or gone (null). */
interface Overlay {
  readonly under: Network['objects'];
  readonly changes: ReadonlyMap<string, PlanObject | null>;
}

const overlays = new WeakMap<Network['objects'], Overlay>();

/** The objects by id after an edit; undefined where an id would repeat, or too much has changed. */
function objectsAfter(objects: Network['objects'], { removed, added }: Edit): Network['objects'] | undefined {
  const { under, changes: earlier } = overlays.get(objects) ?? { under: objects, changes: [] };
  const changes = new Map<string, PlanObject | null>(earlier);
  const find = (id: string): PlanObject | undefined => {
    const change = changes.get(id);
    return change === undefined ? under.get(id) : (change ?? undefined);
  };
  for (const { id } of removed) changes.set(id, null);
  for (const row of added) {
    if (find(row.id) !== undefined) return undefined;
    changes.set(row.id, { table: 'routes', row });
  }
  if (changes.size > mostChanges) return undefined;
  const after = { get: find, has: (id: string) => find(id) !== undefined };
  overlays.set(after, { under, changes });
  return after;
}

function routesAfter(network: Network, edit: Edit): Network['routes'] {
  const added = compileRoutes(edit.added, {
    ...network,
    peeringById: (id) => network.peerings.find(({ row }) => row.id === id),
  });
  const removed = new Set(edit.removed);
  const routers = new Set([...edit.removed, ...edit.added].map(({ router }) => router));
  const tables = new Map(network.routes);
  let sameRouters = true;
  for (const id of routers) {
    const table = network.routes.get(id) ?? [];
    const head = headLength(table, edit);
    const rest = table.slice(head).filter(({ row }) => !removed.has(row));
    const next: readonly RouteNode[] = [...table.slice(0, head), ...(added.get(id) ?? []), ...rest];
    // An entry that moved within the plan takes those along that it passed, whose tables stay as they are.
    if (next.length === table.length && next.every(({ row }, at) => row === table[at]?.row)) continue;
    if (next.length > 0) tables.set(id, next);
    else tables.delete(id);
    if (next.length > 0 !== table.length > 0) sameRouters = false;
  }
  return sameRouters ? tables : inRouterOrder(network, (id) => tables.get(id));
}

/** How many entries of a table lie before the edit; both are in the order of the plan, but the table lacks what can't be read. */
function headLength(table: readonly RouteNode[], { before, head }: Edit): number {
  let length = 0;
  for (let at = 0; at < head && length < table.length; at++) if (before[at] === table[length]?.row) length++;
  return length;
}
