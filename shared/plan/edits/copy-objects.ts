import { type Fragment, fragmentText } from '../fragment.ts';
import { type ObjectTable, objectTables, type Plan, type Rows } from '../plan.ts';
import { type Reference, referencesOf } from '../references.ts';
import type { Peering, PeeringEnd } from '../rows.ts';

/**
 * The text that copying puts on the clipboard: the objects, what lies inside them, the peerings, routes and intents that hold between them alone,
 * their places, and the accounts that they name. Copies are planned: ids that exist once in the cloud (of the object, its router, its interfaces)
 * stay behind, and with them the states.
 */
export function copyText(plan: Plan, ids: readonly string[]): string {
  return fragmentText(fragmentOf(plan, ids));
}

/** The copied part of a plan; see `copyText`. */
export function fragmentOf(plan: Plan, ids: readonly string[]): Fragment {
  const copied = withInsides(plan, ids);
  const fragment: Record<string, unknown> = {};
  const accounts = new Set<string>();
  // In table order: peerings come before the routes that use them.
  for (const table of objectTables) {
    if (table === 'accounts') continue;
    const rows = (plan[table] as readonly Rows[ObjectTable][]).filter((row) =>
      isLink(table) ? linksOnly(plan, table, row, copied) : copied.has(row.id),
    );
    for (const row of rows) {
      copied.add(row.id);
      for (const { reference, id } of referencesOf(table, row)) if (pointsAtAccount(reference)) accounts.add(id);
    }
    fragment[table] = rows.map((row) => asPlanned(table, row));
  }
  fragment['accounts'] = plan.accounts.filter(({ id }) => accounts.has(id));
  fragment['layout'] = plan.layout.filter(({ id }) => copied.has(id));
  return fragment as unknown as Fragment;
}

/** Tables of rows that hold between objects: they are copied when all that they join is. */
const links = ['peerings', 'routes', 'intents'] as const satisfies readonly ObjectTable[];

function isLink(table: ObjectTable): table is (typeof links)[number] {
  return (links as readonly ObjectTable[]).includes(table);
}

function pointsAtAccount({ to }: Reference): boolean {
  return to.includes('accounts');
}

/** The asked objects but links, and those that lie inside them, level by level. */
function withInsides(plan: Plan, ids: readonly string[]): Set<string> {
  const linkIds = new Set(links.flatMap((table) => plan[table].map(({ id }) => id)));
  const copied = new Set(ids.filter((id) => !linkIds.has(id)));
  for (let size = -1; size < copied.size;) {
    size = copied.size;
    for (const table of objectTables) {
      if (isLink(table)) continue;
      for (const row of plan[table]) {
        const holders = referencesOf(table, row).filter(
          ({ reference }) => reference.owned && !pointsAtAccount(reference),
        );
        if (holders.some(({ id }) => copied.has(id))) copied.add(row.id);
      }
    }
  }
  return copied;
}

function linksOnly(
  plan: Plan,
  table: (typeof links)[number],
  row: Rows[ObjectTable],
  copied: ReadonlySet<string>,
): boolean {
  if (!referencesOf(table, row).every(({ id }) => copied.has(id))) return false;
  const gateway = table === 'routes' ? (row as Rows['routes']).nextHop.ip : undefined;
  return (
    gateway === undefined || plan.vbrs.some(({ id, localGatewayIp }) => copied.has(id) && localGatewayIp === gateway)
  );
}

function asPlanned(table: ObjectTable, row: Rows[ObjectTable]): Rows[ObjectTable] {
  if (table === 'peerings') {
    const peering = row as Peering;
    return { ...peering, initiator: plannedEnd(peering.initiator), acceptor: plannedEnd(peering.acceptor) };
  }
  const once = new Set(['cloudId', 'routerId']);
  return Object.fromEntries(Object.entries(row).filter(([field]) => !once.has(field))) as unknown as Rows[ObjectTable];
}

function plannedEnd({ interfaceId: _interfaceId, ...end }: PeeringEnd): PeeringEnd {
  return { ...end, state: 'planned' };
}
