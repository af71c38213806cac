import type { Verdict } from '../../shared/network/verdict.ts';
import { objectTables, type Plan } from '../../shared/plan/plan.ts';

/** What becomes of one packet, and the routers that it came through; of a delivered one the last router has it. `services`: the cloud's own. */
export interface Fate {
  readonly end: 'delivered' | 'services' | 'dropped' | 'undetermined';
  readonly trail: readonly string[];
}

/** A set of addresses that one router answers for. */
export interface Place {
  readonly id: string;
  readonly router: string;
  /** Blocks as the plan writes them; those that can't be read are no addresses. */
  readonly cidrs: readonly string[];
  /** Whether only those addresses count that its router delivers to: of a VPC as a whole. */
  readonly deliveredAlone?: boolean;
}

/** The law of packets, one packet at a time, on the rows of a plan. */
export interface Packets {
  /** vSwitches, VPCs without any, data centers. */
  readonly places: readonly Place[];
  readonly carry: (router: string, address: number) => Fate;
  /** One way: what becomes of packets from one place to every address of another. */
  readonly forward: (from: Place, to: Place) => Verdict;
  /** There and back, for every pair of a source and a destination address that could fare differently. */
  readonly verdict: (from: Place, to: Place, isAdmitted?: (source: number, destination: number) => boolean) => Verdict;
}

export interface ReferenceOptions {
  readonly view?: 'designed' | 'today';
  /** The ids of what is switched off, regions among them. */
  readonly without?: ReadonlySet<string>;
  /** The day where the plan names none. */
  readonly day?: string;
}

