import fc from 'fast-check';
import { endStates } from '../../shared/catalog/router-states.ts';
import { emptyPlan, type Plan } from '../../shared/plan/plan.ts';

// Few ids for many objects: most references hit, others miss, meet the wrong table, repeat or go round in circles.
const strangeId = fc.constantFrom('vpcs-1', 'vbrs-1', 'x', '__proto__', 'constructor', 'toString', ' ', '{{id}}');
const idOf = (...tables: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...tables.flatMap((table) => [1, 2, 3].map((n) => `${table}-${n}`))) },
    { weight: 1, arbitrary: strangeId },
  );
const anyId = idOf('vpcs', 'vbrs', 'vSwitches', 'peerings', 'instances');
const name = fc.oneof(fc.constantFrom('', ' ', '{{name}}', '__proto__', '<b>&', '$t(kinds:vpcs)'), fc.string());

const goodBlock = fc
  .tuple(
    fc.constantFrom('10.0', '10.1', '192.168', '172.16', '100.64', '169.254'),
    fc.nat(3),
    fc.constantFrom(16, 24, 25, 28, 32),
  )
  .map(([start, third, prefix]) => `${start}.${prefix === 16 ? 0 : third}.0/${prefix}`);
const block = fc.oneof(
  { weight: 4, arbitrary: goodBlock },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '0.0.0.0/0',
      '10.0.0.0',
      '10.0.0.1/8',
      '10.0.0.0/33',
      '256.0.0.0/8',
      ' 10.0.0.0/8',
      '::/0',
      '255.255.255.255/32',
      '010.0.0.0/8',
      '10.0.0.0/7',
    ),
  },
);
const address = fc.oneof(
  fc.tuple(fc.constantFrom('10.0', '192.168', '172.16'), fc.nat(3), fc.nat(255)).map((parts) => parts.join('.')),
  fc.constantFrom('', '10.0.0', '1.2.3.4.5', '0.0.0.0', '255.255.255.255', 'x', '__proto__'),
);
const number = fc.constantFrom(
  -1,
  0,
  0.5,
  1,
  2,
  2.5,
  29,
  30,
  31,
  32,
  33,
  1000,
  1024,
  3000,
  4096,
  1e308,
  Number.MAX_SAFE_INTEGER,
);
const positive = number.filter((value) => value > 0);
const optional = <T>(arbitrary: fc.Arbitrary<T>, key: string) =>
  fc.option(arbitrary).map((value) => (value === null ? {} : { [key]: value }));
const isoDate = fc.constantFrom('2019-08-13', '2019-08-14', '2020-12-31', '0000-00-00', '9999-99-99');

/** Fields that are always there, and some that may be absent. */
function row(fields: Record<string, fc.Arbitrary<unknown>>, extras: Record<string, fc.Arbitrary<unknown>> = {}) {
  const present = fc.record(fields);
  const absent = fc.tuple(...Object.entries(extras).map(([key, arbitrary]) => optional(arbitrary, key)));
  return fc.tuple(present, absent).map(([known, others]) => Object.assign({}, known, ...others) as object);
}

const billing = row(
  { method: fc.constantFrom('subscription', 'pay-as-you-go') },
  { startsOn: isoDate, autoRenew: fc.boolean() },
);
const end = row({ router: idOf('vpcs', 'vbrs'), state: fc.constantFrom(...endStates) }, { interfaceId: name, billing });
const securityRule = row(
  { policy: fc.constantFrom('accept', 'drop'), protocol: name, ports: name, priority: number },
  {
    direction: fc.constantFrom('ingress', 'egress'),
    source: row({}, { cidr: block, securityGroup: idOf('securityGroups'), account: idOf('accounts') }),
  },
);

const tables = {
  accounts: row({ id: idOf('accounts'), name }, { uid: name }),
  dataCenters: row({ id: idOf('dataCenters'), name, cidrs: fc.array(block, { maxLength: 3 }) }),
  hosts: row({ id: idOf('hosts'), dataCenter: idOf('dataCenters'), name, ip: address }),
  physicalConnections: row(
    { id: idOf('physicalConnections'), name, account: idOf('accounts') },
    { dataCenter: idOf('dataCenters'), accessPoint: name, bandwidthMbps: positive },
  ),
  vbrs: row(
    { id: idOf('vbrs'), name, account: idOf('accounts'), region: name },
    {
      physicalConnection: idOf('physicalConnections'),
      vlan: number,
      localGatewayIp: address,
      peerGatewayIp: address,
      prefixLength: number,
    },
  ),
  vpcs: row(
    { id: idOf('vpcs'), name, account: idOf('accounts'), region: name, cidrs: fc.array(block, { maxLength: 3 }) },
    { cloudId: name },
  ),
  vSwitches: row({ id: idOf('vSwitches'), vpc: idOf('vpcs'), name, cidr: block }, { zone: name }),
  securityGroups: row({
    id: idOf('securityGroups'),
    vpc: idOf('vpcs'),
    name,
    rules: fc.array(securityRule, { maxLength: 2 }),
  }),
  instances: row(
    { id: idOf('instances'), vSwitch: idOf('vSwitches'), name, ip: address },
    { securityGroups: fc.array(idOf('securityGroups'), { maxLength: 3 }) },
  ),
  peerings: row({ id: idOf('peerings'), name, initiator: end, acceptor: end, bandwidthMbps: positive }, { billing }),
  routes: row({
    id: idOf('routes'),
    router: idOf('vpcs', 'vbrs', 'dataCenters'),
    destination: block,
    nextHop: row({}, { peering: idOf('peerings'), physicalConnection: idOf('physicalConnections'), ip: address }),
  }),
  intents: row({ id: idOf('intents'), from: anyId, to: anyId, expect: fc.constantFrom('reachable', 'unreachable') }),
  notes: row({ id: idOf('notes'), text: name }),
  accepted: row(
    {
      rule: fc.constantFrom(
        'CIDR101',
        'CIDR201',
        'FILE001',
        'FILE003',
        'PEER304',
        'QUOTA701',
        'CIDR999',
        '__proto__',
        '',
      ),
      subjects: fc.array(anyId, { minLength: 1, maxLength: 2 }),
      reason: name,
    },
    { until: isoDate },
  ),
  layout: row({ id: anyId, x: number, y: number }),
};

/** Places on the canvas are keyed by id in a file, so that they alone cannot repeat. */
const rowsOf = (table: string, rows: fc.Arbitrary<object>): fc.Arbitrary<object[]> =>
  table === 'layout'
    ? fc.uniqueArray(rows, { maxLength: 5, selector: (place) => (place as { id: string }).id })
    : fc.array(rows, { maxLength: 5 });

/** Any plan that the schema lets through, hostile ones before all: bad blocks, dangling and repeated ids, ids that are names of the language. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({
    ...Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rowsOf(table, rows)])),
    rulePack: fc.constantFrom('express-connect-2019-08-14', 'express-connect-2026', 'of-a-newer-version', '__proto__'),
    quotas: fc.constantFrom(
      undefined,
      { peeringsPerVpc: { 'vpcs-1': 0, 'vpcs-2': 1 }, peeringsPerAccount: { 'accounts-1': 10 } },
      { peeringsPerVbr: {}, unheardOf: { x: 1 } },
    ),
  })
  .map(({ quotas, ...parts }) => ({
    ...emptyPlan({ name: 'Arbitrary', rulePack: 'express-connect-2019-08-14', asOf: '2019-08-14' }),
    ...(parts as Partial<Plan>),
    ...(quotas === undefined ? {} : { quotas: quotas }),
  }));
