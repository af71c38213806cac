import { regionOfAccessPoint } from '../catalog/access-points.ts';
import { reversed, vbrCommands } from '../devices/commands.ts';
import { message } from '../messages/message.ts';
import { contains, parseCidr } from '../net/cidr.ts';
import { nameOf, type PhysicalConnectionNode, type VbrNode, type VpcNode } from '../network/network.ts';
import { apiCall, fromPlace, lookup } from './api-call.ts';
import { atDevice, atGroups, atInstances, atLines, atVbrs, atVpcs, atVSwitches } from './console.ts';
import { linePlace, vbrMaker, vbrPlace } from './line-steps.ts';
import { groupPlace, vpcPlace } from './network-steps.ts';
import { accountParty, networkTeam } from './party.ts';
import { deletionsOf } from './peering-steps.ts';
import type { NewStep, Site } from './site.ts';
import { stepId } from '../plan/step-id.ts';
import { instancesOf } from '../network/instances-of.ts';

/** Steps that delete what is left when the peerings are gone: each object after all that hangs on it. */
export function deleteObjects(site: Site, group: number, mayBeGone: (id: string) => boolean): void {
  for (const vpc of site.before.vpcs.values()) deleteFrom(site, vpc, group, mayBeGone);
  for (const vbr of site.before.vbrs.values()) if (site.goes(vbr.row.id)) deleteVbr(site, vbr, group, mayBeGone);
  for (const line of site.before.physicalConnections.values())
    if (site.goes(line.row.id)) deleteLine(site, line, group, mayBeGone);
}

function deleteFrom(site: Site, vpc: VpcNode, group: number, mayBeGone: (id: string) => boolean): void {
  const { row } = vpc;
  const cloudId = site.oldValue(vpcPlace(row.id, 'cloudId'));
  const common = {
    phase: 'removal',
    group,
    by: accountParty(row.account),
    region: row.region,
  } as const satisfies Partial<NewStep>;
  const names = (id: string) => ({ name: nameOf(site.before, id), vpc: nameOf(site.before, row.id) });
  const isGoing = (id: string): boolean => site.goes(id);
  const deleted: string[] = [];
  for (const { row: vSwitch, instances } of vpc.vSwitches) {
    for (const { id } of instances.filter((instance) => isGoing(instance.id)))
      site.add({
        ...common,
        id: stepId('delete', id),
        kind: 'delete-instance',
        subjects: [id],
        title: message('runbook:delete-instance.title', names(id)),
        do: [message('runbook:delete-instance.do')],
        verify: [message('runbook:delete.verify')],
        undo: [message('runbook:delete.undo')],
        where: atInstances,
        mayBeDone: mayBeGone(id),
      });
    if (!isGoing(vSwitch.id)) continue;
    deleted.push(stepId('delete', vSwitch.id));
    site.add({
      ...common,
      id: stepId('delete', vSwitch.id),
      kind: 'delete-v-switch',
      subjects: [vSwitch.id, row.id],
      after: instances.map(({ id }) => stepId('delete', id)),
      title: message('runbook:delete-v-switch.title', names(vSwitch.id)),
      do: [message('runbook:delete-v-switch.do', { cidr: vSwitch.cidr })],
      verify: [message('runbook:delete.verify')],
      undo: [message('runbook:delete.undo')],
      where: atVSwitches,
      calls: [
        apiCall('vpc', 'DeleteVSwitch', {
          RegionId: row.region,
          VSwitchId: fromPlace(site.oldValue({ table: 'vSwitches', id: vSwitch.id, field: 'cloudId' })),
        }),
      ],
      mayBeDone: mayBeGone(vSwitch.id),
    });
  }
  for (const { id } of vpc.securityGroups.filter((one) => isGoing(one.id))) {
    deleted.push(stepId('delete', id));
    site.add({
      ...common,
      id: stepId('delete', id),
      kind: 'delete-group',
      subjects: [id, row.id],
      after: [
        ...instancesOf(vpc).map((instance) => stepId('delete', instance.id)),
        ...groupsNaming(site, id).map((other) => stepId('revoke', other)),
      ],
      title: message('runbook:delete-group.title', names(id)),
      do: [message('runbook:delete-group.do')],
      verify: [message('runbook:delete.verify')],
      undo: [message('runbook:delete.undo')],
      where: atGroups,
      calls: [
        apiCall('ecs', 'DeleteSecurityGroup', {
          RegionId: row.region,
          SecurityGroupId: fromPlace(site.oldValue(groupPlace(id))),
        }),
      ],
      mayBeDone: mayBeGone(id),
    });
  }
  removeCidrs(site, vpc, group);
  if (!isGoing(row.id)) return;
  site.add({
    ...common,
    id: stepId('delete', row.id),
    kind: 'delete-vpc',
    subjects: [row.id],
    after: [
      ...deleted,
      ...vpc.peerings.flatMap(({ row: peering }) => deletionsOf(peering.id)),
      ...(site.before.routes.get(row.id) ?? []).map((route) => stepId('remove-route', route.row.id)),
    ],
    title: message('runbook:delete-vpc.title', names(row.id)),
    do: [message('runbook:delete-vpc.do')],
    verify: [message('runbook:delete.verify')],
    undo: [message('runbook:delete.undo')],
    where: atVpcs,
    calls: [apiCall('vpc', 'DeleteVpc', { RegionId: row.region, VpcId: fromPlace(cloudId) })],
    inputs: [cloudId],
    mayBeDone: mayBeGone(row.id),
  });
}

