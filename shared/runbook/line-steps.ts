import { regionOfAccessPoint } from '../catalog/access-points.ts';
import { inPlaceOf, vbrCommands } from '../devices/commands.ts';
import { message, type Message } from '../messages/message.ts';
import { dottedMask } from '../net/cidr.ts';
import { nameOf, type Network, type PhysicalConnectionNode, type VbrNode } from '../network/network.ts';
import type { PhysicalConnection, Vbr } from '../plan/rows.ts';
import { apiCall, type CallValue, fromPlace, lookup } from './api-call.ts';
import { atDevice, atLines, atVbrs } from './console.ts';
import { accountParty, networkTeam, type Party } from './party.ts';
import type { Place, PlannedValue } from './place.ts';
import type { Site } from './site.ts';
import { stepId } from '../plan/step-id.ts';

/** Steps that bring a line and its VBRs up, and those that change a VBR which stays. */
export function planLines(site: Site): void {
  for (const node of site.after.physicalConnections.values())
    if (site.presence(node.row.id) === 'absent') orderLine(site, node);
    else noteBandwidth(site, node.row);
  for (const node of site.after.vbrs.values())
    if (site.presence(node.row.id) === 'absent') createVbr(site, node);
    else changeVbr(site, node);
}

export function vbrPlace(
  id: string,
  field: 'cloudId' | 'vlan' | 'localGatewayIp' | 'peerGatewayIp' | 'prefixLength',
): Place {
  return { table: 'vbrs', id, field };
}

export function linePlace(id: string, field: 'cloudId' | 'accessPoint'): Place {
  return { table: 'physicalConnections', id, field };
}

/** Who may make a VBR: the owner of its line, for another account if need be (CreateVirtualBorderRouter, VbrOwnerId). */
export function vbrMaker({ row, physicalConnection }: VbrNode): Party {
  return accountParty(physicalConnection?.row.account ?? row.account);
}

const links = ['vlan', 'localGatewayIp', 'peerGatewayIp', 'prefixLength'] as const;

function orderLine(site: Site, { row, dataCenter, vbrs }: PhysicalConnectionNode): void {
  const { id } = row;
  const by = accountParty(row.account);
  const names = { name: nameOf(site.after, id) };
  const region =
    (row.accessPoint === undefined ? undefined : regionOfAccessPoint(row.accessPoint)) ?? vbrs[0]?.row.region;
  const accessPoint = site.value(linePlace(id, 'accessPoint'));
  const cloudId = site.value(linePlace(id, 'cloudId'));
  const where = region === undefined ? {} : { region };
  const common = { phase: 'preparation', subjects: [id], where: atLines, ...where } as const;
  const regionId = region ?? lookup(message('runbook:lookup.region'));
  site.add({
    ...common,
    id: stepId('order', id),
    kind: 'order-line',
    by,
    title: message('runbook:order-line.title', names),
    do: [message('runbook:order-line.do'), ...bandwidthOf(row)],
    verify: [message('runbook:order-line.verify')],
    undo: [message('runbook:order-line.undo')],
    calls: [
      // What the carrier is called and which port it needs is settled with it (guide, section 10 presupposes a line that is there).
      apiCall('vpc', 'CreatePhysicalConnection', {
        RegionId: regionId,
        AccessPointId: fromPlace(accessPoint),
        LineOperator: lookup(message('runbook:lookup.lineOperator')),
        Type: 'VPC',
        bandwidth: row.bandwidthMbps,
        Name: row.name,
      }),
    ],
    inputs: [accessPoint],
    outputs: [cloudId],
  });
  const office =
    dataCenter === undefined ? message('runbook:unknownDataCenter') : nameOf(site.after, dataCenter.row.id);
  site.add({
    ...common,
    id: stepId('connect', id),
    kind: 'connect-line',
    by: networkTeam,
    after: [stepId('order', id)],
    title: message('runbook:connect-line.title', { ...names, office }),
    do: [message('runbook:connect-line.do', { office })],
    verify: [message('runbook:connect-line.verify')],
    where: atDevice,
  });
  site.add({
    ...common,
    id: stepId('enable', id),
    kind: 'enable-line',
    by,
    after: [stepId('connect', id)],
    title: message('runbook:enable-line.title', names),
    do: [message('runbook:enable-line.do')],
    verify: [message('runbook:enable-line.verify')],
    calls: [
      apiCall('vpc', 'EnablePhysicalConnection', { RegionId: regionId, PhysicalConnectionId: fromPlace(cloudId) }),
    ],
    inputs: [cloudId],
  });
}

