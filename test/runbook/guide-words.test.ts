import { describe, expect, it } from 'vitest';
import type { EndState } from '../../shared/catalog/router-states.ts';
import { commandLine } from '../../shared/export/runbook/command-line.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Peering } from '../../shared/plan/rows.ts';
import { buildRunbook, changeRunbook, decommissionRunbook } from '../../shared/runbook/plan-runbook.ts';
import type { Runbook, Step } from '../../shared/runbook/runbook.ts';
import { networkOf } from '../lifecycle/connections.ts';
import { casePlan } from '../support/cases.ts';
import { plan, type PlanBuilder } from '../support/plan-builder.ts';

// What the guide says one clicks and enters, held against what the steps say. `…` stands for what the guide leaves to the reader.

const speak = createTranslator('en', { en: {}, 'zh-CN': {} });

const fromNothing = (name: string): Runbook => buildRunbook(networkOf(casePlan(name)), 'nothing');

function step({ steps }: Runbook, id: string): Step {
  const found = steps.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no step ${id} in ${steps.map((one) => one.id).join(', ')}`);
  return found;
}

const texts = (runbook: Runbook, id: string): string[] => step(runbook, id).do.map(speak.text);
const where = (runbook: Runbook, id: string): string =>
  speak.text(step(runbook, id).where ?? { key: 'runbook:unknown' });
const lines = (runbook: Runbook, id: string): string[] =>
  step(runbook, id).calls.map((call) => commandLine(call, speak));
const ids = ({ steps }: Runbook): string[] => steps.map(({ id }) => id);
const whose = (runbook: Runbook, id: string): string => {
  const { by } = step(runbook, id);
  return by.kind === 'account' ? by.id : by.kind;
};

/** Two accounts in one region, with all that is known of both. */
function neighbors(state: EndState, more: (of: PlanBuilder) => PlanBuilder = (of) => of): Plan {
  const end = (router: string, interfaceId: string): Peering['initiator'] => ({ router, state, interfaceId });
  return more(
    plan()
      .account('acct-a', { name: 'Account A', uid: '12345678' })
      .account('acct-b', { name: 'Account B', uid: '87654321' })
      .vpc('vpc-1', ['192.168.0.0/16'], { account: 'acct-a', cloudId: 'vpc-11', routerId: 'vrt-11' })
      .vpc('vpc-2', ['172.16.0.0/16'], { account: 'acct-b', cloudId: 'vpc-22', routerId: 'vrt-22' })
      .peering('peer-1', 'vpc-1', 'vpc-2', {
        initiator: end('vpc-1', 'ri-1'),
        acceptor: end('vpc-2', 'ri-2'),
        bandwidthMbps: 2,
        billing: { method: 'pay-as-you-go' },
      })
      .route('vpc-1', '172.16.0.0/16', { peering: 'peer-1' })
      .route('vpc-2', '192.168.0.0/16', { peering: 'peer-1' }),
  ).build();
}

describe('section 8, two VPCs of one account', () => {
  const runbook = fromNothing('section-08-same-account');

  it('fills in the form field by field, buys, and pays', () => {
    expect(where(runbook, 'create/peer-1')).toBe('Express Connect console > VPC Peering Connections > VPC-to-VPC');
    expect(texts(runbook, 'create/peer-1')).toEqual([
      'Click Create Peering Connection.',
      'Account Type: Same as Peer’s.',
      'Connection Type: VPC-to-VPC.',
      'Routers to Create: Initiator and Acceptor.',
      'Local Region: China (Qingdao), cn-qingdao.',
      'Local VPC ID: VPC1.',
      'Peer Region: China (Beijing), cn-beijing.',
      'Peer VPC ID: VPC2.',
      'Bandwidth: 2 Mbit/s.',
      'Billing: subscription. Validity: 1 month.',
      'Auto Renew: selected.',
      'Click Buy Now and complete the payment.',
    ]);
  });

  it('pays in the call too, where it is a subscription, and only there', () => {
    expect(lines(runbook, 'create/peer-1')[0]).toContain(
      '--InstanceChargeType PrePaid --PricingCycle Month --Period 1',
    );
    expect(lines(runbook, 'create/peer-1')[0]).toContain('--AutoPay true');
    const payAsYouGo = fromNothing('section-09-two-accounts');
    expect(lines(payAsYouGo, 'create/peer-1/initiator')[0]).toContain('--InstanceChargeType PostPaid');
    expect(lines(payAsYouGo, 'create/peer-1/initiator')[0]).not.toContain('AutoPay');
  });

  it('adds the routes by Route Settings under the initiator, then under the acceptor', () => {
    expect(texts(runbook, 'route/rte-1')).toEqual([
      'Find Qingdao to Beijing and click Route Settings under the initiator instance. Click Add Route, enter the destination CIDR block, 172.16.0.0/16, and click Confirm.',
    ]);
    expect(texts(runbook, 'route/rte-2')[0]).toContain('under the acceptor instance');
    expect(ids(runbook).indexOf('route/rte-1')).toBeLessThan(ids(runbook).indexOf('route/rte-2'));
  });

  it('comes to the rules by the security group, and says by which block they admit', () => {
    expect(where(runbook, 'authorize/sg-1')).toBe('ECS console > Networks and Security > Security Groups');
    const [path, instance, rule] = texts(runbook, 'authorize/sg-1');
    expect(path).toMatch(
      /^Select the region, find the security group group 1, ID .*, and click Add Rules, then Add Security Group Rule\.$/,
    );
    expect(instance).toBe('It is the security group of the instance ECS 1, ID not known yet.');
    expect(rule).toMatch(/^Inbound, accept icmp.* Authorization Type: CIDR Block; 172\.16\.0\.0\/16\.$/);
  });
});

describe('section 9, two accounts', () => {
  const runbook = fromNothing('section-09-two-accounts');

  it('creates the initiator, then the acceptor, which is pay-as-you-go, free, and has the bandwidth Default', () => {
    expect(texts(runbook, 'create/peer-1/initiator').slice(1, 7)).toEqual([
      'Account Type: Different from Peer’s.',
      'Connection Type: VPC-to-VPC.',
      'Routers to Create: Create Initiator.',
      'Local Region: China (Qingdao), cn-qingdao.',
      'Local VPC ID: VPC1.',
      'Peer Region: China (Beijing), cn-beijing.',
    ]);
    const acceptor = texts(runbook, 'create/peer-1/acceptor');
    expect(acceptor).toContain('Routers to Create: Acceptor Only.');
    expect(acceptor.at(-2)).toBe(
      'Bandwidth: Default. Billing: pay-as-you-go, the only method for an acceptor that is created alone; it is free of charge.',
    );
    for (const role of ['initiator', 'acceptor'])
      expect(texts(runbook, `create/peer-1/${role}`).at(-1)).toBe('Click Buy Now and complete the payment.');
  });

  it('adds each end at the other one on the page Add Instance, as that of another account, and initiates', () => {
    expect(texts(runbook, 'add-peer/peer-1/acceptor')[0]).toMatch(
      /click Add Initiator\. On the Add Instance page, select Another Account, enter the Initiator Router Interface, .*, and click OK\.$/,
    );
    expect(texts(runbook, 'add-peer/peer-1/initiator')[0]).toMatch(
      /click Add Acceptor\. On the Add Instance page, select Another Account, enter the Acceptor Router Interface, .*, and click OK\.$/,
    );
    expect(texts(runbook, 'initiate/peer-1')[0]).toContain('choose More > Initiate Connection');
  });

  it('step 6: in one region names the other account’s security group, which that account has to tell', () => {
    const of = neighbors('planned', (builder) =>
      builder
        .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24')
        .vSwitch('vsw-2', 'vpc-2', '172.16.1.0/24')
        .securityGroup('sg-2', 'vpc-2', { name: 'group 2', rules: [] })
        .securityGroup('sg-1', 'vpc-1', {
          name: 'group 1',
          cloudId: 'sg-11',
          rules: [
            {
              direction: 'ingress',
              policy: 'accept',
              protocol: 'icmp',
              ports: '-1/-1',
              priority: 1,
              source: { securityGroup: 'sg-2' },
            },
          ],
        })
        .instance('ecs-1', 'vsw-1', '192.168.1.10', { name: 'Web', cloudId: 'i-11', securityGroups: ['sg-1'] })
        .instance('ecs-2', 'vsw-2', '172.16.1.10', { securityGroups: ['sg-2'] }),
    );
    const made = buildRunbook(networkOf(of));
    expect(texts(made, 'authorize/sg-1')).toEqual([
      'Select the region, find the security group group 1, ID sg-11, and click Add Rules, then Add Security Group Rule.',
      'It is the security group of the instance Web, ID i-11.',
      'Inbound, accept icmp, ports -1/-1, priority 1. Authorization Type: Security Group. Select Allow Other Accounts; Account ID: 87654321 (Account B); security group: group 2, ID not known yet.',
    ]);
    const told = made.steps.find(({ handOff }) => handOff?.gives.some(({ place }) => place.id === 'sg-2'));
    expect(told?.by).toEqual({ kind: 'account', id: 'acct-b' });
    expect(step(made, 'authorize/sg-1').after).toContain(told?.id);
  });
});

describe('section 10, one physical connection', () => {
  const runbook = fromNothing('section-10-shared-physical-connection');

  it('makes the VBR the initiator, alone, with its access point, and the acceptor with the peer’s', () => {
    expect(where(runbook, 'create/peer-b/initiator')).toBe(
      'Express Connect console > VPC Peering Connections > VBR-to-VPC',
    );
    expect(texts(runbook, 'create/peer-b/initiator').slice(1, 8)).toEqual([
      'Account Type: Different from Peer’s.',
      'Connection Type: VBR-to-VPC.',
      'Routers to Create: Initiator Only.',
      'Local Region: China (Beijing), cn-beijing.',
      'Local Access Point: Beijing-Daxing-A, ap-cn-beijing-dx-A.',
      'Local VBR ID: VPC-Beijing, vbr-12345678.',
      'Peer Region: China (Hangzhou), cn-hangzhou.',
    ]);
    expect(texts(runbook, 'create/peer-b/acceptor').slice(3, 8)).toEqual([
      'Routers to Create: Acceptor Only.',
      'Local Region: China (Hangzhou), cn-hangzhou.',
      'Local VPC ID: VPC-B, vpc-87654321.',
      'Peer Region: China (Beijing), cn-beijing.',
      'Peer Access Point: Beijing-Daxing-A, ap-cn-beijing-dx-A.',
    ]);
  });

  it('adds the routes of the VBR, first to the data center, then those of the VPCs, then those of the data center', () => {
    const of = casePlan('section-10-shared-physical-connection');
    const routers = ids(runbook)
      .filter((id) => id.startsWith('route/'))
      .map((id) => of.routes.find((row) => id === `route/${row.id}`))
      .map((row) => `${row?.router ?? ''} ${row?.destination ?? ''}`);
    expect(routers).toEqual([
      'vbr-1 172.16.0.0/12',
      'vbr-1 10.10.0.0/16',
      'vbr-1 192.168.0.0/16',
      'vpc-a 172.16.0.0/12',
      'vpc-b 172.16.0.0/12',
      'dc-1 10.10.0.0/16',
      'dc-1 192.168.0.0/16',
    ]);
  });

  it('gives the device its route in the words of its vendor, with the cloud side’s address as next hop', () => {
    const [route] = casePlan('section-10-shared-physical-connection').routes.filter(
      ({ router, destination }) => router === 'dc-1' && destination === '192.168.0.0/16',
    );
    expect(step(runbook, `route/${route?.id ?? ''}`).commands).toEqual({
      system: 'Cisco IOS',
      lines: ['ip route 192.168.0.0 255.255.0.0 10.100.0.1'],
      undo: ['no ip route 192.168.0.0 255.255.0.0 10.100.0.1'],
    });
    expect(step(runbook, 'device/vbr-1').commands?.lines).toContain(' encapsulation dot1Q 1000');
  });

  it('makes a VBR for another account than the line’s by its ID, and tells that account the VBR', () => {
    const link = { vlan: 1000, localGatewayIp: '10.100.0.1', peerGatewayIp: '10.100.0.2', prefixLength: 30 };
    const of = plan()
      .account('acct-a', { name: 'Account A' })
      .account('acct-b', { name: 'Account B' })
      .dataCenter('dc-1', ['172.16.0.0/12'])
      .physicalConnection('pc-1', { dataCenter: 'dc-1', account: 'acct-a', accessPoint: 'ap-cn-beijing-dx-A' })
      .vbr('vbr-1', { account: 'acct-b', region: 'cn-beijing', physicalConnection: 'pc-1', ...link })
      .vpc('vpc-1', ['192.168.0.0/16'], { account: 'acct-b' })
      .peering('peer-1', 'vbr-1', 'vpc-1')
      .build();
    const made = buildRunbook(networkOf(of));
    expect(whose(made, 'create/vbr-1')).toBe('acct-a');
    expect(texts(made, 'create/vbr-1').at(-1)).toBe(
      'Create it for another account, Account B; account ID: not known yet.',
    );
    expect(lines(made, 'create/vbr-1')[0]).toContain(`--VbrOwnerId '<account ID of Account B>'`);
    const given = (id: string): string[] =>
      step(made, id).after.flatMap((before) => {
        const { handOff, by } = step(made, before);
        return (handOff?.gives ?? []).map(
          ({ place }) => `${by.kind === 'account' ? by.id : ''} ${place.field}:${place.id}`,
        );
      });
    expect(given('create/vbr-1')).toEqual(['acct-b uid:acct-b']);
    expect(given('create/peer-1')).toEqual(['acct-a cloudId:vbr-1']);
  });
});

describe('section 5, deleting', () => {
  it('goes the whole way to each route table, initiator’s before acceptor’s, and confirms', () => {
    const runbook = decommissionRunbook(networkOf(casePlan('section-08-same-account')), ['peer-1']);
    expect(where(runbook, 'remove-route/rte-1')).toBe('Express Connect console > VPC Peering Connections > VPC-to-VPC');
    expect(texts(runbook, 'remove-route/rte-1')).toEqual([
      'Find Qingdao to Beijing and click the VPC ID of the initiator, VPC1.',
      'On the VPC Details page, click the VPC ID again. Under Network Resources, click the route table link, then the route table ID.',
      'Find the custom route entry to 172.16.0.0/16 by Qingdao to Beijing, click Delete, and click OK.',
    ]);
    expect(texts(runbook, 'remove-route/rte-2')[0]).toBe(
      'Find Qingdao to Beijing and click the VPC ID of the acceptor, VPC2.',
    );
    expect(texts(runbook, 'suspend/peer-1/initiator')[0]).toContain(
      'choose More > Suspend Initiator, and click Confirm',
    );
    expect(texts(runbook, 'suspend/peer-1/acceptor')[0]).toContain('choose More > Suspend Acceptor, and click Confirm');
    expect(texts(runbook, 'delete/peer-1')[0]).toContain('Choose More > Delete and click Confirm');
    expect(ids(runbook)).toEqual([
      'remove-route/rte-1',
      'remove-route/rte-2',
      'suspend/peer-1/initiator',
      'suspend/peer-1/acceptor',
      'delete/peer-1',
    ]);
  });
});

describe('section 4, suspending and activating', () => {
  const change = (from: Plan, to: Plan): Runbook => changeRunbook(networkOf(from), networkOf(to));
  const own = (runbook: Runbook): string[] =>
    ids(runbook)
      .filter((id) => step(runbook, id).handOff === undefined)
      .map((id) => `${whose(runbook, id)} ${id}`);

  it('is a change across accounts, by the owner of each end, who tells the other one; routes stay', () => {
    const stopped = change(neighbors('activated'), neighbors('suspended'));
    expect(own(stopped)).toEqual(['acct-a suspend/peer-1/initiator', 'acct-b suspend/peer-1/acceptor']);
    expect(stopped.steps.filter(({ handOff }) => handOff !== undefined)).toHaveLength(1);
    const resumed = change(neighbors('suspended'), neighbors('activated'));
    expect(own(resumed)).toEqual(['acct-a activate/peer-1/initiator', 'acct-b activate/peer-1']);
    expect(texts(resumed, 'activate/peer-1/initiator')).toEqual(['Choose More > Activate Initiator.']);
    expect(texts(resumed, 'activate/peer-1')).toEqual(['Choose More > Activate Acceptor.']);
  });

  it('asks nothing of an owner whose end is so already', () => {
    const half = (initiator: EndState, acceptor: EndState): Plan => {
      const of = neighbors('activated');
      return {
        ...of,
        peerings: of.peerings.map((row) => ({
          ...row,
          initiator: { ...row.initiator, state: initiator },
          acceptor: { ...row.acceptor, state: acceptor },
        })),
      };
    };
    expect(own(change(half('suspended', 'activated'), neighbors('suspended')))).toEqual([
      'acct-b suspend/peer-1/acceptor',
    ]);
    expect(own(change(half('activated', 'suspended'), neighbors('activated')))).toEqual(['acct-b activate/peer-1']);
    expect(own(change(neighbors('suspending'), neighbors('suspended')))).toEqual([]);
  });

  it('of what is not there yet comes after it is made: its routes first, then both ends suspended', () => {
    const drawn = neighbors('planned');
    const there: Plan = { ...drawn, peerings: [], routes: [] };
    expect(own(change(there, neighbors('suspended'))).slice(-3)).toEqual([
      'acct-b route/rte-2',
      'acct-a suspend/peer-1/initiator',
      'acct-b suspend/peer-1/acceptor',
    ]);
  });

  it('a peering that is to be built is in a change, whatever ids stand in the plan', () => {
    const drawn = neighbors('planned');
    for (const before of [drawn, { ...drawn, peerings: [], routes: [] }])
      expect(own(change(before, drawn))).toEqual([
        'acct-a create/peer-1/initiator',
        'acct-b create/peer-1/acceptor',
        'acct-b add-peer/peer-1/acceptor',
        'acct-a add-peer/peer-1/initiator',
        'acct-a initiate/peer-1',
        'acct-a route/rte-1',
        'acct-b route/rte-2',
      ]);
  });
});

describe('section 2, an unpaid subscription', () => {
  it('is renewed at the initiator, where one pays at once', () => {
    const unpaid = (asOf: string): Plan => {
      const of = neighbors('activated');
      const billing: Peering['billing'] = {
        method: 'subscription',
        term: { unit: 'month', count: 1 },
        autoRenew: false,
        startsOn: '2019-07-01',
      };
      return { ...of, asOf, peerings: of.peerings.map((row) => ({ ...row, billing })) };
    };
    // Due on 2019-08-01; it stops to forward 15 days later, and is released after 15 more.
    const stopped = buildRunbook(networkOf(unpaid('2019-08-17')));
    expect(whose(stopped, 'renew/peer-1/2019-08-01')).toBe('acct-a');
    expect(texts(stopped, 'renew/peer-1/2019-08-01')).toEqual([
      'At the initiator, choose More > Renew, select the duration, click Buy Now, and complete the payment.',
      'It was due on 2019-08-01; once it is paid, it forwards again at once.',
    ]);
    expect(ids(buildRunbook(networkOf(unpaid('2019-07-15'))))).not.toContain('renew/peer-1/2019-08-01');
    const released = buildRunbook(networkOf(unpaid('2019-09-01')));
    expect(ids(released)).not.toContain('renew/peer-1/2019-08-01');
    expect(released.remarks.map(speak.text).join()).toContain('has to be made anew');
    // Nothing is left that a route could lead over; from an empty cloud all of it is made.
    expect(ids(released).filter((id) => id.startsWith('route/'))).toEqual([]);
    const anew = buildRunbook(networkOf(unpaid('2019-09-01')), 'nothing').steps.map(({ kind }) => kind);
    expect(anew.filter((kind) => kind === 'add-route')).toHaveLength(2);
    expect(anew).toContain('create-peering');
  });
});
