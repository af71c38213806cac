import type { ObjectTable, PlanHeader, Rows, TableName } from '../plan.ts';
import type { AnyFields, FieldsOf, KindsOf } from './field.ts';
import {
  bandwidth,
  billed,
  blocks,
  cloudId,
  nextHop,
  ownAccount,
  ownedBy,
  ownId,
  ownName,
  peeringEnd,
  pointsAt,
  region,
  securityRule,
} from './parts.ts';

const endpoints = ['instances', 'hosts', 'vSwitches', 'vpcs', 'dataCenters'] as const;

/** The tables of objects: each field with its kind and its word. */
export const objectFields: { readonly [T in ObjectTable]: FieldsOf<Rows[T]> } = {
  accounts: {
    id: ownId,
    name: ownName,
    uid: { kind: 'uid', word: 'fields:uid' },
  },
  dataCenters: {
    id: ownId,
    name: ownName,
    cidrs: blocks,
    device: { kind: 'record', fields: { vendor: { kind: 'vendor', word: 'fields:vendor' } } },
  },
  hosts: {
    id: ownId,
    dataCenter: { ...ownedBy('dataCenters'), word: 'kinds:dataCenters' },
    name: ownName,
    ip: { kind: 'address', word: 'fields:ip' },
  },
  physicalConnections: {
    id: ownId,
    name: ownName,
    account: ownAccount,
    dataCenter: { ...pointsAt('dataCenters'), word: 'kinds:dataCenters' },
    accessPoint: { kind: 'accessPoint', word: 'fields:accessPoint' },
    bandwidthMbps: bandwidth,
    cloudId,
  },
  vbrs: {
    id: ownId,
    name: ownName,
    account: ownAccount,
    region,
    cloudId,
    physicalConnection: { ...pointsAt('physicalConnections'), word: 'kinds:physicalConnections' },
    vlan: { kind: 'integer', word: 'fields:vlan' },
    localGatewayIp: { kind: 'address', word: 'fields:localGatewayIp' },
    peerGatewayIp: { kind: 'address', word: 'fields:peerGatewayIp' },
    prefixLength: { kind: 'integer', word: 'fields:prefixLength' },
  },
  vpcs: {
    id: ownId,
    name: ownName,
    account: ownAccount,
    region,
    cidrs: blocks,
    cloudId,
    routerId: { kind: 'cloudId', word: 'fields:routerId' },
  },
  vSwitches: {
    id: ownId,
    vpc: { ...ownedBy('vpcs'), word: 'fields:vpc' },
    name: ownName,
    zone: { kind: 'zone', word: 'fields:zone' },
    cidr: { kind: 'block', word: 'fields:cidr' },
    cloudId,
  },
  securityGroups: {
    id: ownId,
    vpc: { ...ownedBy('vpcs'), word: 'fields:vpc' },
    name: ownName,
    type: {
      kind: 'choice',
      words: { normal: 'fields:groupType.normal', enterprise: 'fields:groupType.enterprise' },
      absent: 'normal',
      word: 'fields:groupType',
    },
    cloudId,
    rules: { kind: 'list', of: { kind: 'record', fields: securityRule }, word: 'fields:rules' },
  },
  instances: {
    id: ownId,
    vSwitch: { ...ownedBy('vSwitches'), word: 'kinds:vSwitches' },
    name: ownName,
    ip: { kind: 'address', word: 'fields:ip' },
    cloudId,
    securityGroups: { kind: 'list', of: pointsAt('securityGroups'), word: 'fields:securityGroups' },
  },
  peerings: {
    id: ownId,
    name: ownName,
    initiator: { kind: 'record', fields: peeringEnd, word: 'fields:initiator' },
    acceptor: { kind: 'record', fields: peeringEnd, word: 'fields:acceptor' },
    bandwidthMbps: bandwidth,
    billing: billed,
  },
  routes: {
    id: ownId,
    router: { ...ownedBy('vpcs', 'vbrs', 'dataCenters'), word: 'fields:router' },
    destination: { kind: 'block', word: 'fields:destination' },
    nextHop: { kind: 'record', fields: nextHop, word: 'fields:nextHop' },
  },
  intents: {
    id: ownId,
    from: { ...ownedBy(...endpoints), word: 'fields:from' },
    to: { ...ownedBy(...endpoints), word: 'fields:to' },
    protocol: { kind: 'code', word: 'fields:protocol' },
    expect: {
      kind: 'choice',
      words: { reachable: 'matrix:expect.reachable', unreachable: 'matrix:expect.unreachable' },
      word: 'fields:expect',
    },
    note: { kind: 'prose', word: 'fields:note' },
    owner: { kind: 'person', word: 'fields:owner' },
  },
  notes: {
    id: ownId,
    text: { kind: 'prose', word: 'fields:text' },
  },
};

/** What a plan says of itself; raised quotas and how it is quoted have forms of their own. */
export const headerFields: FieldsOf<PlanHeader> = {
  name: ownName,
  rulePack: { kind: 'code', word: 'fields:rulePack' },
  asOf: { kind: 'date', word: 'fields:asOf' },
  quotas: { kind: 'apart', word: 'fields:quotas' },
  quote: { kind: 'apart', word: 'fields:quote' },
};

const acceptedFields: FieldsOf<Rows['accepted']> = {
  rule: { kind: 'code', word: 'fields:rule' },
  subjects: { kind: 'list', of: { kind: 'id' }, word: 'fields:subjects' },
  reason: { kind: 'prose', word: 'fields:reason' },
  until: { kind: 'date', word: 'fields:until' },
  by: { kind: 'person', word: 'fields:by' },
};

type WholeTable = Exclude<TableName, ObjectTable | 'accepted'>;

/** Tables whose rows are told as a whole: what is in them has its own places to be looked at. */
const wholeFields: { readonly [T in WholeTable]: KindsOf<Rows[T]> } = {
  priceBooks: {
    id: { kind: 'id' },
    edition: { kind: 'code' },
    name: { kind: 'apart' },
    currency: { kind: 'code' },
    about: { kind: 'apart' },
    rows: { kind: 'apart' },
    waivers: { kind: 'apart' },
  },
  quotes: {
    id: { kind: 'id' },
    madeOn: { kind: 'date' },
    asOf: { kind: 'date' },
    months: { kind: 'integer' },
    rulePack: { kind: 'code' },
    books: { kind: 'apart' },
    missing: { kind: 'apart' },
    settings: { kind: 'apart' },
    items: { kind: 'apart' },
    digest: { kind: 'code' },
  },
  scenarios: {
    id: { kind: 'id' },
    name: { kind: 'name' },
    note: { kind: 'prose' },
    changes: { kind: 'apart' },
  },
  steps: {
    id: { kind: 'id' },
    done: { kind: 'yesNo' },
    on: { kind: 'date' },
    by: { kind: 'person' },
    result: { kind: 'prose' },
    note: { kind: 'prose' },
  },
  layout: {
    id: { kind: 'id' },
    x: { kind: 'number' },
    y: { kind: 'number' },
    pinned: { kind: 'yesNo' },
  },
};

/** Every field of every table, in file order, for those who ask by table. */
export const tableFields: Readonly<Record<TableName, AnyFields>> = {
  ...objectFields,
  accepted: acceptedFields,
  ...wholeFields,
};
