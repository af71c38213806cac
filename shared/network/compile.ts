import { type BillingPhase, billingPhase } from '../catalog/billing-phase.ts';
import type { RulePack } from '../catalog/rule-pack.ts';
import { parseCidr } from '../net/cidr.ts';
import { objectTables, type Plan } from '../plan/plan.ts';
import type { Peering } from '../plan/rows.ts';
import { compileRoutes } from './compile-routes.ts';
import type {
  Block,
  DataCenterNode,
  Network,
  PeeringNode,
  PhysicalConnectionNode,
  PlanObject,
  RouterNode,
  VbrNode,
  VpcNode,
  VSwitchNode,
} from './network.ts';

/** Compiles a plan. `today` (ISO) counts where the plan has no `asOf`. Linear in the size of the plan; never fails. */
export function compile(plan: Plan, pack: RulePack, today: string): Network {
  const { objects, idsRepeat } = objectsOf(plan);
  const firsts = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
    idsRepeat ? rows.filter((row) => (objects.get(row.id)?.row as { readonly id: string } | undefined) === row) : rows;

  const instances = grouped(firsts(plan.instances), (row) => row.vSwitch);
  const vSwitches = grouped(firsts(plan.vSwitches), (row) => row.vpc);
  const securityGroups = grouped(firsts(plan.securityGroups), (row) => row.vpc);
  const hosts = grouped(firsts(plan.hosts), (row) => row.dataCenter);

  const dataCenters = new Map<string, DataCenterNode>();
  for (const row of firsts(plan.dataCenters)) {
    const blocks = blocksOf(row.id, row.cidrs);
    dataCenters.set(row.id, {
      kind: 'dataCenter',
      row,
      blocks,
      allBlocksKnown: blocks.length === row.cidrs.length,
      hosts: hosts.get(row.id) ?? [],
      physicalConnections: [],
    });
  }

  const physicalConnections = new Map<string, PhysicalConnectionNode>();
  for (const row of firsts(plan.physicalConnections)) {
    const dataCenter = row.dataCenter === undefined ? undefined : dataCenters.get(row.dataCenter);
    const node: PhysicalConnectionNode = { row, dataCenter, vbrs: [] };
    physicalConnections.set(row.id, node);
    if (dataCenter) append(dataCenter.physicalConnections, node);
  }

  const vbrs = new Map<string, VbrNode>();
  for (const row of firsts(plan.vbrs)) {
    const physicalConnection =
      row.physicalConnection === undefined ? undefined : physicalConnections.get(row.physicalConnection);
    const node: VbrNode = { kind: 'vbr', row, physicalConnection, peerings: [] };
    vbrs.set(row.id, node);
    if (physicalConnection) append(physicalConnection.vbrs, node);
  }

  const vpcs = new Map<string, VpcNode>();
  for (const row of firsts(plan.vpcs)) {
    const blocks = blocksOf(row.id, row.cidrs);
    const nodes = (vSwitches.get(row.id) ?? []).map<VSwitchNode>((vSwitch) => ({
      row: vSwitch,
      block: blockOf(vSwitch.id, vSwitch.cidr),
      instances: instances.get(vSwitch.id) ?? [],
    }));
    vpcs.set(row.id, {
      kind: 'vpc',
      row,
      blocks,
      allBlocksKnown: blocks.length === row.cidrs.length,
      vSwitches: nodes,
      hostBlocks: nodes.length === 0 ? blocks : nodes.map(({ block }) => block).filter((block) => block !== undefined),
      securityGroups: securityGroups.get(row.id) ?? [],
      peerings: [],
    });
  }

  const asOf = plan.asOf ?? today;
  const routerOf = (id: string): RouterNode | undefined => vpcs.get(id) ?? vbrs.get(id);
  const peerings: PeeringNode[] = [];
  for (const row of firsts(plan.peerings)) {
    const initiator = routerOf(row.initiator.router);
    const acceptor = routerOf(row.acceptor.router);
    if (!initiator || !acceptor) continue;
    const node: PeeringNode = {
      row,
      initiator,
      acceptor,
      accountsDiffer: initiator.row.account !== acceptor.row.account,
      billing: billingOf(row, pack, asOf),
    };
    peerings.push(node);
    append(initiator.peerings, node);
    if (acceptor !== initiator) append(acceptor.peerings, node);
  }

  const peeringsById = new Map(peerings.map((peering) => [peering.row.id, peering]));
  const routes = compileRoutes(firsts(plan.routes), {
    vpcs,
    vbrs,
    dataCenters,
    peeringById: (id) => peeringsById.get(id),
  });
  return {
    plan,
    pack,
    asOf,
    objects,
    idsRepeat,
    vpcs,
    vbrs,
    dataCenters,
    physicalConnections,
    peerings,
    routes,
  };
}

/** Where the subscription of a peering stands on a day; nothing is due for one that says nothing about its billing. */
export function billingOf({ billing }: Peering, { billing: { overdue } }: RulePack, day: string): BillingPhase {
  return billing === undefined ? { kind: 'fine' } : billingPhase(billing, overdue, day);
}

/** The objects by id, of a repeated id the first. What an entry says is put together when it is first asked for: most never are. */
function objectsOf(plan: Plan): { readonly objects: Network['objects']; readonly idsRepeat: boolean } {
  const places = new Map<string, number>();
  let rows = 0;
  for (const table of objectTables) for (const row of plan[table]) places.set(row.id, rows++);
  const idsRepeat = places.size < rows;
  // From the last to the first, so that of a repeated id the first place stays.
  if (idsRepeat)
    for (const table of objectTables.toReversed())
      for (const row of plan[table].toReversed()) places.set(row.id, --rows);
  const objects = new Map<number, PlanObject>();
  const get = (id: string): PlanObject | undefined => {
    const place = places.get(id);
    if (place === undefined) return undefined;
    const known = objects.get(place);
    if (known !== undefined) return known;
    const made = objectAt(plan, place);
    objects.set(place, made);
    return made;
  };
  return { objects: { get, has: (id) => places.has(id) }, idsRepeat };
}

/** The object at a place of the plan's tables, one behind the other. */
function objectAt(plan: Plan, place: number): PlanObject {
  let at = place;
  for (const table of objectTables) {
    const row = plan[table][at];
    if (row !== undefined) return { table, row } as PlanObject;
    at -= plan[table].length;
  }
  throw new RangeError(`no object at place ${place}`);
}

function blocksOf(owner: string, texts: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const text of texts) {
    const block = blockOf(owner, text);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

function blockOf(owner: string, text: string): Block | undefined {
  const parsed = parseCidr(text);
  return parsed.ok ? { cidr: parsed.value, text, owner } : undefined;
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Nodes point at each other both ways, so the lists are filled while compiling and are read-only from then on. */
function append<Node>(list: readonly Node[], node: Node): void {
  (list as Node[]).push(node);
}
