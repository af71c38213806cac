import { inSentence, type Message, message } from '../messages/message.ts';
import { type Cidr, containsAddress, formatCidr } from '../net/cidr.ts';
import { formatIpv4 } from '../net/ipv4.ts';
import type { RuleCode } from '../rule-code.ts';
import { endpointName, whereIs } from './endpoints.ts';
import { nameOf, type Network } from './network.ts';
import { nextHopName } from './next-hop-name.ts';
import type { Obstacle } from './obstacles.ts';
import { tableOwner } from './route-lookup.ts';
import type { Blocker, BlockerCause, Endpoint } from './trace-types.ts';

/** Puts an obstacle of the ways into words; `from` and `to` are the ends in the direction in which it was met. */
export function routeBlocker(
  network: Network,
  { at, cause }: Obstacle,
  direction: Blocker['direction'],
  from: Endpoint,
  to: Endpoint,
): Blocker {
  return { rule: ruleOf(network, cause), at, direction, message: words(network, { at, cause }, from, to), cause };
}

/** What makes two blockers one: the same thing in the same place, whichever direction met it. */
export function blockerKey({ at, cause }: Obstacle): string {
  switch (cause.kind) {
    case 'no-connection':
      return JSON.stringify([cause.kind, ...[cause.from, cause.to].sort()]);
    case 'undetermined':
      return JSON.stringify([cause.kind, at, cause.why]);
    default:
      return JSON.stringify([at, cause]);
  }
}

/** The rule that tells why it matters. */
function ruleOf(network: Network, cause: BlockerCause): RuleCode {
  switch (cause.kind) {
    case 'no-route':
      return routeMissing(network, cause.router);
    case 'no-connection':
      return routeMissing(network, cause.from);
    case 'detached':
      return 'ROUTE504';
    case 'wrong-route':
      return 'ROUTE509';
    case 'not-transitive':
      return 'ROUTE506';
    case 'loop':
      return cause.over === undefined ? 'ROUTE506' : routeMissing(network, cause.router);
    case 'not-active':
      return cause.why === 'unpaid' ? 'BILL803' : 'LIFE403';
    case 'switched-off':
      return 'LIFE403';
    case 'kept-locally':
      return 'CIDR201';
    case 'no-owner':
      return 'CIDR105';
    case 'no-data-center':
      return 'PEER307';
    case 'not-admitted':
      return 'SEC604';
    case 'undetermined':
      return 'INTENT902';
  }
}

function routeMissing(network: Network, router: string): RuleCode {
  switch (tableOwner(network, router)?.kind) {
    case 'vbr':
      return 'ROUTE502';
    case 'dataCenter':
      return 'ROUTE503';
    default:
      return 'ROUTE501';
  }
}

function words(network: Network, { at, cause }: Obstacle, from: Endpoint, to: Endpoint): Message {
  const name = (id: string): string => nameOf(network, id);
  const target = endpointName(network, to);
  switch (cause.kind) {
    case 'no-route': {
      const params = { router: name(cause.router), destination: formatCidr(cause.destination) };
      return cause.over === undefined
        ? message('trace:blocker.noRouteAtAll', params)
        : message('trace:blocker.noRoute', { ...params, over: name(cause.over) });
    }
    case 'wrong-route':
      return message('trace:blocker.wrongRoute', { ...routeParams(network, cause.router, cause.route), target });
    case 'detached':
      return message('trace:blocker.detached', routeParams(network, cause.router, cause.route));
    case 'loop': {
      const { router, destination, nextHop } = routeParams(network, cause.router, cause.route);
      const { over, wanted } = cause;
      if (over === undefined || wanted === undefined) return message('trace:blocker.loop', { router, destination });
      const lacks = { wanted: formatCidr(wanted), over: name(over) };
      return message('trace:blocker.hairpin', { router, destination, nextHop, target, ...lacks });
    }
    case 'not-active':
      return notActive(network, cause);
    case 'switched-off':
      return message('trace:blocker.switchedOff', { object: name(cause.object) });
    case 'not-transitive':
      return message('trace:blocker.notTransitive', { router: name(cause.router), target });
    case 'kept-locally': {
      const params = { router: name(cause.router), destination: formatCidr(cause.destination), target };
      return from.router?.row.id === cause.router
        ? message('trace:blocker.keptLocally', params)
        : message('trace:blocker.keptElsewhere', params);
    }
    case 'no-owner':
      return noOwner(network, cause.address, to);
    case 'no-data-center':
      return message('trace:blocker.noDataCenter', { vbr: name(cause.vbr) });
    case 'no-connection':
      return message('trace:blocker.noConnection', { from: name(cause.from), to: name(cause.to) });
    case 'undetermined':
      return unknown(network, { at, cause }, to);
    case 'not-admitted':
      throw new Error('security groups are told with the verdict that they gave');
  }
}

