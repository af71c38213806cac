import { type Message, message } from '../messages/message.ts';
import { nameOf, type Network, type PlanObject } from '../network/network.ts';
import { startDraft } from '../plan/draft.ts';
import type { Patch } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { accountParty, networkTeam, type Party } from './party.ts';

/** Where in a plan something stands that only a person or the cloud knows. What is typed there is read by every step that needs it. */
export interface Place {
  readonly table: PlaceTable;
  /** The object's id. */
  readonly id: string;
  readonly field: PlaceField;
}

export type PlaceTable = (typeof placeTables)[number];

export type PlaceField = (typeof placeFields)[number];

/** A place with what stands there; undefined: not known yet. */
export interface PlannedValue {
  readonly place: Place;
  readonly value: string | undefined;
  readonly label: Message;
  readonly askedOf: Party;
}

const placeTables = [
  'accounts',
  'physicalConnections',
  'vbrs',
  'vpcs',
  'vSwitches',
  'securityGroups',
  'instances',
  'peerings',
] as const;

const placeFields = [
  'uid',
  'cloudId',
  'accessPoint',
  'vlan',
  'localGatewayIp',
  'peerGatewayIp',
  'prefixLength',
  'routerId',
  'zone',
  'initiatorInterface',
  'acceptorInterface',
] as const;

/** A key of a place. No field has a colon in it, so whatever ids a file holds, no two places share one. */
export function placeId({ field, id }: Place): string {
  return `${field}:${id}`;
}

/** The place that a key names; undefined where the plan has no such object, or the key is none. */
export function placeOf(network: Network, key: string): Place | undefined {
  const field = placeFields.find((one) => key.startsWith(`${one}:`));
  if (field === undefined) return undefined;
  const id = key.slice(field.length + 1);
  const of = network.objects.get(id)?.table;
  const table = placeTables.find((one) => one === of);
  return table && { table, id, field };
}

/** What stands at a place; undefined where it is blank or its object is not there. */
export function valueAt(network: Network, { id, field }: Place): string | undefined {
  const object = network.objects.get(id);
  const value = object === undefined ? undefined : fieldOf(object, field);
  const text = value === undefined ? '' : String(value).trim();
  return text === '' ? undefined : text;
}

/** The change that writes a value to its place; the object must be in the plan. */
export function writeAt(plan: Plan, { table, id, field }: Place, value: string | number): Patch {
  const draft = startDraft(plan);
  switch (field) {
    case 'initiatorInterface':
    case 'acceptorInterface': {
      const role = field === 'initiatorInterface' ? 'initiator' : 'acceptor';
      const row = plan.peerings.find((peering) => peering.id === id);
      if (row === undefined) throw new Error(`no peering ${id}`);
      draft.set('peerings', id, { [role]: { ...row[role], interfaceId: String(value) } });
      break;
    }
    default:
      draft.set(table, id, { [field]: value });
  }
  return draft.patch();
}

/** Who knows what belongs there: the owner of the object, and of lines, VLANs and addresses on them the network team. */
export function knowerOf(network: Network, { table, id, field }: Place): Party {
  if (table === 'accounts') return accountParty(id);
  const object = network.objects.get(id);
  switch (object?.table) {
    case 'vbrs':
      return field === 'cloudId' ? accountParty(object.row.account) : networkTeam;
    case 'physicalConnections':
      return field === 'cloudId' ? accountParty(object.row.account) : networkTeam;
    case 'vpcs':
      return accountParty(object.row.account);
    case 'vSwitches':
    case 'securityGroups':
      return accountOf(network, object.row.vpc);
    case 'instances': {
      const vSwitch = network.objects.get(object.row.vSwitch);
      return vSwitch?.table === 'vSwitches' ? accountOf(network, vSwitch.row.vpc) : networkTeam;
    }
    case 'peerings':
      return accountOf(network, object.row[field === 'acceptorInterface' ? 'acceptor' : 'initiator'].router);
    default:
      return networkTeam;
  }
}

/** What a person calls a place: "interface ID of the initiator (VPC1)". */
export function placeLabel(network: Network, { table, id, field }: Place): Message {
  const object = network.objects.get(id);
  switch (field) {
    case 'initiatorInterface':
    case 'acceptorInterface': {
      const role = field === 'initiatorInterface' ? 'initiator' : 'acceptor';
      const router = object?.table === 'peerings' ? nameOf(network, object.row[role].router) : id;
      return message(`openInputs:place.${field}`, { router, peering: nameOf(network, id) });
    }
    case 'cloudId':
      return table === 'accounts' || table === 'peerings'
        ? message('openInputs:place.uid', { name: nameOf(network, id) })
        : message(`openInputs:place.cloudId.${table}`, { name: nameOf(network, id) });
    default:
      return message(`openInputs:place.${field}`, { name: nameOf(network, id) });
  }
}

function accountOf(network: Network, router: string): Party {
  const row = network.vpcs.get(router)?.row ?? network.vbrs.get(router)?.row;
  return row === undefined ? networkTeam : accountParty(row.account);
}

function fieldOf(object: PlanObject, field: PlaceField): string | number | undefined {
  if (object.table === 'peerings') {
    if (field === 'initiatorInterface') return object.row.initiator.interfaceId;
    return field === 'acceptorInterface' ? object.row.acceptor.interfaceId : undefined;
  }
  const value = (object.row as unknown as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
