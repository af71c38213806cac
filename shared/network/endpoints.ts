import { type Cidr, cidrAt, containsAddress } from '../net/cidr.ts';
import { formatIpv4, type Ipv4, parseIpv4 } from '../net/ipv4.ts';
import type { Host, Instance } from '../plan/rows.ts';
import { failure, type Result, success } from '../result.ts';
import { localBlocks } from './local-blocks.ts';
import { type DataCenterNode, nameOf, type Network, type VbrNode, type VpcNode, type VSwitchNode } from './network.ts';
import type { Endpoint } from './trace-types.ts';
import { instancesOf } from './instances-of.ts';

/** `no-endpoint`: the object is there, but no packet starts or ends at it, or the network that it lies in is not there. */
export type EndpointError = 'unknown-object' | 'no-endpoint';

/** What a packet can start from or go to, by the id of an instance, host, vSwitch, VPC or data center, or by an IPv4 address. */
export function findEndpoint(network: Network, idOrAddress: string): Result<Endpoint, EndpointError> {
  const object = network.objects.get(idOrAddress);
  if (object === undefined) {
    const address = parseIpv4(idOrAddress.trim());
    return address === undefined ? failure('unknown-object') : success(addressEndpoint(network, address));
  }
  const endpoint = endpointOf(network, idOrAddress);
  return endpoint === undefined ? failure('no-endpoint') : success(endpoint);
}

/** The id of an endpoint's object, or the address that it is. */
export function endpointId(endpoint: Endpoint): string {
  switch (endpoint.kind) {
    case 'instance':
    case 'host':
      return endpoint.row.id;
    case 'vSwitch':
      return endpoint.vSwitch.row.id;
    case 'vpc':
    case 'dataCenter':
      return endpoint.router.row.id;
    case 'address':
      return formatIpv4(endpoint.address);
  }
}

/** What a user calls an endpoint: the name of its object, or the address. */
export function endpointName(network: Network, endpoint: Endpoint): string {
  return endpoint.kind === 'address' ? formatIpv4(endpoint.address) : nameOf(network, endpointId(endpoint));
}

/** The instance whose security groups an endpoint's packets pass; networks and hosts have none. */
export function endpointInstance(endpoint: Endpoint): Instance | undefined {
  if (endpoint.kind === 'instance') return endpoint.row;
  if (endpoint.kind !== 'address' || endpoint.router?.kind !== 'vpc') return undefined;
  return instanceAt(endpoint.router, endpoint.address);
}

/** The instance of a VPC with that address; of several (CIDR105) the first. */
function instanceAt(vpc: VpcNode, address: Ipv4): Instance | undefined {
  return instancesOf(vpc).find(({ ip }) => parseIpv4(ip) === address);
}

/** The VPC that an instance is in; none where its vSwitch or that one's VPC is not there. */
export function instanceVpc(network: Network, instance: Instance): VpcNode | undefined {
  const vSwitch = network.objects.get(instance.vSwitch);
  return vSwitch?.table === 'vSwitches' ? network.vpcs.get(vSwitch.row.vpc) : undefined;
}

/** Where an address is in a plan. */
export interface Whereabouts {
  /** The VPCs, then the data centers, that have it in their blocks, in the order of the plan. */
  readonly owners: readonly AddressOwner[];
  /** The VBRs that have it as one of their gateway addresses. */
  readonly gateways: readonly { readonly vbr: VbrNode; readonly side: 'local' | 'peer' }[];
}

export interface AddressOwner {
  readonly router: VpcNode | DataCenterNode;
  /** Whether the network delivers to it; a VPC with vSwitches does so within them alone. */
  readonly delivers: boolean;
  readonly vSwitch?: VSwitchNode;
  readonly instance?: Instance;
  readonly host?: Host;
}

/** Which networks, objects and gateways of a plan have an address. */
export function whereIs(network: Network, address: Ipv4): Whereabouts {
  const owners: AddressOwner[] = [];
  for (const router of network.vpcs.values()) {
    if (!router.blocks.some(({ cidr }) => containsAddress(cidr, address))) continue;
    const vSwitch = router.vSwitches.find(({ block }) => block !== undefined && containsAddress(block.cidr, address));
    const instance = instanceAt(router, address);
    owners.push({
      router,
      delivers: isLocal(router, address),
      ...(vSwitch === undefined ? {} : { vSwitch }),
      ...(instance === undefined ? {} : { instance }),
    });
  }
  for (const router of network.dataCenters.values()) {
    if (!isLocal(router, address)) continue;
    const host = router.hosts.find(({ ip }) => parseIpv4(ip) === address);
    owners.push({ router, delivers: true, ...(host === undefined ? {} : { host }) });
  }
  const gateways: { vbr: VbrNode; side: 'local' | 'peer' }[] = [];
  for (const vbr of network.vbrs.values()) {
    if (parseIpv4(vbr.row.localGatewayIp ?? '') === address) gateways.push({ vbr, side: 'local' });
    if (parseIpv4(vbr.row.peerGatewayIp ?? '') === address) gateways.push({ vbr, side: 'peer' });
  }
  return { owners, gateways };
}

function isLocal(router: VpcNode | DataCenterNode, address: Ipv4): boolean {
  return localBlocks(router).some((block) => containsAddress(block, address));
}

function addressEndpoint(network: Network, address: Ipv4): Endpoint {
  const [first, ...others] = whereIs(network, address).owners.filter(({ delivers }) => delivers);
  const router = others.length > 0 ? undefined : first?.router;
  return { kind: 'address', address, router, blocks: [cidrAt(address, 32)] };
}

function endpointOf(network: Network, id: string): Endpoint | undefined {
  const object = network.objects.get(id);
  switch (object?.table) {
    case 'instances': {
      const router = instanceVpc(network, object.row);
      return router && { kind: 'instance', row: object.row, router, blocks: hostBlock(object.row.ip) };
    }
    case 'hosts': {
      const router = network.dataCenters.get(object.row.dataCenter);
      return router && { kind: 'host', row: object.row, router, blocks: hostBlock(object.row.ip) };
    }
    case 'vSwitches': {
      const router = network.vpcs.get(object.row.vpc);
      const vSwitch = router?.vSwitches.find(({ row }) => row === object.row);
      return (
        router && vSwitch && { kind: 'vSwitch', vSwitch, router, blocks: vSwitch.block ? [vSwitch.block.cidr] : [] }
      );
    }
    case 'vpcs': {
      const router = network.vpcs.get(id);
      // Of a VPC the addresses count that it delivers to: in the rest of its blocks nothing can live yet.
      return router && { kind: 'vpc', router, blocks: localBlocks(router) };
    }
    case 'dataCenters': {
      const router = network.dataCenters.get(id);
      return router && { kind: 'dataCenter', router, blocks: localBlocks(router) };
    }
    default:
      return undefined;
  }
}

function hostBlock(ip: string): Cidr[] {
  const address = parseIpv4(ip);
  return address === undefined ? [] : [cidrAt(address, 32)];
}
