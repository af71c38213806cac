import { message } from '../../messages/message.ts';
import { judgeIntents } from '../../network/intents.ts';
import { nameOf, type Network } from '../../network/network.ts';
import { peeringEnd, securityRule } from '../../plan/fields/parts.ts';
import { objectFields, tableFields } from '../../plan/fields/table-fields.ts';
import type { ObjectTable, Rows, TableName } from '../../plan/plan.ts';
import type { Intent, NextHop, Peering, PeeringEnd, SecurityRule } from '../../plan/rows.ts';
import { type Cell, cellOf, terms } from './cell.ts';
import { type Column, columnsOf, type ColumnsOf, type NoColumn } from './column.ts';

/** Fields that came to the format after these files had found their readers, whose columns stay as they are. */
const later: NoColumn = { none: 'programs count on the columns of this file' };
const notBuilt: NoColumn = { none: 'the inventory has what is built; notes stand in the drawing' };
const noId: NoColumn = { none: 'a rule has no id; its group is told by name' };

type ObjectDecisions = { readonly [T in ObjectTable]: ColumnsOf<Rows[T]> };
type OtherDecisions = Readonly<Record<Exclude<TableName, ObjectTable>, NoColumn>>;

/** What each field of each table is in the inventory, in the order of the columns. */
const decisions: ObjectDecisions & OtherDecisions = {
  accounts: { id: 'column', name: 'column', uid: 'column' },
  dataCenters: {
    id: 'column',
    name: 'column',
    cidrs: 'fields:cidrs.column',
    device: [{ heading: 'fields:vendor', cell: ({ device }) => device?.vendor }],
  },
  hosts: {
    ip: 'csv:address',
    name: 'column',
    id: 'column',
    dataCenter: 'csv:within',
  },
  physicalConnections: {
    id: 'column',
    name: 'column',
    account: 'column',
    dataCenter: 'column',
    accessPoint: 'column',
    bandwidthMbps: 'column',
    cloudId: 'column',
  },
  vbrs: {
    id: 'column',
    name: 'column',
    account: 'column',
    region: 'column',
    physicalConnection: 'column',
    vlan: 'fields:vlan.column',
    localGatewayIp: 'column',
    peerGatewayIp: 'fields:peerGatewayIp.column',
    prefixLength: 'column',
    cloudId: 'column',
  },
  vpcs: {
    id: 'column',
    name: 'column',
    account: 'column',
    region: 'column',
    cidrs: 'fields:cidrs.column',
    cloudId: 'column',
    routerId: { none: 'a VPC is known by its own id' },
  },
  vSwitches: {
    id: 'column',
    name: 'column',
    vpc: 'column',
    zone: 'column',
    cidr: 'fields:cidr.column',
    cloudId: later,
  },
  // A row for each rule: its own columns come behind those of its group.
  securityGroups: {
    id: noId,
    name: 'kinds:securityGroups',
    vpc: 'column',
    type: later,
    cloudId: later,
    rules: { none: 'each rule is a row' },
  },
  instances: {
    ip: 'csv:address',
    name: 'column',
    id: 'column',
    vSwitch: 'csv:within',
    cloudId: later,
    securityGroups: { none: 'the table is one of addresses' },
  },
  peerings: {
    id: 'column',
    name: 'column',
    initiator: endColumns('initiator', ({ initiator }) => initiator),
    acceptor: endColumns('acceptor', ({ acceptor }) => acceptor),
    bandwidthMbps: 'column',
    billing: [
      { heading: 'fields:method', cell: ({ billing }) => billing && terms.method(billing.method) },
      { heading: 'fields:term', cell: ({ billing }) => billing?.term && terms.term(billing.term) },
      { heading: 'fields:startsOn', cell: ({ billing }) => billing?.startsOn },
      { heading: 'fields:autoRenew', cell: ({ billing }) => billing?.autoRenew },
    ],
  },
  routes: {
    id: 'column',
    router: 'column',
    destination: 'column',
    nextHop: [
      { heading: 'fields:nextHop.kind', cell: ({ nextHop }) => kindOfHop(nextHop) },
      {
        heading: 'fields:nextHop',
        cell: ({ nextHop: { peering, physicalConnection, ip } }, network) =>
          named(network, peering ?? physicalConnection) ?? ip,
      },
    ],
  },
  intents: {
    id: 'column',
    from: 'column',
    to: 'column',
    protocol: 'column',
    expect: [
      {
        heading: 'fields:expect',
        cell: ({ expect }, network) => cellOf(objectFields.intents.expect, expect, network),
      },
      { heading: 'csv:outcome', cell: (intent, network) => terms.outcome(outcomeOf(intent, network)) },
    ],
    note: 'column',
    owner: later,
  },
  notes: { id: notBuilt, text: notBuilt },
  accepted: { none: 'the table of findings has them' },
  priceBooks: { none: 'price books are exported as such' },
  quotes: { none: 'quotes are exported as such' },
  scenarios: { none: 'what they change is in the plan once they are promoted' },
  steps: { none: 'the runbook has them' },
  layout: { none: 'places are for drawings' },
};

/** What each field of a security rule is. */
const ruleDecisions: ColumnsOf<SecurityRule> = {
  direction: 'column',
  policy: 'column',
  protocol: 'column',
  ports: 'column',
  priority: 'column',
  source: [
    {
      heading: 'fields:source.column',
      cell: ({ source }, network) => source?.cidr ?? named(network, source?.securityGroup),
    },
    { heading: 'fields:source.account', cell: ({ source }, network) => named(network, source?.account) },
  ],
};

/** The columns of a table of objects. */
export function tableColumns<T extends ObjectTable>(table: T): readonly Column<Rows[T]>[] {
  const ofObjects: ObjectDecisions = decisions;
  return columnsOf<Rows[T]>(tableFields[table], ofObjects[table]);
}

export const ruleColumns = columnsOf(securityRule, ruleDecisions);

function endColumns(
  role: 'initiator' | 'acceptor',
  endOf: (peering: Peering) => PeeringEnd,
): readonly Column<Peering>[] {
  return [
    { heading: `fields:${role}`, cell: (peering, network) => nameOf(network, endOf(peering).router) },
    {
      heading: `fields:${role}.state`,
      cell: (peering, network) => cellOf(peeringEnd.state, endOf(peering).state, network),
    },
    { heading: `fields:${role}.interfaceId`, cell: (peering) => endOf(peering).interfaceId },
  ];
}

function kindOfHop({ peering, physicalConnection, ip }: NextHop): Cell {
  if (peering !== undefined) return message('kinds:peerings');
  if (physicalConnection !== undefined) return message('kinds:physicalConnections');
  return ip === undefined ? undefined : message('csv:address');
}

function outcomeOf(intent: Intent, network: Network): 'holds' | 'fails' | 'undetermined' {
  let known = outcomes.get(network);
  if (known === undefined) {
    known = new Map(judgeIntents(network).map((judgment) => [judgment.intent, judgment.outcome]));
    outcomes.set(network, known);
  }
  return known.get(intent) ?? 'undetermined';
}

const outcomes = new WeakMap<Network, ReadonlyMap<Intent, 'holds' | 'fails' | 'undetermined'>>();

function named(network: Network, id: string | undefined): string | undefined {
  return id === undefined ? undefined : nameOf(network, id);
}
