import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/plan/plan.ts';
import type { PeeringEnd } from '../../shared/plan/rows.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { plan, type PlanBuilder } from '../support/plan-builder.ts';
import { faults, found } from './found.ts';

const twoVpcs = (): PlanBuilder => plan().vpc('vpc-1', ['192.168.0.0/16']).vpc('vpc-2', ['172.16.0.0/16']);

/** A complete way from a data center to a VBR in cn-hangzhou. */
const premises = (): PlanBuilder =>
  plan()
    .dataCenter('dc-1', ['10.200.0.0/16'])
    .physicalConnection('pc-1', { dataCenter: 'dc-1', accessPoint: 'ap-cn-hangzhou-jg-B' })
    .vbr('vbr-1', { physicalConnection: 'pc-1', vlan: 1000 });

const ofPeers = (one: Plan): string[] => faults(one).filter((code) => /^(PEER|LIFE|QUOTA)/.test(code));

describe('the cases of the guide', () => {
  it('have no fault of these areas but the one that is named', () => {
    expect(caseNames.length).toBeGreaterThan(6);
    for (const name of caseNames) {
      const expected = name === 'fault-vpc-initiates-to-vbr' ? ['PEER301'] : [];
      expect([name, ofPeers(casePlan(name))]).toEqual([name, expected]);
    }
  });

  it('lose a VPC that initiates to a VBR by a safe fix, and every fault with it', () => {
    const [finding] = found(casePlan('fault-vpc-initiates-to-vbr'), 'PEER301');
    expect(finding?.subjects).toEqual(['peer-b', 'vbr-1', 'vpc-b']);
    expect(finding?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['Make VPC-Beijing the initiator and VPC-B the acceptor', true],
    ]);
    const mended = finding?.fixes[0]?.apply();
    if (mended === undefined) throw new Error('no fix');
    expect(faults(mended)).toEqual([]);
    expect(mended.peerings).toEqual(casePlan('section-10-shared-physical-connection').peerings);
  });
});

describe('peerings that can’t be', () => {
  it('are reported once each: a self-peering is neither a duplicate nor two VBRs', () => {
    const self = premises().peering('peer-1', 'vbr-1', 'vbr-1').peering('peer-2', 'vbr-1', 'vbr-1').build();
    expect(ofPeers(self)).toEqual(['PEER303', 'PEER303']);
  });

  it('are left to FILE001 when an end is not there', () => {
    const dangling = twoVpcs().peering('peer-1', 'vpc-1', 'gone', { state: 'activated', bandwidthMbps: 3 }).build();
    expect(ofPeers(dangling)).toEqual([]);
  });

  it('take their routes along when they are deleted', () => {
    const self = twoVpcs()
      .peering('peer-1', 'vpc-1', 'vpc-1')
      .route('vpc-1', '10.0.0.0/8', { peering: 'peer-1' })
      .build();
    const mended = found(self, 'PEER303')[0]?.fixes[0]?.apply();
    expect([mended?.peerings, mended?.routes]).toEqual([[], []]);
  });
});

describe('a second peering', () => {
  const twice = () => twoVpcs().peering('peer-1', 'vpc-1', 'vpc-2').peering('peer-2', 'vpc-2', 'vpc-1');

  it('is the later one, and either of the two may stay', () => {
    const [finding, ...others] = found(twice().build(), 'PEER304');
    expect(others).toEqual([]);
    expect(finding?.subjects).toEqual(['peer-2', 'peer-1']);
    expect(finding?.message).toBe('peer-2 connects vpc-2 and vpc-1, which peer-1 connects already.');
    expect(finding?.fixes.map(({ apply }) => apply().peerings.map(({ id }) => id))).toEqual([['peer-1'], ['peer-2']]);
  });

  it('is each one after the first, and then the first one stays', () => {
    const thrice = twice().peering('peer-3', 'vpc-1', 'vpc-2').build();
    expect(found(thrice, 'PEER304').map(({ subjects, fixes }) => [subjects[0], fixes.length])).toEqual([
      ['peer-2', 1],
      ['peer-3', 1],
    ]);
  });
});

