// A trace walks first and explains after. `walk` follows packets as the routes and states are. Only where that fails does `obstacles` go on
// along the way that is meant (`ways`), so that everything in the way is listed and not the first thing alone. A blocker carries its cause
// as data; `blockerFixes` mends causes, not words.
import { cloudServices } from '../catalog/cloud-services.ts';
import { contains, containsAddress } from '../net/cidr.ts';
import { type Ipv4Range, mergeRanges } from '../net/cidr-set.ts';
import { blockerKey, routeBlocker } from './blockers.ts';
import { type Circumstances, circumstances } from './circumstances.ts';
import { endpointId, endpointInstance, whereIs } from './endpoints.ts';
import { localBlocks } from './local-blocks.ts';
import type { Network, TableOwner, VpcNode } from './network.ts';
import { type Obstacle, obstacleAtEnd, obstaclesOf } from './obstacles.ts';
import { securityBlocker } from './security-blocker.ts';
import { peerGroups, type SecurityQuestion, securityVerdicts } from './security-groups.ts';
import type { Blocker, Direction, Endpoint, Leg, Protocol, Trace } from './trace-types.ts';
import type { Verdict } from './verdict.ts';
import type { View } from './view.ts';
import { type Walk, walk } from './walk.ts';

export interface TraceOptions {
  /** Undefined: whether the security groups admit any traffic at all. */
  readonly protocol?: Protocol | undefined;
  readonly view?: View | undefined;
  /** Objects and regions that are switched off, by id. */
  readonly without?: ReadonlySet<string>;
}

/** Follows packets from one end to the other and the answer back, and lists everything that stands in their way. */
export function trace(
  network: Network,
  from: Endpoint,
  target: Endpoint,
  { protocol, view, without }: TraceOptions = {},
): Trace {
  const under = circumstances({ view, without });
  const there = walksBetween(from, target, network, under);
  const to = answering(network, target, there);
  const faults = { from: endFault(network, from), to: servicesFault(network, to, there) ?? endFault(network, to) };
  const back = walksBetween(to, from, network, under);
  const asked = there.flatMap((way) => askedLegs(network, legOf(way, from, to, faults.to), from, to, protocol));
  const forward = directionOf(
    asked.map(({ leg }) => leg),
    faults,
  );
  const answer = directionOf(
    back.map((way) => legOf(way, to, from, faults.from)),
    faults,
  );
  return {
    from,
    to,
    protocol,
    view: under.view,
    verdict: faults.from || faults.to ? verdictOfFaulty(forward, answer) : verdictOf(forward, answer),
    forward,
    back: answer,
    blockers: withoutRepeats([
      ...faultBlockers(network, from, faults.from),
      ...faultBlockers(network, to, faults.to),
      ...refusals(network, asked, 'egress', from, to, protocol),
      ...routeBlockers(network, there, 'forward', from, to, under),
      ...refusals(network, asked, 'ingress', from, to, protocol),
      ...routeBlockers(network, back, 'back', to, from, under),
    ]),
  };
}

/** How a leg or a pair of addresses comes out. */
type Outcome = Leg['outcome'];

/** What keeps an end from being one: it has no address, or its address is not in exactly one network. */
interface EndFault {
  readonly outcome: Exclude<Outcome, 'delivered'>;
  readonly obstacle: Obstacle;
}

function endFault(network: Network, endpoint: Endpoint): EndFault | undefined {
  const [block] = endpoint.blocks;
  const id = endpointId(endpoint);
  if (block === undefined)
    return {
      outcome: 'undetermined',
      obstacle: { at: id, cause: { kind: 'undetermined', why: 'no-address', route: undefined } },
    };
  if (endpoint.kind !== 'address' || endpoint.router !== undefined) return undefined;
  const { owners } = whereIs(network, endpoint.address);
  const at = owners[0]?.router.row.id ?? id;
  return owners.some(({ delivers }) => delivers)
    ? {
        outcome: 'undetermined',
        obstacle: { at, cause: { kind: 'undetermined', why: 'several-owners', route: undefined } },
      }
    : { outcome: 'dropped', obstacle: { at, cause: { kind: 'no-owner', address: block } } };
}

