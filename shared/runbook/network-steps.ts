import { message } from '../messages/message.ts';
import { parseCidr, overlap } from '../net/cidr.ts';
import { nameOf, type VpcNode } from '../network/network.ts';
import type { Instance, SecurityGroup, VSwitch } from '../plan/rows.ts';
import { apiCall, fromPlace, lookup } from './api-call.ts';
import { atGroups, atInstances, atVpcs, atVSwitches } from './console.ts';
import { accountParty } from './party.ts';
import type { Place } from './place.ts';
import type { Site } from './site.ts';
import { stepId } from '../plan/step-id.ts';

/** Steps that make VPCs with their vSwitches, security groups and instances, and give blocks to those that stay. */
export function planNetworks(site: Site): void {
  for (const vpc of site.after.vpcs.values()) {
    if (site.presence(vpc.row.id) === 'absent') createVpc(site, vpc);
    else addCidrs(site, vpc);
    for (const { row, instances } of vpc.vSwitches) {
      createVSwitch(site, vpc, row);
      for (const instance of instances) createInstance(site, vpc, instance);
    }
    for (const group of vpc.securityGroups) createGroup(site, vpc, group);
  }
}

export function vpcPlace(id: string, field: 'cloudId' | 'routerId'): Place {
  return { table: 'vpcs', id, field };
}

export function groupPlace(id: string): Place {
  return { table: 'securityGroups', id, field: 'cloudId' };
}

function createVpc(site: Site, { row }: VpcNode): void {
  const [primary, ...secondary] = row.cidrs;
  const cloudId = site.value(vpcPlace(row.id, 'cloudId'));
  site.add({
    id: stepId('create', row.id),
    kind: 'create-vpc',
    phase: 'preparation',
    by: accountParty(row.account),
    region: row.region,
    subjects: [row.id],
    title: message('runbook:create-vpc.title', { name: nameOf(site.after, row.id) }),
    do: [
      message('runbook:create-vpc.do', { cidr: primary ?? message('runbook:unknown') }),
      ...secondary.map((cidr) => message('runbook:add-cidr.do', { cidr })),
      message('runbook:create-vpc.note'),
    ],
    verify: [message('runbook:create-vpc.verify')],
    undo: [message('runbook:create-vpc.undo')],
    where: atVpcs,
    calls: [
      apiCall('vpc', 'CreateVpc', {
        RegionId: row.region,
        CidrBlock: primary ?? lookup(message('runbook:unknown')),
        VpcName: row.name,
      }),
      ...secondary.map((cidr) =>
        apiCall('vpc', 'AssociateVpcCidrBlock', {
          RegionId: row.region,
          VpcId: fromPlace(cloudId),
          SecondaryCidrBlock: cidr,
        }),
      ),
      apiCall('vpc', 'DescribeVpcAttribute', { RegionId: row.region, VpcId: fromPlace(cloudId) }),
    ],
    outputs: [cloudId, site.value(vpcPlace(row.id, 'routerId'))],
  });
}

/** The first block of a VPC is its own for good; the others come and go (AssociateVpcCidrBlock). */
function addCidrs(site: Site, { row }: VpcNode): void {
  const before = site.before.vpcs.get(row.id)?.row;
  if (before === undefined || site.isReplaced(row.id)) return;
  const cloudId = site.value(vpcPlace(row.id, 'cloudId'));
  for (const cidr of row.cidrs.slice(1).filter((block) => !before.cidrs.includes(block))) {
    const inTheWay = before.cidrs.slice(1).filter((old) => !row.cidrs.includes(old) && overlaps(old, cidr));
    site.add({
      id: stepId('add-cidr', row.id, cidr),
      kind: 'add-cidr',
      phase: 'preparation',
      by: accountParty(row.account),
      region: row.region,
      subjects: [row.id],
      after: inTheWay.map((old) => stepId('remove-cidr', row.id, old)),
      title: message('runbook:add-cidr.title', { cidr, name: nameOf(site.after, row.id) }),
      do: [message('runbook:add-cidr.do', { cidr })],
      verify: [message('runbook:add-cidr.verify', { cidr })],
      undo: [message('runbook:add-cidr.undo', { cidr })],
      where: atVpcs,
      calls: [
        apiCall('vpc', 'AssociateVpcCidrBlock', {
          RegionId: row.region,
          VpcId: fromPlace(cloudId),
          SecondaryCidrBlock: cidr,
        }),
      ],
      inputs: [cloudId],
    });
  }
}

