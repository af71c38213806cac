import { type Network, nameOf, otherEnd, type RouterNode, type VpcNode } from '../../../shared/network/network.ts';
import type { Account, SecurityGroup, SecurityRule } from '../../../shared/plan/rows.ts';
import type { Option } from '../../ui/select.tsx';

type Source = NonNullable<SecurityRule['source']>;

/**
 * The groups that a rule may name: those of the same region, for across regions only a block works (guide, sections 8 and 9). First those of the
 * own VPC and of peered ones.
 */
export function groupOptions(network: Network, group: SecurityGroup): Option<string>[] {
  const own = network.vpcs.get(group.vpc);
  if (own === undefined) return [];
  const near = new Set<RouterNode>([own, ...own.peerings.map((peering) => otherEnd(peering, own))]);
  const candidates = [...network.vpcs.values()].filter(({ row }) => row.region === own.row.region);
  const sorted = [...candidates.filter((vpc) => near.has(vpc)), ...candidates.filter((vpc) => !near.has(vpc))];
  return sorted.flatMap((vpc) =>
    vpc.securityGroups.map(({ id }) => ({ value: id, label: nameOf(network, id), detail: whereIs(network, own, vpc) })),
  );
}

/** The blocks of the networks that a group's VPC is peered with, and every address. */
export function blockOptions(network: Network, group: SecurityGroup): Option<string>[] {
  const own = network.vpcs.get(group.vpc);
  const options = new Map<string, Option<string>>();
  for (const peering of own?.peerings ?? []) {
    const router = own && otherEnd(peering, own);
    const peer = router?.kind === 'vbr' ? router.physicalConnection?.dataCenter : router;
    for (const { text } of peer?.blocks ?? [])
      options.set(text, { value: text, label: text, detail: nameOf(network, peer?.row.id ?? '') });
  }
  return [...options.values()];
}

/** A group of another account is named together with that account, as the cloud asks for it. */
export function sourceOfGroup(network: Network, group: SecurityGroup, id: string): Source {
  const account = foreignOwner(network, group, id)?.id;
  return { securityGroup: id, ...(account === undefined ? {} : { account }) };
}

/** The account that owns a named group, where it is not the account of the group that names it. */
export function foreignOwner(network: Network, group: SecurityGroup, id: string): Account | undefined {
  const named = network.objects.get(id);
  if (named?.table !== 'securityGroups') return undefined;
  const [own, other] = [network.vpcs.get(group.vpc), network.vpcs.get(named.row.vpc)];
  if (own === undefined || other === undefined || own.row.account === other.row.account) return undefined;
  const owner = network.objects.get(other.row.account);
  return owner?.table === 'accounts' ? owner.row : undefined;
}

function whereIs(network: Network, own: VpcNode, { row }: VpcNode): string {
  const vpc = nameOf(network, row.id);
  return row.account === own.row.account ? vpc : `${vpc} · ${nameOf(network, row.account)}`;
}
