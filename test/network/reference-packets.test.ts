import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/plan/plan.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { plan, type PlanBuilder } from '../support/plan-builder.ts';
import { readAddress, referencePackets } from './reference-packets.ts';

const on = { state: 'activated' } as const;

/** `delivered vpc-1 > vpc-2`: what becomes of a packet, and where it was. */
function story(made: Plan, from: string, address: string, without: readonly string[] = []): string {
  const { end, trail } = referencePackets(made, { without: new Set(without) }).carry(
    from,
    readAddress(address) ?? Number.NaN,
  );
  return `${end} ${trail.join(' > ')}`;
}

function verdict(made: Plan, from: string, to: string, without: readonly string[] = []): string {
  const packets = referencePackets(made, { without: new Set(without) });
  const [source, destination] = [from, to].map((id) => packets.places.find((place) => place.id === id));
  if (!source || !destination) throw new Error(`${from} or ${to} is no place`);
  return packets.verdict(source, destination);
}

/** vpc-1 and vpc-2 with routes both ways. */
function twoVpcs(): PlanBuilder {
  return plan()
    .vpc('vpc-1', ['10.1.0.0/16'])
    .vpc('vpc-2', ['10.2.0.0/16'])
    .peering('peer-12', 'vpc-1', 'vpc-2', on)
    .route('vpc-1', '10.2.0.0/16', { peering: 'peer-12' })
    .route('vpc-2', '10.1.0.0/16', { peering: 'peer-12' });
}

/** vpc-1 and vpc-2 behind a VBR each, both on the one data center, with the routes between everything. */
function throughTheDataCenter(): PlanBuilder {
  const builder = plan().dataCenter('dc-1', ['172.16.0.0/16']);
  for (const number of [1, 2]) {
    const far = 3 - number;
    const [peering, physicalConnection] = [`peer-${number}`, `pc-${number}`];
    builder
      .physicalConnection(physicalConnection, { dataCenter: 'dc-1' })
      .vbr(`vbr-${number}`, { physicalConnection, localGatewayIp: `192.168.${number}.1` })
      .vpc(`vpc-${number}`, [`10.${number}.0.0/16`], { region: `cn-${number}` })
      .peering(peering, `vbr-${number}`, `vpc-${number}`, on)
      .route(`vpc-${number}`, '172.16.0.0/16', { peering })
      .route(`vpc-${number}`, `10.${far}.0.0/16`, { peering })
      .route(`vbr-${number}`, '172.16.0.0/16', { physicalConnection })
      .route(`vbr-${number}`, `10.${far}.0.0/16`, { physicalConnection })
      .route(`vbr-${number}`, `10.${number}.0.0/16`, { peering })
      .route('dc-1', `10.${number}.0.0/16`, { ip: `192.168.${number}.1` });
  }
  return builder;
}

