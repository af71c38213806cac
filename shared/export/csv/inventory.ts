import type { Analysis } from '../../analysis.ts';
import { message, type MessageKey } from '../../messages/message.ts';
import { nameOf, type Network } from '../../network/network.ts';
import type { NextHop, SecurityRule } from '../../plan/rows.ts';
import { type Cell, terms } from './cell.ts';

/** One table of the inventory: a file for programs, a part of a report for people. */
export interface InventoryTable {
  /** Name of the file, without its ending. */
  readonly file: string;
  readonly title: Extract<MessageKey, `report:table.${string}`>;
  readonly columns: readonly Extract<MessageKey, `csv:${string}`>[];
  readonly rows: (analysis: Analysis) => Iterable<readonly Cell[]>;
}

/** What stands in a plan, object by object, in its order; what a plan points at is told by name and by id. */
export const objectTables: readonly InventoryTable[] = [
  {
    file: 'accounts',
    title: 'report:table.accounts',
    columns: ['csv:id', 'csv:name', 'csv:uid'],
    rows: ({ network: { plan } }) => plan.accounts.map(({ id, name, uid }) => [id, name, uid]),
  },
  {
    file: 'networks',
    title: 'report:table.networks',
    columns: ['csv:id', 'csv:kind', 'csv:name', 'csv:account', 'csv:region', 'csv:blocks', 'csv:cloudId', 'csv:device'],
    rows: ({ network }) => [
      ...network.plan.vpcs.map(({ id, name, account, region, cidrs, cloudId }) => [
        id,
        message('kinds:vpcs'),
        name,
        nameOf(network, account),
        region,
        cidrs.join(' '),
        cloudId,
        undefined,
      ]),
      ...network.plan.dataCenters.map(({ id, name, cidrs, device }) => [
        id,
        message('kinds:dataCenters'),
        name,
        undefined,
        undefined,
        cidrs.join(' '),
        undefined,
        device?.vendor,
      ]),
    ],
  },
  {
    file: 'physical-connections',
    title: 'report:table.physicalConnections',
    columns: [
      'csv:id',
      'csv:name',
      'csv:account',
      'csv:dataCenter',
      'csv:accessPoint',
      'csv:bandwidthMbps',
      'csv:cloudId',
    ],
    rows: ({ network }) =>
      network.plan.physicalConnections.map(({ id, name, account, dataCenter, accessPoint, bandwidthMbps, cloudId }) => [
        id,
        name,
        nameOf(network, account),
        named(network, dataCenter),
        accessPoint,
        bandwidthMbps,
        cloudId,
      ]),
  },
  {
    file: 'vbrs',
    title: 'report:table.vbrs',
    columns: [
      'csv:id',
      'csv:name',
      'csv:account',
      'csv:region',
      'csv:physicalConnection',
      'csv:vlan',
      'csv:localGatewayIp',
      'csv:peerGatewayIp',
      'csv:prefixLength',
      'csv:cloudId',
    ],
    rows: ({ network }) =>
      network.plan.vbrs.map((vbr) => [
        vbr.id,
        vbr.name,
        nameOf(network, vbr.account),
        vbr.region,
        named(network, vbr.physicalConnection),
        vbr.vlan,
        vbr.localGatewayIp,
        vbr.peerGatewayIp,
        vbr.prefixLength,
        vbr.cloudId,
      ]),
  },
  {
    file: 'vswitches',
    title: 'report:table.vSwitches',
    columns: ['csv:id', 'csv:name', 'csv:vpc', 'csv:zone', 'csv:block'],
    rows: ({ network }) =>
      network.plan.vSwitches.map(({ id, name, vpc, zone, cidr }) => [id, name, nameOf(network, vpc), zone, cidr]),
  },
  {
    file: 'peerings',
    title: 'report:table.peerings',
    columns: [
      'csv:id',
      'csv:name',
      'csv:initiator',
      'csv:initiatorState',
      'csv:initiatorInterface',
      'csv:acceptor',
      'csv:acceptorState',
      'csv:acceptorInterface',
      'csv:bandwidthMbps',
      'csv:billing',
      'csv:term',
      'csv:startsOn',
      'csv:autoRenew',
    ],
    rows: ({ network }) =>
      network.plan.peerings.map(({ id, name, initiator, acceptor, bandwidthMbps, billing }) => [
        id,
        name,
        nameOf(network, initiator.router),
        terms.state(initiator.state),
        initiator.interfaceId,
        nameOf(network, acceptor.router),
        terms.state(acceptor.state),
        acceptor.interfaceId,
        bandwidthMbps,
        billing && terms.method(billing.method),
        billing?.term && terms.term(billing.term),
        billing?.startsOn,
        billing?.autoRenew,
      ]),
  },
  {
    file: 'routes',
    title: 'report:table.routes',
    columns: ['csv:id', 'csv:router', 'csv:destination', 'csv:nextHopKind', 'csv:nextHop'],
    rows: ({ network }) =>
      network.plan.routes.map(({ id, router, destination, nextHop }) => [
        id,
        nameOf(network, router),
        destination,
        ...nextHopCells(network, nextHop),
      ]),
  },
  {
    file: 'security-rules',
    title: 'report:table.securityRules',
    columns: [
      'csv:securityGroup',
      'csv:vpc',
      'csv:direction',
      'csv:policy',
      'csv:protocol',
      'csv:ports',
      'csv:priority',
      'csv:source',
      'csv:sourceAccount',
    ],
    rows: ({ network }) =>
      network.plan.securityGroups.flatMap(({ id, vpc, rules }) =>
        rules.map((rule) => [nameOf(network, id), nameOf(network, vpc), ...ruleCells(network, rule)]),
      ),
  },
];

function nextHopCells(network: Network, { peering, physicalConnection, ip }: NextHop): [Cell, Cell] {
  if (peering !== undefined) return [message('kinds:peerings'), nameOf(network, peering)];
  if (physicalConnection !== undefined)
    return [message('kinds:physicalConnections'), nameOf(network, physicalConnection)];
  return [ip === undefined ? undefined : message('csv:address'), ip];
}

/** A rule without direction is one for ingress (plan-file, "Meaning"). */
function ruleCells(network: Network, rule: SecurityRule): readonly Cell[] {
  const { direction = 'ingress', policy, protocol, ports, priority, source } = rule;
  return [
    terms.direction(direction),
    terms.policy(policy),
    protocol,
    ports,
    priority,
    source?.cidr ?? named(network, source?.securityGroup),
    named(network, source?.account),
  ];
}

function named(network: Network, id: string | undefined): string | undefined {
  return id === undefined ? undefined : nameOf(network, id);
}