/** An address of the cloud's services is that of the VPC where packets come to them. */
function answering(network: Network, to: Endpoint, [way]: readonly Walk[]): Endpoint {
  return to.kind === 'address' && isServices(network, to) && way?.end.kind === 'services'
    ? { ...to, router: way.end.at }
    : to;
}

/** Where packets to the cloud's services stop that come to no VPC. */
function servicesFault(network: Network, to: Endpoint, [way]: readonly Walk[]): EndFault | undefined {
  const obstacle = isServices(network, to) && way !== undefined ? obstacleAtEnd(way, undefined) : undefined;
  if (obstacle === undefined) return undefined;
  return { outcome: obstacle.cause.kind === 'undetermined' ? 'undetermined' : 'dropped', obstacle };
}

/** Whether it is an address of the cloud's services that no network of the plan has taken, and of which it is not known yet where it answers. */
function isServices(network: Network, endpoint: Endpoint): boolean {
  return (
    endpoint.kind === 'address' &&
    endpoint.router === undefined &&
    containsAddress(cloudServices, endpoint.address) &&
    !whereIs(network, endpoint.address).owners.some(({ delivers }) => delivers)
  );
}

interface EndFaults {
  readonly from: EndFault | undefined;
  readonly to: EndFault | undefined;
}

function walksBetween(from: Endpoint, to: Endpoint, network: Network, under: Circumstances): Walk[] {
  if (from.router === undefined || from.blocks.length === 0 || to.blocks.length === 0) return [];
  return walk(network, from.router, mergeRanges(to.blocks), under);
}

function legOf({ destinations, hops, end }: Walk, from: Endpoint, to: Endpoint, fault: EndFault | undefined): Leg {
  const outcome = outcomeOf(end, to, fault);
  return { sources: mergeRanges(from.blocks), destinations, hops, outcome, security: [] };
}

function outcomeOf(end: Walk['end'], to: Endpoint, fault: EndFault | undefined): Outcome {
  if (end.kind === 'delivered') return deliveredAt(end.at, to, fault);
  if (end.kind === 'services') return isDelivered(end, to) ? 'delivered' : 'dropped';
  return end.kind;
}

/** Whether a way ends at its destination: a network delivers to its own addresses, and to the cloud's services where those are asked for. */
function isDelivered(end: Walk['end'], { kind, router, blocks }: Endpoint): boolean {
  if (end.kind === 'delivered') return end.at === router;
  return (
    end.kind === 'services' &&
    end.at === router &&
    kind === 'address' &&
    !localBlocks(router).some((block) => blocks.some((own) => contains(block, own)))
  );
}

/** "Delivered at another router than the destination's is not delivered"; where several networks have the address, nobody can tell. */
function deliveredAt(router: TableOwner, to: Endpoint, fault: EndFault | undefined): Outcome {
  if (fault !== undefined) return fault.outcome;
  return router === to.router ? 'delivered' : 'dropped';
}

/** A leg with what was asked of the security groups along it. */
interface AskedLeg {
  readonly leg: Leg;
  readonly questions: readonly SecurityQuestion[];
}

/** A leg, parted where the rules at one end treat addresses of the other one differently. */
function askedLegs(
  network: Network,
  whole: Leg,
  from: Endpoint,
  to: Endpoint,
  protocol: Protocol | undefined,
): AskedLeg[] {
  const sender = endpointInstance(from);
  const receiver = endpointInstance(to);
  if (sender === undefined && receiver === undefined) return [{ leg: whole, questions: [] }];
  const sources =
    receiver === undefined || sender !== undefined
      ? [{ ranges: whole.sources, peer: peerAt(whole.sources, sender) }]
      : peerGroups(network, { instance: receiver, direction: 'ingress' }, whole.sources, vpcOf(from), protocol);
  const destinations =
    sender === undefined || receiver !== undefined
      ? [{ ranges: whole.destinations, peer: peerAt(whole.destinations, receiver) }]
      : peerGroups(network, { instance: sender, direction: 'egress' }, whole.destinations, vpcOf(to), protocol);
  return sources.flatMap((source) =>
    destinations.map((destination) => {
      const questions: SecurityQuestion[] = [];
      if (sender) questions.push({ instance: sender, direction: 'egress', peer: destination.peer });
      if (receiver) questions.push({ instance: receiver, direction: 'ingress', peer: source.peer });
      const security = securityVerdicts(network, questions, protocol);
      const outcome = security.every(({ admitted }) => admitted) ? whole.outcome : 'dropped';
      const leg = { ...whole, sources: source.ranges, destinations: destination.ranges, outcome, security };
      return { leg, questions };
    }),
  );
}