describe('what the other account has to tell', () => {
  const across = (initiator: Partial<PeeringEnd>, acceptor: Partial<PeeringEnd>, uid?: string): Plan =>
    plan()
      .account('acct-a', { name: 'Account A', uid: '12345678' })
      .account('acct-b', { name: 'Account B', ...(uid === undefined ? {} : { uid }) })
      .vpc('vpc-1', ['192.168.0.0/16'])
      .vpc('vpc-2', ['172.16.0.0/16'], { account: 'acct-b' })
      .peering('peer-1', 'vpc-1', 'vpc-2', {
        initiator: { router: 'vpc-1', state: 'planned', ...initiator },
        acceptor: { router: 'vpc-2', state: 'planned', ...acceptor },
      })
      .build();

  it('is a warning while both ends are planned, an error after that', () => {
    expect(found(across({}, {}), 'PEER305').map(({ severity }) => severity)).toEqual(['warning']);
    const created = across({ state: 'created', interfaceId: 'ri-1' }, {});
    expect(found(created, 'PEER305').map(({ severity }) => severity)).toEqual(['error']);
  });

  it('is told in one sentence, however much is missing', () => {
    expect(found(across({ state: 'created' }, { state: 'created' }), 'PEER305').map(({ message }) => message)).toEqual([
      'peer-1 joins two accounts, and this is not known: the account ID of Account B and the interface ID at vpc-1 and the interface ID at vpc-2.',
    ]);
  });

  it('includes both interface IDs as soon as the connection was initiated', () => {
    const initiated = across({ state: 'connecting', interfaceId: 'ri-1' }, {}, '87654321');
    expect(found(initiated, 'PEER305')[0]?.message).toContain('the interface ID at vpc-2');
    expect(found(across({ state: 'created', interfaceId: 'ri-1' }, {}, '87654321'), 'PEER305')).toEqual([]);
  });

  it('takes an ID of blanks for none', () => {
    expect(found(across({}, {}, '  '), 'PEER305')).toHaveLength(1);
  });

  it('is left to FILE001 where the account is not in the plan', () => {
    const lost = { ...across({}, {}, '87654321'), accounts: [{ id: 'acct-a', name: 'A', uid: '12345678' }] };
    expect(found(lost, 'PEER305')).toEqual([]);
  });
});

describe('a bandwidth that is not offered', () => {
  it.each([
    [3, ['Set peer-1 to 5 Mbit/s', 'Set peer-1 to 2 Mbit/s']],
    [1500, ['Set peer-1 to 2 Gbit/s', 'Set peer-1 to 1 Gbit/s']],
    [1, ['Set peer-1 to 2 Mbit/s']],
    [20_000, ['Set peer-1 to 10 Gbit/s']],
  ])('of %d Mbit/s can become the next larger or smaller one', (bandwidthMbps, titles) => {
    const [finding] = found(twoVpcs().peering('peer-1', 'vpc-1', 'vpc-2', { bandwidthMbps }).build(), 'PEER306');
    expect(finding?.fixes.map(({ title }) => title)).toEqual(titles);
  });
});

describe('a VBR that is not complete', () => {
  it('can be attached to a complete physical connection of its account and region, where its VLAN is free', () => {
    const drawn = premises()
      .account('acct-b', { name: 'Account B' })
      .physicalConnection('pc-bare')
      .physicalConnection('pc-beijing', { dataCenter: 'dc-1', accessPoint: 'ap-cn-beijing-dx-A' })
      .physicalConnection('pc-other', { dataCenter: 'dc-1', accessPoint: 'ap-new', account: 'acct-b' })
      .physicalConnection('pc-new', { dataCenter: 'dc-1', accessPoint: 'ap-new' })
      .vbr('vbr-2', { vlan: 1000 })
      .build();
    const [finding] = found(drawn, 'PEER307');
    expect(finding?.subjects).toEqual(['vbr-2']);
    // On pc-1, vbr-1 has VLAN 1000.
    expect(finding?.fixes.map(({ title, safe }) => [title, safe])).toEqual([['Attach vbr-2 to pc-new', false]]);
  });

  it('is not attached beside a VBR without a tag', () => {
    const drawn = premises().vbr('vbr-2', { vlan: 5 }).build();
    const untagged = (vlan: number): Plan => ({
      ...drawn,
      rulePack: 'express-connect-2026',
      vbrs: drawn.vbrs.map((row) => (row.id === 'vbr-1' ? { ...row, vlan } : row)),
    });
    expect(found(untagged(1), 'PEER307')[0]?.fixes.map(({ title }) => title)).toEqual(['Attach vbr-2 to pc-1']);
    expect(found(untagged(0), 'PEER307')[0]?.fixes).toEqual([]);
  });

  it('is not offered a data center that overlaps another neighbor of its VPC', () => {
    const clash = plan()
      .dataCenter('dc-1', ['10.5.0.0/16'])
      .physicalConnection('pc-1', { accessPoint: 'ap-new' })
      .vbr('vbr-1', { physicalConnection: 'pc-1', vlan: 1000 })
      .vpc('vpc-1', ['192.168.0.0/16'])
      .vpc('vpc-2', ['10.0.0.0/8'])
      .peering('peer-1', 'vbr-1', 'vpc-1')
      .peering('peer-2', 'vpc-1', 'vpc-2')
      .build();
    expect(found(clash, 'PEER307')[0]?.fixes).toEqual([]);
  });

  it('is not offered a data center that overlaps what it reaches', () => {
    const clash = plan()
      .dataCenter('dc-1', ['192.168.0.0/17'])
      .dataCenter('dc-2', ['10.200.0.0/16'])
      .dataCenter('dc-3', ['10.100.0.0/16'])
      .physicalConnection('pc-1', { accessPoint: 'ap-cn-hangzhou-jg-B' })
      .vbr('vbr-1', {
        physicalConnection: 'pc-1',
        vlan: 1000,
        localGatewayIp: '10.100.0.1',
        peerGatewayIp: '10.100.0.2',
      })
      .vpc('vpc-1', ['192.168.0.0/16'])
      .peering('peer-1', 'vbr-1', 'vpc-1')
      .build();
    expect(found(clash, 'PEER307')[0]?.fixes.map(({ title }) => title)).toEqual(['Let pc-1 lead to dc-2']);
  });

  it('is one finding for everything that a shared physical connection lacks of a kind', () => {
    const shared = plan()
      .physicalConnection('pc-1', { accessPoint: ' ' })
      .vbr('vbr-1', { physicalConnection: 'pc-1', vlan: 1 })
      .vbr('vbr-2', { physicalConnection: 'pc-1', vlan: 2 })
      .build();
    expect(found(shared, 'PEER307').map(({ subjects, message }) => [subjects, message])).toEqual([
      [['vbr-1', 'pc-1', 'vbr-2'], 'Physical connection pc-1, which VBR vbr-1 uses, has no access point.'],
      [['vbr-1', 'pc-1', 'vbr-2'], 'Physical connection pc-1, which VBR vbr-1 uses, leads to no data center.'],
    ]);
  });

  it('is offered the access points of its region, and nothing where there are too many to choose from', () => {
    const without = (region: string): Plan =>
      plan()
        .dataCenter('dc-1', [])
        .physicalConnection('pc-1', { dataCenter: 'dc-1' })
        .vbr('vbr-1', { physicalConnection: 'pc-1', region, vlan: 1000 })
        .build();
    expect(found(without('cn-hangzhou'), 'PEER307')[0]?.fixes.map(({ title }) => title)).toContain(
      'Let pc-1 end at ap-cn-hangzhou-jg-B',
    );
    expect(found(without('nowhere'), 'PEER307')[0]?.fixes).toEqual([]);
    const five = ['dc-1', 'dc-2', 'dc-3', 'dc-4', 'dc-5'].reduce(
      (builder, id) => builder.dataCenter(id, []),
      plan()
        .physicalConnection('pc-1', { accessPoint: 'ap-new' })
        .vbr('vbr-1', { physicalConnection: 'pc-1', vlan: 1000 }),
    );
    expect(found(five.build(), 'PEER307')[0]?.fixes).toEqual([]);
  });

  it('is left to FILE001 where the reference leads nowhere', () => {
    const dangling = plan()
      .vbr('vbr-1', { physicalConnection: 'gone', vlan: 1000 })
      .physicalConnection('pc-1', { dataCenter: 'gone', accessPoint: 'ap-new' })
      .vbr('vbr-2', { physicalConnection: 'pc-1', vlan: 1000 });
    expect(found(dangling.build(), 'PEER307')).toEqual([]);
  });
});

