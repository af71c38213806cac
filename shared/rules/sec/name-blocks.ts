import { nameOf, type Network } from '../../network/network.ts';
import type { RuleCode } from '../../rule-code.ts';
import type { Fix } from '../finding.ts';
import { groupNamedBy, rewriteRules } from './named-groups.ts';

/** The title of the fix, for the texts of every rule that offers it. */
export const nameBlocksTexts = {
  en: { nameBlocks: 'In {{group}}, name {{blocks}} of {{vpc}} instead of {{named}}' },
  'zh-CN': { nameBlocks: '在 {{group}} 中，用 {{vpc}} 的网段 {{blocks}} 代替 {{named}}' },
} as const;

/** Names the blocks of a group's VPC instead of the group, one rule for each block; not where a block can't be read or there is none. */
export function nameBlocksFix(network: Network, code: RuleCode, group: string, named: string): Fix[] {
  const row = network.objects.get(named);
  const vpc = row?.table === 'securityGroups' ? network.vpcs.get(row.row.vpc) : undefined;
  if (vpc === undefined || !vpc.allBlocksKnown || vpc.blocks.length === 0) return [];
  const { blocks } = vpc;
  const patch = rewriteRules(network, group, (rule) =>
    groupNamedBy(rule) === named ? blocks.map(({ text }) => ({ ...rule, source: { cidr: text } })) : [rule],
  );
  const params = {
    group: nameOf(network, group),
    named: nameOf(network, named),
    vpc: nameOf(network, vpc.row.id),
    blocks: blocks.map(({ text }) => text).join(', '),
  };
  return [{ title: { key: `${code}:nameBlocks`, params }, safe: false, patch }];
}
