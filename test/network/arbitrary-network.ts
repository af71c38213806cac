import fc from 'fast-check';
import { type EndState, endStates } from '../../shared/catalog/router-states.ts';
import { views } from '../../shared/network/view.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Billing, NextHop } from '../../shared/plan/rows.ts';
import { plan, type PlanBuilder } from '../support/plan-builder.ts';
import { type Place, referencePackets } from './reference-packets.ts';

/**
 * Small plans that are nasty on purpose: few addresses, so that blocks overlap, nest and repeat; peerings of every state and shape, gateway
 * addresses that several VBRs have, references into the void. So that traffic gets somewhere nevertheless, blocks are mostly apart,
 * peerings mostly activated, and most routes are written along ways that exist. Everything is a list of rows, and shrinks as one.
 */
export function arbitraryNetwork(): fc.Arbitrary<Plan> {
  return sketch.map((drawn) => {
    const topology = topologyOf(drawn);
    const withoutRoutes = topology.build();
    for (const route of drawn.routesBefore) writeWild(topology, withoutRoutes, route);
    for (const way of drawn.ways) writeWay(topology, withoutRoutes, way);
    for (const route of drawn.routesAfter) writeWild(topology, withoutRoutes, route);
    return topology.build();
  });
}

/** A route that nobody planned, for a router and with a next hop that the plan has, most of the time. */
export function arbitraryRoute(): fc.Arbitrary<(plan: Plan) => Plan['routes'][number]> {
  return wildRoute.map((route) => (made) => ({ id: 'rte-new', ...wildRow(made, route) }));
}

/** Some of what such a plan may have, to be switched off. */
export function arbitraryOutage(): fc.Arbitrary<ReadonlySet<string>> {
  const ids = ['vpc', 'vbr', 'pc', 'peer', 'dc'].flatMap((kind) => [0, 1, 2].map((number) => `${kind}-${number}`));
  return fc
    .uniqueArray(fc.constantFrom(...ids, 'cn-hangzhou', 'cn-beijing'), { minLength: 1, maxLength: 3 })
    .map((off) => new Set(off));
}

/** One of the two ways to look at a plan. */
export const arbitraryView = fc.constantFrom(...views);

/** A block as it often is in these plans: near others, nested, at an end of the address space, or unreadable. */
export const arbitraryBlock: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.constantFrom(24, 25, 26, 28, 32, 31, 30, 23, 22),
        fc.nat(1),
        fc.nat(4),
        fc.constantFrom(0, 128, 64, 255),
      )
      .map(([prefix, second, third, fourth]) => {
        const size = 2 ** (32 - prefix);
        const address = 10 * 2 ** 24 + second * 2 ** 16 + third * 256 + fourth;
        return `${dotted(address - (address % size))}/${prefix}`;
      }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '10.0.0.0/8',
      '0.0.0.0/0',
      '255.255.255.255/32',
      '0.0.0.0/32',
      '128.0.0.0/1',
      '255.255.255.254/31',
      '100.64.0.0/10',
      '100.64.0.0/9',
      '100.96.0.0/11',
      '100.127.255.0/25',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '10.0.0.1/24', '10.0.0.0', '10.0.0.0/33', '010.0.0.0/24', '10.0.0.256/32'),
  },
);

/** A value of one kind, mostly, and once in a while one of another. */
export function often<T>(weight: number, usual: fc.Arbitrary<T>, unusual: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ withCrossShrink: true }, { weight, arbitrary: usual }, { weight: 1, arbitrary: unusual });
}

/** Which of the rows that there are, by its number modulo their count; undefined: one that does not exist. */
export const reference = often<number | undefined>(20, fc.nat(11), fc.constant(undefined));
const noReference = fc.constant<undefined>(undefined);
/** Undefined: the blocks that belong to the row by its number, apart from all others. */
const blocks = often<readonly string[] | undefined>(6, noReference, fc.array(arbitraryBlock, { maxLength: 3 }));
const state = often(15, fc.constant('activated' as const), fc.constantFrom(...endStates));
/** Mostly both ends forward, or nothing is built yet. */
const states = often<readonly [EndState, EndState]>(
  3,
  fc.tuple(state, state),
  fc.constant(['planned', 'planned'] as const),
);
/** The subscriptions are over, about to be, or renew themselves, on the day of the tests. */
const billing = often<Billing | undefined>(
  5,
  fc.constant(undefined),
  fc
    .record({
      startsOn: fc.constantFrom('2019-07-30', '2019-06-30', '2019-07-01', '2018-01-31', '2019-06-29', '2017-02-28'),
      term: fc.constantFrom<NonNullable<Billing['term']>>({ unit: 'month', count: 1 }, { unit: 'year', count: 1 }),
      autoRenew: often(4, fc.constant(false), fc.constant(true)),
    })
    .map((terms) => ({ method: 'subscription' as const, ...terms })),
);

