import { guide } from '../../catalog/source.ts';
import { nameOf, type Network, type VpcNode } from '../../network/network.ts';
import type { Plan } from '../../plan/plan.ts';
import { examplePlan } from '../example-plan.ts';
import { examplePeering, exampleVpc } from '../example-rows.ts';
import { quotaLimit } from '../quota/quota-limit.ts';
import { defineRule } from '../rule.ts';
import { meshesOf } from './meshes.ts';

export const considerCen = defineRule<undefined>({
  code: 'ADVICE001',
  name: 'consider-cen',
  severity: 'notice',
  sources: [{ document: 'guide-2019-08-14' }, guide(3)],
  texts: {
    en: {
      title: 'A mesh that cannot grow',
      message:
        'The mesh of {{count}} VPCs with {{name}} can’t grow by one: {{full}} would have {{used}} peering connections, and its quota is {{limit}}.',
      newVpc:
        'The mesh of {{count}} VPCs with {{name}} can’t grow by one: the new VPC would have {{used}} peering connections, and its quota is {{limit}}.',
      why: 'A mesh takes a peering connection for every pair of VPCs; Cloud Enterprise Network (CEN) takes one attachment for every VPC, and the guide advises it to whoever starts.',
      how: 'Decide whether the networks are going to grow: then connect them by CEN, or apply for higher quotas and note in the plan what was granted.',
    },
    'zh-CN': {
      title: '全互连已无法扩展',
      message:
        '包含 {{name}} 的 {{count}} 个 VPC 全互连无法再增加一个 VPC：{{full}} 的对等连接将达到 {{used}} 条，而其配额为 {{limit}}。',
      newVpc:
        '包含 {{name}} 的 {{count}} 个 VPC 全互连无法再增加一个 VPC：新增的 VPC 将有 {{used}} 条对等连接，而其配额为 {{limit}}。',
      why: '全互连中每一对 VPC 都需要一条对等连接；使用云企业网（CEN）时每个 VPC 只需接入一次，指南建议首次使用的用户选择云企业网。',
      how: '请判断网络是否还会扩展：若会，建议改用云企业网互连；或申请提升配额，并在方案中记录获批的数值。',
    },
  },
  examples: {
    bad: [
      {
        shows: 'Five VPCs, each peered with each: one more would take five peerings of the account beyond its ten',
        plan: () => mesh(5),
      },
      {
        shows: 'Four VPCs, each peered with each, one of which has another peering and no room left',
        plan: () => {
          const { vpcs, peerings, ...plan } = mesh(4);
          return {
            ...plan,
            vpcs: [...vpcs, exampleVpc('spoke-1', '172.16.0.0/16'), exampleVpc('spoke-2', '172.17.0.0/16')],
            peerings: [
              ...peerings,
              examplePeering('more-1', 'vpc-2', 'spoke-1'),
              examplePeering('more-2', 'vpc-2', 'spoke-2'),
            ],
          };
        },
      },
    ],
    good: [
      { shows: 'Four VPCs, each peered with each', plan: () => mesh(4) },
      {
        shows: 'Five VPCs, each peered with each, and a raised quota of the account',
        plan: () => ({ ...mesh(5), quotas: { peeringsPerAccount: { 'acct-a': 20 } } }),
      },
      {
        shows: 'A hub with five spokes, which is no mesh',
        plan: () => {
          const { vpcs, peerings, ...plan } = mesh(6);
          return { ...plan, vpcs, peerings: peerings.filter(({ initiator }) => initiator.router === 'vpc-1') };
        },
      },
      {
        shows: 'Five VPCs by the pack of 2026, which publishes no limit for an account',
        plan: () => ({ ...mesh(5), rulePack: 'express-connect-2026' }),
      },
    ],
  },
  check(network, report) {
    const meshes = meshesOf(network);
    if (meshes.length === 0) return;
    const accounts = peeringsByAccount(network);
    for (const mesh of meshes) {
      const [first] = mesh;
      const obstacle = obstacleTo(network, mesh, accounts);
      if (first === undefined || obstacle === undefined) continue;
      const { full, used, limit } = obstacle;
      report({
        subjects: [first.row.id, ...mesh.slice(1).map(({ row }) => row.id)],
        text: full === undefined ? 'newVpc' : 'message',
        params: {
          count: mesh.length,
          name: nameOf(network, first.row.id),
          used,
          limit,
          ...(full === undefined ? {} : { full: nameOf(network, full) }),
        },
        details: undefined,
      });
    }
  },
  fixes: () => [],
});

/** A quota that one more VPC would overrun; `full` is whose it is, undefined for that of the new VPC. */
interface QuotaObstacle {
  readonly full: string | undefined;
  readonly used: number;
  readonly limit: number;
}

/** What keeps a VPC that is peered with every member from being added, to whichever of the members' accounts. */
function obstacleTo(
  network: Network,
  mesh: readonly VpcNode[],
  peeringsOf: ReadonlyMap<string, number>,
): QuotaObstacle | undefined {
  for (const { row, peerings } of mesh) {
    const limit = quotaLimit(network, 'peeringsPerVpc', row.id);
    const used = peerings.length + 1;
    if (limit !== undefined && used > limit) return { full: row.id, used, limit };
  }
  const perVpc = network.pack.quotas.peeringsPerVpc.limit;
  if (perVpc !== null && mesh.length > perVpc) return { full: undefined, used: mesh.length, limit: perVpc };
  const accounts = [...new Set(mesh.map(({ row }) => row.account))];
  const obstacles = accounts.map((home) =>
    accounts.flatMap((account): QuotaObstacle[] => {
      // Every new peering has an end in the new VPC's account; any other account owns the ends at its own members.
      const more = account === home ? mesh.length : mesh.filter(({ row }) => row.account === account).length;
      const used = (peeringsOf.get(account) ?? 0) + more;
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
function mesh(count: number): Plan {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return examplePlan({
    vpcs: numbers.map((number) => exampleVpc(`vpc-${number}`, `10.${number}.0.0/16`)),
    peerings: numbers.flatMap((a) =>
      numbers.filter((b) => b > a).map((b) => examplePeering(`peer-${a}-${b}`, `vpc-${a}`, `vpc-${b}`)),
    ),
  });
}