/** How a packet travels, as slow and as plain as it can be said, sharing no code with what it is compared to. */
export function referencePackets(
  plan: Plan,
  { view = 'designed', without = new Set(), day = '2019-08-14' }: ReferenceOptions = {},
): Packets {
  const rows = withoutRepeatedIds(plan);
  const find = <Row extends { readonly id: string }>(table: readonly Row[], id: string | undefined): Row | undefined =>
    table.find((row) => row.id === id);
  const isRouter = (id: string): boolean => [...rows.vpcs, ...rows.vbrs].some((row) => row.id === id);
  const isOff = (id: string): boolean =>
    without.has(id) || [...rows.vpcs, ...rows.vbrs].some((row) => row.id === id && without.has(row.region));
  const boundaries = boundariesOf(rows);

  function delivers(router: string, address: number): boolean {
    const dataCenter = find(rows.dataCenters, router);
    if (dataCenter) return isInOneOf(dataCenter.cidrs, address);
    const vpc = find(rows.vpcs, router);
    if (!vpc || !isInOneOf(vpc.cidrs, address)) return false;
    const vSwitches = rows.vSwitches.filter((vSwitch) => vSwitch.vpc === vpc.id);
    return vSwitches.length === 0 || vSwitches.some(({ cidr }) => isInOneOf([cidr], address));
  }

  function winningRoute(router: string, address: number): Plan['routes'][number] | undefined {
    let winner: { readonly route: Plan['routes'][number]; readonly prefix: number } | undefined;
    for (const route of rows.routes) {
      const block = readBlock(route.destination);
      if (route.router !== router || !block || address < block.first || address > block.last) continue;
      if (!winner || block.prefix > winner.prefix) winner = { route, prefix: block.prefix };
    }
    return winner?.route;
  }

  /** "A suspended or suspending end does not forward, nor does an end whose other end is deleted, nor a connection that is unpaid." */
  function forwards({ initiator, acceptor, billing }: Plan['peerings'][number]): boolean {
    const states = [initiator.state, acceptor.state];
    if (states.some((state) => ['suspended', 'suspending', 'deleted'].includes(state))) return false;
    if (isUnpaid(billing, plan.asOf ?? day)) return false;
    return view === 'designed' || states.every((state) => state === 'activated');
  }

  function carry(start: string, address: number): Fate {
    const trail: string[] = [];
    const seen = new Set<string>();
    const fate = (end: Fate['end']): Fate => ({ end, trail });
    let at = start;
    let over: { readonly peering?: string; readonly physicalConnection?: string } = {};
    for (;;) {
      const state = JSON.stringify([at, over]);
      if (seen.has(state)) return fate('dropped');
      seen.add(state);
      trail.push(at);
      if (isOff(at)) return fate('dropped');
      if (delivers(at, address)) return fate('delivered');
      if (find(rows.vpcs, at) && isInOneOf(['100.64.0.0/10'], address)) return fate('services');
      if (find(rows.vpcs, at) && over.peering !== undefined) return fate('dropped');
      const route = winningRoute(at, address);
      if (!route) return fate('dropped');
      const { nextHop } = route;

      if (find(rows.dataCenters, at)) {
        const gateways = rows.vbrs.filter(
          (vbr) =>
            find(rows.physicalConnections, vbr.physicalConnection)?.dataCenter === at &&
            readAddress(vbr.localGatewayIp) !== undefined &&
            readAddress(vbr.localGatewayIp) === readAddress(nextHop.ip),
        );
        if (gateways.length > 1) return fate('undetermined');
        const [gateway] = gateways;
        if (gateway?.physicalConnection === undefined || isOff(gateway.physicalConnection)) return fate('dropped');
        at = gateway.id;
        over = { physicalConnection: gateway.physicalConnection };
      } else if (nextHop.peering !== undefined) {
        const peering = find(rows.peerings, nextHop.peering);
        const ends = peering ? [peering.initiator, peering.acceptor] : [];
        if (!peering || !ends.some(({ router }) => router === at)) return fate('dropped');
        if (!ends.every(({ router }) => isRouter(router))) return fate('dropped');
        if (isOff(peering.id) || ends.some(({ router }) => isOff(router)) || !forwards(peering)) return fate('dropped');
        if (over.peering === peering.id) return fate('dropped');
        if (over.peering !== undefined) return fate('undetermined');
        at = peering.initiator.router === at ? peering.acceptor.router : peering.initiator.router;
        over = { peering: peering.id };
      } else {
        const vbr = find(rows.vbrs, at);
        const connection = find(rows.physicalConnections, nextHop.physicalConnection);
        const dataCenter = find(rows.dataCenters, connection?.dataCenter);
        if (!connection || vbr?.physicalConnection !== connection.id) return fate('dropped');
        if (over.physicalConnection !== undefined || isOff(connection.id) || !dataCenter) return fate('dropped');
        at = dataCenter.id;
        over = { physicalConnection: connection.id };
      }
    }
  }

  const known = new Map<string, Fate>();
  /** Whether a packet ends at the router that it is meant for; kept by another one it is lost. */
  function arrival(from: Place, address: number, to: Place): Fate['end'] {
    const key = JSON.stringify([from.router, address]);
    const fate = known.get(key) ?? carry(from.router, address);
    known.set(key, fate);
    if (fate.end === 'services') return 'dropped';
    return fate.end === 'delivered' && fate.trail.at(-1) !== to.router ? 'dropped' : fate.end;
  }

  /** Between two neighbouring boundaries nothing that a plan says can change, so these stand for all addresses. */
  function addressesOf(place: Place): readonly number[] {
    return boundaries.filter(
      (address) =>
        isInOneOf(place.cidrs, address) && (place.deliveredAlone !== true || delivers(place.router, address)),
    );
  }

  function forward(from: Place, to: Place): Verdict {
    if (addressesOf(from).length === 0) return 'undetermined';
    return together(addressesOf(to).map((address) => verdictOf([arrival(from, address, to)])));
  }

  function verdict(from: Place, to: Place, isAdmitted = (_source: number, _destination: number) => true): Verdict {
    return together(
      addressesOf(from).flatMap((source) =>
        addressesOf(to).map((destination) =>
          isAdmitted(source, destination)
            ? verdictOf([arrival(from, destination, to), arrival(to, source, from)])
            : 'unreachable',
        ),
      ),
    );
  }

  return { places: placesOf(rows), carry, forward, verdict };
}

/** The term is over, and 15 days after it (guide, section 2); a subscription that renews itself is always paid. */
function isUnpaid(billing: Plan['peerings'][number]['billing'], day: string): boolean {
  if (billing?.method !== 'subscription' || billing.autoRenew === true) return false;
  const { term, startsOn } = billing;
  if (term === undefined || startsOn === undefined) return false;
  const [year = 0, month = 0, date = 0] = startsOn.split('-').map(Number);
  const months = month - 1 + (term.unit === 'year' ? 12 : 1) * term.count;
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  const stop = new Date(Date.UTC(year, months, Math.min(date, lastOfMonth) + 15));
  return stop.getTime() <= Date.parse(day);
}

