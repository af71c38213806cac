import fc from 'fast-check';
import { endStates, type EndState, isPossibleStatePair } from '../../shared/catalog/router-states.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import { removeObjects } from '../../shared/plan/edits/remove-objects.ts';
import type { Plan, Rows, TableName } from '../../shared/plan/plan.ts';
import { addMissingRoutes } from '../../shared/routing/missing-routes.ts';
import { networkOf } from '../lifecycle/connections.ts';
import { plan } from '../support/plan-builder.ts';

const regions = ['cn-hangzhou', 'cn-beijing', 'cn-qingdao'] as const;
const statePairs = endStates.flatMap((initiator) =>
  endStates.flatMap((acceptor) =>
    isPossibleStatePair(initiator, acceptor) && initiator !== 'deleted' && acceptor !== 'deleted'
      ? [[initiator, acceptor] as const]
      : [],
  ),
);

interface Spec {
  readonly uids: readonly boolean[];
  readonly vpcs: readonly { readonly account: number; readonly region: number; readonly known: boolean }[];
  readonly vbrs: readonly {
    readonly account: number;
    readonly line: number;
    readonly known: boolean;
    readonly linked: boolean;
  }[];
  readonly links: readonly {
    readonly from: number;
    readonly to: number;
    readonly states: readonly [EndState, EndState];
    readonly ids: boolean;
    readonly yearly: boolean;
  }[];
}

/** Designs that the guide allows: up to three accounts, VPCs and VBRs peered at random in random states, every route that they need, rules that let them in. */
function specs(states: fc.Arbitrary<readonly [EndState, EndState]>): fc.Arbitrary<Spec> {
  const small = (max: number) => fc.nat(max);
  return fc.record({
    uids: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    vpcs: fc.array(fc.record({ account: small(2), region: small(2), known: fc.boolean() }), {
      minLength: 2,
      maxLength: 5,
    }),
    vbrs: fc.array(fc.record({ account: small(2), line: small(1), known: fc.boolean(), linked: fc.boolean() }), {
      maxLength: 3,
    }),
    links: fc.array(fc.record({ from: small(7), to: small(4), states, ids: fc.boolean(), yearly: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    }),
  });
}

export const anyDesign: fc.Arbitrary<Plan> = specs(fc.constantFrom(...statePairs)).map(designOf);

/** What is there before a change: every connection up, and now and then one that is not. */
export const builtDesign: fc.Arbitrary<Plan> = specs(
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(['activated', 'activated'] as const) },
    { weight: 1, arbitrary: fc.constantFrom(...statePairs) },
  ),
).map(designOf);

function designOf({ uids, vpcs, vbrs, links }: Spec): Plan {
  const builder = plan();
  uids.forEach((known, at) =>
    builder.account(`acct-${at}`, { name: `Account ${at}`, ...(known ? { uid: `100${at}` } : {}) }),
  );
  for (const at of [0, 1]) {
    builder.dataCenter(`dc-${at}`, [`172.${16 + at}.0.0/16`]).host(`host-${at}`, `dc-${at}`, `172.${16 + at}.0.9`);
    builder.physicalConnection(`pc-${at}`, {
      account: `acct-${at}`,
      dataCenter: `dc-${at}`,
      accessPoint: `ap-cn-x-${at}`,
    });
  }
  vbrs.forEach(({ account, line, known, linked }, at) =>
    builder.vbr(`vbr-${at}`, {
      account: `acct-${account}`,
      region: regions[line] ?? 'cn-hangzhou',
      physicalConnection: `pc-${line}`,
      ...(known ? { cloudId: `vbr-x${at}` } : {}),
      localGatewayIp: `10.200.${at}.1`,
      peerGatewayIp: `10.200.${at}.2`,
      ...(linked ? { vlan: 100 + at, prefixLength: 30 } : {}),
    }),
  );
  vpcs.forEach(({ account, region, known }, at) => {
    const fields = { account: `acct-${account}`, region: regions[region] ?? 'cn-hangzhou' };
    builder
      .vpc(`vpc-${at}`, [`10.${at}.0.0/16`], {
        ...fields,
        ...(known ? { cloudId: `vpc-x${at}`, routerId: `vrt-x${at}` } : {}),
      })
      .vSwitch(`vsw-${at}`, `vpc-${at}`, `10.${at}.1.0/24`, { zone: `${fields.region}-b` })
      .securityGroup(`sg-${at}`, `vpc-${at}`, { rules: [allow('10.0.0.0/8'), allow('172.16.0.0/12')] })
      .instance(`ecs-${at}`, `vsw-${at}`, `10.${at}.1.10`, { securityGroups: [`sg-${at}`] });
  });
  const joined = new Set<string>();
  links.forEach(({ from, to, states: [initiator, acceptor], ids, yearly }, at) => {
    const routers = [...vpcs.map((_, index) => `vpc-${index}`), ...vbrs.map((_, index) => `vbr-${index}`)];
    const start = routers[from % routers.length] ?? '';
    const end = `vpc-${to % vpcs.length}`;
    const pair = [start, end].sort().join(' ');
    if (start === end || joined.has(pair)) return;
    joined.add(pair);
    builder.peering(`peer-${at}`, start, end, {
      initiator: { router: start, state: initiator, ...(ids ? { interfaceId: `ri-${at}i` } : {}) },
      acceptor: { router: end, state: acceptor, ...(ids ? { interfaceId: `ri-${at}a` } : {}) },
      bandwidthMbps: 100,
      billing: yearly ? { method: 'subscription', term: { unit: 'year', count: 1 } } : { method: 'pay-as-you-go' },
    });
  });
  const drawn = builder.intent('int-1', 'ecs-0', 'ecs-1').build();
  return mustApply(drawn, addMissingRoutes(networkOf(drawn), 'plan'));
}

