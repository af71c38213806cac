import fc from 'fast-check';
import { offeredBandwidthsMbps } from '../../shared/catalog/specifications.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';

type StatePair = readonly [
  initiator: 'planned' | 'created' | 'activated',
  acceptor: 'planned' | 'created' | 'activated',
];

const statePairs: readonly StatePair[] = [
  ['planned', 'planned'],
  ['planned', 'planned'],
  ['planned', 'created'],
  ['created', 'planned'],
  ['created', 'created'],
  ['activated', 'activated'],
];

/** How large the plans are, what exists of them, and what objects are called. */
interface Sizes {
  readonly vpcs?: number;
  readonly onlyPlanned?: boolean;
  readonly name?: fc.Arbitrary<string>;
}

/**
 * Plans that code can be written of: two accounts, two regions, VPCs with a block each, VBRs on a physical connection, peerings between them in
 * every state that two ends can be in together, and the routes that those need.
 */
export function arbitraryCodePlan({
  vpcs = 5,
  onlyPlanned = false,
  name = fc.constant('n'),
}: Sizes = {}): fc.Arbitrary<Plan> {
  return fc
    .record({
      names: fc.array(name, { minLength: 12, maxLength: 12 }),
      vpcs: fc.array(
        fc.record({ account: fc.nat(1), region: fc.nat(1), cloudId: fc.boolean(), secondary: fc.boolean() }),
        { minLength: 2, maxLength: vpcs },
      ),
      vbrs: fc.array(fc.record({ account: fc.nat(1) }), { maxLength: 2 }),
      pairs: fc.uniqueArray(
        fc.record({ from: fc.nat(vpcs + 1), to: fc.nat(vpcs - 1), state: fc.constantFrom(...statePairs) }),
        {
          maxLength: 6,
          selector: ({ from, to }) => [from, to].sort().join(),
        },
      ),
      uids: fc.tuple(fc.boolean(), fc.boolean()),
    })
    .map((drawn) => build(drawn, onlyPlanned));
}

interface Drawn {
  readonly names: readonly string[];
  readonly vpcs: readonly { account: number; region: number; cloudId: boolean; secondary: boolean }[];
  readonly vbrs: readonly { account: number }[];
  readonly pairs: readonly { from: number; to: number; state: StatePair }[];
  readonly uids: readonly [boolean, boolean];
}

const regions = ['cn-beijing', 'cn-hangzhou'] as const;

function build({ names, vpcs, vbrs, pairs, uids }: Drawn, onlyPlanned: boolean): Plan {
  const called = (at: number): { name: string } => ({ name: names[at % names.length] ?? '' });
  const builder = plan(called(0));
  uids.forEach((isKnown, at) =>
    builder.account(`acct-${at}`, { ...called(at + 1), ...(isKnown && { uid: `${at + 1}`.repeat(16) }) }),
  );
  builder.dataCenter('dc-1', ['172.16.0.0/12'], called(3));
  vbrs.forEach(({ account }, at) => {
    const row = {
      account: `acct-${account}`,
      dataCenter: 'dc-1',
      accessPoint: 'ap-cn-beijing-dx-A',
      ...called(4 + at),
    };
    builder.physicalConnection(`pc-${at}`, row).vbr(`vbr-${at}`, {
      account: `acct-${account}`,
      region: 'cn-beijing',
      physicalConnection: `pc-${at}`,
      vlan: 100 + at,
      localGatewayIp: `192.168.${at}.1`,
      peerGatewayIp: `192.168.${at}.2`,
      prefixLength: 30,
      ...called(5 + at),
    });
    builder.route(`vbr-${at}`, '172.16.0.0/12', { physicalConnection: `pc-${at}` });
  });
  vpcs.forEach(({ account, region, cloudId, secondary }, at) => {
    builder.vpc(`vpc-${at}`, [`10.${at}.0.0/16`, ...(secondary ? [`10.${100 + at}.0.0/16`] : [])], {
      account: `acct-${account}`,
      region: regions[region] ?? 'cn-beijing',
      ...called(6 + at),
      ...(cloudId && !onlyPlanned && { cloudId: `vpc-cloud${at}` }),
    });
    builder.vSwitch(`vsw-${at}`, `vpc-${at}`, `10.${at}.1.0/24`, {
      zone: `${regions[region] ?? ''}-a`,
      ...called(7 + at),
    });
    builder.securityGroup(`sg-${at}`, `vpc-${at}`, {
      ...called(8 + at),
      rules: [
        { policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, source: { cidr: '10.0.0.0/8' } },
        {
          direction: 'egress',
          policy: 'drop',
          protocol: 'tcp',
          ports: '22/22',
          priority: 50,
          source: { cidr: '10.0.0.0/8' },
        },
      ],
    });
  });
  const block = (router: string): string =>
    router.startsWith('vbr') ? '172.16.0.0/12' : `10.${router.slice(4)}.0.0/16`;
  // One way to the data center in each VPC: a second one would be a second route to the same destination.
  const routed = new Set<string>();
  pairs.forEach(({ from, to, state }, at) => {
    const initiator = from < vpcs.length ? `vpc-${from}` : `vbr-${from - vpcs.length}`;
    if (to >= vpcs.length || from === to || from - vpcs.length >= vbrs.length) return;
    const acceptor = `vpc-${to}`;
    const [initiatorState, acceptorState] = onlyPlanned ? (['planned', 'planned'] as const) : state;
    builder.peering(`peer-${at}`, initiator, acceptor, {
      initiator: { router: initiator, state: initiatorState },
      acceptor: { router: acceptor, state: acceptorState },
      bandwidthMbps: offeredBandwidthsMbps[at % offeredBandwidthsMbps.length] ?? 2,
      billing:
        at % 2 === 0 ? { method: 'pay-as-you-go' } : { method: 'subscription', term: { unit: 'year', count: 1 } },
      ...called(9 + at),
    });
    for (const [router, other] of [
      [initiator, acceptor],
      [acceptor, initiator],
    ] as const) {
      const destination = block(other);
      if (routed.has(`${router} ${destination}`)) continue;
      routed.add(`${router} ${destination}`);
      builder.route(router, destination, { peering: `peer-${at}` });
    }
  });
  return builder.build();
}
