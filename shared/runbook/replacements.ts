import type { Network } from '../network/network.ts';
import type { Account, Peering, PhysicalConnection, Route, Vbr, Vpc, VSwitch } from '../plan/rows.ts';

/**
 * The objects of two plans that carry the same id and yet are not the same thing: what differs in them can't be changed in place, so that the
 * later one is made new and the earlier one goes. Something that becomes known (an access point, an account ID) is no difference.
 */
export function replacedObjects(before: Network, after: Network): ReadonlySet<string> {
  const replaced = new Set<string>();
  const ownerChanges = (a: string, b: string): boolean => a !== b || otherOwner(account(before, a), account(after, b));
  const each = <Row extends { readonly id: string }>(
    table:
      'physicalConnections' | 'vbrs' | 'vpcs' | 'vSwitches' | 'securityGroups' | 'instances' | 'peerings' | 'routes',
    differs: (a: Row, b: Row) => boolean,
  ): void => {
    const earlier = new Map((before.plan[table] as readonly unknown[] as readonly Row[]).map((row) => [row.id, row]));
    for (const row of after.plan[table] as readonly unknown[] as readonly Row[]) {
      const old = earlier.get(row.id);
      if (old !== undefined && differs(old, row)) replaced.add(row.id);
    }
  };
  const moves = (a: string | undefined, b: string | undefined): boolean =>
    becomesOther(a, b) || (b !== undefined && replaced.has(b));

  each<PhysicalConnection>(
    'physicalConnections',
    (a, b) =>
      ownerChanges(a.account, b.account) ||
      becomesOther(a.dataCenter, b.dataCenter) ||
      becomesOther(a.accessPoint, b.accessPoint),
  );
  each<Vbr>(
    'vbrs',
    (a, b) =>
      ownerChanges(a.account, b.account) ||
      a.region !== b.region ||
      moves(a.physicalConnection, b.physicalConnection) ||
      // A VBR does not outlive its line.
      (a.physicalConnection !== undefined && !after.physicalConnections.has(b.physicalConnection ?? '')),
  );
  each<Vpc>(
    'vpcs',
    (a, b) => ownerChanges(a.account, b.account) || a.region !== b.region || becomesOther(a.cidrs[0], b.cidrs[0]),
  );
  each<VSwitch>('vSwitches', (a, b) => moves(a.vpc, b.vpc) || becomesOther(a.zone, b.zone) || a.cidr !== b.cidr);
  each<{ id: string; vpc: string }>('securityGroups', (a, b) => moves(a.vpc, b.vpc));
  each<{ id: string; vSwitch: string; ip: string }>(
    'instances',
    (a, b) => moves(a.vSwitch, b.vSwitch) || a.ip !== b.ip,
  );
  each<Peering>(
    'peerings',
    (a, b) =>
      moves(a.initiator.router, b.initiator.router) ||
      moves(a.acceptor.router, b.acceptor.router) ||
      // Guide, section 4: pay-as-you-go can become a subscription, and there is no way back.
      (a.initiator.state !== 'planned' &&
        a.billing?.method === 'subscription' &&
        b.billing?.method === 'pay-as-you-go'),
  );
  each<Route>(
    'routes',
    (a, b) =>
      moves(a.router, b.router) ||
      a.destination !== b.destination ||
      becomesOtherHop(a, b) ||
      [b.nextHop.peering, b.nextHop.physicalConnection].some((id) => id !== undefined && replaced.has(id)),
  );
  return replaced;
}

function becomesOther(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function becomesOtherHop({ nextHop: a }: Route, { nextHop: b }: Route): boolean {
  return a.peering !== b.peering || a.physicalConnection !== b.physicalConnection || a.ip !== b.ip;
}

function account(network: Network, id: string): Account | undefined {
  const object = network.objects.get(id);
  return object?.table === 'accounts' ? object.row : undefined;
}

function otherOwner(a: Account | undefined, b: Account | undefined): boolean {
  const [first, second] = [a?.uid?.trim() ?? '', b?.uid?.trim() ?? ''];
  return first !== '' && second !== '' && first !== second;
}
