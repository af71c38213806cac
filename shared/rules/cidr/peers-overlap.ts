import { guide } from '../../catalog/source.ts';
import { contains, overlap } from '../../net/cidr.ts';
import { type Block, nameOf, type Network, type PeeringNode, type VpcNode } from '../../network/network.ts';
import type { Plan } from '../../plan/plan.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleInstance, examplePeering, exampleRoute, exampleVpc, exampleVSwitch } from '../example-rows.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { ownerName } from './block-owner.ts';
import { firstOverlap } from './first-overlap.ts';
import { moveVSwitchFix, renumberFix, renumberingTexts } from './renumbering.ts';

interface Details {
  readonly peering: string;
}

export const peersOverlap = defineRule<Details>({
  code: 'CIDR201',
  name: 'peers-overlap',
  severity: 'error',
  fields: ['fields:cidrs'],
  sources: [guide(8), guide(9)],
  texts: {
    en: {
      title: 'Networks that are peered overlap',
      message: '{{left}} ({{leftBlock}}) and {{right}} ({{rightBlock}}) overlap, and {{peering}} connects them.',
      why: 'Each side keeps traffic to the shared addresses for itself, so that instances there cannot reach each other.',
      how: 'Renumber one of the two sides; the CIDR blocks of the VPCs or vSwitches to be connected must not conflict.',
      ...renumberingTexts.en,
    },
    'zh-CN': {
      title: '对等连接两端网段冲突',
      message: '{{left}}（{{leftBlock}}）与 {{right}}（{{rightBlock}}）重叠，而 {{peering}} 将它们相连。',
      why: '两端都会把发往重叠地址的流量留在本地，位于这些地址的实例无法互访。',
      how: '请更换其中一端的网段；需要互通的 VPC 或交换机的网段不能冲突。',
      ...renumberingTexts['zh-CN'],
    },
  },
  examples: {
    bad: [
      {
        shows: 'Two VPCs with the same block and vSwitches one inside the other, with an instance and route entries',
        plan: () =>
          peered({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '192.168.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24'),
              exampleVSwitch('vsw-b', 'vpc-b', '192.168.1.128/25'),
            ],
            instances: [exampleInstance('ecs-b', 'vsw-b', '192.168.1.130')],
            routes: [
              exampleRoute('rte-1', 'vpc-a', '192.168.0.0/16', 'peer-1'),
              exampleRoute('rte-2', 'vpc-b', '192.168.1.0/24', 'peer-1'),
            ],
          }),
      },
      {
        shows: 'Two VPCs without vSwitches, one block inside the other',
        plan: () => peered({ vpcs: [exampleVpc('vpc-a', '10.0.0.0/8'), exampleVpc('vpc-b', '10.1.0.0/16')] }),
      },
      {
        shows: 'A vSwitch against a VPC that has none yet',
        plan: () =>
          peered({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '192.168.1.0/24')],
            vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/26')],
          }),
      },
    ],
    good: [
      {
        shows: 'Two VPCs with the same block whose vSwitches lie side by side',
        plan: () =>
          peered({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '192.168.0.0/16')],
            vSwitches: [
              exampleVSwitch('vsw-a', 'vpc-a', '192.168.0.0/24'),
              exampleVSwitch('vsw-b', 'vpc-b', '192.168.1.0/24'),
            ],
          }),
      },
      {
        shows: 'Overlapping VPCs that no peering connects',
        plan: () => examplePlan({ vpcs: [exampleVpc('vpc-a', '10.0.0.0/8'), exampleVpc('vpc-b', '10.1.0.0/16')] }),
      },
    ],
  },
  check(network, report) {
    for (const { row, initiator, acceptor } of network.peerings) {
      if (initiator.kind !== 'vpc' || acceptor.kind !== 'vpc' || initiator === acceptor) continue;
      const pair = firstOverlap(initiator.hostBlocks, acceptor.hostBlocks);
      if (pair === undefined) continue;
      report({
        subjects: [row.id, initiator.row.id, acceptor.row.id],
        params: {
          left: ownerName(network, pair.left),
          leftBlock: pair.left.text,
          right: ownerName(network, pair.right),
          rightBlock: pair.right.text,
          peering: nameOf(network, row.id),
        },
        details: { peering: row.id },
      });
    }
  },
  fixes(network, details) {
    const peering = network.peerings.find(({ row }) => row.id === details.peering);
    if (peering === undefined) return [];
    const [initiator, acceptor] = vpcsOf(peering);
    if (initiator === undefined || acceptor === undefined) return [];
    // The acceptor's side first: whoever initiates a connection usually has the larger network.
    return [
      ...renumberSide(network, acceptor, initiator),
      ...renumberSide(network, initiator, acceptor),
      ...moveOnlyVSwitch(network, acceptor, initiator),
      ...moveOnlyVSwitch(network, initiator, acceptor),
    ];
  },
});

function vpcsOf({ initiator, acceptor }: PeeringNode): (VpcNode | undefined)[] {
  return [initiator, acceptor].map((router) => (router.kind === 'vpc' ? router : undefined));
}

/** Moves the blocks of one side that meet the other side; only if that moves every host block in the way. */
function renumberSide(network: Network, side: VpcNode, other: VpcNode): Fix[] {
  const inTheWay = overlapping(side.hostBlocks, other.hostBlocks);
  const blocks = side.blocks.filter(
    ({ cidr }) =>
      inTheWay.some((block) => contains(cidr, block.cidr)) || other.blocks.some((block) => overlap(cidr, block.cidr)),
  );
  const movesAll = inTheWay.every((block) => blocks.some(({ cidr }) => contains(cidr, block.cidr)));
  return movesAll ? renumberFix(network, 'CIDR201', side, blocks) : [];
}

/** Where a single vSwitch is in the way, it alone can move within its VPC, to where the other side has no hosts. */
function moveOnlyVSwitch(network: Network, side: VpcNode, other: VpcNode): Fix[] {
  const [block, ...more] = overlapping(side.hostBlocks, other.hostBlocks);
  if (block === undefined || more.length > 0 || block.owner === side.row.id) return [];
  const avoid = other.hostBlocks.map(({ cidr }) => cidr);
  return moveVSwitchFix(network, 'CIDR201', side, block, avoid);
}

function overlapping(blocks: readonly Block[], others: readonly Block[]): Block[] {
  return blocks.filter(({ cidr }) => others.some((other) => overlap(cidr, other.cidr)));
}

function peered(parts: Partial<Plan>): Plan {
  return examplePlan({ ...parts, peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b')] });
}