function bandwidthOf({ bandwidthMbps }: PhysicalConnection): Message[] {
  return bandwidthMbps === undefined ? [] : [message('runbook:order-line.bandwidth', { mbps: bandwidthMbps })];
}

/** What is ordered from a carrier is not changed by a call. */
function noteBandwidth(site: Site, { id, bandwidthMbps }: PhysicalConnection): void {
  const before = site.before.physicalConnections.get(id)?.row.bandwidthMbps;
  if (before === undefined || bandwidthMbps === undefined || before === bandwidthMbps) return;
  const name = nameOf(site.after, id);
  site.remark(message('runbook:remark.lineBandwidth', { name, from: before, to: bandwidthMbps }));
}

function createVbr(site: Site, node: VbrNode): void {
  const { row, physicalConnection } = node;
  const by = vbrMaker(node);
  if (physicalConnection === undefined)
    site.remark(message('runbook:remark.vbrWithoutLine', { name: nameOf(site.after, row.id) }));
  const line =
    physicalConnection === undefined ? undefined : site.value(linePlace(physicalConnection.row.id, 'cloudId'));
  const isForOther = by.kind === 'account' && by.id !== row.account;
  const owner = isForOther ? site.value({ table: 'accounts', id: row.account, field: 'uid' }) : undefined;
  const link = linkValues(site, row.id);
  const cloudId = site.value(vbrPlace(row.id, 'cloudId'));
  site.add({
    id: stepId('create', row.id),
    kind: 'create-vbr',
    phase: 'preparation',
    by,
    region: row.region,
    subjects: [row.id],
    after: [
      physicalConnection && stepId('enable', physicalConnection.row.id),
      ...vbrsInTheWay(site, row).map((id) => stepId('delete', id)),
    ],
    title: message('runbook:create-vbr.title', { name: nameOf(site.after, row.id) }),
    do: [
      message('runbook:create-vbr.do', { line: lineName(site.after, row) }),
      ...linkTexts(row),
      ...(owner === undefined ? [] : [ownerText(site, row, owner)]),
    ],
    verify: [message('runbook:create-vbr.verify')],
    undo: [message('runbook:create-vbr.undo')],
    where: atVbrs,
    calls: [
      apiCall('vpc', 'CreateVirtualBorderRouter', {
        RegionId: row.region,
        PhysicalConnectionId: line === undefined ? lookup(message('runbook:lookup.line')) : fromPlace(line),
        ...linkParameters(site, row),
        Name: row.name,
        VbrOwnerId: owner && fromPlace(owner),
      }),
    ],
    inputs: [...(line === undefined ? [] : [line]), ...link, ...(owner === undefined ? [] : [owner])],
    outputs: [cloudId],
  });
  configureDevice(site, node, [stepId('create', row.id)]);
}

/** A VBR of another account than that of its line: the form asks for that account's ID, and its owner finds it in the own console. */
function ownerText(site: Site, { account }: Vbr, { value }: PlannedValue): Message {
  return message('runbook:create-vbr.owner', {
    account: nameOf(site.after, account),
    id: value ?? message('runbook:unknown'),
  });
}