describe('the reference at a VPC', () => {
  it('delivers to vSwitches alone where there are any, as far as they lie in the blocks', () => {
    const made = plan().vpc('vpc-1', ['10.1.0.0/16']).vSwitch('vsw', 'vpc-1', '10.1.0.0/24').build();
    expect(story(made, 'vpc-1', '10.1.0.255')).toBe('delivered vpc-1');
    expect(story(made, 'vpc-1', '10.1.1.0')).toBe('dropped vpc-1');
    const outside = plan().vpc('vpc-1', ['10.1.0.0/24']).vSwitch('vsw', 'vpc-1', '10.1.0.0/16').build();
    expect(story(outside, 'vpc-1', '10.1.0.255')).toBe('delivered vpc-1');
    expect(story(outside, 'vpc-1', '10.1.1.0')).toBe('dropped vpc-1');
  });

  it('asks the table for an own address that lies in no vSwitch', () => {
    const made = plan()
      .vpc('vpc-1', ['10.0.0.0/16'])
      .vSwitch('vsw-1', 'vpc-1', '10.0.1.0/24')
      .vpc('vpc-2', ['10.0.0.0/16'])
      .vSwitch('vsw-2', 'vpc-2', '10.0.2.0/24')
      .peering('peer', 'vpc-1', 'vpc-2', on)
      .route('vpc-1', '10.0.2.0/24', { peering: 'peer' })
      .route('vpc-1', '10.0.1.0/25', { peering: 'peer' })
      .route('vpc-2', '10.0.1.0/24', { peering: 'peer' })
      .build();
    expect(story(made, 'vpc-1', '10.0.2.9')).toBe('delivered vpc-1 > vpc-2');
    expect(story(made, 'vpc-1', '10.0.1.9')).toBe('delivered vpc-1');
    expect(verdict(made, 'vsw-1', 'vsw-2')).toBe('reachable');
  });

  it('takes the longest prefix, and of equal ones the first of the plan', () => {
    const made = twoVpcs()
      .vpc('vpc-3', ['10.2.0.0/16'])
      .peering('peer-13', 'vpc-1', 'vpc-3', on)
      .route('vpc-1', '10.2.0.0/16', { peering: 'peer-13' })
      .route('vpc-1', '10.2.128.0/17', { peering: 'peer-13' })
      .build();
    expect(story(made, 'vpc-1', '10.2.127.255')).toBe('delivered vpc-1 > vpc-2');
    expect(story(made, 'vpc-1', '10.2.128.0')).toBe('delivered vpc-1 > vpc-3');
  });

  it('does not fall back to a shorter prefix where the longest leads nowhere', () => {
    const made = twoVpcs().route('vpc-1', '10.2.3.0/24', { peering: 'peer-x' }).build();
    expect(story(made, 'vpc-1', '10.2.3.4')).toBe('dropped vpc-1');
    expect(story(made, 'vpc-1', '10.2.4.4')).toBe('delivered vpc-1 > vpc-2');
  });

  it('passes nothing on that came over a peering', () => {
    const made = twoVpcs()
      .vpc('vpc-3', ['10.3.0.0/16'])
      .peering('peer-23', 'vpc-2', 'vpc-3', on)
      .route('vpc-1', '10.3.0.0/16', { peering: 'peer-12' })
      .route('vpc-2', '10.3.0.0/16', { peering: 'peer-23' })
      .build();
    expect(story(made, 'vpc-1', '10.3.0.1')).toBe('dropped vpc-1 > vpc-2');
  });

  it('needs both ends activated to cross a peering', () => {
    const half = { initiator: { router: 'vpc-1', state: 'activated' as const } };
    const made = plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .peering('peer', 'vpc-1', 'vpc-2', { ...half, acceptor: { router: 'vpc-2', state: 'suspended' } })
      .route('vpc-1', '10.2.0.0/16', { peering: 'peer' })
      .build();
    expect(story(made, 'vpc-1', '10.2.0.1')).toBe('dropped vpc-1');
  });
});

describe('the reference at a VBR', () => {
  it('joins two VPCs by way of the data center', () => {
    const made = throughTheDataCenter().build();
    expect(story(made, 'vpc-1', '10.2.0.1')).toBe('delivered vpc-1 > vbr-1 > dc-1 > vbr-2 > vpc-2');
    expect(verdict(made, 'vpc-1', 'vpc-2')).toBe('reachable');
    expect(verdict(made, 'vpc-1', 'dc-1')).toBe('reachable');
  });

  it('cannot tell what happens from one peering to another, and sends nothing back over the one that it came by', () => {
    const made = plan()
      .vbr('vbr-1')
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .peering('peer-1', 'vbr-1', 'vpc-1', on)
      .peering('peer-2', 'vbr-1', 'vpc-2', { state: 'planned' })
      .route('vpc-1', '0.0.0.0/0', { peering: 'peer-1' })
      .route('vbr-1', '10.2.0.0/16', { peering: 'peer-2' })
      .route('vbr-1', '10.3.0.0/16', { peering: 'peer-1' })
      .route('vbr-1', '10.4.0.0/16', { peering: 'peer-x' })
      .build();
    expect(story(made, 'vpc-1', '10.2.0.1')).toBe('undetermined vpc-1 > vbr-1');
    expect(story(made, 'vpc-1', '10.3.0.1')).toBe('dropped vpc-1 > vbr-1');
    expect(story(made, 'vpc-1', '10.4.0.1')).toBe('dropped vpc-1 > vbr-1');
  });

  it('sends nothing back over the physical connection that it came from', () => {
    const made = throughTheDataCenter().route('dc-1', '10.2.0.0/17', { ip: '192.168.1.1' }).build();
    expect(story(made, 'dc-1', '10.2.0.1')).toBe('dropped dc-1 > vbr-1');
  });

  it('loses everything without a data center', () => {
    const made = plan()
      .physicalConnection('pc')
      .vbr('vbr', { physicalConnection: 'pc' })
      .vpc('vpc', ['10.1.0.0/16'])
      .peering('peer', 'vbr', 'vpc', on)
      .route('vpc', '172.16.0.0/12', { peering: 'peer' })
      .route('vbr', '172.16.0.0/12', { physicalConnection: 'pc' })
      .build();
    expect(story(made, 'vpc', '172.16.0.1')).toBe('dropped vpc > vbr');
  });
});

