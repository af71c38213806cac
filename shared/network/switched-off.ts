import { type Circumstances, circumstances } from './circumstances.ts';
import type { Network, PeeringNode, PhysicalConnectionNode, TableOwner } from './network.ts';
import { forwards } from './view.ts';

/** What carries packets under some circumstances. */
export interface Switches {
  /** Whether a VPC, a VBR or a data center takes part at all. */
  readonly works: (node: TableOwner) => boolean;
  /** Whether packets cross a peering: it forwards, and nothing there is off. */
  readonly crosses: (peering: PeeringNode) => boolean;
  /** Whether a physical connection leads to a data center that works. */
  readonly carries: (connection: PhysicalConnectionNode) => boolean;
}

export function switchesOf({ view, without }: Circumstances): Switches {
  const works = (node: TableOwner): boolean =>
    without.size === 0 || !(without.has(node.row.id) || (node.kind !== 'dataCenter' && without.has(node.row.region)));
  return {
    works,
    crosses: (peering) =>
      forwards(peering, view) &&
      (without.size === 0 || (!without.has(peering.row.id) && works(peering.initiator) && works(peering.acceptor))),
    carries: ({ row, dataCenter }) => dataCenter !== undefined && !without.has(row.id) && works(dataCenter),
  };
}

/** The routers at both ends of each peering that forwards in one view and not in the other. */
export function ownersTouchedByView(network: Network): Set<TableOwner> {
  const touched = new Set<TableOwner>();
  for (const peering of network.peerings)
    if (forwards(peering, 'designed') !== forwards(peering, 'today'))
      touched.add(peering.initiator).add(peering.acceptor);
  return touched;
}

/** The routers that forward differently when these objects are switched off; what lies behind them may change, too. */
export function ownersTouchedBy(network: Network, without: ReadonlySet<string>): Set<TableOwner> {
  const touched = new Set<TableOwner>();
  if (without.size === 0) return touched;
  const { works } = switchesOf(circumstances({ without }));
  for (const { row, initiator, acceptor } of network.peerings)
    if (without.has(row.id) || !works(initiator) || !works(acceptor)) touched.add(initiator).add(acceptor);
  for (const node of [...network.vpcs.values(), ...network.vbrs.values(), ...network.dataCenters.values()])
    if (!works(node)) touched.add(node);
  for (const { row, dataCenter, vbrs } of network.physicalConnections.values())
    if (without.has(row.id) || (dataCenter !== undefined && !works(dataCenter)))
      for (const vbr of vbrs) touched.add(vbr);
  return touched;
}