function peerAt(
  ranges: readonly Ipv4Range[],
  instance: SecurityQuestion['instance'] | undefined,
): SecurityQuestion['peer'] {
  const [range] = ranges;
  if (range === undefined) throw new Error('a leg has addresses');
  return { address: range.first, instance };
}

function vpcOf({ router }: Endpoint): VpcNode | undefined {
  return router?.kind === 'vpc' ? router : undefined;
}

function directionOf(legs: readonly Leg[], { from, to }: EndFaults): Direction {
  const outcomes = legs.map(({ outcome }) => outcome);
  const faults = [from, to].flatMap((fault) => fault ?? []);
  if (faults.length === 0) return { verdict: together(outcomes), legs };
  // Without an address there is no packet to be dropped.
  const isOpen = faults.some(({ obstacle: { cause } }) => cause.kind === 'undetermined' && cause.why === 'no-address');
  const isDropped =
    faults.some(({ outcome }) => outcome === 'dropped') ||
    (outcomes.length > 0 && outcomes.every((outcome) => outcome === 'dropped'));
  return { verdict: isDropped && !isOpen ? 'unreachable' : 'undetermined', legs };
}

function verdictOfFaulty(forward: Direction, back: Direction): Verdict {
  return [forward, back].some(({ verdict }) => verdict === 'unreachable') ? 'unreachable' : 'undetermined';
}

/** Reachable means there and back, for every pair of a source and a destination address. */
function verdictOf(forward: Direction, back: Direction): Verdict {
  const outcomes = new Set<Outcome>();
  for (const there of forward.legs) {
    for (const answer of back.legs) {
      if (meet(there.sources, answer.destinations)) outcomes.add(ofPair(there.outcome, answer.outcome));
    }
  }
  return together([...outcomes]);
}

function ofPair(there: Outcome, back: Outcome): Outcome {
  if (there === 'dropped' || back === 'dropped') return 'dropped';
  return there === 'undetermined' ? there : back;
}

function meet(ranges: readonly Ipv4Range[], others: readonly Ipv4Range[]): boolean {
  return ranges.some((a) => others.some((b) => a.first <= b.last && b.first <= a.last));
}

function together(outcomes: readonly Outcome[]): Verdict {
  if (outcomes.every((outcome) => outcome === 'delivered')) return 'reachable';
  if (outcomes.includes('delivered')) return 'partial';
  return outcomes.includes('undetermined') ? 'undetermined' : 'unreachable';
}

function faultBlockers(network: Network, end: Endpoint, fault: EndFault | undefined): Blocker[] {
  return fault === undefined ? [] : [routeBlocker(network, fault.obstacle, 'forward', end, end)];
}

function routeBlockers(
  network: Network,
  ways: readonly Walk[],
  direction: Blocker['direction'],
  from: Endpoint,
  to: Endpoint,
  under: Circumstances,
): Blocker[] {
  const [source, target] = [from.router, to.router];
  if (source === undefined || target === undefined) return [];
  return ways
    .filter(({ end }) => !isDelivered(end, to))
    .flatMap((way) => obstaclesOf(network, source, target, way, under))
    .map((obstacle) => routeBlocker(network, obstacle, direction, from, to));
}

function refusals(
  network: Network,
  asked: readonly AskedLeg[],
  direction: SecurityQuestion['direction'],
  from: Endpoint,
  to: Endpoint,
  protocol: Protocol | undefined,
): Blocker[] {
  return asked.flatMap(({ leg, questions }) =>
    leg.security
      .filter((verdict) => verdict.direction === direction && !verdict.admitted)
      .map((verdict) => securityBlocker(network, verdict, leg, { from, to }, questions, protocol)),
  );
}

function withoutRepeats(blockers: readonly Blocker[]): Blocker[] {
  const seen = new Map<string, Blocker>();
  for (const blocker of blockers) {
    const key = blockerKey(blocker);
    if (!seen.has(key)) seen.set(key, blocker);
  }
  return [...seen.values()];
}
