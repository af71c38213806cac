import { regionOfAccessPoint } from '../catalog/access-points.ts';
import { type Message, message } from '../messages/message.ts';
import { parseIpv4 } from '../net/ipv4.ts';
import { nameOf, type Network } from '../network/network.ts';
import type { Plan } from '../plan/plan.ts';
import { rowName } from '../plan/routers.ts';
import type { Vbr } from '../plan/rows.ts';
import { failure, type Result, success } from '../result.ts';
import type { Place, PlaceField } from './place.ts';

/** What an answer for a place looks like. */
export function hintFor(network: Network, { id, field, table }: Place): Message {
  switch (field) {
    case 'uid':
      return message('openInputs:hint.uid');
    case 'initiatorInterface':
    case 'acceptorInterface':
      return message('openInputs:hint.interface');
    case 'cloudId':
    case 'routerId':
      return message('openInputs:hint.id', { prefix: prefixOf(table, field) });
    case 'accessPoint':
      return message('openInputs:hint.accessPoint');
    case 'vlan': {
      const { min, max, untagged } = network.pack.vlan;
      return untagged === null || untagged >= min
        ? message('openInputs:hint.vlan', { min, max })
        : message('openInputs:hint.vlanUntagged', { min, max, untagged });
    }
    case 'localGatewayIp':
    case 'peerGatewayIp':
      return message('openInputs:hint.address');
    case 'prefixLength':
      return message('openInputs:hint.prefixLength');
    case 'zone':
      return message('openInputs:hint.zone', { region: regionOf(network, id) });
  }
}

/**
 * Reads an answer for a place, or says why it is none. `plan` is the plan with the answers so far: two objects can't have one ID. The network gives
 * what does not change by answers (rule pack, regions, who hangs on whom).
 */
export function readAnswer(network: Network, plan: Plan, place: Place, text: string): Result<string | number, Message> {
  const { id, field, table } = place;
  switch (field) {
    case 'uid':
      if (!/^\d+$/u.test(text)) return failure(message('openInputs:refused.digits'));
      return unlessTaken(takenBy(plan, place, text), text);
    case 'cloudId':
    case 'routerId':
    case 'initiatorInterface':
    case 'acceptorInterface': {
      const prefix = prefixOf(table, field);
      if (!text.startsWith(prefix) || !/^[A-Za-z0-9]+(-[A-Za-z0-9]+)+$/u.test(text))
        return failure(message('openInputs:refused.prefix', { prefix }));
      return unlessTaken(takenBy(plan, place, text), text);
    }
    case 'accessPoint':
      return readAccessPoint(network, id, text);
    case 'vlan':
      return readVlan(network, plan, id, text);
    case 'localGatewayIp':
    case 'peerGatewayIp': {
      if (parseIpv4(text) === undefined) return failure(message('openInputs:refused.address'));
      const row = plan.vbrs.find((vbr) => vbr.id === id);
      const other = field === 'localGatewayIp' ? row?.peerGatewayIp : row?.localGatewayIp;
      return other === text ? failure(message('openInputs:refused.sameAddress')) : success(text);
    }
    case 'prefixLength':
      return readNumber(text, 1, 30);
    case 'zone': {
      const region = regionOf(network, id);
      return text.startsWith(region) && text.length > region.length && /^[a-z0-9-]+$/u.test(text)
        ? success(text)
        : failure(message('openInputs:refused.zone', { region }));
    }
  }
}

/** The beginnings of ids as the API gives them. */
function prefixOf(table: Place['table'], field: PlaceField): string {
  return table === 'vpcs' && field === 'routerId' ? 'vrt-' : prefixes[table];
}

function regionOf(network: Network, vSwitch: string): string {
  const object = network.objects.get(vSwitch);
  return (object?.table === 'vSwitches' ? network.vpcs.get(object.row.vpc)?.row.region : undefined) ?? '';
}

const prefixes: Readonly<Record<Place['table'], string>> = {
  accounts: '',
  physicalConnections: 'pc-',
  vbrs: 'vbr-',
  vpcs: 'vpc-',
  vSwitches: 'vsw-',
  securityGroups: 'sg-',
  instances: 'i-',
  peerings: 'ri-',
};

/** What else of the plan has an id that the cloud gives once. */
function takenBy(plan: Plan, { table, id, field }: Place, text: string): string | undefined {
  if (table === 'peerings') {
    const other = plan.peerings.find(
      (row) =>
        (row.initiator.interfaceId === text && !(row.id === id && field === 'initiatorInterface')) ||
        (row.acceptor.interfaceId === text && !(row.id === id && field === 'acceptorInterface')),
    );
    return other && rowName(other);
  }
  const rows: readonly { readonly id: string; readonly name: string }[] = plan[table];
  const other = rows.find((row) => row.id !== id && (row as unknown as Record<string, unknown>)[field] === text);
  return other && rowName(other);
}

function unlessTaken(taken: string | undefined, text: string): Result<string, Message> {
  return taken === undefined ? success(text) : failure(message('openInputs:refused.taken', { name: taken }));
}

/** An id that the catalog does not know is no proof of anything, so it is taken as it is. */
function readAccessPoint(network: Network, line: string, text: string): Result<string, Message> {
  if (!text.startsWith('ap-') || !/^[\w-]+$/u.test(text))
    return failure(message('openInputs:refused.prefix', { prefix: 'ap-' }));
  const region = regionOfAccessPoint(text);
  const vbr = network.physicalConnections
    .get(line)
    ?.vbrs.find(({ row }) => region !== undefined && row.region !== region);
  return vbr === undefined || region === undefined
    ? success(text)
    : failure(
        message('openInputs:refused.accessPointRegion', {
          region,
          name: nameOf(network, vbr.row.id),
          other: vbr.row.region,
        }),
      );
}

function readVlan(network: Network, plan: Plan, id: string, text: string): Result<number, Message> {
  const { min, max, untagged } = network.pack.vlan;
  const read = untagged !== null && text === String(untagged) ? success(untagged) : readNumber(text, min, max);
  if (!read.ok) return read;
  const line = plan.vbrs.find((row) => row.id === id)?.physicalConnection;
  const isTaken = (row: Vbr): boolean => row.id !== id && row.physicalConnection === line && row.vlan === read.value;
  const other = line === undefined ? undefined : plan.vbrs.find(isTaken);
  return other === undefined ? read : failure(message('openInputs:refused.vlanTaken', { name: rowName(other) }));
}

function readNumber(text: string, min: number, max: number): Result<number, Message> {
  const value = /^(0|[1-9]\d{0,5})$/u.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? success(value) : failure(message('openInputs:refused.number', { min, max }));
}
