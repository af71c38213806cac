import { guide } from '../../catalog/source.ts';
import { message } from '../../messages/message.ts';
import { nameOf, type Network, type PeeringNode, type VpcNode } from '../../network/network.ts';
import type { Plan } from '../../plan/plan.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVpc } from '../example-rows.ts';
import { quotaLimit } from '../quota/quota-limit.ts';
import { activePeering } from '../route/example-networks.ts';
import { defineRule } from '../rule.ts';
import { meshesOf } from './meshes.ts';

export const considerCen = defineRule<undefined>({
  code: 'ADVICE001',
  name: 'consider-cen',
  severity: 'notice',
  gathers: true,
  sources: [{ document: 'guide-2019-08-14' }, guide(3)],
  texts: {
    en: {
      title: 'Cloud Enterprise Network could do this',
      message:
        '{{name}} would be the first connection between VPCs; to whoever starts, the guide advises Cloud Enterprise Network (CEN).',
      mesh: 'The mesh of {{count}} VPCs with {{name}} stops at {{size}} VPCs: with one more, {{full}} would have {{used}} peering connections, and its quota is {{limit}}.',
      meshNewVpc:
        'The mesh of {{count}} VPCs with {{name}} stops at {{size}} VPCs: one more would itself have {{used}} peering connections, and its quota is {{limit}}.',
      why: 'A mesh takes a peering connection for every pair of VPCs; CEN takes one attachment for every VPC, and routes by itself.',
      how: 'Decide whether the networks are going to grow: then connect them by CEN, or apply for higher quotas and note in the plan what was granted.',
      decideQuotas: 'Enter the quotas that were granted',
    },
    'zh-CN': {
      title: '可考虑使用云企业网',
      message: '{{name}} 将是第一条 VPC 之间的连接；对于首次使用的用户，指南建议使用云企业网（CEN）。',
      mesh: '包含 {{name}} 的 {{count}} 个 VPC 全互连最多只能有 {{size}} 个 VPC：再多一个时，{{full}} 的对等连接将达到 {{used}} 条，而其配额为 {{limit}}。',
      meshNewVpc:
        '包含 {{name}} 的 {{count}} 个 VPC 全互连最多只能有 {{size}} 个 VPC：再多的那个 VPC 自身将有 {{used}} 条对等连接，而其配额为 {{limit}}。',
      why: '全互连中每一对 VPC 都需要一条对等连接；使用云企业网时每个 VPC 只需接入一次，路由由其自动完成。',
      how: '请判断网络是否还会扩展：若会，建议改用云企业网互连；或申请提升配额，并在方案中记录获批的数值。',
      decideQuotas: '填写获批的配额',
    },
  },
  examples: {
    bad: [
      {
        shows: 'A first connection between two VPCs, planned',
        plan: () => mesh(2, examplePeering),
      },
      {
        shows: 'Five VPCs, each peered with each: one more would take five peerings of the account beyond its ten',
        plan: () => mesh(5),
      },
      { shows: 'Four of them, which can become five and no more', plan: () => mesh(4) },
      {
        shows: 'Three VPCs, each peered with each, one of which has other peerings and no room left',
        plan: () => {
          const { vpcs, peerings, ...plan } = mesh(3);
          const spokes = [1, 2, 3].map((number) => exampleVpc(`spoke-${number}`, `172.${15 + number}.0.0/16`));
          return {
            ...plan,
            vpcs: [...vpcs, ...spokes],
            peerings: [...peerings, ...spokes.map(({ id }) => activePeering(`more-${id}`, 'vpc-2', id))],
          };
        },
      },
    ],
    good: [
      { shows: 'Three VPCs, each peered with each, which exist', plan: () => mesh(3) },
      {
        shows: 'Four VPCs, each peered with each, and a raised quota of the account',
        plan: () => ({ ...mesh(4), quotas: { peeringsPerAccount: { 'acct-a': 20 } } }),
      },
      {
        shows: 'Four VPCs by the pack of 2026, which publishes no limit for an account',
        plan: () => ({ ...mesh(4), rulePack: 'express-connect-2026' }),
      },
      {
        shows: 'A hub with five spokes, which is no mesh',
        plan: () => {
          const { vpcs, peerings, ...plan } = mesh(6);
          return { ...plan, vpcs, peerings: peerings.filter(({ initiator }) => initiator.router === 'vpc-1') };
        },
      },
      {
        shows: 'Another connection is planned beside one that exists',
        plan: () => {
          const { peerings, ...plan } = mesh(3);
          return {
            ...plan,
            peerings: [...peerings.slice(0, 1), examplePeering('peer-next', 'vpc-1', 'vpc-3')],
          };
        },
      },
    ],
  },
  check(network, report) {
    const narrowest = narrowestMesh(network);
    if (narrowest !== undefined) {
      const { mesh: members, size, obstacle } = narrowest;
      const { full, used, limit } = obstacle;
      const [first, ...others] = members;
      if (first === undefined) return;
      report({
        subjects: [first.row.id, ...others.map(({ row }) => row.id)],
        text: full === undefined ? 'meshNewVpc' : 'mesh',
        params: {
          count: members.length,
          name: nameOf(network, first.row.id),
          size,
          used,
          limit,
          ...(full === undefined ? {} : { full: nameOf(network, full) }),
        },
        details: undefined,
      });
      return;
    }
    const between = network.peerings.filter(joinsVpcs);
    const [first] = between;
    if (first === undefined || !between.every(isOnlyPlanned)) return;
    report({ subjects: [first.row.id], params: { name: nameOf(network, first.row.id) }, details: undefined });
  },
  fixes: () => [],
  decisions: () => [
    { title: { key: 'ADVICE001:decideQuotas' }, opens: { kind: 'planSettings' } },
    { title: message('findings:decide.accept'), opens: { kind: 'accept' } },
  ],
});

