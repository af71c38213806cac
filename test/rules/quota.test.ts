import { describe, expect, it } from 'vitest';
import type { Plan, RaisedQuotas } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';
import { found } from './found.ts';

/** A VPC `hub` of the first account, peered with so many VPCs of the second. */
function hub(count: number, quotas?: RaisedQuotas, hubId = 'hub'): Plan {
  let builder = plan({ quotas })
    .account('acct-a', { name: 'Account A', uid: '1' })
    .account('acct-b', { name: 'Account B', uid: '2' })
    .vpc(hubId, ['192.168.0.0/16']);
  for (let number = 1; number <= count; number += 1) {
    builder = builder
      .vpc(`vpc-${number}`, [`10.${number}.0.0/16`], { account: 'acct-b' })
      .peering(`peer-${number}`, hubId, `vpc-${number}`);
  }
  return builder.build();
}

const told = (one: Plan, code: string) => found(one, code).map(({ severity, subjects }) => [severity, ...subjects]);

describe('the quotas of the guide (section 3)', () => {
  it('allow five peerings of a VPC: a notice at five, an error at six', () => {
    expect(told(hub(4), 'QUOTA701')).toEqual([]);
    expect(told(hub(5), 'QUOTA701')).toEqual([['notice', 'hub']]);
    expect(told(hub(6), 'QUOTA701')).toEqual([['error', 'hub']]);
  });

  it('allow ten peerings of an account, counted in each account that owns an end', () => {
    const raised = { peeringsPerVpc: { hub: 99 } };
    expect(told(hub(9, raised), 'QUOTA')).toEqual([]);
    expect(told(hub(10, raised), 'QUOTA')).toEqual([
      ['notice', 'acct-a'],
      ['notice', 'acct-b'],
    ]);
    expect(told(hub(11, raised), 'QUOTA')).toEqual([
      ['error', 'acct-a'],
      ['error', 'acct-b'],
    ]);
  });

  it('count a peering within one account once', () => {
    const mine = { ...hub(9), vpcs: hub(9).vpcs.map((row) => ({ ...row, account: 'acct-a' })) };
    expect(found(mine, 'QUOTA703')).toEqual([]);
  });

  it('allow five VPCs on a physical connection, over all of its VBRs', () => {
    const shared = (count: number): Plan => {
      let builder = plan()
        .dataCenter('dc-1', ['10.200.0.0/16'])
        .physicalConnection('pc-1', { dataCenter: 'dc-1', accessPoint: 'ap-new' })
        .vbr('vbr-1', { physicalConnection: 'pc-1', vlan: 1 })
        .vbr('vbr-2', { physicalConnection: 'pc-1', vlan: 2 });
      for (let number = 1; number <= count; number += 1) {
        builder = builder
          .vpc(`vpc-${number}`, [`10.${number}.0.0/16`])
          .peering(`peer-${number}`, `vbr-${1 + (number % 2)}`, `vpc-${number}`);
      }
      // The same VPC over the other VBR of the same physical connection.
      return builder.peering('again', 'vbr-1', 'vpc-1').build();
    };
    expect(told(shared(4), 'QUOTA704')).toEqual([]);
    expect(told(shared(5), 'QUOTA704')).toEqual([['notice', 'pc-1']]);
    expect(told(shared(6), 'QUOTA704')).toEqual([['error', 'pc-1']]);
  });
});

describe('a raised quota', () => {
  it('holds for its object alone', () => {
    expect(told(hub(6, { peeringsPerVpc: { hub: 6 } }), 'QUOTA701')).toEqual([['notice', 'hub']]);
    expect(told(hub(6, { peeringsPerVpc: { 'vpc-1': 9 } }), 'QUOTA701')).toEqual([['error', 'hub']]);
  });

  it('can be lower than the pack’s limit', () => {
    expect(told(hub(1, { peeringsPerVpc: { hub: 0 } }), 'QUOTA701')).toEqual([['error', 'hub']]);
    expect(told(hub(0, { peeringsPerVpc: { hub: 0 } }), 'QUOTA701')).toEqual([]);
  });

  it('is offered as a fix that leaves the other raised quotas alone', () => {
    const quotas = { peeringsPerVpc: { 'vpc-1': 7 }, peeringsPerAccount: { 'acct-a': 20 } };
    const [finding] = found(hub(6, quotas), 'QUOTA701');
    expect(finding?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['Note a raised quota of 7 for hub, once it is granted', false],
    ]);
    expect(finding?.fixes[0]?.apply().quotas).toEqual({
      peeringsPerVpc: { 'vpc-1': 7, hub: 7 },
      peeringsPerAccount: { 'acct-a': 20 },
    });
  });

  it.each(['constructor', '__proto__', 'toString'])('is not found in what every object inherits: %s', (id) => {
    const one = hub(6, { peeringsPerVpc: {} }, id);
    expect(told(one, 'QUOTA701')).toEqual([['error', id]]);
    const mended = found(one, 'QUOTA701')[0]?.fixes[0]?.apply();
    expect(mended && found(mended, 'QUOTA701')).toEqual([]);
  });
});

describe('a pack that publishes no limit', () => {
  it('says nothing, unless the plan knows one', () => {
    const in2026 = (one: Plan): Plan => ({ ...one, rulePack: 'express-connect-2026' });
    expect(found(in2026(hub(30)), 'QUOTA703')).toEqual([]);
    expect(told(in2026(hub(5, { peeringsPerAccount: { 'acct-a': 4 } })), 'QUOTA703')).toEqual([['error', 'acct-a']]);
  });
});
