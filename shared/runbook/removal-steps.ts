import type { LifecycleAction } from '../lifecycle/lifecycle-event.ts';
import { statesOf } from '../lifecycle/connection.ts';
import { isBroken, neverConnected, settlementOf } from '../lifecycle/transitions.ts';
import { message } from '../messages/message.ts';
import { nameOf, type PeeringNode, type RouteNode } from '../network/network.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';
import { apiCall, fromPlace } from './api-call.ts';
import { atPeerings } from './console.ts';
import { accountParty } from './party.ts';
import { peeringsOver, removeRoute } from './route-steps.ts';
import { interfaceOf, type NewStep, type Site } from './site.ts';
import { stepId } from '../plan/step-id.ts';
import { suspendEnds } from './suspension-steps.ts';

/**
 * Steps that withdraw peerings: the routes of both ends, the initiator suspended, the acceptor suspended, deleted (guide, section 5); one connection
 * after another, so that none is down for longer than its own steps take. Answers the first group that is free.
 */
export function withdrawPeerings(site: Site): number {
  const over = routesOverGoing(site);
  let group = 0;
  for (const peering of site.before.peerings) {
    if (!site.goes(peering.row.id)) continue;
    group += 1;
    const routes = (over.get(peering) ?? []).toSorted((a, b) => sideOf(peering, a) - sideOf(peering, b));
    for (const route of routes) removeRoute(site, route, { phase: 'removal', group, after: [] });
    withdraw(
      site,
      peering,
      group,
      routes.map(({ row }) => stepId('remove-route', row.id)),
    );
  }
  group += 1;
  for (const routes of site.before.routes.values())
    for (const route of routes)
      if (site.goes(route.row.id)) removeRoute(site, route, { phase: 'removal', group, after: [] });
  return group + 1;
}

function routesOverGoing(site: Site): Map<PeeringNode, RouteNode[]> {
  const over = new Map<PeeringNode, RouteNode[]>();
  for (const routes of site.before.routes.values())
    for (const route of routes)
      if (site.goes(route.row.id))
        for (const peering of peeringsOver(route)) over.set(peering, [...(over.get(peering) ?? []), route]);
  return over;
}

/** The table of the initiator before that of the acceptor (guide, section 5), and a data center's after both. */
function sideOf({ initiator, acceptor }: PeeringNode, { row }: RouteNode): number {
  if (row.router === initiator.row.id) return 0;
  return row.router === acceptor.row.id ? 1 : 2;
}

function withdraw(site: Site, peering: PeeringNode, group: number, routes: readonly string[]): void {
  const { row, accountsDiffer } = peering;
  const states = statesOf(row);
  const names = {
    peering: nameOf(site.before, row.id),
    initiator: nameOf(site.before, row.initiator.router),
    acceptor: nameOf(site.before, row.acceptor.router),
  };
  const doing = (actions: readonly LifecycleAction[]) =>
    actions.length === 0 ? {} : { lifecycle: { peering: row.id, actions } };
  const at = (role: PeeringRole) =>
    ({
      phase: 'removal',
      group,
      by: accountParty(peering[role].row.account),
      region: peering[role].row.region,
      subjects: [row.id],
      where: atPeerings(peering),
    }) as const satisfies Partial<NewStep>;
  const call = (role: PeeringRole, action: string) =>
    apiCall('vpc', action, {
      RegionId: peering[role].row.region,
      RouterInterfaceId: fromPlace(site.oldValue(interfaceOf(row.id, role))),
    });
  const ids = (role: PeeringRole) => [site.oldValue(interfaceOf(row.id, role))];
  const suspended =
    neverConnected(states) || isBroken(states)
      ? undefined
      : suspendEnds(site, peering, 'before', { phase: 'removal', group, after: routes, states });
  const ready = suspended === undefined ? [...routes] : [suspended];
  // What the cloud is suspending is suspended by the time that it is deleted.
  const settles: LifecycleAction[] =
    suspended === undefined && settlementOf(states) !== undefined ? [{ kind: 'settle' }] : [];
  const roles = (['initiator', 'acceptor'] as const).filter(
    (role) => states[role] !== 'planned' && states[role] !== 'deleted',
  );
  const deletion = {
    kind: 'delete-peering',
    do: [message('runbook:delete-peering.do')],
    verify: [message('runbook:delete-peering.verify')],
    undo: [message('runbook:delete-peering.undo')],
  } as const;
  if (!accountsDiffer) {
    site.add({
      ...at('initiator'),
      ...deletion,
      ...doing([...settles, { kind: 'delete' }]),
      id: stepId('delete', row.id),
      after: ready,
      title: message('runbook:delete-peering.title', names),
      calls: roles.map((role) => call(role, 'DeleteRouterInterface')),
      inputs: roles.flatMap(ids),
    });
    return;
  }
  roles.forEach((role, place) =>
    site.add({
      ...at(role),
      ...deletion,
      // Of two owners the last one's step is the end of the connection.
      ...doing(place === roles.length - 1 ? [...settles, { kind: 'delete' }] : []),
      id: stepId('delete', row.id, role),
      after: [...ready, ...(place === 0 ? [] : [stepId('delete', row.id, roles[0] ?? role)])],
      title: message(`runbook:delete-peering.title.${role}`, names),
      calls: [call(role, 'DeleteRouterInterface')],
      inputs: ids(role),
    }),
  );
}