describe('a VLAN ID', () => {
  const vlans = (...ids: number[]) =>
    ids.reduce((builder, vlan, at) => builder.vbr(`vbr-${at + 2}`, { physicalConnection: 'pc-1', vlan }), premises());

  it('that is used twice becomes the next free one on that physical connection', () => {
    const [finding] = found(vlans(1001, 1000).build(), 'PEER308');
    expect(finding?.subjects).toEqual(['vbr-3', 'vbr-1', 'pc-1']);
    expect(finding?.fixes.map(({ title }) => title)).toEqual(['Give vbr-3 the VLAN ID 1002']);
  });

  it('at the end of the range starts again at its beginning', () => {
    expect(found(vlans(2999, 2999).build(), 'PEER308')[0]?.fixes[0]?.title).toBe('Give vbr-3 the VLAN ID 1');
  });

  it.each([-1, 3000, 1.5, 1e21])('of %d is out of the guide’s range', (vlan) => {
    const [finding] = found(vlans(vlan).build(), 'PEER308');
    expect(finding?.message).toBe(
      `VBR vbr-2 has the VLAN ID ${vlan}; it must be a whole number from 1 to 2999, or 0 for a port without tags.`,
    );
    expect(finding?.fixes[0]?.title).toBe('Give vbr-2 the VLAN ID 1');
  });

  it('of 0 means untagged: alone it is right, beside others each such VBR is wrong', () => {
    const [alone] = [premises().build()].map((one) => ({ ...one, vbrs: one.vbrs.map((row) => ({ ...row, vlan: 0 })) }));
    expect(alone && found(alone, 'PEER308')).toEqual([]);
    expect(found(vlans(0).build(), 'PEER308').map(({ message }) => message)).toEqual([
      'VBR vbr-2 has the VLAN ID 0 (untagged), but shares physical connection pc-1 with VBR vbr-1.',
    ]);
    expect(found(vlans(0, 0).build(), 'PEER308').map(({ subjects }) => subjects[0])).toEqual(['vbr-2', 'vbr-3']);
    expect(found(vlans(0).build(), 'PEER308')[0]?.fixes[0]?.title).toBe('Give vbr-2 the VLAN ID 1');
  });
});
