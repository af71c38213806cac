import type { Network } from '../../network/network.ts';
import { newSecurityRule } from '../../plan/edits/security-rules.ts';
import { sameValue } from '../../plan/draft.ts';
import type { SecurityGroup, SecurityRule } from '../../plan/rows.ts';
import { sidesOf } from './peering-sides.ts';
import { sourcesOf } from './side-admission.ts';

/**
 * A rule to begin with: ICMP from the first peer of the group's VPC that no rule of the group names yet, by its block or its group as the guide has it; from everywhere
 * where there is none.
 */
export function newRuleFor(network: Network, group: SecurityGroup): SecurityRule {
  const vpc = network.vpcs.get(group.vpc);
  for (const peering of vpc?.peerings ?? []) {
    const side = sidesOf(peering).find((one) => one.vpc === vpc);
    const sources = side === undefined ? [] : sourcesOf(network, side);
    const source = sources.find((one) => !group.rules.some((rule) => sameValue(rule.source, one)));
    if (source !== undefined) return { ...newSecurityRule, source };
  }
  return newSecurityRule;
}