const wildRoute = fc.record({
  router: reference,
  destination: arbitraryBlock,
  over: fc.constantFrom('peering', 'physicalConnection', 'ip', 'nothing'),
  which: reference,
});

const way = fc.record({
  /** Which of the pairs that something joins, by its number modulo their count. */
  pair: fc.nat(99),
  /** Whether it may go from one peering of a VBR to another, of which the guide does not speak. */
  isDaring: often(9, fc.constant(false), fc.constant(true)),
  covers: fc.constantFrom('router', 'router', 'place', 'half'),
  andBack: often(6, fc.constant(true), fc.constant(false)),
});

// What is nasty needs neighbours: lists are seldom short, though they shrink to nothing.
export const rows = <Row>(row: fc.Arbitrary<Row>, maxLength: number, minLength = 0): fc.Arbitrary<Row[]> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.array(row, { minLength, maxLength }) },
    { weight: 3, arbitrary: fc.array(row, { minLength: Math.ceil(maxLength / 2), maxLength, size: 'max' }) },
  );

const sketch = fc.record({
  vpcs: rows(fc.record({ cidrs: blocks, region: fc.constantFrom('cn-hangzhou', 'cn-beijing') }), 4, 1),
  vSwitches: rows(fc.record({ vpc: reference, cidr: often<string | number>(6, fc.nat(1), arbitraryBlock) }), 4),
  dataCenters: rows(blocks, 2),
  physicalConnections: rows(fc.record({ dataCenter: often(9, reference, noReference) }), 3),
  vbrs: rows(
    fc.record({
      physicalConnection: often(9, reference, noReference),
      // Undefined: an address that no other VBR has.
      localGatewayIp: often<string | undefined>(9, noReference, fc.constantFrom('172.31.0.0', '', '172.31.0.00', 'x')),
    }),
    3,
  ),
  peerings: rows(fc.record({ initiator: reference, acceptor: reference, states, billing }), 5),
  ways: rows(way, 7),
  routesBefore: fc.array(wildRoute, { maxLength: 2 }),
  routesAfter: fc.array(wildRoute, { maxLength: 3 }),
  /** Objects that take the id of another one: a plan's first counts (FILE002). */
  repeated: often(
    8,
    fc.constant<readonly string[]>([]),
    fc.array(fc.constantFrom('vpc-0', 'vpc-1', 'vbr-0', 'dc-0', 'peer-0'), { maxLength: 2 }),
  ),
});

type Sketch = ReturnType<typeof sketch.generate>['value'];
type WildRoute = ReturnType<typeof wildRoute.generate>['value'];
type Way = ReturnType<typeof way.generate>['value'];

function topologyOf(drawn: Sketch): PlanBuilder {
  const builder = plan();
  const ids = (prefix: string, rows: readonly unknown[]): string[] => rows.map((_, at) => `${prefix}-${at}`);
  const dataCenters = ids('dc', drawn.dataCenters);
  const physicalConnections = ids('pc', drawn.physicalConnections);
  const vpcs = ids('vpc', drawn.vpcs);
  const routers = [...ids('vbr', drawn.vbrs), ...vpcs];
  const owned = <Id extends string>(key: Id, id: string | undefined): Partial<Record<Id, string>> =>
    (id === undefined ? {} : { [key]: id }) as Partial<Record<Id, string>>;

  drawn.dataCenters.forEach((cidrs, at) => builder.dataCenter(`dc-${at}`, cidrs ?? [`10.1.${at}.0/24`]));
  drawn.physicalConnections.forEach(({ dataCenter }, at) =>
    builder.physicalConnection(
      `pc-${at}`,
      owned('dataCenter', dataCenter === undefined ? undefined : one(dataCenters, dataCenter)),
    ),
  );
  drawn.vbrs.forEach(({ physicalConnection, localGatewayIp }, at) =>
    builder.vbr(`vbr-${at}`, {
      localGatewayIp: localGatewayIp ?? `172.31.0.${at}`,
      ...owned(
        'physicalConnection',
        physicalConnection === undefined ? undefined : one(physicalConnections, physicalConnection),
      ),
    }),
  );
  drawn.vpcs.forEach(({ cidrs, region }, at) => builder.vpc(`vpc-${at}`, cidrs ?? [`10.0.${at}.0/24`], { region }));
  drawn.vSwitches.forEach(({ vpc, cidr }, at) => {
    const owner = one(vpcs, vpc);
    const half = `10.0.${owner.replace(/\D/g, '') || '9'}.${cidr === 1 ? 128 : 0}/25`;
    builder.vSwitch(`vsw-${at}`, owner, typeof cidr === 'string' ? cidr : half);
  });
  drawn.peerings.forEach(({ initiator, acceptor, states: [first, second], billing }, at) =>
    builder.peering(`peer-${at}`, one(routers, initiator), one(vpcs, acceptor), {
      ...(billing && { billing }),
      initiator: { router: one(routers, initiator), state: first },
      // Once in a while the acceptor is a VBR as well (PEER302).
      acceptor: { router: one(acceptor === 11 ? routers : vpcs, acceptor), state: second },
    }),
  );
  for (const id of drawn.repeated) builder.vSwitch(id, 'vpc-0', '10.0.0.0/26').vpc(id, ['10.0.3.0/24']);
  return builder;
}

