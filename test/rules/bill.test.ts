import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Billing } from '../../shared/plan/rows.ts';
import { plan } from '../support/plan-builder.ts';
import { found } from './found.ts';

type Header = Parameters<typeof plan>[0];

function peered(
  regions: readonly [string, string],
  bandwidthMbps: number,
  header: Header = {},
  billing?: Billing,
): Plan {
  return plan(header)
    .vpc('vpc-a', ['10.0.0.0/16'], { region: regions[0] })
    .vpc('vpc-b', ['10.1.0.0/16'], { region: regions[1] })
    .peering('peer', 'vpc-a', 'vpc-b', { bandwidthMbps, ...(billing && { billing }) })
    .build();
}

const beijing = ['cn-beijing', 'cn-beijing'] as const;
const subscription = { method: 'subscription', term: { unit: 'month', count: 1 }, startsOn: '2019-07-14' } as const;

describe('BILL801', () => {
  it('is silent while a connection is free, and speaks of each charged one without a figure once', () => {
    expect(found(peered(beijing, 2000), 'BILL801')).toEqual([]);
    const [finding, ...others] = found(peered(beijing, 2000, { asOf: '2021-01-01', quote: { months: 12 } }), 'BILL801');
    expect(others).toEqual([]);
    expect(finding?.subjects).toEqual(['peer']);
    expect(finding?.message).toContain('2 Gbit/s');
  });

  it('offers the public figures where they have the price, and nothing where nobody has it', () => {
    const [finding] = found(peered(beijing, 2000, { asOf: '2021-01-01' }), 'BILL801');
    expect(finding?.fixes.map(({ title }) => title)).toEqual([
      'Quote by “Public figures, 2026” as well, which has a figure for it',
    ]);
    expect(finding?.fixes[0]?.apply().quote).toEqual({ books: [{ id: 'public-figures-2026' }] });
    const [far] = found(peered(['cn-beijing', 'cn-hangzhou'], 2), 'BILL801');
    expect(far?.fixes).toEqual([]);
  });
});

describe('BILL802', () => {
  it('tells the day within the term, the whole of it quoted, and not the day after', () => {
    const year = { method: 'subscription', term: { unit: 'year', count: 1 } } as const;
    const from = (asOf: string) =>
      found(peered(beijing, 1000, { asOf }, year), 'BILL802').map(({ message }) => message);
    expect(from('2019-12-31')).toEqual([]);
    expect(from('2020-01-01')).toEqual([
      'peer is free until “Connections within one region” ends; from 2020-12-31 on, within the term that is quoted, it is charged.',
    ]);
    expect(from('2020-12-31')).toEqual([
      'peer was free under “Connections within one region”; since 2020-12-31 it is charged.',
    ]);
  });
});

describe('BILL803', () => {
  const on = (asOf: string, billing: Billing = subscription) => found(peered(beijing, 2, { asOf }, billing), 'BILL803');

  it('follows the guide’s days: reminders on 8, 12 and 14, forwarding stops on day 15, released 15 days later', () => {
    // The month from 2019-07-14 ends on 2019-08-14; day 15 is 2019-08-29, and 15 days later it is 2019-09-13.
    expect(on('2019-08-13')).toEqual([]);
    expect(on('2019-08-22')[0]?.message).toBe(
      'The term of peer ended on 2019-08-14; 2019-08-22 is day 8 after it. Reminders still to come: days 8, 12, 14. Forwarding stops on 2019-08-29 (day 15), and the connection is released on 2019-09-13.',
    );
    expect(on('2019-08-27')[0]?.message).toContain('Reminders still to come: days 14.');
    expect(on('2019-08-29')[0]?.message).toContain('forwarding stopped on 2019-08-29 (day 15)');
    expect(on('2019-09-12')[0]?.message).toContain('released on 2019-09-13');
    expect(on('2019-09-13')[0]?.message).toContain('its configuration is gone');
  });

  it('is mended by renewing without a gap or by renewing itself; once it is released, it can only go', () => {
    const [finding] = on('2019-08-30');
    expect(finding?.fixes.map(({ title }) => title)).toEqual([
      'Let peer renew itself',
      'Renew peer without a gap: the term that began on 2019-08-14',
    ]);
    expect(on('2019-09-20')[0]?.fixes.map(({ title }) => title)).toEqual(['Delete peer and the routes over it']);
  });

  it('says nothing of what renews itself, has no start or is paid as it goes', () => {
    const { startsOn: _startsOn, ...noStart } = subscription;
    for (const billing of [{ ...subscription, autoRenew: true }, noStart, { method: 'pay-as-you-go' } as const])
      expect(on('2025-01-01', billing)).toEqual([]);
  });
});

describe('ADVICE002', () => {
  it('names who could pay instead, only where either end may initiate and something is charged', () => {
    const two = (region: string, bandwidthMbps = 2): Plan =>
      plan()
        .account('acct-a', { name: 'Account A' })
        .account('acct-b', { name: 'Account B' })
        .vpc('vpc-a', [], { account: 'acct-a', region: 'cn-beijing' })
        .vpc('vpc-b', [], { account: 'acct-b', region })
        .vbr('vbr', { account: 'acct-a', region: 'cn-beijing' })
        .peering('peer', 'vpc-a', 'vpc-b', { bandwidthMbps })
        .peering('from-vbr', 'vbr', 'vpc-b', { bandwidthMbps })
        .build();
    expect(found(two('cn-hangzhou'), 'ADVICE002').map(({ subjects, message }) => [subjects, message])).toEqual([
      [['peer'], 'Account A pays for peer because vpc-a initiates it; vpc-b of Account B could initiate instead.'],
    ]);
    expect(found(two('cn-beijing'), 'ADVICE002')).toEqual([]);
  });
});
