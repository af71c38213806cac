import type { Network, PeeringNode, PhysicalConnectionNode, TableOwner } from './network.ts';

/** What carries packets, once some objects are switched off. */
export interface Switches {
  /** Whether a VPC, a VBR or a data center takes part at all. */
  readonly works: (node: TableOwner) => boolean;
  /** Whether packets cross a peering: both ends are activated, and nothing there is off. */
  readonly crosses: (peering: PeeringNode) => boolean;
  /** Whether a physical connection leads to a data center that works. */
  readonly carries: (connection: PhysicalConnectionNode) => boolean;
}

/** `without`: ids of peerings, VPCs, VBRs, physical connections, data centers and regions that are switched off. */
export function switchesOf(without: ReadonlySet<string>): Switches {
  const works = (node: TableOwner): boolean =>
    without.size === 0 || !(without.has(node.row.id) || (node.kind !== 'dataCenter' && without.has(node.row.region)));
  return {
    works,
    crosses: ({ row, initiator, acceptor }) =>
      row.initiator.state === 'activated' &&
      row.acceptor.state === 'activated' &&
      (without.size === 0 || (!without.has(row.id) && works(initiator) && works(acceptor))),
    carries: ({ row, dataCenter }) => dataCenter !== undefined && !without.has(row.id) && works(dataCenter),
  };
}

/** The routers that forward differently when these objects are switched off; what lies behind them may change, too. */
export function ownersTouchedBy(network: Network, without: ReadonlySet<string>): Set<TableOwner> {
  const touched = new Set<TableOwner>();
  if (without.size === 0) return touched;
  const { works } = switchesOf(without);
  for (const { row, initiator, acceptor } of network.peerings)
    if (without.has(row.id) || !works(initiator) || !works(acceptor)) touched.add(initiator).add(acceptor);
  for (const node of [...network.vpcs.values(), ...network.vbrs.values(), ...network.dataCenters.values()])
    if (!works(node)) touched.add(node);
  for (const { row, dataCenter, vbrs } of network.physicalConnections.values())
    if (without.has(row.id) || (dataCenter !== undefined && !works(dataCenter)))
      for (const vbr of vbrs) touched.add(vbr);
  return touched;
}
