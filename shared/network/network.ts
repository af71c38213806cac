import type { BillingPhase } from '../catalog/billing-phase.ts';
import type { RulePack } from '../catalog/rule-pack.ts';
import type { Cidr } from '../net/cidr.ts';
import type { ObjectTable, Plan, Rows } from '../plan/plan.ts';
import type {
  DataCenter,
  Host,
  Instance,
  Peering,
  PhysicalConnection,
  Route,
  SecurityGroup,
  Vbr,
  Vpc,
  VSwitch,
} from '../plan/rows.ts';

/**
 * The computed meaning of a plan: its objects by id, its blocks as numbers, and who hangs on whom. Dangling references and blocks that
 * can't be read are left out here (FILE001 and CIDR101 report them), so whoever reads a network needs no checks for them.
 */
export interface Network {
  readonly plan: Plan;
  readonly pack: RulePack;
  /** The day for waivers, terms and acceptances, ISO: the plan's `asOf`, else today. */
  readonly asOf: string;
  /** Every object by id; of a repeated id the first. */
  readonly objects: Pick<ReadonlyMap<string, PlanObject>, 'get' | 'has'>;
  /** Whether some objects share an id (FILE002), so that all but the first are left out. */
  readonly idsRepeat: boolean;
  readonly vpcs: ReadonlyMap<string, VpcNode>;
  readonly vbrs: ReadonlyMap<string, VbrNode>;
  readonly dataCenters: ReadonlyMap<string, DataCenterNode>;
  readonly physicalConnections: ReadonlyMap<string, PhysicalConnectionNode>;
  /** Peerings both of whose ends are routers of the plan. */
  readonly peerings: readonly PeeringNode[];
  /**
   * The written route entries of each VPC, VBR and data center that has any, in the order of the plan, the tables in the order of these routers.
   * Entries of no known router or with a destination that can't be read are left out. `effectiveRoutes` adds the implied ones.
   */
  readonly routes: ReadonlyMap<string, readonly RouteNode[]>;
}

export type PlanObject = { readonly [T in ObjectTable]: { readonly table: T; readonly row: Rows[T] } }[ObjectTable];

/** A block as the plan writes it and as a number. `owner` is the id of the object whose block it is (a VPC, a vSwitch, a data center). */
export interface Block {
  readonly cidr: Cidr;
  readonly text: string;
  readonly owner: string;
}

export interface VpcNode {
  readonly kind: 'vpc';
  readonly row: Vpc;
  readonly blocks: readonly Block[];
  /** Whether every block of the VPC could be read; if not, nothing may be concluded from what is missing. */
  readonly allBlocksKnown: boolean;
  readonly vSwitches: readonly VSwitchNode[];
  /** Where hosts live: the vSwitches' blocks, or the VPC's own where it has no vSwitch. */
  readonly hostBlocks: readonly Block[];
  readonly securityGroups: readonly SecurityGroup[];
  readonly peerings: readonly PeeringNode[];
}

export interface VSwitchNode {
  readonly row: VSwitch;
  readonly block: Block | undefined;
  readonly instances: readonly Instance[];
}

export interface VbrNode {
  readonly kind: 'vbr';
  readonly row: Vbr;
  readonly physicalConnection: PhysicalConnectionNode | undefined;
  readonly peerings: readonly PeeringNode[];
}

export interface PhysicalConnectionNode {
  readonly row: PhysicalConnection;
  readonly dataCenter: DataCenterNode | undefined;
  readonly vbrs: readonly VbrNode[];
}

export interface DataCenterNode {
  readonly kind: 'dataCenter';
  readonly row: DataCenter;
  readonly blocks: readonly Block[];
  readonly allBlocksKnown: boolean;
  readonly hosts: readonly Host[];
  readonly physicalConnections: readonly PhysicalConnectionNode[];
}

export type RouterNode = VpcNode | VbrNode;