/** The row of that number, modulo how many there are, or an id that nothing has. */
export function one(ids: readonly string[], which: number | undefined): string {
  return (which === undefined ? undefined : ids[which % ids.length]) ?? 'gone';
}

function writeWild(builder: PlanBuilder, topology: Plan, route: WildRoute): void {
  const { router, destination, nextHop } = wildRow(topology, route);
  builder.route(router, destination, nextHop);
}

function wildRow(
  { vpcs, vbrs, dataCenters, peerings, physicalConnections }: Plan,
  { router, destination, over, which }: WildRoute,
): { readonly router: string; readonly destination: string; readonly nextHop: NextHop } {
  const owner = one(
    [...vpcs, ...vbrs, ...dataCenters].map(({ id }) => id),
    router,
  );
  const peering = one(
    peerings.map(({ id }) => id),
    which,
  );
  const physicalConnection = one(
    physicalConnections.map(({ id }) => id),
    which,
  );
  const gateways = vbrs.map(({ localGatewayIp }) => localGatewayIp ?? '');
  const nextHop = {
    peering: { peering },
    physicalConnection: { physicalConnection },
    ip: { ip: one(gateways, which) },
  };
  return { router: owner, destination, nextHop: over === 'nothing' ? {} : nextHop[over] };
}

/** Writes the routes that traffic from one place to another needs on the shortest way there, if there is one. */
function writeWay(builder: PlanBuilder, topology: Plan, { pair, isDaring, covers, andBack }: Way): void {
  const { places } = referencePackets(topology);
  const pairs = places
    .flatMap((source) => places.map((destination) => [source, destination] as const))
    .filter(([source, destination]) => shortestWay(topology, source.router, destination.router, isDaring).length > 0);
  const joined = pairs[pair % pairs.length];
  if (joined === undefined) return;
  const [source, destination] = joined;
  for (const [start, end] of [joined, ...(andBack ? [[destination, source] as const] : [])])
    for (const { router, nextHop } of shortestWay(topology, start.router, end.router, isDaring))
      for (const cidr of destinationsOf(topology, end, covers)) builder.route(router, cidr, nextHop);
}

function destinationsOf({ vpcs }: Plan, place: Place, covers: Way['covers']): readonly string[] {
  if (covers === 'router') return vpcs.find(({ id }) => id === place.router)?.cidrs ?? place.cidrs;
  if (covers === 'place') return place.cidrs;
  // The first half of a block begins where the block does.
  return place.cidrs.map((cidr) => cidr.replace(/\d+$/, (prefix) => String(Math.min(32, Number(prefix) + 1))));
}

interface Step {
  readonly router: string;
  readonly nextHop: NextHop;
  readonly to: string;
}

/** The steps of a shortest way along what is drawn; a VPC passes nothing on, and a VBR only what a daring way may. */
function shortestWay(topology: Plan, start: string, end: string, isDaring: boolean): readonly Step[] {
  const waysTo = new Map<string, readonly Step[]>([[start, []]]);
  for (const [at, way] of waysTo) {
    if (at === end) return way;
    if (at !== start && topology.vpcs.some(({ id }) => id === at)) continue;
    const arrivedOverPeering = way.at(-1)?.nextHop.peering !== undefined;
    for (const step of stepsFrom(topology, at)) {
      if (waysTo.has(step.to) || (arrivedOverPeering && step.nextHop.peering !== undefined && !isDaring)) continue;
      waysTo.set(step.to, [...way, step]);
    }
  }
  return [];
}

function stepsFrom({ peerings, physicalConnections, vbrs }: Plan, router: string): readonly Step[] {
  const over = (id: string | undefined) => physicalConnections.find((connection) => connection.id === id);
  const byPeering = peerings.flatMap(({ id, initiator, acceptor }): Step[] => {
    if (initiator.router === router) return [{ router, nextHop: { peering: id }, to: acceptor.router }];
    if (acceptor.router === router) return [{ router, nextHop: { peering: id }, to: initiator.router }];
    return [];
  });
  const byConnection = vbrs.flatMap((vbr): Step[] => {
    const connection = over(vbr.physicalConnection);
    if (connection?.dataCenter === undefined) return [];
    const { id, dataCenter } = connection;
    if (vbr.id === router) return [{ router, nextHop: { physicalConnection: id }, to: dataCenter }];
    if (dataCenter === router) return [{ router, nextHop: { ip: vbr.localGatewayIp ?? '' }, to: vbr.id }];
    return [];
  });
  return [...byPeering, ...byConnection];
}

/** An address in its usual form. */
export function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}