/** Blocks that a VPC which stays gives up. */
function removeCidrs(site: Site, vpc: VpcNode, group: number): void {
  const after = site.after.vpcs.get(vpc.row.id)?.row;
  if (after === undefined || site.isReplaced(vpc.row.id)) return;
  const cloudId = site.oldValue(vpcPlace(vpc.row.id, 'cloudId'));
  for (const cidr of vpc.row.cidrs.slice(1).filter((block) => !after.cidrs.includes(block)))
    site.add({
      id: stepId('remove-cidr', vpc.row.id, cidr),
      kind: 'remove-cidr',
      phase: 'removal',
      group,
      by: accountParty(vpc.row.account),
      region: vpc.row.region,
      subjects: [vpc.row.id],
      after: vpc.vSwitches.filter(({ row }) => isWithin(row.cidr, cidr)).map(({ row }) => stepId('delete', row.id)),
      title: message('runbook:remove-cidr.title', { cidr, name: nameOf(site.before, vpc.row.id) }),
      do: [message('runbook:remove-cidr.do', { cidr })],
      verify: [message('runbook:delete.verify')],
      undo: [message('runbook:add-cidr.do', { cidr })],
      where: atVpcs,
      calls: [
        apiCall('vpc', 'UnassociateVpcCidrBlock', {
          RegionId: vpc.row.region,
          VpcId: fromPlace(cloudId),
          SecondaryCidrBlock: cidr,
        }),
      ],
      inputs: [cloudId],
    });
}

/** All interfaces of a VBR have to be gone before it (DeleteVirtualBorderRouter). */
function deleteVbr(site: Site, vbr: VbrNode, group: number, mayBeGone: (id: string) => boolean): void {
  const { row } = vbr;
  const cloudId = site.oldValue(vbrPlace(row.id, 'cloudId'));
  const names = { name: nameOf(site.before, row.id) };
  const commands = vbrCommands(site.before, vbr);
  site.add({
    id: stepId('delete', row.id),
    kind: 'delete-vbr',
    phase: 'removal',
    group,
    by: vbrMaker(vbr),
    region: row.region,
    subjects: [row.id],
    after: [
      ...vbr.peerings.flatMap(({ row: peering }) => deletionsOf(peering.id)),
      ...(site.before.routes.get(row.id) ?? []).map((route) => stepId('remove-route', route.row.id)),
    ],
    title: message('runbook:delete-vbr.title', names),
    do: [message('runbook:delete-vbr.do')],
    verify: [message('runbook:delete.verify')],
    undo: [message('runbook:delete.undo')],
    where: atVbrs,
    calls: [apiCall('vpc', 'DeleteVirtualBorderRouter', { RegionId: row.region, VbrId: fromPlace(cloudId) })],
    inputs: [cloudId],
    mayBeDone: mayBeGone(row.id),
  });
  site.add({
    id: stepId('remove-device', row.id),
    kind: 'remove-device',
    phase: 'removal',
    group,
    by: networkTeam,
    subjects: [row.id],
    after: [stepId('delete', row.id)],
    title: message('runbook:remove-device.title', names),
    do: [message('runbook:remove-device.do', { vlan: row.vlan ?? message('runbook:unknown') })],
    commands: commands && reversed(commands),
    verify: [message('runbook:remove-device.verify')],
    undo: [message('runbook:delete.undo')],
    where: atDevice,
    mayBeDone: mayBeGone(row.id),
  });
}

function deleteLine(
  site: Site,
  { row, vbrs }: PhysicalConnectionNode,
  group: number,
  mayBeGone: (id: string) => boolean,
): void {
  const cloudId = site.oldValue(linePlace(row.id, 'cloudId'));
  const region =
    (row.accessPoint === undefined ? undefined : regionOfAccessPoint(row.accessPoint)) ?? vbrs[0]?.row.region;
  const regionId = region ?? lookup(message('runbook:lookup.region'));
  const parameters = { RegionId: regionId, PhysicalConnectionId: fromPlace(cloudId) };
  site.add({
    id: stepId('delete', row.id),
    kind: 'delete-line',
    phase: 'removal',
    group,
    by: accountParty(row.account),
    region,
    subjects: [row.id],
    after: vbrs.flatMap((vbr) => [stepId('delete', vbr.row.id), stepId('remove-device', vbr.row.id)]),
    title: message('runbook:delete-line.title', { name: nameOf(site.before, row.id) }),
    do: [message('runbook:delete-line.do')],
    verify: [message('runbook:delete.verify')],
    undo: [message('runbook:delete-line.undo')],
    where: atLines,
    calls: [
      apiCall('vpc', 'TerminatePhysicalConnection', parameters),
      apiCall('vpc', 'DeletePhysicalConnection', parameters),
    ],
    inputs: [cloudId],
    mayBeDone: mayBeGone(row.id),
  });
}

function groupsNaming(site: Site, id: string): string[] {
  return namersOf(site).get(id) ?? [];
}

const remembered = new WeakMap<object, Map<string, string[]>>();

/** Which groups name a group in their rules; looked through once. */
function namersOf({ before }: Site): Map<string, string[]> {
  const known = remembered.get(before);
  if (known !== undefined) return known;
  const namers = new Map<string, string[]>();
  for (const { id, rules } of before.plan.securityGroups)
    for (const { source } of rules) {
      const named = source?.securityGroup;
      if (named !== undefined && named !== id) namers.set(named, [...(namers.get(named) ?? []), id]);
    }
  remembered.set(before, namers);
  return namers;
}

function isWithin(inner: string, outer: string): boolean {
  const [a, b] = [parseCidr(inner), parseCidr(outer)];
  return a.ok && b.ok && contains(b.value, a.value);
}