function allow(cidr: string): Rows['securityGroups']['rules'][number] {
  return { direction: 'ingress', policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, source: { cidr } };
}

type Edit = (of: Plan, pick: number) => Plan;

function changed<T extends TableName>(
  of: Plan,
  table: T,
  pick: number,
  change: (row: Rows[T]) => Partial<Rows[T]>,
): Plan {
  const rows = of[table] as readonly Rows[T][];
  if (rows.length === 0) return of;
  const at = pick % rows.length;
  return { ...of, [table]: rows.map((row, index) => (index === at ? { ...row, ...change(row) } : row)) };
}

function without(
  of: Plan,
  table: 'vpcs' | 'vbrs' | 'peerings' | 'routes' | 'instances' | 'physicalConnections',
  pick: number,
): Plan {
  const row = of[table][pick % Math.max(1, of[table].length)];
  return row === undefined ? of : mustApply(of, removeObjects(of, [row.id]));
}

/** What people do to a design. Ids stay: that is how a later plan names what is the same. */
const edits: readonly Edit[] = [
  (of, pick) => without(of, 'peerings', pick),
  (of, pick) => without(of, 'vpcs', pick),
  (of, pick) => without(of, 'vbrs', pick),
  (of, pick) => without(of, 'routes', pick),
  (of, pick) => without(of, 'physicalConnections', pick),
  (of, pick) => changed(of, 'peerings', pick, ({ initiator, acceptor }) => ends(of, acceptor.router, initiator.router)),
  (of, pick) =>
    changed(of, 'peerings', pick, ({ initiator }) =>
      ends(of, initiator.router, of.vpcs[(pick + 1) % of.vpcs.length]?.id ?? ''),
    ),
  (of, pick) => changed(of, 'peerings', pick, () => ({ bandwidthMbps: 200 })),
  (of, pick) => changed(of, 'peerings', pick, () => ({ billing: { method: 'pay-as-you-go' as const } })),
  (of, pick) => changed(of, 'vpcs', pick, () => ({ region: 'cn-shanghai' })),
  (of, pick) => changed(of, 'vpcs', pick, () => ({ cidrs: [`10.${100 + (pick % 50)}.0.0/16`] })),
  (of, pick) => changed(of, 'vpcs', pick, ({ cidrs }) => ({ cidrs: [...cidrs, `10.${160 + (pick % 50)}.0.0/16`] })),
  (of, pick) => changed(of, 'vSwitches', pick, ({ cidr }) => ({ cidr: cidr.replace('.1.0/24', '.0.0/23') })),
  (of, pick) => changed(of, 'vbrs', pick, () => ({ vlan: 500 + (pick % 3) })),
  (of, pick) => changed(of, 'vbrs', pick, () => ({ physicalConnection: `pc-${pick % 2}` })),
  (of, pick) => changed(of, 'accounts', pick, () => ({ uid: '424242' })),
  (of, pick) => changed(of, 'securityGroups', pick, ({ rules }) => ({ rules: rules.slice(1) })),
  (of, pick) =>
    changed(of, 'routes', pick, () => ({ nextHop: { peering: of.peerings[pick % of.peerings.length]?.id ?? 'x' } })),
  (of, pick) => changed(of, 'routes', pick, () => ({ destination: `10.${pick % 5}.1.0/24` })),
  (of, pick) => {
    const row = of.peerings[pick % Math.max(1, of.peerings.length)];
    return row === undefined
      ? of
      : {
          ...of,
          peerings: of.peerings.map((one) => (one === row ? { ...one, id: `new-${row.id}` } : one)),
          routes: of.routes.map((route) =>
            route.nextHop.peering === row.id ? { ...route, nextHop: { peering: `new-${row.id}` } } : route,
          ),
        };
  },
];

function ends(of: Plan, initiator: string, acceptor: string): Partial<Rows['peerings']> {
  // Nobody draws what the guide forbids; the rules would say so.
  if (initiator === acceptor || !of.vpcs.some(({ id }) => id === acceptor)) return {};
  return { initiator: { router: initiator, state: 'planned' }, acceptor: { router: acceptor, state: 'planned' } };
}

/** A built design and what somebody made of it, with the routes that it then needs or as it is. */
export const change: fc.Arbitrary<{ readonly before: Plan; readonly after: Plan }> = fc
  .tuple(
    builtDesign,
    fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat(1000)), { minLength: 1, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([before, chosen, completes]) => {
    const after = chosen.reduce((of, [edit, pick]) => edits[edit]?.(of, pick) ?? of, before);
    return { before, after: completes ? mustApply(after, addMissingRoutes(networkOf(after), 'plan')) : after };
  })
  // What the rules call an error is not what a runbook is for: two connections of one pair, two entries for one destination.
  .filter(({ after }) => onePerPair(after) && onePerDestination(after));

function onePerPair({ peerings }: Plan): boolean {
  const pairs = peerings.map(({ initiator, acceptor }) => [initiator.router, acceptor.router].sort().join(' '));
  return new Set(pairs).size === pairs.length;
}

function onePerDestination({ routes }: Plan): boolean {
  return new Set(routes.map(({ router, destination }) => `${router} ${destination}`)).size === routes.length;
}
