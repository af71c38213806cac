import fc from 'fast-check';
import type { Plan } from '../../shared/plan/plan.ts';
import type { SecurityRule } from '../../shared/plan/rows.ts';
import { arbitraryBlock, arbitraryNetwork, dotted, often, one, reference, rows } from './arbitrary-network.ts';
import { plan } from '../support/plan-builder.ts';
import { readAddress } from './reference-packets.ts';

/** Nasty networks with instances, hosts, two accounts, and security groups whose rules contradict each other. */
export function arbitrarySecuredNetwork(): fc.Arbitrary<Plan> {
  return fc.tuple(often(2, soundNetwork, arbitraryNetwork()), sketch).map(([network, drawn]) => {
    const ids = (table: readonly { readonly id: string }[]): string[] => table.map(({ id }) => id);
    const groupIds = drawn.securityGroups.map((_, at) => `sg-${at}`);
    const vSwitches = ids(network.vSwitches);
    const vpcs = ids(network.vpcs);
    // An instance has security groups of its own VPC alone, most of the time (SEC606).
    const isInVpcOf = (group: number, vSwitch: number | undefined): boolean =>
      drawn.mixed || network.vSwitches.find(({ id }) => id === one(vSwitches, vSwitch))?.vpc === one(vpcs, group);
    const cidrs = network.vSwitches.map(({ cidr }) => cidr);
    return {
      ...network,
      accounts: drawn.uids.map((hasUid, at) => ({
        id: `acct-${at}`,
        name: '',
        ...(hasUid ? { uid: String(at) } : {}),
      })),
      vpcs: network.vpcs.map((vpc, at) => ({ ...vpc, account: drawn.owners[at] === true ? 'acct-1' : 'acct-0' })),
      securityGroups: drawn.securityGroups.map((rules, at) => ({
        id: `sg-${at}`,
        vpc: one(vpcs, at),
        name: '',
        ...(drawn.types[at] === true ? { type: 'enterprise' as const } : {}),
        rules: rules.map(({ source, ...rule }): SecurityRule => {
          const { cidr, group, account } = source;
          return {
            ...rule,
            source: {
              ...(cidr === undefined ? {} : { cidr: typeof cidr === 'string' ? cidr : one(cidrs, cidr) }),
              ...(group === undefined ? {} : { securityGroup: one(groupIds, group) }),
              ...(account === undefined ? {} : { account }),
            },
          };
        }),
      })),
      instances: drawn.instances.map(({ vSwitch, offset, groups }, at) => ({
        id: `ecs-${at}`,
        vSwitch: one(vSwitches, vSwitch),
        name: '',
        ip: typeof offset === 'string' ? offset : addressIn(one(cidrs, vSwitch), offset),
        securityGroups: groupIds.filter((_, place) => groups.includes(place) && isInVpcOf(place, vSwitch)),
      })),
      hosts: drawn.hosts.map(({ dataCenter, ip }, at) => ({
        id: `host-${at}`,
        dataCenter: one(ids(network.dataCenters), dataCenter),
        name: '',
        ip: ip ?? addressIn(network.dataCenters[(dataCenter ?? 0) % network.dataCenters.length]?.cidrs[0] ?? '', 9),
      })),
    };
  });
}

/** Two VPCs that reach each other, so that security rules alone decide. */
const soundNetwork = fc
  .constantFrom('cn-hangzhou', 'cn-beijing')
  .map((region) =>
    plan()
      .vpc('vpc-0', ['10.0.0.0/24'])
      .vpc('vpc-1', ['10.0.1.0/24'], { region })
      .vSwitch('vsw-0', 'vpc-0', '10.0.0.0/25')
      .vSwitch('vsw-1', 'vpc-1', '10.0.1.0/25')
      .peering('peer-0', 'vpc-0', 'vpc-1', { state: 'activated' })
      .route('vpc-0', '10.0.1.0/24', { peering: 'peer-0' })
      .route('vpc-1', '10.0.0.0/24', { peering: 'peer-0' })
      .build(),
  );

/** A block, or the number of the vSwitch whose block it is; the number of a group, and the account that the rule says it belongs to. */
interface SourceSketch {
  readonly cidr?: string | number;
  readonly group?: number;
  readonly account?: string | undefined;
}

const cidr = often<string | number>(3, fc.nat(3), arbitraryBlock);
const group = fc.nat(3);
const account = fc.constantFrom('acct-0', 'acct-1', 'acct-0', 'acct-1', 'gone', undefined);

const rule = fc.record({
  direction: often<'ingress' | 'egress'>(3, fc.constant('ingress'), fc.constant('egress')),
  policy: often<'accept' | 'drop'>(2, fc.constant('accept'), fc.constant('drop')),
  priority: often(9, fc.constantFrom(1, 2, 100), fc.constantFrom(0, 101, 1.5)),
  traffic: fc.constantFrom(
    ['all', '-1/-1'],
    ['all', '-1/-1'],
    ['all', '-1/-1'],
    ['all', '-1/-1'],
    ['ALL', '-1/-1'],
    ['icmp', '-1/-1'],
    ['gre', '-1/-1'],
    ['tcp', '-1/-1'],
    ['tcp', '443/443'],
    ['TCP', '1/1024'],
    ['udp', '1/65535'],
    ['udp', '53/443'],
    // What the cloud refuses.
    ['icmp', '8/0'],
    ['tcp', '443/80'],
    ['tcp', '0/65536'],
    ['esp', '-1/-1'],
    ['all', '1/65535'],
  ),
  source: fc.oneof(
    { weight: 1, arbitrary: fc.constant<SourceSketch>({}) },
    { weight: 2, arbitrary: fc.record<SourceSketch>({ cidr }) },
    { weight: 5, arbitrary: fc.record<SourceSketch>({ group, account }) },
    { weight: 1, arbitrary: fc.record<SourceSketch>({ cidr, group, account }) },
  ),
});

const sketch = fc.record({
  uids: fc.array(often(3, fc.constant(true), fc.constant(false)), { minLength: 2, maxLength: 2 }),
  mixed: often(4, fc.constant(false), fc.constant(true)),
  owners: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  types: fc.array(often(2, fc.constant(false), fc.constant(true)), { minLength: 4, maxLength: 4 }),
  // The first group belongs to the first VPC, and so on in turn.
  securityGroups: rows(
    rows(
      rule.map(({ traffic: [protocol = '', ports = ''], ...rest }) => ({ ...rest, protocol, ports })),
      3,
    ),
    4,
  ),
  instances: rows(
    fc.record({
      vSwitch: reference,
      offset: often<string | number>(9, fc.nat(9), fc.constantFrom('', '10.0.0.1', '10.0.1.129')),
      groups: fc.subarray([0, 1, 2, 3]),
    }),
    4,
  ),
  hosts: rows(
    fc.record({
      dataCenter: reference,
      ip: often<string | undefined>(9, fc.constant(undefined), fc.constantFrom('', '10.1.0.9')),
    }),
    2,
  ),
});

function addressIn(cidr: string, offset: number): string {
  const first = readAddress(cidr.split('/')[0]);
  return first === undefined ? '' : dotted(first + offset);
}
