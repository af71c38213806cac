import { activationPatch } from '../lifecycle/activation.ts';
import { type Message, message } from '../messages/message.ts';
import { type Cidr, contains, formatCidr } from '../net/cidr.ts';
import { parseIpv4 } from '../net/ipv4.ts';
import { endpointInstance, endpointName, findEndpoint } from '../network/endpoints.ts';
import { nameOf, type Network, type RouteNode, type TableOwner, type VbrNode } from '../network/network.ts';
import { lookUpRoute, tableOwner } from '../network/route-lookup.ts';
import { protocolName } from '../network/security-blocker.ts';
import { securityVerdict } from '../network/security-groups.ts';
import type { SecurityDirection } from '../network/security-rules.ts';
import type { Blocker, BlockerCause, Endpoint, Protocol } from '../network/trace-types.ts';
import { type Draft, startDraft } from '../plan/draft.ts';
import { idMaker } from '../plan/ids.ts';
import type { NextHop, SecurityRule } from '../plan/rows.ts';
import type { Fix } from './finding.ts';
import { allowTraffic } from './sec/allow-traffic.ts';
import { vbrsOf } from '../network/vbrs-of.ts';

/** The changes that take a blocker out of a packet's way, the best first; none where only a person can decide. */
export function blockerFixes(network: Network, { cause }: Blocker): readonly Fix[] {
  switch (cause.kind) {
    case 'no-route':
      return cause.over === undefined ? [] : addRoute(network, cause.router, cause.destination, cause.over);
    case 'wrong-route':
    case 'detached':
    case 'loop':
      return reroute(network, cause);
    case 'not-active':
      return cause.why === 'withdrawn' ? activate(network, cause.peering) : [];
    case 'not-admitted':
      return admit(network, cause);
    case 'not-transitive':
    case 'kept-locally':
    case 'no-owner':
    case 'no-data-center':
    case 'undetermined':
    case 'switched-off':
    case 'no-connection':
      return [];
  }
}

function addRoute(network: Network, router: string, destination: Cidr, over: string): Fix[] {
  const nextHop = nextHopOver(network, router, over);
  if (nextHop === undefined) return [];
  const fresh = idMaker(network.plan);
  const row = { id: fresh('routes'), router, destination: formatCidr(destination), nextHop };
  return [
    offered(network, routeTitle('addRoute', network, router, formatCidr(destination), over), (draft) =>
      draft.add('routes', row),
    ),
  ];
}

/** A route entry that leads away, or nowhere, gets the right next hop; one that serves more than the wanted block gets a narrower one beside it. */
function reroute(network: Network, cause: Extract<BlockerCause, { kind: 'wrong-route' | 'detached' | 'loop' }>): Fix[] {
  const { router, over, wanted } = cause;
  const owner = tableOwner(network, router);
  const route = network.routes.get(router)?.find(({ row }) => row.id === cause.route);
  if (over === undefined || wanted === undefined || owner === undefined || route === undefined) return [];
  const { id, destination } = route.row;
  if (cause.kind !== 'detached' && route.destination.prefix < wanted.prefix)
    return addRoute(network, router, wanted, over);
  const nextHop = nextHopOver(network, router, over);
  const point =
    nextHop === undefined
      ? []
      : [
          offered(network, routeTitle('pointRoute', network, router, destination, over), (draft) =>
            draft.set('routes', id, { nextHop }),
          ),
        ];
  if (!nextBestLeadsOver(network, owner, route, over)) return point;
  const title = message('trace:fix.removeRoute', { router: nameOf(network, router), destination });
  return [...point, offered(network, title, (draft) => draft.remove('routes', id))];
}

/** Whether, without this route entry, all of its addresses would take the next best one over that peering, connection or VBR. */
function nextBestLeadsOver(network: Network, owner: TableOwner, route: RouteNode, over: string): boolean {
  const { losers } = lookUpRoute(network, owner, route.destination.first);
  const next = losers.find(
    (loser) => loser.route.origin === 'written' && contains(loser.route.destination, route.destination),
  );
  if (next?.route.origin !== 'written') return false;
  const { target } = next.route.route;
  switch (target.kind) {
    case 'peering':
      return target.peering.row.id === over;
    case 'physicalConnection':
      return target.physicalConnection.row.id === over;
    case 'gateway':
      return target.vbr.row.id === over;
    default:
      return false;
  }
}

