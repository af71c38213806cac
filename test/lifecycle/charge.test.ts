import { describe, expect, it } from 'vitest';
import type { EndState, StatePair } from '../../shared/catalog/router-states.ts';
import { type Charge, isBilled } from '../../shared/lifecycle/charge.ts';
import type { PlanHeader } from '../../shared/plan/plan.ts';
import type { Billing } from '../../shared/plan/rows.ts';
import { plan } from '../support/plan-builder.ts';
import { both, networkOf } from './connections.ts';

interface Given {
  readonly header?: Partial<PlanHeader>;
  readonly from?: string;
  readonly to?: string;
  readonly vbr?: boolean;
  readonly method?: Billing['method'] | 'none';
  readonly mbps?: number;
}

function charge(states: StatePair | EndState, given: Given = {}): Charge['answer'] {
  const {
    header = {},
    from = 'cn-qingdao',
    to = 'cn-beijing',
    vbr = false,
    method = 'pay-as-you-go',
    mbps = 2,
  } = given;
  const builder = plan(header).vpc('vpc-1', ['192.168.0.0/16'], { region: from });
  const network = networkOf(
    builder
      .vbr('vbr-1', { region: from })
      .vpc('vpc-2', ['172.16.0.0/16'], { region: to })
      .peering('peer-1', vbr ? 'vbr-1' : 'vpc-1', 'vpc-2', {
        bandwidthMbps: mbps,
        ...(method === 'none' ? {} : { billing: { method } }),
      })
      .build(),
  );
  const [node] = network.peerings;
  if (node === undefined) throw new Error('no peering');
  return isBilled(network, node, typeof states === 'string' ? both(states) : states).answer;
}

const current = { rulePack: 'express-connect-2026', asOf: '2026-01-01' };

describe('what a connection costs', () => {
  it('is nothing before the initiator exists: an acceptor is free of charge', () => {
    expect(charge('planned')).toBe('free');
    expect(charge({ initiator: 'planned', acceptor: 'created' })).toBe('free');
  });

  it('is charged across regions once it is activated, however it is billed', () => {
    for (const method of ['pay-as-you-go', 'subscription', 'none'] as const)
      expect(charge('activated', { method })).toBe('billed');
  });

  it('is waived within one region before 2020-12-31, and that day is charged', () => {
    const within = (asOf: string): string =>
      charge('activated', { from: 'cn-beijing', to: 'cn-beijing', header: { asOf } });
    expect(within('2020-12-30')).toBe('free');
    expect(within('2020-12-31')).toBe('billed');
  });

  it('is waived between Beijing and Zhangjiakou up to 2 Gbit/s, in either direction', () => {
    const between = (mbps: number, ...[from, to]: [string, string]): string => charge('activated', { from, to, mbps });
    expect(between(2000, 'cn-beijing', 'cn-zhangjiakou')).toBe('free');
    expect(between(2000, 'cn-zhangjiakou', 'cn-beijing')).toBe('free');
    expect(between(5000, 'cn-beijing', 'cn-zhangjiakou')).toBe('billed');
    expect(between(2, 'cn-beijing', 'cn-qingdao')).toBe('billed');
  });

  it('is waived without an end in 2026 from a VBR to a VPC of its region, and not from a VPC', () => {
    const within = { from: 'cn-beijing', to: 'cn-beijing', header: current };
    expect(charge('activated', { ...within, vbr: true })).toBe('free');
    expect(charge('activated', within)).toBe('billed');
  });

  it('is paid for its term by subscription, forwarding or not', () => {
    for (const state of ['created', 'connecting', 'suspended', 'activating'] as const)
      expect(charge(state, { method: 'subscription' })).toBe('billed');
  });

  it('by pay-as-you-go while suspended is what the edition says: nothing in 2019, charged in 2026', () => {
    for (const state of ['suspending', 'suspended', 'activating'] as const) {
      expect(charge(state)).toBe('unknown');
      expect(charge(state, { header: current })).toBe('billed');
    }
  });

  it('is unknown before the first activation, and where the plan does not say how it is billed', () => {
    for (const state of ['created', 'connecting'] as const) expect(charge(state, { header: current })).toBe('unknown');
    expect(charge('suspended', { method: 'none', header: current })).toBe('unknown');
  });
});
