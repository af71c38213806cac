import { reversed, routeCommands } from '../devices/commands.ts';
import { message, type Message } from '../messages/message.ts';
import { type Cidr, formatCidr, overlap } from '../net/cidr.ts';
import {
  nameOf,
  type Network,
  otherEnd,
  type PeeringNode,
  type RouteNode,
  type TableOwner,
  type VbrNode,
} from '../network/network.ts';
import { nextHopText } from '../routing/next-hops.ts';
import type { PeeringRole } from '../plan/edits/peering-draft.ts';
import { type ApiCall, apiCall, type CallValue, fromPlace, lookup } from './api-call.ts';
import type { Connections } from './connections.ts';
import { atDevice, atPeerings, atVbrs, atVpcs } from './console.ts';
import { accountParty, networkTeam, type Party } from './party.ts';
import type { PlannedValue } from './place.ts';
import { interfaceOf, type Site } from './site.ts';
import { stepId } from '../plan/step-id.ts';

/**
 * Steps that add route entries, each after the peering that it leads over is activated (guide, sections 8 to 10), and that take out those which
 * stand in the way of a new one: a table has a destination once.
 */
export function planRoutes(site: Site, connections: Connections): void {
  const places = new Map(site.after.peerings.map((peering, at) => [peering, at]));
  const added = [...site.after.routes].flatMap(([router, routes]) => {
    const owner = tableOwnerOf(site.after, router);
    if (owner === undefined) return [];
    const old = site.isReplaced(router)
      ? []
      : (site.before.routes.get(router) ?? []).filter(({ row }) => site.goes(row.id));
    return routes
      .filter(({ row }) => site.presence(row.id) !== 'present')
      .map((route) => ({ owner, route, old, place: placeInGuide(places, owner, route) }));
  });
  added
    .toSorted((a, b) => inGuidesOrder(a.place, b.place))
    .forEach(({ place: _place, ...addition }, at) => addRoute(site, connections, { ...addition, group: at + 1 }));
}

/** Of VBRs first, to the line before to VPCs; then of VPCs, one peering after another, its initiator first; then of data centers (sections 8 to 10). */
function placeInGuide(
  peerings: ReadonlyMap<PeeringNode, number>,
  owner: TableOwner,
  { target }: RouteNode,
): readonly number[] {
  if (owner.kind === 'dataCenter') return [2];
  if (owner.kind === 'vbr') return [0, target.kind === 'peering' ? 1 : 0];
  if (target.kind !== 'peering') return [1];
  return [1, peerings.get(target.peering) ?? 0, target.peering.initiator === owner ? 0 : 1];
}

function inGuidesOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** A route entry of the plan with the entries of its table that go. */
interface Addition {
  readonly owner: TableOwner;
  readonly route: RouteNode;
  readonly old: readonly RouteNode[];
  readonly group: number;
}

function addRoute(site: Site, connections: Connections, { owner, route, old, group }: Addition): void {
  const peerings = peeringsOver(route);
  const way = wayOf(owner, route);
  if (way === 'vpc' || route.target.kind === 'detached' || peerings.some((peering) => !connections.canBe(peering))) {
    site.remark(message('runbook:remark.routeImpossible', routeNames(site.after, owner, route)));
    return;
  }
  const { row } = route;
  const gateways = gatewaysOf(route);
  const needs = [
    stepId('create', owner.row.id),
    ...(owner.kind === 'vbr' ? [stepId('change', owner.row.id)] : []),
    ...peerings.map((peering) => connections.activeAfter(peering)),
    ...gateways.map(({ row: { id } }) => stepId('device', id)),
  ];
  const replaced = old.filter(({ destination }) => sameBlock(destination, route.destination));
  const isBlocked = peerings.some((peering) => connections.isBlocked(peering));
  // As late as can be: when the new way is there. Where the new way waits for the old one to go, the old one is withdrawn with its connection.
  for (const one of isBlocked ? [] : replaced)
    if (!goesWithIts(site, connections, one)) removeRoute(site, one, { phase: 'routes', group, after: needs });
  const names = routeNames(site.after, owner, route);
  const { call, inputs } = entryCall(site, owner, route, 'CreateRouteEntry', 'after');
  site.add({
    id: stepId('route', row.id),
    kind: 'add-route',
    phase: 'routes',
    group,
    by: partyOf(owner),
    region: regionOf(owner),
    subjects: [row.id, owner.row.id, ...peerings.map((peering) => peering.row.id)],
    after: [...needs, ...replaced.map((one) => stepId('remove-route', one.row.id))],
    title: message('runbook:add-route.title', names),
    do: [message(`runbook:add-route.do.${way}`, names)],
    verify: [message(`runbook:add-route.verify.${owner.kind === 'dataCenter' ? 'device' : 'cloud'}`)],
    undo: [message('runbook:add-route.undo')],
    where: placeOf(owner, route),
    calls: call,
    commands: owner.kind === 'dataCenter' ? routeCommands(owner, route) : undefined,
    inputs,
    mayBeDone: site.presence(row.id) === 'unsure',
  });
}

/** An entry over a connection that makes room for a new one can't wait: its removal is planned with that connection. */
function goesWithIts(site: Site, connections: Connections, { target }: RouteNode): boolean {
  return target.kind === 'peering' && site.goes(target.peering.row.id) && connections.makesRoom(target.peering.row.id);
}

