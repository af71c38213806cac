import { statesOf } from '../lifecycle/connection.ts';
import { neverConnected } from '../lifecycle/transitions.ts';
import type { Network, RouterNode } from '../network/network.ts';
import { canBeConnected } from './connections.ts';
import { endsToActivate } from './ends-to-change.ts';
import { evidence, type Presence } from './evidence.ts';
import type { Place } from './place.ts';
import { interfaceOf } from './site.ts';

/**
 * Where in a plan something stands that building it needs and that no step makes known to whoever needs it, in the order of the tables; filled in or
 * not. Found without making the runbook, for it is counted after every edit; `test/runbook/open-inputs.test.ts` holds it against the steps.
 */
export function openPlaces(network: Network): Place[] {
  const there = evidence(network);
  const across = network.peerings.filter(({ accountsDiffer }) => accountsDiffer);
  const owners = new Set([
    ...across.flatMap(({ initiator, acceptor }) => [initiator.row.account, acceptor.row.account]),
    ...foreignOwners(network),
    ...ownersOfOthersVbrs(network, there),
  ]);
  const routers = routersToTell(network, there);
  return [
    ...network.plan.accounts
      .filter(({ id }) => owners.has(id))
      .map(({ id }): Place => ({ table: 'accounts', id, field: 'uid' })),
    ...[...network.physicalConnections.values()].flatMap(({ row: { id }, vbrs }): Place[] => [
      ...(vbrs.some((vbr) => there(vbr.row.id) === 'absent')
        ? [{ table: 'physicalConnections', id, field: 'cloudId' } as const]
        : []),
      { table: 'physicalConnections', id, field: 'accessPoint' },
    ]),
    ...[...network.vbrs.values()].flatMap((vbr): Place[] => [
      ...(routers.has(vbr) ? [{ table: 'vbrs', id: vbr.row.id, field: 'cloudId' } as const] : []),
      ...(['vlan', 'localGatewayIp', 'peerGatewayIp', 'prefixLength'] as const).map((field): Place => ({
        table: 'vbrs',
        id: vbr.row.id,
        field,
      })),
    ]),
    ...[...network.vpcs.values()].flatMap((vpc): Place[] => [
      ...(routers.has(vpc) ? [{ table: 'vpcs', id: vpc.row.id, field: 'routerId' } as const] : []),
      ...vpc.vSwitches.map(({ row: { id } }): Place => ({ table: 'vSwitches', id, field: 'zone' })),
    ]),
    ...interfacesToTell(network),
  ];
}

/** Routers of connections that are still to be made: across accounts each owner is told of both; within one account those that no step makes. */
function routersToTell(network: Network, there: (id: string) => Presence): ReadonlySet<RouterNode> {
  return new Set(
    network.peerings
      .filter(({ row }) => neverConnected(statesOf(row)))
      .flatMap((peering) => {
        const ends = [peering.initiator, peering.acceptor];
        if (peering.accountsDiffer) return ends;
        return canBeConnected(peering, statesOf(peering.row))
          ? ends.filter(({ row }) => there(row.id) === 'present')
          : [];
      }),
  );
}

/**
 * Across accounts each owner has to be told the interface of the other (guide, section 9). Within one account nobody has to, but an interface that is
 * there has to be known where something is still to be done with it.
 */
function interfacesToTell(network: Network): Place[] {
  const entered = new Set(
    [...network.routes.values()].flat().map(({ row }) => JSON.stringify([row.nextHop.peering, row.router])),
  );
  return network.peerings.flatMap((peering) => {
    const { row, accountsDiffer } = peering;
    const both = [interfaceOf(row.id, 'initiator'), interfaceOf(row.id, 'acceptor')];
    if (accountsDiffer) return both;
    const states = statesOf(row);
    if (!canBeConnected(peering, states)) return [];
    const isNew = neverConnected(states);
    const isUnderWay = states.initiator === 'connecting';
    const [toActivate] = isNew || isUnderWay ? [] : endsToActivate(states);
    return (['initiator', 'acceptor'] as const).flatMap((role) => {
      const isNeeded =
        (isNew && states[role] === 'created') ||
        (isUnderWay && entered.has(JSON.stringify([row.id, row[role].router]))) ||
        role === toActivate;
      return isNeeded ? [interfaceOf(row.id, role)] : [];
    });
  });
}

/** A VBR that is to be made on the line of another account is made for the ID of its owner's (CreateVirtualBorderRouter, VbrOwnerId). */
function ownersOfOthersVbrs({ vbrs }: Network, there: (id: string) => Presence): string[] {
  return [...vbrs.values()].flatMap(({ row, physicalConnection }) =>
    physicalConnection !== undefined && physicalConnection.row.account !== row.account && there(row.id) === 'absent'
      ? [row.account]
      : [],
  );
}

/** Accounts whose security groups a rule of another account names: the rule needs their ID (guide, section 9). */
function foreignOwners({ vpcs, objects }: Network): string[] {
  return [...vpcs.values()].flatMap((vpc) =>
    vpc.securityGroups.flatMap(({ rules }) =>
      rules.flatMap(({ source }) => {
        if (source?.securityGroup === undefined || source.cidr !== undefined) return [];
        const group = objects.get(source.securityGroup);
        const owner =
          source.account ?? (group?.table === 'securityGroups' ? vpcs.get(group.row.vpc)?.row.account : undefined);
        return owner === undefined || owner === vpc.row.account ? [] : [owner];
      }),
    ),
  );
}