function createVSwitch(site: Site, vpc: VpcNode, row: VSwitch): void {
  const presence = site.presence(row.id);
  if (presence === 'present') return;
  const cloudId = site.value(vpcPlace(vpc.row.id, 'cloudId'));
  const zone = site.value({ table: 'vSwitches', id: row.id, field: 'zone' });
  const others = site.isReplaced(vpc.row.id) ? [] : (site.before.vpcs.get(vpc.row.id)?.vSwitches ?? []);
  site.add({
    id: stepId('create', row.id),
    kind: 'create-v-switch',
    phase: 'preparation',
    by: accountParty(vpc.row.account),
    region: vpc.row.region,
    subjects: [row.id, vpc.row.id],
    after: [
      stepId('create', vpc.row.id),
      ...vpc.row.cidrs.map((cidr) => stepId('add-cidr', vpc.row.id, cidr)),
      // The block of a vSwitch can't be changed, and no two of a VPC overlap (CreateVSwitch).
      ...others
        .filter((other) => site.goes(other.row.id) && overlaps(other.row.cidr, row.cidr))
        .map((other) => stepId('delete', other.row.id)),
    ],
    title: message('runbook:create-v-switch.title', {
      name: nameOf(site.after, row.id),
      vpc: nameOf(site.after, vpc.row.id),
    }),
    do: [message('runbook:create-v-switch.do', { cidr: row.cidr, zone: zone.value ?? message('runbook:unknown') })],
    verify: [message('runbook:create-v-switch.verify')],
    undo: [message('runbook:create-v-switch.undo')],
    where: atVSwitches,
    calls: [
      apiCall('vpc', 'CreateVSwitch', {
        RegionId: vpc.row.region,
        VpcId: fromPlace(cloudId),
        ZoneId: fromPlace(zone),
        CidrBlock: row.cidr,
        VSwitchName: row.name,
      }),
    ],
    inputs: [cloudId, zone],
    outputs: [site.value({ table: 'vSwitches', id: row.id, field: 'cloudId' })],
    mayBeDone: presence === 'unsure',
  });
}

function createGroup(site: Site, vpc: VpcNode, { id, name }: SecurityGroup): void {
  const presence = site.presence(id);
  if (presence === 'present') return;
  const cloudId = site.value(vpcPlace(vpc.row.id, 'cloudId'));
  site.add({
    id: stepId('create', id),
    kind: 'create-group',
    phase: 'preparation',
    by: accountParty(vpc.row.account),
    region: vpc.row.region,
    subjects: [id, vpc.row.id],
    after: [stepId('create', vpc.row.id)],
    title: message('runbook:create-group.title', {
      name: nameOf(site.after, id),
      vpc: nameOf(site.after, vpc.row.id),
    }),
    do: [message('runbook:create-group.do')],
    verify: [message('runbook:create-group.verify')],
    undo: [message('runbook:create-group.undo')],
    where: atGroups,
    calls: [
      apiCall('ecs', 'CreateSecurityGroup', {
        RegionId: vpc.row.region,
        VpcId: fromPlace(cloudId),
        SecurityGroupName: name,
      }),
    ],
    inputs: [cloudId],
    outputs: [site.value(groupPlace(id))],
    mayBeDone: presence === 'unsure',
  });
}

/** What an instance is made of (its type, its image) is no matter of a plan, so that there is no call for it. */
function createInstance(site: Site, vpc: VpcNode, row: Instance): void {
  const presence = site.presence(row.id);
  if (presence === 'present') return;
  const groups = (row.securityGroups ?? []).filter((id) => site.after.objects.get(id)?.table === 'securityGroups');
  site.add({
    id: stepId('create', row.id),
    kind: 'create-instance',
    phase: 'preparation',
    by: accountParty(vpc.row.account),
    region: vpc.row.region,
    subjects: [row.id, row.vSwitch],
    after: [stepId('create', row.vSwitch), ...groups.map((id) => stepId('create', id))],
    title: message('runbook:create-instance.title', { name: nameOf(site.after, row.id) }),
    do: [
      message('runbook:create-instance.do', { vSwitch: nameOf(site.after, row.vSwitch), ip: row.ip }),
      ...groups.map((id) => message('runbook:create-instance.group', { group: nameOf(site.after, id) })),
    ],
    verify: [message('runbook:create-instance.verify', { ip: row.ip })],
    undo: [message('runbook:create-instance.undo')],
    where: atInstances,
    outputs: [site.value({ table: 'instances', id: row.id, field: 'cloudId' })],
    mayBeDone: presence === 'unsure',
  });
}

function overlaps(a: string, b: string): boolean {
  const [first, second] = [parseCidr(a), parseCidr(b)];
  return first.ok && second.ok && overlap(first.value, second.value);
}