/** The step that takes an entry of the plan before out of its table. */
export function removeRoute(
  site: Site,
  route: RouteNode,
  {
    phase,
    group,
    after,
  }: { readonly phase: 'routes' | 'removal'; readonly group: number; readonly after: readonly (string | undefined)[] },
): void {
  const network = site.before;
  const owner = tableOwnerOf(network, route.row.router);
  if (owner === undefined) return;
  const names = routeNames(network, owner, route);
  const { call, inputs } = entryCall(site, owner, route, 'DeleteRouteEntry', 'before');
  const commands = owner.kind === 'dataCenter' ? routeCommands(owner, route) : undefined;
  site.add({
    id: stepId('remove-route', route.row.id),
    kind: 'remove-route',
    phase,
    group,
    by: partyOf(owner),
    region: regionOf(owner),
    subjects: [route.row.id, owner.row.id],
    after,
    title: message('runbook:remove-route.title', names),
    do: removalTexts(owner, route, names),
    verify: [message('runbook:remove-route.verify')],
    undo: [message('runbook:remove-route.undo', names)],
    where: placeOf(owner, route),
    calls: call,
    commands: commands && reversed(commands),
    inputs,
  });
}

/** The peerings that packets take which follow an entry: its own, or those of the VBR that a data center sends them to. */
export function peeringsOver({ target, destination }: RouteNode) {
  switch (target.kind) {
    case 'peering':
      return [target.peering];
    case 'gateway':
    case 'ambiguousGateway': {
      const all = gatewayVbrs(target).flatMap((vbr) => vbr.peerings.map((peering) => ({ vbr, peering })));
      const towards = all.filter(({ vbr, peering }) => {
        const far = otherEnd(peering, vbr);
        return far.kind === 'vpc' && far.blocks.some(({ cidr }) => overlap(cidr, destination));
      });
      return [...new Set((towards.length > 0 ? towards : all).map(({ peering }) => peering))];
    }
    default:
      return [];
  }
}

function tableOwnerOf(network: Network, router: string): TableOwner | undefined {
  return network.vpcs.get(router) ?? network.vbrs.get(router) ?? network.dataCenters.get(router);
}

function gatewaysOf({ target }: RouteNode): readonly VbrNode[] {
  return target.kind === 'gateway' || target.kind === 'ambiguousGateway' ? gatewayVbrs(target) : [];
}

function gatewayVbrs(target: Extract<RouteNode['target'], { readonly kind: 'gateway' | 'ambiguousGateway' }>) {
  return target.kind === 'gateway' ? [target.vbr] : target.vbrs;
}

function sameBlock(a: Cidr, b: Cidr): boolean {
  return a.first === b.first && a.prefix === b.prefix;
}

function partyOf(owner: TableOwner): Party {
  return owner.kind === 'dataCenter' ? networkTeam : accountParty(owner.row.account);
}

function regionOf(owner: TableOwner): string | undefined {
  return owner.kind === 'dataCenter' ? undefined : owner.row.region;
}

function placeOf(owner: TableOwner, { target }: RouteNode): Message {
  if (owner.kind === 'dataCenter') return atDevice;
  if (owner.kind === 'vbr') return atVbrs;
  return target.kind === 'peering' ? atPeerings(target.peering) : atVpcs;
}

/** How one comes to an entry: in a VPC by its end of the peering, where there is one. */
function wayOf(owner: TableOwner, { target }: RouteNode): PeeringRole | 'vpc' | 'vbrToVpc' | 'vbrToLine' | 'device' {
  if (owner.kind === 'dataCenter') return 'device';
  if (owner.kind === 'vbr') return target.kind === 'peering' ? 'vbrToVpc' : 'vbrToLine';
  if (target.kind !== 'peering') return 'vpc';
  return target.peering.initiator === owner ? 'initiator' : 'acceptor';
}

/** Guide, section 5, step 1: to the route table of a VPC by way of its peering. */
function removalTexts(owner: TableOwner, route: RouteNode, names: ReturnType<typeof routeNames>): Message[] {
  const first = message(`runbook:remove-route.do.${wayOf(owner, route)}`, names);
  return owner.kind === 'vpc'
    ? [first, message('runbook:remove-route.details'), message('runbook:remove-route.entry', names)]
    : [first];
}

function routeNames(network: Network, owner: TableOwner, { destination, target, row }: RouteNode) {
  const far =
    target.kind === 'peering' && owner.kind !== 'dataCenter'
      ? nameOf(network, otherEnd(target.peering, owner).row.id)
      : '';
  return {
    destination: formatCidr(destination),
    router: nameOf(network, owner.row.id),
    nextHop: nextHopText(network, owner, row.nextHop),
    far,
  };
}

/** In the API the next hop is the table's own interface: the peering's, or towards the line the VBR's VLAN interface (CreateRouteEntry). */
function entryCall(
  site: Site,
  owner: TableOwner,
  { target, row, destination }: RouteNode,
  action: 'CreateRouteEntry' | 'DeleteRouteEntry',
  of: 'before' | 'after',
): { readonly call: readonly ApiCall[]; readonly inputs: readonly PlannedValue[] } {
  if (owner.kind === 'dataCenter') return { call: [], inputs: [] };
  const name = nameOf(site[of], owner.row.id);
  let own: PlannedValue | undefined;
  if (target.kind === 'peering') {
    const place = interfaceOf(target.peering.row.id, target.peering.initiator === owner ? 'initiator' : 'acceptor');
    own = of === 'before' ? site.oldValue(place) : site.value(place);
  }
  const nextHop: CallValue =
    own === undefined ? lookup(message('runbook:lookup.vlanInterface', { name })) : fromPlace(own);
  return {
    call: [
      apiCall('vpc', action, {
        RegionId: owner.row.region,
        RouteTableId: lookup(message('runbook:lookup.routeTable', { name })),
        DestinationCidrBlock: formatCidr(destination),
        ...(action === 'CreateRouteEntry' ? { NextHopType: 'RouterInterface' } : {}),
        NextHopId: nextHop,
      }),
    ],
    inputs: own === undefined || row.nextHop.peering === undefined ? [] : [own],
  };
}
