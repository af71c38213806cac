import { message } from '../../messages/message.ts';
import type { RouterNode, VbrNode, VpcNode } from '../../network/network.ts';
import { dottedMask } from '../../net/cidr.ts';
import { labelOf, type Making } from './making.ts';
import type {
  Presence,
  Resource,
  RouterResource,
  SecondaryBlockResource,
  Value,
  VbrResource,
  VpcResource,
  VSwitchResource,
} from './resource.ts';

export interface Routers {
  readonly list: readonly Resource[];
  readonly byId: ReadonlyMap<string, RouterResource>;
}

/** VPCs with their secondary blocks and vSwitches, and VBRs. */
export function routerResources(making: Making): Routers {
  const { network } = making;
  const byId = new Map<string, RouterResource>();
  const vpcs = [...network.vpcs.values()].map((node) => {
    const vpc = vpcResource(making, node);
    byId.set(node.row.id, vpc);
    return { node, vpc };
  });
  const blocks = vpcs.flatMap(({ node, vpc }) => secondaryBlocks(making, node, vpc));
  const vSwitches = vpcs.flatMap(({ node, vpc }) => vSwitchResources(making, node, vpc));
  const vbrs = [...network.vbrs.values()].map((node) => {
    const vbr = vbrResource(making, node);
    byId.set(node.row.id, vbr);
    return vbr;
  });
  return { list: [...vpcs.map(({ vpc }) => vpc), ...blocks, ...vSwitches, ...vbrs], byId };
}

/** Whether an interface of the router is there: then the router is, too, whatever is known of its id. */
function hasInterface(node: RouterNode): boolean {
  return node.peerings.some(({ row, initiator, acceptor }) =>
    [
      [initiator, row.initiator.state],
      [acceptor, row.acceptor.state],
    ].some(([router, state]) => router === node && state !== 'planned'),
  );
}

function vpcResource(making: Making, node: VpcNode): VpcResource {
  const { id, account, region, cidrs, cloudId, routerId } = node.row;
  const key = making.keys.ofId(id);
  const exists = cloudId !== undefined || routerId !== undefined || hasInterface(node);
  const presence: Presence =
    making.rebuild || !exists
      ? { kind: 'planned' }
      : making.existing(cloudId, () =>
          making.input(`${key}_id`, message('code:input.vpc', { vpc: labelOf(node.row) })),
        );
  const place = making.placeOf(account, region);
  return {
    kind: 'vpc',
    key,
    place,
    ...(presence.kind === 'planned'
      ? making.named(`vpc ${place.key}`, node.row)
      : { name: labelOf(node.row), description: undefined }),
    presence,
    cidr: cidrs[0] ?? '',
    routerId: making.rebuild || routerId?.trim() === '' ? undefined : routerId,
  };
}

/** The blocks of a VPC that exists belong to it; only those of one that is to be made are still to be added. */
function secondaryBlocks(making: Making, { row }: VpcNode, vpc: VpcResource): SecondaryBlockResource[] {
  if (vpc.presence.kind !== 'planned') return [];
  return row.cidrs.slice(1).map((cidr) => ({
    kind: 'secondaryBlock',
    key: making.keys.derived(`${vpc.key}_${cidr.replaceAll(/[./]/gu, '_')}`),
    place: vpc.place,
    vpc,
    cidr,
  }));
}

function vSwitchResources(making: Making, { vSwitches }: VpcNode, vpc: VpcResource): VSwitchResource[] {
  return vSwitches.map(({ row }) => {
    const key = making.keys.ofId(row.id);
    const vSwitch = labelOf(row);
    return {
      kind: 'vSwitch',
      key,
      place: vpc.place,
      ...making.named(`vSwitch ${vpc.key}`, row),
      presence: presenceWithin(vpc, () =>
        making.input(`${key}_id`, message('code:input.vSwitch', { vSwitch, vpc: vpc.name }), {
          mayBeEmpty: true,
        }),
      ),
      vpc,
      cidr: row.cidr,
      zone: making.value(row.zone, () =>
        making.input(`${key}_zone`, message('code:input.zone', { vSwitch, region: vpc.place.region })),
      ),
    };
  });
}

/** The plan holds no id of what lies in a VPC: in one that is there, only a person can say whether it is there, too. */
export function presenceWithin(vpc: VpcResource, ask: () => Extract<Presence, { kind: 'asked' }>['input']): Presence {
  return vpc.presence.kind === 'planned' ? { kind: 'planned' } : { kind: 'asked', input: ask() };
}

function vbrResource(making: Making, node: VbrNode): VbrResource {
  const { id, account, region, cloudId, vlan, localGatewayIp, peerGatewayIp, prefixLength } = node.row;
  const key = making.keys.ofId(id);
  const vbr = labelOf(node.row);
  const connection = node.physicalConnection?.row;
  // Who owns the physical connection creates the VBR for the other account (VbrOwnerId); that account can't.
  const isMadeByOthers = connection !== undefined && connection.account !== account;
  const exists = !making.rebuild && (cloudId !== undefined || hasInterface(node));
  const presence: Presence =
    exists || isMadeByOthers
      ? making.existing(making.rebuild ? undefined : cloudId, () =>
          making.input(`${key}_id`, message('code:input.vbr', { vbr })),
        )
      : { kind: 'planned' };
  const place = making.placeOf(account, region);
  const ask = (what: 'localGatewayIp' | 'peerGatewayIp' | 'subnetMask', suffix: string) => () =>
    making.input(`${key}_${suffix}`, message(`code:input.${what}`, { vbr }));
  const resource: VbrResource = {
    kind: 'vbr',
    key,
    place,
    ...(presence.kind === 'planned'
      ? making.named(`vbr ${place.key}`, node.row)
      : { name: vbr, description: undefined }),
    presence,
    physicalConnection: making.input(
      `${key}_physical_connection_id`,
      message('code:input.physicalConnection', {
        connection: connection === undefined ? '' : labelOf(connection),
        vbr,
      }),
      { initial: connection?.cloudId },
    ),
    vlan: vlanOf(making, key, vbr, vlan),
    localGatewayIp: making.value(localGatewayIp, ask('localGatewayIp', 'local_gateway_ip')),
    peerGatewayIp: making.value(peerGatewayIp, ask('peerGatewayIp', 'peer_gateway_ip')),
    subnetMask: making.value(
      prefixLength === undefined ? undefined : dottedMask(prefixLength),
      ask('subnetMask', 'subnet_mask'),
    ),
  };
  if (isMadeByOthers && !exists) making.remark(resource, message('code:remark.vbrOfOthers', { vbr }));
  return resource;
}

function vlanOf(making: Making, key: string, vbr: string, vlan: number | undefined): Value<number> {
  if (vlan !== undefined) return { kind: 'known', value: vlan };
  const input = making.input(`${key}_vlan_id`, message('code:input.vlan', { vbr }), { type: 'number' });
  return { kind: 'input', input };
}