export interface PeeringNode {
  readonly row: Peering;
  readonly initiator: RouterNode;
  readonly acceptor: RouterNode;
  /** The guide's account type: different when the two routers belong to two accounts. */
  readonly accountsDiffer: boolean;
  /** Where its subscription stands on the network's day. */
  readonly billing: BillingPhase;
}

/** Whatever has a route table. */
export type TableOwner = RouterNode | DataCenterNode;

export interface RouteNode {
  readonly row: Route;
  readonly destination: Cidr;
  readonly target: RouteTarget;
}

/** Where a route entry sends a packet, as seen from the router that has it. */
export type RouteTarget =
  | { readonly kind: 'peering'; readonly peering: PeeringNode; readonly to: RouterNode }
  /** A VBR's own physical connection. */
  | { readonly kind: 'physicalConnection'; readonly physicalConnection: PhysicalConnectionNode }
  /** From a data center: the cloud-side gateway address of a VBR on one of its physical connections. */
  | { readonly kind: 'gateway'; readonly vbr: VbrNode }
  /** From a data center: a gateway address that several of its VBRs have. Which one answers, nobody can tell. */
  | { readonly kind: 'ambiguousGateway'; readonly vbrs: readonly VbrNode[] }
  /** A next hop that the router does not touch (ROUTE504). */
  | { readonly kind: 'detached' };

/** The router at the other end of a peering. */
export function otherEnd(peering: PeeringNode, router: RouterNode): RouterNode {
  return peering.initiator === router ? peering.acceptor : peering.initiator;
}

/**
 * What a user calls an object: its name, or its id where it has none. What lies within a VPC or a data center is called with that one's name where
 * another has the same name: a path never leads from "Instance 1" to "Instance 1".
 */
export function nameOf(network: Network, id: string): string {
  return fullNames(network).get(id) ?? ownName(network, id);
}

function ownName(network: Network, id: string): string {
  const object = network.objects.get(id);
  const name = object !== undefined && 'name' in object.row ? object.row.name : '';
  return name.trim() === '' ? id : name;
}

const knownFullNames = new WeakMap<Network, ReadonlyMap<string, string>>();

/** The names of what has its own name in common with another object of its kind; found out once for each network. */
function fullNames(network: Network): ReadonlyMap<string, string> {
  const known = knownFullNames.get(network);
  if (known !== undefined) return known;
  const { vSwitches, instances, hosts, securityGroups } = network.plan;
  const vpcOf = new Map(vSwitches.map(({ id, vpc }) => [id, vpc]));
  const made = new Map([
    ...inPlaces(network, vSwitches, ({ vpc, cidr }) => [vpc, cidr]),
    ...inPlaces(network, instances, ({ vSwitch, ip }) => [vpcOf.get(vSwitch) ?? vSwitch, ip]),
    ...inPlaces(network, hosts, ({ dataCenter, ip }) => [dataCenter, ip]),
    ...inPlaces(network, securityGroups, ({ vpc, id }) => [vpc, id]),
  ]);
  knownFullNames.set(network, made);
  return made;
}

/** `placeOf` says in what a row lies, and by what it is told from a namesake in the same place. */
function inPlaces<Row extends { readonly id: string; readonly name: string }>(
  network: Network,
  rows: readonly Row[],
  placeOf: (row: Row) => readonly [string, string],
): readonly (readonly [string, string])[] {
  const repeated = repeatedAmong(rows.map(({ name }) => name));
  const called = rows
    .filter(({ name }) => name.trim() !== '' && repeated.has(name))
    .map((row): readonly [Row, string] => [row, `${ownName(network, placeOf(row)[0])} / ${row.name}`]);
  const still = repeatedAmong(called.map(([, name]) => name));
  return called.map(([row, name]) => [row.id, still.has(name) ? `${name} (${placeOf(row)[1]})` : name]);
}

/** The texts that stand more than once in a list. */
function repeatedAmong(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(texts.filter((text) => seen.size === seen.add(text).size));
}