function changeVbr(site: Site, node: VbrNode): void {
  const { row } = node;
  const before = site.before.vbrs.get(row.id)?.row;
  if (before === undefined || links.every((field) => before[field] === undefined || before[field] === row[field]))
    return;
  const cloudId = site.value(vbrPlace(row.id, 'cloudId'));
  site.add({
    id: stepId('change', row.id),
    kind: 'change-vbr',
    phase: 'routes',
    by: vbrMaker(node),
    region: row.region,
    subjects: [row.id],
    after: vbrsInTheWay(site, row).map((id) => stepId('delete', id)),
    title: message('runbook:change-vbr.title', { name: nameOf(site.after, row.id) }),
    do: [message('runbook:change-vbr.do'), ...linkTexts(row)],
    verify: [message('runbook:create-vbr.verify')],
    undo: [message('runbook:change-vbr.undo'), ...linkTexts(before)],
    where: atVbrs,
    calls: [
      apiCall('vpc', 'ModifyVirtualBorderRouterAttribute', {
        RegionId: row.region,
        VbrId: fromPlace(cloudId),
        ...linkParameters(site, row),
      }),
    ],
    inputs: [cloudId, ...linkValues(site, row.id)],
  });
  configureDevice(site, node, [stepId('change', row.id)]);
}

function configureDevice(site: Site, node: VbrNode, after: readonly string[]): void {
  const { row } = node;
  const commands = vbrCommands(site.after, node);
  const isChange = after[0] === stepId('change', row.id);
  const before = isChange ? site.before.vbrs.get(row.id) : undefined;
  site.add({
    id: stepId('device', row.id),
    kind: 'configure-device',
    phase: isChange ? 'routes' : 'preparation',
    by: networkTeam,
    subjects: [row.id],
    after,
    title: message('runbook:configure-device.title', { name: nameOf(site.after, row.id) }),
    do: [message('runbook:configure-device.do', { line: lineName(site.after, row) }), ...linkTexts(row)],
    commands: commands && inPlaceOf(before && vbrCommands(site.before, before), commands),
    verify: [message('runbook:configure-device.verify', { address: row.localGatewayIp ?? message('runbook:unknown') })],
    undo: [message('runbook:configure-device.undo')],
    where: atDevice,
    inputs: linkValues(site, row.id),
  });
}

/** Of one line no two VBRs have the same VLAN (CreateVirtualBorderRouter): the one that goes has to go first. */
function vbrsInTheWay(site: Site, row: Vbr): string[] {
  const { physicalConnection, vlan } = row;
  if (physicalConnection === undefined || vlan === undefined || site.isReplaced(physicalConnection)) return [];
  const others = site.before.physicalConnections.get(physicalConnection)?.vbrs ?? [];
  return others.filter((other) => other.row.vlan === vlan && site.goes(other.row.id)).map((other) => other.row.id);
}

/** Whether a VBR that is made has to wait for one that goes. */
export function isVbrBlocked(site: Site, row: Vbr): boolean {
  return site.presence(row.id) === 'absent' && vbrsInTheWay(site, row).length > 0;
}

function linkValues(site: Site, vbr: string) {
  return links.map((field) => site.value(vbrPlace(vbr, field)));
}

function linkTexts(row: Vbr): Message[] {
  const unknown = message('runbook:unknown');
  return [
    message('runbook:link.vlan', { vlan: row.vlan ?? unknown }),
    message('runbook:link.addresses', {
      local: row.localGatewayIp ?? unknown,
      peer: row.peerGatewayIp ?? unknown,
      prefix: row.prefixLength ?? unknown,
    }),
  ];
}

function linkParameters(site: Site, { id, prefixLength }: Vbr): Record<string, CallValue | string> {
  return {
    VlanId: fromPlace(site.value(vbrPlace(id, 'vlan'))),
    LocalGatewayIp: fromPlace(site.value(vbrPlace(id, 'localGatewayIp'))),
    PeerGatewayIp: fromPlace(site.value(vbrPlace(id, 'peerGatewayIp'))),
    PeeringSubnetMask:
      prefixLength === undefined ? fromPlace(site.value(vbrPlace(id, 'prefixLength'))) : subnetMask(prefixLength),
  };
}

/** The API takes the mask as an address; a length that is none counts as the nearest that is one. */
function subnetMask(prefixLength: number): string {
  return dottedMask(Math.min(32, Math.max(0, Math.trunc(prefixLength))));
}

function lineName(network: Network, { physicalConnection }: Vbr): string | Message {
  return physicalConnection === undefined ? message('runbook:unknown') : nameOf(network, physicalConnection);
}
