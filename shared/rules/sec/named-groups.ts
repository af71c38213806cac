import type { Network, VpcNode } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Patch } from '../../plan/patch.ts';
import type { SecurityGroup, SecurityRule } from '../../plan/rows.ts';

/** A security group whose rules name another group. */
export interface NamedGroup {
  readonly group: SecurityGroup;
  readonly vpc: VpcNode;
  readonly named: SecurityGroup;
  readonly namedVpc: VpcNode;
}

/**
 * Visits every pair of a group and one that its rules name, with the rules that name it, in the order of the plan. A rule that gives a block,
 * too, is left out: the cloud takes the block.
 */
export function forEachNamedGroup(
  network: Network,
  visit: (pair: NamedGroup, rules: readonly SecurityRule[]) => void,
): void {
  for (const vpc of network.vpcs.values()) {
    for (const group of vpc.securityGroups) {
      if (!group.rules.some(({ source }) => source?.securityGroup !== undefined)) continue;
      for (const id of new Set(group.rules.flatMap((rule) => groupNamedBy(rule) ?? []))) {
        const named = network.objects.get(id);
        const namedVpc = named?.table === 'securityGroups' ? network.vpcs.get(named.row.vpc) : undefined;
        if (named?.table !== 'securityGroups' || namedVpc === undefined) continue;
        const rules = group.rules.filter((rule) => groupNamedBy(rule) === id);
        visit({ group, vpc, named: named.row, namedVpc }, rules);
      }
    }
  }
}

/** The group that counts as the source of a rule. */
export function groupNamedBy({ source }: SecurityRule): string | undefined {
  return source?.cidr === undefined ? source?.securityGroup : undefined;
}

/** Rewrites rules of one security group: each becomes none, one or several, in its place. */
export function rewriteRules(
  { plan }: Network,
  groupId: string,
  rewrite: (rule: SecurityRule) => readonly SecurityRule[],
): Patch {
  const draft = startDraft(plan);
  const group = plan.securityGroups.find(({ id }) => id === groupId);
  if (group !== undefined) draft.set('securityGroups', groupId, { rules: group.rules.flatMap(rewrite) });
  return draft.patch();
}