/** Every address at which something begins or has just ended, and the ones beside it. */
export function boundariesOf(plan: Plan): readonly number[] {
  const texts = [
    ...plan.vpcs.flatMap(({ cidrs }) => cidrs),
    ...plan.dataCenters.flatMap(({ cidrs }) => cidrs),
    ...plan.vSwitches.map(({ cidr }) => cidr),
    ...plan.routes.map(({ destination }) => destination),
    ...plan.instances.map(({ ip }) => `${ip}/32`),
    ...plan.hosts.map(({ ip }) => `${ip}/32`),
    '100.64.0.0/10',
    ...plan.securityGroups.flatMap(({ rules }) => rules.map(({ source }) => source?.cidr ?? '')),
  ];
  const blocks = texts.map(readBlock).filter((block) => block !== undefined);
  const addresses = blocks.flatMap(({ first, last }) => [first - 1, first, first + 1, last - 1, last, last + 1]);
  return [...new Set(addresses)].filter((address) => address >= 0 && address < 2 ** 32).sort((a, b) => a - b);
}

/** An IPv4 address in its usual form as a number. */
export function readAddress(text: string | undefined): number | undefined {
  const block = readBlock(`${text}/32`);
  return block?.first;
}

/** Whether an address lies in one of the blocks that can be read. */
export function isInOneOf(cidrs: readonly string[], address: number): boolean {
  return cidrs.some((text) => {
    const block = readBlock(text);
    return block !== undefined && block.first <= address && address <= block.last;
  });
}

const octet = '(0|[1-9][0-9]{0,2})';
const blockForm = new RegExp(`^${octet}\\.${octet}\\.${octet}\\.${octet}/(0|[1-9][0-9]?)$`);
const blocksRead = new Map<string, { readonly first: number; readonly last: number; readonly prefix: number } | null>();

/** `a.b.c.d/n` with no host bit set; remembered, since every packet asks again. */
function readBlock(
  text: string,
): { readonly first: number; readonly last: number; readonly prefix: number } | undefined {
  const remembered = blocksRead.get(text);
  if (remembered !== undefined) return remembered ?? undefined;
  const numbers = blockForm.exec(text)?.slice(1).map(Number);
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = numbers ?? [];
  const size = 2 ** (32 - prefix);
  const first = ((a * 256 + b) * 256 + c) * 256 + d;
  const isBlock = numbers !== undefined && Math.max(a, b, c, d) <= 255 && prefix <= 32 && first % size === 0;
  const block = isBlock ? { first, last: first + size - 1, prefix } : null;
  blocksRead.set(text, block);
  return block ?? undefined;
}

/** One pair of addresses: reachable if nothing is lost or open, lost as soon as one way is. */
function verdictOf(ends: readonly Fate['end'][]): Verdict {
  if (ends.includes('dropped')) return 'unreachable';
  return ends.includes('undetermined') ? 'undetermined' : 'reachable';
}

/** Many pairs of addresses, each with a verdict of its own. */
function together(verdicts: readonly Verdict[]): Verdict {
  const [first] = verdicts;
  if (first === undefined) return 'undetermined';
  if (verdicts.every((verdict) => verdict === first)) return first;
  return verdicts.includes('reachable') ? 'partial' : 'undetermined';
}

function placesOf({ vpcs, vSwitches, dataCenters }: Plan): Place[] {
  return [
    ...vpcs.flatMap(({ id, cidrs }): Place[] => {
      const inside = vSwitches.filter(({ vpc }) => vpc === id);
      if (inside.length === 0) return [{ id, router: id, cidrs }];
      return inside.map((vSwitch) => ({ id: vSwitch.id, router: id, cidrs: [vSwitch.cidr] }));
    }),
    ...dataCenters.map(({ id, cidrs }) => ({ id, router: id, cidrs })),
  ];
}

/** Of objects with one id the first in the order of the file counts. */
export function withoutRepeatedIds(plan: Plan): Plan {
  const taken = new Set<string>();
  const tables = objectTables.map((table) => [
    table,
    plan[table].filter(({ id }) => !taken.has(id) && Boolean(taken.add(id))),
  ]);
  return { ...plan, ...Object.fromEntries(tables) } as Plan;
}