function unknown(
  network: Network,
  { at, cause }: { readonly at: string; readonly cause: Extract<BlockerCause, { kind: 'undetermined' }> },
  to: Endpoint,
): Message {
  switch (cause.why) {
    case 'between-peerings':
      return message('trace:blocker.betweenPeerings', { router: nameOf(network, at) });
    case 'ambiguous-gateway': {
      const { router, destination } = routeParams(network, at, cause.route ?? '');
      const route = network.routes.get(at)?.find(({ row }) => row.id === cause.route);
      const vbrs = route?.target.kind === 'ambiguousGateway' ? route.target.vbrs : [];
      return message('trace:blocker.ambiguousGateway', {
        router,
        destination,
        vbrs: vbrs.map(({ row }) => nameOf(network, row.id)).join(', '),
      });
    }
    case 'no-address':
      return message('trace:blocker.noAddress', { object: nameOf(network, at) });
    case 'several-owners': {
      const owners = to.kind === 'address' ? whereIs(network, to.address).owners : [];
      return message('trace:blocker.severalOwners', {
        address: endpointName(network, to),
        owners: owners.map(({ router }) => nameOf(network, router.row.id)).join(', '),
      });
    }
  }
}

function noOwner(network: Network, address: Cidr, to: Endpoint): Message {
  const text = address.prefix === 32 ? formatIpv4(address.first) : formatCidr(address);
  const holders = to.router === undefined ? whereIs(network, address.first).owners.map(({ router }) => router) : [];
  const router = to.router ?? holders[0];
  if (router === undefined) return message('trace:blocker.noOwner', { address: text });
  const params = { address: text, router: nameOf(network, router.row.id) };
  return router.blocks.some(({ cidr }) => containsAddress(cidr, address.first))
    ? message('trace:blocker.noVSwitch', params)
    : message('trace:blocker.outside', params);
}

function notActive(network: Network, { peering, why }: Extract<BlockerCause, { kind: 'not-active' }>): Message {
  const node = network.peerings.find(({ row }) => row.id === peering);
  if (node === undefined) throw new Error(`no peering ${peering}`);
  const { row, billing } = node;
  const name = nameOf(network, peering);
  if (why === 'unpaid' && billing.kind !== 'fine') {
    const { due, stops, released } = billing;
    return billing.kind === 'released'
      ? message('trace:blocker.released', { peering: name, due, released })
      : message('trace:blocker.unpaid', { peering: name, due, stops });
  }
  return message(why === 'withdrawn' ? 'trace:blocker.notActive' : 'trace:blocker.notBuilt', {
    peering: name,
    initiator: inSentence(`fields:state.${row.initiator.state}`),
    acceptor: inSentence(`fields:state.${row.acceptor.state}`),
  });
}

function routeParams(
  network: Network,
  router: string,
  id: string,
): { readonly router: string; readonly destination: string; readonly nextHop: string } {
  const route = network.objects.get(id);
  if (route?.table !== 'routes') throw new Error(`no route ${id}`);
  const { destination, nextHop } = route.row;
  return { router: nameOf(network, router), destination, nextHop: nextHopName(network, router, nextHop) };
}
