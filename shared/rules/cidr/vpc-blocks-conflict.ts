import { contains, overlap } from '../../net/cidr.ts';
import { firstOverlaps } from '../../net/overlaps.ts';
import { type Block, nameOf, type Network, type VpcNode } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleVpc, exampleVSwitch } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule, type Report } from '../rule.ts';

interface Details {
  readonly vpc: string;
  /** The place in `cidrs` of the block that is one too many; absent where there are too many in all. */
  readonly at?: number;
}

export const vpcBlocksConflict = defineRule<Details>({
  code: 'CIDR107',
  name: 'vpc-blocks-conflict',
  severity: 'error',
  fields: ['fields:cidrs'],
  sources: [{ document: 'openapi-meta', at: 'AssociateVpcCidrBlock' }, { document: 'vpc-quotas' }],
  texts: {
    en: {
      title: 'Blocks of one VPC that conflict',
      message: '{{vpc}} has the block {{later}}, which overlaps its block {{earlier}}.',
      equal: '{{vpc}} lists the block {{later}} twice.',
      tooMany: '{{vpc}} has {{count}} secondary blocks; {{limit}} are allowed.',
      why: 'The cloud refuses a secondary block that overlaps another block of the VPC, and one more than it allows.',
      how: 'Keep the wider block, or choose secondary blocks that lie side by side; put the vSwitches of blocks that are too many into the others.',
      remove: 'Remove the block {{block}} from {{vpc}}; {{kept}} holds all of it',
      removeUnused: 'Remove {{blocks}} from {{vpc}}, where no vSwitch lies',
    },
    'zh-CN': {
      title: '同一 VPC 的网段相互冲突',
      message: '{{vpc}} 的网段 {{later}} 与其网段 {{earlier}} 重叠。',
      equal: '{{vpc}} 重复列出了网段 {{later}}。',
      tooMany: '{{vpc}} 有 {{count}} 个附加网段，最多允许 {{limit}} 个。',
      why: '与同一 VPC 其他网段重叠的附加网段，以及超出允许数量的附加网段，云平台都会拒绝。',
      how: '请保留较大的网段，或选择互不重叠的附加网段；将多余网段中的交换机移到其他网段。',
      remove: '从 {{vpc}} 中删除网段 {{block}}，{{kept}} 已包含它',
      removeUnused: '从 {{vpc}} 中删除没有交换机的网段 {{blocks}}',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A secondary block inside the primary one',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '10.0.0.0/16', '10.0.128.0/17')] }),
      },
      {
        shows: 'One block twice, and a third one around both',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '10.0.0.0/16', '10.0.0.0/16', '10.0.0.0/12')] }),
      },
      {
        shows: 'Six secondary blocks by the pack of 2026, of which one has no vSwitch',
        plan: () => withSecondaryBlocks(6),
      },
    ],
    good: [
      { shows: 'Five secondary blocks by the pack of 2026', plan: () => withSecondaryBlocks(5) },
      {
        shows: 'Six secondary blocks by the guide, which publishes no limit',
        plan: () => ({ ...withSecondaryBlocks(6), rulePack: 'express-connect-2019-08-14' }),
      },
      {
        shows: 'The same block in two VPCs',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '10.0.0.0/16'), exampleVpc('vpc-b', '10.0.0.0/16')] }),
      },
    ],
  },
  check(network, report) {
    for (const vpc of network.vpcs.values()) {
      if (vpc.row.cidrs.length < 2) continue;
      reportOverlaps(network, vpc, report);
      const { limit } = network.pack.addressing.secondaryBlocks;
      const count = vpc.row.cidrs.length - 1;
      if (limit === null || count <= limit) continue;
      report({
        subjects: [vpc.row.id],
        text: 'tooMany',
        params: { vpc: nameOf(network, vpc.row.id), count, limit },
        details: { vpc: vpc.row.id },
      });
    }
  },
  // Safe where a secondary block goes whose addresses another block of the VPC has anyway.
  hasSafeFixes: true,
  fixes(network, { vpc: id, at }) {
    const vpc = network.vpcs.get(id);
    if (vpc === undefined) return [];
    return at === undefined ? removeUnused(network, vpc) : removeInner(network, vpc, at);
  },
});

