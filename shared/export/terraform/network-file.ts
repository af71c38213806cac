import {
  ofKind,
  type Presence,
  type Resource,
  type SecondaryBlockResource,
  type SecurityGroupResource,
  type VbrResource,
  type VpcResource,
  type VSwitchResource,
} from '../resources/resource.ts';
import { attribute, block, gap, type Item, list, raw, text } from './hcl.ts';
import { provider, routerCloudId, valueOf, variable } from './references.ts';

/** VPCs, vSwitches and VBRs, and what is asked of the cloud about those that are there. */
export function networkItems(resources: readonly Resource[]): Item[][] {
  const overThePhysicalConnection = new Set(
    ofKind(resources, 'route').flatMap(({ router, via }) => (via === 'physicalConnection' ? [router] : [])),
  );
  const blocks = ofKind(resources, 'secondaryBlock');
  return [
    ...ofKind(resources, 'vpc').map((vpc) => [vpc.presence.kind === 'existing' ? existingVpc(vpc) : plannedVpc(vpc)]),
    ...blocks.map(({ key, place, vpc, cidr }) => [
      block(
        'resource',
        ['alicloud_vpc_ipv4_cidr_block', key],
        [
          attribute('provider', provider(place)),
          attribute('vpc_id', routerCloudId(vpc)),
          attribute('secondary_cidr_block', text(cidr)),
        ],
      ),
    ]),
    ...ofKind(resources, 'vSwitch').map((vSwitch) => [vSwitchBlock(vSwitch, blocks)]),
    ...ofKind(resources, 'vbr').map((vbr) => [
      ...(vbr.presence.kind === 'existing' ? [] : [plannedVbr(vbr)]),
      ...(vbr.presence.kind !== 'existing' ? [] : [vbrData(vbr)]),
      ...(vbr.presence.kind !== 'existing' && overThePhysicalConnection.has(vbr) ? [gap, vbrData(vbr)] : []),
    ]),
  ];
}

/** Security groups; where a person says that one is there, its id is used instead. */
export function securityGroupItems(group: SecurityGroupResource): Item[] {
  const resource = block(
    'resource',
    ['alicloud_security_group', group.key],
    [
      ...onlyIfAsked(group.presence),
      attribute('provider', provider(group.place)),
      attribute('security_group_name', text(group.name)),
      ...described(group.description),
      attribute('vpc_id', routerCloudId(group.vpc)),
    ],
  );
  if (group.presence.kind !== 'asked') return [resource];
  const { hcl } = variable(group.presence.input);
  const id = raw(`${hcl} == "" ? one(alicloud_security_group.${group.key}[*].id) : ${hcl}`);
  return [resource, gap, block('locals', [], [attribute(`${group.key}_id`, id)])];
}

function plannedVpc({ key, place, name, description, cidr }: VpcResource): Item {
  return block(
    'resource',
    ['alicloud_vpc', key],
    [
      attribute('provider', provider(place)),
      attribute('vpc_name', text(name)),
      ...described(description),
      attribute('cidr_block', text(cidr)),
    ],
  );
}

function existingVpc(vpc: VpcResource): Item {
  return block(
    'data',
    ['alicloud_vpcs', vpc.key],
    [attribute('provider', provider(vpc.place)), attribute('ids', list([routerCloudId(vpc)]))],
  );
}

function vSwitchBlock(
  { key, place, presence, name, description, vpc, cidr, zone }: VSwitchResource,
  allBlocks: readonly SecondaryBlockResource[],
): Item {
  const blocks = allBlocks.filter((candidate) => candidate.vpc === vpc);
  return block(
    'resource',
    ['alicloud_vswitch', key],
    [
      ...onlyIfAsked(presence),
      attribute('provider', provider(place)),
      attribute('vswitch_name', text(name)),
      ...described(description),
      attribute('vpc_id', routerCloudId(vpc)),
      attribute('cidr_block', text(cidr)),
      attribute('zone_id', valueOf(zone)),
      // A vSwitch in a secondary block can only come after it; which one it lies in is not worth another distinction.
      ...(blocks.length === 0
        ? []
        : [attribute('depends_on', list(blocks.map((need) => raw(`alicloud_vpc_ipv4_cidr_block.${need.key}`))))]),
    ],
  );
}

function plannedVbr(vbr: VbrResource): Item {
  return block(
    'resource',
    ['alicloud_express_connect_virtual_border_router', vbr.key],
    [
      attribute('provider', provider(vbr.place)),
      attribute('virtual_border_router_name', text(vbr.name)),
      ...described(vbr.description),
      attribute('physical_connection_id', variable(vbr.physicalConnection)),
      attribute('vlan_id', valueOf(vbr.vlan)),
      attribute('local_gateway_ip', valueOf(vbr.localGatewayIp)),
      attribute('peer_gateway_ip', valueOf(vbr.peerGatewayIp)),
      attribute('peering_subnet_mask', valueOf(vbr.subnetMask)),
    ],
  );
}

/** The table of a VBR that is there, and of every VBR the interface to its physical connection, which the resource does not export. */
function vbrData(vbr: VbrResource): Item {
  return block(
    'data',
    ['alicloud_express_connect_virtual_border_routers', vbr.key],
    [attribute('provider', provider(vbr.place)), attribute('ids', list([routerCloudId(vbr)]))],
  );
}

function onlyIfAsked(presence: Presence): Item[] {
  return presence.kind === 'asked' ? [attribute('count', raw(`${variable(presence.input).hcl} == "" ? 1 : 0`))] : [];
}

export function described(description: string | undefined): Item[] {
  return description === undefined ? [] : [attribute('description', text(description))];
}