/** How a router's table names a peering, a physical connection or a VBR; undefined where it can't: a gateway address is missing or not its own. */
function nextHopOver(network: Network, router: string, over: string): NextHop | undefined {
  const dataCenter = network.dataCenters.get(router);
  if (dataCenter === undefined)
    return network.physicalConnections.has(over) ? { physicalConnection: over } : { peering: over };
  const gateway = (vbr: VbrNode): number | undefined => parseIpv4(vbr.row.localGatewayIp ?? '');
  const vbrs = vbrsOf(dataCenter);
  const wanted = vbrs.find(({ row }) => row.id === over);
  const address = wanted && gateway(wanted);
  if (wanted?.row.localGatewayIp === undefined || address === undefined) return undefined;
  return vbrs.filter((vbr) => gateway(vbr) === address).length === 1 ? { ip: wanted.row.localGatewayIp } : undefined;
}

function activate(network: Network, peering: string): Fix[] {
  const activation = activationPatch(network, peering);
  // A refusal names what only an owner knows (interface IDs across accounts); the peering's lifecycle tells it.
  if (!activation.ok || activation.value.changes.length === 0) return [];
  const title = message('trace:fix.activate', { peering: nameOf(network, peering) });
  return [{ title, safe: false, patch: activation.value }];
}

function admit(
  network: Network,
  { instance, peer: peerId, direction, protocol }: Extract<BlockerCause, { kind: 'not-admitted' }>,
): Fix[] {
  const peer = findEndpoint(network, peerId);
  if (!peer.ok) return [];
  if (protocol === undefined && !agreesOnIcmp(network, instance, direction, peer.value)) return [];
  const allowed = allowTraffic(network, { instance, direction, peer: peer.value, protocol });
  if (!allowed.ok) return [];
  const { patch, group, rules } = allowed.value;
  const title = message(direction === 'ingress' ? 'trace:fix.allow' : 'trace:fix.allowOut', {
    protocol: protocolName(protocol ?? { kind: 'icmp' }),
    peer: endpointName(network, peer.value),
    instance: nameOf(network, instance),
    group: nameOf(network, group),
    sources: rules.map(({ source }) => sourceName(network, source)).join(', '),
  });
  return [{ title, safe: false, patch }];
}

/** What a rule is about may be more than who asks: by the guide it names whole networks. */
function sourceName(network: Network, source: SecurityRule['source']): string {
  return source?.cidr ?? (source?.securityGroup === undefined ? '' : nameOf(network, source.securityGroup));
}

/**
 * Where nobody asked for a kind of traffic, ICMP is admitted. That helps nobody if the other side lets other kinds through and ICMP not: which kind it is to
 * be, a person has to say.
 */
function agreesOnIcmp(network: Network, id: string, direction: SecurityDirection, peer: Endpoint): boolean {
  const object = network.objects.get(id);
  const other = endpointInstance(peer);
  const address = object?.table === 'instances' ? parseIpv4(object.row.ip) : undefined;
  if (object?.table !== 'instances' || other === undefined || address === undefined) return true;
  const question = {
    instance: other,
    direction: direction === 'ingress' ? 'egress' : 'ingress',
    peer: { address, instance: object.row },
  } as const;
  const admits = (protocol: Protocol | undefined): boolean => securityVerdict(network, question, protocol).admitted;
  return !admits(undefined) || admits({ kind: 'icmp' });
}

function routeTitle(
  what: 'addRoute' | 'pointRoute',
  network: Network,
  router: string,
  destination: string,
  over: string,
): Message {
  return message(`trace:fix.${what}`, { router: nameOf(network, router), destination, over: nameOf(network, over) });
}

function offered(network: Network, title: Message, change: (draft: Draft) => void): Fix {
  const draft = startDraft(network.plan);
  change(draft);
  return { title, safe: false, patch: draft.patch() };
}