/** Each block that overlaps an earlier one, with the first of those. */
function reportOverlaps(network: Network, vpc: VpcNode, report: Report<Details>): void {
  const first = firstOverlaps(vpc.blocks.map(({ cidr }) => cidr));
  vpc.blocks.forEach((later, place) => {
    const earlier = vpc.blocks[first[place] ?? place];
    if (earlier === undefined || earlier === later) return;
    const params = { vpc: nameOf(network, vpc.row.id), later: later.text };
    report({
      subjects: [vpc.row.id],
      details: { vpc: vpc.row.id, at: place },
      ...(earlier.text === later.text ? { text: 'equal', params } : { params: { ...params, earlier: earlier.text } }),
    });
  });
}

function earlierBlock({ blocks }: VpcNode, place: number): Block | undefined {
  const later = blocks[place];
  return blocks.find(({ cidr }, at) => at < place && later !== undefined && overlap(cidr, later.cidr));
}

/** Of two blocks that overlap, one lies in the other: that one is not needed. */
function removeInner(network: Network, vpc: VpcNode, place: number): Fix[] {
  const later = vpc.blocks[place];
  const earlier = earlierBlock(vpc, place);
  if (later === undefined || earlier === undefined) return [];
  const [inner, kept] = contains(earlier.cidr, later.cidr) ? [later, earlier] : [earlier, later];
  const at = inner === later ? vpc.row.cidrs.lastIndexOf(inner.text) : vpc.row.cidrs.indexOf(inner.text);
  const params = { block: inner.text, kept: kept.text, vpc: nameOf(network, vpc.row.id) };
  return [
    {
      title: { key: 'CIDR107:remove', params },
      // The first block is the primary one, with which the VPC is created.
      safe: at > 0,
      patch: withoutBlocks(network, vpc, [at]),
    },
  ];
}

/** As many of the last unused secondary blocks as there are too many; nothing where fewer are unused. */
function removeUnused(network: Network, vpc: VpcNode): Fix[] {
  const { limit } = network.pack.addressing.secondaryBlocks;
  if (limit === null || vpc.vSwitches.length === 0) return [];
  const excess = vpc.row.cidrs.length - 1 - limit;
  const isUnused = ({ cidr }: Block): boolean =>
    vpc.vSwitches.every(({ block }) => block !== undefined && !overlap(block.cidr, cidr));
  const [primary] = vpc.row.cidrs;
  const unused = vpc.blocks.filter((block) => block.text !== primary && isUnused(block)).slice(-excess);
  if (unused.length < excess) return [];
  const blocks = unused.map(({ text }) => text);
  const params = { blocks: blocks.join(', '), vpc: nameOf(network, vpc.row.id) };
  const places = blocks.map((text) => vpc.row.cidrs.lastIndexOf(text));
  return [{ title: { key: 'CIDR107:removeUnused', params }, safe: false, patch: withoutBlocks(network, vpc, places) }];
}

function withoutBlocks({ plan }: Network, { row }: VpcNode, places: readonly number[]) {
  const draft = startDraft(plan);
  draft.set('vpcs', row.id, { cidrs: row.cidrs.filter((_, at) => !places.includes(at)) });
  return draft.patch();
}

/** A VPC by the pack of 2026 with a primary and so many secondary blocks, each with a vSwitch but the last one. */
function withSecondaryBlocks(count: number): Plan {
  const blocks = Array.from({ length: count + 1 }, (_, at) => `10.${at}.0.0/16`);
  return {
    ...examplePlan({
      vpcs: [exampleVpc('vpc-a', ...blocks)],
      vSwitches: blocks.slice(0, -1).map((_, at) => exampleVSwitch(`vsw-${at}`, 'vpc-a', `10.${at}.1.0/24`)),
    }),
    rulePack: 'express-connect-2026',
  };
}
