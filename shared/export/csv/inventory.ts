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
  readonly columns: readonly Extract<MessageKey, `exports:csv.${string}`>[];
  readonly rows: (analysis: Analysis) => Iterable<readonly Cell[]>;
}

/** What stands in a plan, object by object, in its order; what a plan points at is told by name and by id. */
export const objectTables: readonly InventoryTable[] = [
  {
    file: 'accounts',
    title: 'report:table.accounts',
    columns: ['exports:csv.id', 'exports:csv.name', 'exports:csv.uid'],
    rows: ({ network: { plan } }) => plan.accounts.map(({ id, name, uid }) => [id, name, uid]),
  },
  {
    file: 'networks',
    title: 'report:table.networks',
    columns: [
      'exports:csv.id',
      'exports:csv.kind',
      'exports:csv.name',
      'exports:csv.account',
      'exports:csv.region',
      'exports:csv.blocks',
      'exports:csv.cloudId',
      'exports:csv.device',
    ],
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
      'exports:csv.id',
      'exports:csv.name',
      'exports:csv.account',
      'exports:csv.dataCenter',
      'exports:csv.accessPoint',
      'exports:csv.bandwidthMbps',
      'exports:csv.cloudId',
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
      'exports:csv.id',
      'exports:csv.name',
      'exports:csv.account',
      'exports:csv.region',
      'exports:csv.physicalConnection',
      'exports:csv.vlan',
      'exports:csv.localGatewayIp',
      'exports:csv.peerGatewayIp',
      'exports:csv.prefixLength',
      'exports:csv.cloudId',
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
    columns: ['exports:csv.id', 'exports:csv.name', 'exports:csv.vpc', 'exports:csv.zone', 'exports:csv.block'],
    rows: ({ network }) =>
      network.plan.vSwitches.map(({ id, name, vpc, zone, cidr }) => [id, name, nameOf(network, vpc), zone, cidr]),
  },
  {
    file: 'peerings',
    title: 'report:table.peerings',
    columns: [
      'exports:csv.id',
      'exports:csv.name',
      'exports:csv.initiator',
      'exports:csv.initiatorState',
      'exports:csv.initiatorInterface',
      'exports:csv.acceptor',
      'exports:csv.acceptorState',
      'exports:csv.acceptorInterface',
      'exports:csv.bandwidthMbps',
      'exports:csv.billing',
      'exports:csv.term',
      'exports:csv.startsOn',
      'exports:csv.autoRenew',
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
    columns: [
      'exports:csv.id',
      'exports:csv.router',
      'exports:csv.destination',
      'exports:csv.nextHopKind',
      'exports:csv.nextHop',
    ],
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
      'exports:csv.securityGroup',
      'exports:csv.vpc',
      'exports:csv.direction',
      'exports:csv.policy',
      'exports:csv.protocol',
      'exports:csv.ports',
      'exports:csv.priority',
      'exports:csv.source',
      'exports:csv.sourceAccount',
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
  return [ip === undefined ? undefined : message('exports:csv.address'), ip];
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
