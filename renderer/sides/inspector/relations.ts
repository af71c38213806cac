import { clipped } from '../../../shared/diagram/card-text.ts';
import { bandwidthLabel } from '../../../shared/catalog/specifications.ts';
import { type Network, nameOf, otherEnd, type RouterNode } from '../../../shared/network/network.ts';

/** Other objects that one leads to. */
export interface Relation {
  readonly kind: 'member' | 'connected' | 'owns';
  readonly links: readonly Link[];
}

interface Link {
  readonly id: string;
  readonly detail: string | undefined;
}

/** What an object is connected to, belongs to or owns, in the order of the plan; only what can be connected may have nothing. */
export function relationsOf(network: Network, id: string): Relation[] {
  return allRelations(network, id).filter(({ kind, links }) => kind === 'connected' || links.length > 0);
}

function allRelations(network: Network, id: string): Relation[] {
  const object = network.objects.get(id);
  switch (object?.table) {
    case 'vpcs': {
      const node = network.vpcs.get(id);
      return [{ kind: 'connected', links: node ? peeringLinks(network, node) : [] }];
    }
    case 'vbrs': {
      const node = network.vbrs.get(id);
      const line = node?.physicalConnection;
      return [
        {
          kind: 'connected',
          links: [...(line ? [link(line.row.id)] : []), ...(node ? peeringLinks(network, node) : [])],
        },
      ];
    }
    case 'physicalConnections': {
      const node = network.physicalConnections.get(id);
      const center = node?.dataCenter;
      const vbrs = (node?.vbrs ?? []).map(({ row }) =>
        link(row.id, row.vlan === undefined ? undefined : `VLAN ${row.vlan}`),
      );
      return [{ kind: 'connected', links: [...(center ? [link(center.row.id)] : []), ...vbrs] }];
    }
    case 'dataCenters': {
      const node = network.dataCenters.get(id);
      const lines = (node?.physicalConnections ?? []).map(({ row }) => link(row.id, row.accessPoint));
      return [{ kind: 'connected', links: lines }];
    }
    case 'vSwitches':
    case 'securityGroups':
      return [{ kind: 'member', links: [link(object.row.vpc)] }];
    case 'instances':
      return [{ kind: 'member', links: [link(object.row.vSwitch)] }];
    case 'hosts':
      return [{ kind: 'member', links: [link(object.row.dataCenter)] }];
    case 'accounts': {
      const { vpcs, vbrs, physicalConnections } = network.plan;
      const owned = [...vpcs, ...vbrs, ...physicalConnections].filter(({ account }) => account === id);
      return [{ kind: 'owns', links: owned.map((row) => link(row.id, 'region' in row ? row.region : undefined)) }];
    }
    default:
      return [];
  }
}

/** The peerings of a router, each with what is at its other end. */
function peeringLinks(network: Network, node: RouterNode): Link[] {
  return node.peerings.map((peering) => {
    const other = nameOf(network, otherEnd(peering, node).row.id);
    return link(peering.row.id, `${clipped(other)} · ${bandwidthLabel(peering.row.bandwidthMbps)}`);
  });
}

function link(id: string, detail?: string): Link {
  return { id, detail };
}
