import { isKnown } from '../../lifecycle/connection.ts';
import { type Cidr, formatCidr, overlap } from '../../net/cidr.ts';
import { endpointInstance } from '../../network/endpoints.ts';
import type { Network, VpcNode } from '../../network/network.ts';
import type { Endpoint } from '../../network/trace-types.ts';
import type { Instance, SecurityRule } from '../../plan/rows.ts';

export type RuleSource = NonNullable<SecurityRule['source']>;

/** What a rule has to name to match a peer; several where the peer's network has several blocks. */
export interface AdvisedSources {
  readonly sources: readonly RuleSource[];
  /** Why it is a block although both sides are in one region. */
  readonly insteadOfGroup?: 'account-id-unknown' | 'no-group';
}

/**
 * What the guide lets a security group of `vpc` name for a peer (sections 8 to 10): the CIDR block of the peer's VPC across regions and of the
 * data center behind a VBR; within one region the group of the peer's instance, for another account together with that account, whose
 * id has to be known. None where the peer has no address that can be read.
 */
export function advisedSources(network: Network, vpc: VpcNode, peer: Endpoint): AdvisedSources {
  const { router } = peer;
  if (router?.kind !== 'vpc' || router.row.region !== vpc.row.region) return { sources: blockSources(peer) };
  const instance = endpointInstance(peer);
  const group = instance && firstGroup(router, instance);
  if (group === undefined) return { sources: blockSources(peer), insteadOfGroup: 'no-group' };
  const source = groupSource(network, vpc, router, group);
  return source === undefined
    ? { sources: blockSources(peer), insteadOfGroup: 'account-id-unknown' }
    : { sources: [source] };
}

/** A group of `peer` as a rule of `vpc` has to name it; undefined where the group's owner has to be named and its account id is not known. */
export function groupSource(network: Network, vpc: VpcNode, peer: VpcNode, group: string): RuleSource | undefined {
  const { account } = peer.row;
  if (account === vpc.row.account) return { securityGroup: group };
  const owner = network.objects.get(account);
  return owner?.table === 'accounts' && isKnown(owner.row.uid) ? { securityGroup: group, account } : undefined;
}

/** The group of an instance in which rules about it alone belong: its first one that is there, in its own VPC. */
export function firstGroup(vpc: VpcNode, { securityGroups = [] }: Instance): string | undefined {
  return securityGroups.find((id) => vpc.securityGroups.some((group) => group.id === id));
}

/**
 * The whole blocks of the peer's network, as the guide writes them; a vSwitch's own block where a vSwitch is meant, and the bare address where no block
 * of a network has it.
 */
function blockSources({ kind, router, blocks }: Endpoint): RuleSource[] {
  const around = kind === 'vSwitch' ? [] : (router?.blocks ?? []);
  const touched = around.filter(({ cidr }) => blocks.some((block) => overlap(cidr, block)));
  const cidrs: readonly Cidr[] = touched.length === 0 ? blocks : touched.map(({ cidr }) => cidr);
  return cidrs.map((cidr) => ({ cidr: formatCidr(cidr) }));
}