function joinsVpcs({ initiator, acceptor }: PeeringNode): boolean {
  return initiator.kind === 'vpc' && acceptor.kind === 'vpc' && initiator !== acceptor;
}

function isOnlyPlanned({ row }: PeeringNode): boolean {
  return row.initiator.state === 'planned' && row.acceptor.state === 'planned';
}

/** A mesh that nears its limit, the number of VPCs at which it stops, and what stops it there. */
interface NarrowMesh {
  readonly mesh: readonly VpcNode[];
  readonly size: number;
  readonly obstacle: QuotaObstacle;
}

/** A mesh nears its limit where this many more VPCs are too many. */
const nearness = 2;

/** Of the meshes that near their limit the one with the least room, the first of them in the plan; undefined where none does. */
function narrowestMesh(network: Network): NarrowMesh | undefined {
  const meshes = meshesOf(network);
  if (meshes.length === 0) return undefined;
  const accounts = peeringsByAccount(network);
  for (let more = 1; more <= nearness; more += 1) {
    for (const mesh of meshes) {
      const obstacle = obstacleTo(network, mesh, more, accounts);
      if (obstacle !== undefined) return { mesh, size: mesh.length + more - 1, obstacle };
    }
  }
  return undefined;
}

/** A quota that more VPCs would overrun; `full` is whose it is, undefined for that of a new VPC. */
interface QuotaObstacle {
  readonly full: string | undefined;
  readonly used: number;
  readonly limit: number;
}

/** What keeps so many more VPCs, each peered with every other one, from being added, all in whichever of the members' accounts. */
function obstacleTo(
  network: Network,
  mesh: readonly VpcNode[],
  more: number,
  peeringsOf: ReadonlyMap<string, number>,
): QuotaObstacle | undefined {
  for (const { row, peerings } of mesh) {
    const limit = quotaLimit(network, 'peeringsPerVpc', row.id);
    const used = peerings.length + more;
    if (limit !== undefined && used > limit) return { full: row.id, used, limit };
  }
  const perVpc = network.pack.quotas.peeringsPerVpc.limit;
  const ofNew = mesh.length + more - 1;
  if (perVpc !== null && ofNew > perVpc) return { full: undefined, used: ofNew, limit: perVpc };
  const accounts = [...new Set(mesh.map(({ row }) => row.account))];
  const obstacles = accounts.map((home) =>
    accounts.flatMap((account): QuotaObstacle[] => {
      // Every new peering has an end in the new VPCs' account; any other account owns the ends at its own members.
      const members = account === home ? mesh : mesh.filter(({ row }) => row.account === account);
      const amongNew = account === home ? (more * (more - 1)) / 2 : 0;
      const used = (peeringsOf.get(account) ?? 0) + more * members.length + amongNew;
      const limit = quotaLimit(network, 'peeringsPerAccount', account);
      return limit !== undefined && used > limit ? [{ full: account, used, limit }] : [];
    }),
  );
  return obstacles.every((found) => found.length > 0) ? obstacles[0]?.[0] : undefined;
}

/** A peering counts once in each account that owns an end (guide, section 3). */
function peeringsByAccount({ peerings }: Network): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { initiator, acceptor } of peerings)
    for (const account of new Set([initiator.row.account, acceptor.row.account]))
      counts.set(account, (counts.get(account) ?? 0) + 1);
  return counts;
}

/** So many VPCs of one account, `vpc-1`, `vpc-2`, …, each peered with each. */
function mesh(count: number, peering = activePeering): Plan {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return examplePlan({
    vpcs: numbers.map((number) => exampleVpc(`vpc-${number}`, `10.${number}.0.0/16`)),
    peerings: numbers.flatMap((a) =>
      numbers.filter((b) => b > a).map((b) => peering(`peer-${a}-${b}`, `vpc-${a}`, `vpc-${b}`)),
    ),
  });
}
