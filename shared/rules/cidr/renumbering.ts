import { type Cidr, formatCidr } from '../../net/cidr.ts';
import { type Block, nameOf, type Network, type VpcNode } from '../../network/network.ts';
import type { BlockMove } from '../../plan/edits/shifted-addresses.ts';
import { moveVSwitch } from '../../plan/edits/move-v-switch.ts';
import { renumberVpc } from '../../plan/edits/renumber-vpc.ts';
import type { RuleCode } from '../../rule-code.ts';
import type { Fix } from '../finding.ts';
import { freeVpcBlock, freeVSwitchBlock } from './free-blocks.ts';

/** Titles of the fixes below, for the texts of the rules that offer them. */
export const renumberingTexts = {
  en: {
    renumber: 'Renumber {{vpc}} from {{from}} to {{to}}, with its vSwitches, instances and the route entries to it',
    moveVSwitch: 'Move {{vSwitch}} from {{from}} to {{to}}, with its instances',
  },
  'zh-CN': {
    renumber: '将 {{vpc}} 的网段由 {{from}} 改为 {{to}}，其交换机、实例和指向它的路由条目一并调整',
    moveVSwitch: '将 {{vSwitch}} 的网段由 {{from}} 改为 {{to}}，其中的实例一并调整',
  },
} as const;

/** Moves blocks of a VPC to blocks that nothing in the plan touches; no fix where there is no room. */
export function renumberFix(network: Network, rule: RuleCode, vpc: VpcNode, blocks: readonly Block[]): Fix[] {
  const moves: BlockMove[] = [];
  for (const { cidr } of blocks) {
    const to = freeVpcBlock(
      network,
      cidr.prefix,
      moves.map((move) => move.to),
    );
    if (to === undefined) return [];
    moves.push({ from: cidr, to });
  }
  if (moves.length === 0) return [];
  const listed = (side: keyof BlockMove): string => moves.map((move) => formatCidr(move[side])).join(', ');
  return [
    {
      title: {
        key: `${rule}:renumber`,
        params: { vpc: nameOf(network, vpc.row.id), from: listed('from'), to: listed('to') },
      },
      safe: false,
      patch: renumberVpc(network.plan, vpc.row.id, moves),
    },
  ];
}

/** Moves a vSwitch to a free block of its VPC that touches none of `avoid`; no fix where there is no room for it and its instances. */
export function moveVSwitchFix(
  network: Network,
  rule: RuleCode,
  vpc: VpcNode,
  block: Block,
  avoid: readonly Cidr[] = [],
): Fix[] {
  const to = freeVSwitchBlock(network, vpc, block.owner, block.cidr.prefix, avoid);
  if (to === undefined) return [];
  const hasInstances = vpc.vSwitches.some(({ row, instances }) => row.id === block.owner && instances.length > 0);
  if (hasInstances && to.prefix > block.cidr.prefix) return [];
  return [
    {
      title: {
        key: `${rule}:moveVSwitch`,
        params: { vSwitch: nameOf(network, block.owner), from: block.text, to: formatCidr(to) },
      },
      safe: false,
      patch: moveVSwitch(network.plan, block.owner, to),
    },
  ];
}
