import type { Network } from '../../shared/network/network.ts';

/** What lies in a network and can be an end of a path: vSwitches, each followed by its instances, or hosts. */
export interface PathEndMember {
  readonly id: string;
  readonly inside: 'vSwitches' | 'instances' | 'hosts';
  readonly address: string;
}

export function pathEndMembers(network: Network, id: string): PathEndMember[] {
  const vSwitches = network.vpcs.get(id)?.vSwitches ?? [];
  const hosts = network.dataCenters.get(id)?.hosts ?? [];
  return [
    ...vSwitches.flatMap(({ row, instances }): PathEndMember[] => [
      { id: row.id, inside: 'vSwitches', address: row.cidr },
      ...instances.map((instance) => ({ id: instance.id, inside: 'instances' as const, address: instance.ip })),
    ]),
    ...hosts.map((host) => ({ id: host.id, inside: 'hosts' as const, address: host.ip })),
  ];
}