describe('the reference at a data center', () => {
  it('cannot tell which of two VBRs answers to one gateway address', () => {
    const made = throughTheDataCenter()
      .vbr('vbr-3', { physicalConnection: 'pc-1', localGatewayIp: '192.168.2.1' })
      .build();
    expect(story(made, 'dc-1', '10.2.0.1')).toBe('undetermined dc-1');
    expect(verdict(made, 'dc-1', 'vpc-2')).toBe('undetermined');
  });

  it('does not know gateways of another data center', () => {
    const made = throughTheDataCenter()
      .dataCenter('dc-2', ['172.17.0.0/16'])
      .route('dc-2', '10.1.0.0/16', { ip: '192.168.1.1' })
      .build();
    expect(story(made, 'dc-2', '10.1.0.1')).toBe('dropped dc-2');
  });
});

describe('the verdict of the reference', () => {
  it('needs the answer, and finds the part that has one', () => {
    expect(verdict(twoVpcs().build(), 'vpc-1', 'vpc-2')).toBe('reachable');
    const oneWay = plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .peering('p', 'vpc-1', 'vpc-2', on);
    oneWay.route('vpc-1', '10.2.0.0/16', { peering: 'p' });
    expect(verdict(oneWay.build(), 'vpc-1', 'vpc-2')).toBe('unreachable');
    oneWay.route('vpc-2', '10.1.0.7/32', { peering: 'p' });
    expect(verdict(oneWay.build(), 'vpc-1', 'vpc-2')).toBe('partial');
  });

  it('is lost where a router on the way has the same addresses', () => {
    const made = twoVpcs().vpc('vpc-3', ['10.2.0.0/16']).build();
    expect(verdict(made, 'vpc-1', 'vpc-3')).toBe('unreachable');
  });

  it('is undetermined without a known address', () => {
    const made = twoVpcs().vpc('vpc-3', []).vpc('vpc-4', ['10.4.0.1/16']).build();
    expect([verdict(made, 'vpc-3', 'vpc-1'), verdict(made, 'vpc-1', 'vpc-4')]).toEqual([
      'undetermined',
      'undetermined',
    ]);
  });

  it.each([
    ['peer-1', 'unreachable', 'reachable'],
    ['vbr-1', 'unreachable', 'reachable'],
    ['pc-1', 'unreachable', 'reachable'],
    ['vpc-1', 'unreachable', 'reachable'],
    ['cn-1', 'unreachable', 'reachable'],
    ['dc-1', 'unreachable', 'unreachable'],
    ['cn-2', 'reachable', 'unreachable'],
  ])('changes without %s to %s on its side and %s on the other', (off, near, far) => {
    const made = throughTheDataCenter().build();
    expect([verdict(made, 'vpc-1', 'dc-1', [off]), verdict(made, 'vpc-2', 'dc-1', [off])]).toEqual([near, far]);
    expect(verdict(made, 'vpc-1', 'vpc-2', [off])).toBe('unreachable');
  });

  it.each(caseNames.filter((name) => name.startsWith('section') && name !== 'section-08-just-drawn'))(
    'joins the ends of every intent of %s',
    (name) => {
      const made = casePlan(name);
      const placeOf = (id: string): string =>
        made.instances.find((row) => row.id === id)?.vSwitch ??
        made.hosts.find((row) => row.id === id)?.dataCenter ??
        id;
      expect(made.intents.length).toBeGreaterThan(0);
      for (const { from, to } of made.intents) expect(verdict(made, placeOf(from), placeOf(to))).toBe('reachable');
    },
  );
});
