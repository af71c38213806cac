import type {
  DataCenter,
  Host,
  Instance,
  Peering,
  PhysicalConnection,
  Route,
  Vbr,
  Vpc,
  VSwitch,
} from '../plan/rows.ts';

// Rows for examples: what the example is about is given, the rest is harmless. Everything belongs to the account of `examplePlan`.

export function exampleVpc(id: string, ...cidrs: readonly string[]): Vpc {
  return { id, name: id, account: 'acct-a', region: 'cn-hangzhou', cidrs };
}

export function exampleVSwitch(id: string, vpc: string, cidr: string): VSwitch {
  return { id, vpc, name: id, zone: 'cn-hangzhou-b', cidr };
}

export function exampleInstance(id: string, vSwitch: string, ip: string): Instance {
  return { id, vSwitch, name: id, ip };
}

export function exampleDataCenter(id: string, ...cidrs: readonly string[]): DataCenter {
  return { id, name: id, cidrs };
}

export function exampleHost(id: string, dataCenter: string, ip: string): Host {
  return { id, dataCenter, name: id, ip };
}

export function examplePhysicalConnection(id: string, dataCenter: string): PhysicalConnection {
  return { id, name: id, account: 'acct-a', dataCenter, accessPoint: 'ap-cn-hangzhou-jg-B' };
}

export function exampleVbr(id: string, physicalConnection: string, fields: Partial<Vbr> = {}): Vbr {
  return { id, name: id, account: 'acct-a', region: 'cn-hangzhou', physicalConnection, vlan: 1000, ...fields };
}

/** A peering that is only planned yet. */
export function examplePeering(id: string, initiator: string, acceptor: string): Peering {
  return {
    id,
    name: id,
    initiator: { router: initiator, state: 'planned' },
    acceptor: { router: acceptor, state: 'planned' },
    bandwidthMbps: 2,
    billing: { method: 'pay-as-you-go' },
  };
}

export function exampleRoute(id: string, router: string, destination: string, peering: string): Route {
  return { id, router, destination, nextHop: { peering } };
}
