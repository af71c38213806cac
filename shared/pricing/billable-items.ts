import { regionOfAccessPoint } from '../catalog/access-points.ts';
import { nameOf, type Network, type PeeringNode } from '../network/network.ts';
import type { BillableItem, PeeringItem } from './billable-item.ts';

/** Everything in a plan that is billed, in plan order: peering connections, ports of physical connections, and what its quote adds. */
export function billableItems(network: Network): BillableItem[] {
  const peerings = network.peerings.map((peering) => peeringItem(network, peering));
  const ports = [...network.physicalConnections.values()].map(({ row }): BillableItem => {
    const region = row.accessPoint === undefined ? undefined : regionOfAccessPoint(row.accessPoint);
    return {
      kind: 'port',
      id: row.id,
      name: nameOf(network, row.id),
      payer: row.account,
      ...(region !== undefined && { region }),
      ...(row.bandwidthMbps !== undefined && { bandwidthMbps: row.bandwidthMbps }),
    };
  });
  const extras = (network.plan.quote?.extras ?? []).map(({ id, row, account, quantity, note }): BillableItem => ({
    kind: 'extra',
    id,
    row,
    payer: account,
    quantity,
    ...(note !== undefined && { note }),
  }));
  return [...peerings, ...ports, ...extras];
}

/** A peering as it is billed. */
export function peeringItem(network: Network, { row, initiator, acceptor }: PeeringNode): PeeringItem {
  const { method, term, autoRenew, startsOn } = row.billing ?? {};
  return {
    kind: 'peering',
    id: row.id,
    name: nameOf(network, row.id),
    payer: initiator.row.account,
    acceptorAccount: acceptor.row.account,
    initiator: nameOf(network, initiator.row.id),
    acceptor: nameOf(network, acceptor.row.id),
    regions: [initiator.row.region, acceptor.row.region],
    connection: initiator.kind === acceptor.kind ? 'vpc-to-vpc' : 'vbr-to-vpc',
    bandwidthMbps: row.bandwidthMbps,
    ...(method !== undefined && { method }),
    ...(term !== undefined && { term: { unit: term.unit, count: term.count } }),
    ...(autoRenew !== undefined && { autoRenew }),
    ...(startsOn !== undefined && { startsOn }),
  };
}
