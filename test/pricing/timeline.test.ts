import { describe, expect, it } from 'vitest';
import { billingPhase } from '../../shared/catalog/billing-phase.ts';
import { guideBook } from '../../shared/catalog/price-books.ts';
import { defaultRulePack, findRulePack } from '../../shared/catalog/rule-packs.ts';
import type { PeeringItem } from '../../shared/pricing/billable-item.ts';
import { timelineOf } from '../../shared/pricing/timeline.ts';

const item: PeeringItem = {
  kind: 'peering',
  id: 'peer',
  name: 'peer',
  payer: 'acct-a',
  acceptorAccount: 'acct-a',
  initiator: 'a',
  acceptor: 'b',
  regions: ['cn-beijing', 'cn-beijing'],
  connection: 'vpc-to-vpc',
  bandwidthMbps: 1000,
  method: 'subscription',
  term: { unit: 'month', count: 1 },
  startsOn: '2020-01-31',
};
const guide = { overdue: defaultRulePack.billing.overdue, waivers: [] };

describe('the timeline of a subscription', () => {
  it('ends its term on the last day of a short month, reminds twice on the same days, stops and is released', () => {
    // 2020-02-29 + 15 days = 2020-03-15, + 15 = 2020-03-30.
    expect(timelineOf(item, guide, '2020-12-31').map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2020-01-31 starts',
      '2020-02-29 due',
      '2020-03-08 reminder',
      '2020-03-12 reminder',
      '2020-03-14 reminder',
      '2020-03-15 stops',
      '2020-03-23 reminder',
      '2020-03-27 reminder',
      '2020-03-29 reminder',
      '2020-03-30 released',
    ]);
  });

  it('renews itself without drifting from its day of the month, up to the day that is asked for', () => {
    const days = timelineOf({ ...item, autoRenew: true }, guide, '2020-05-31').map(({ day, kind }) => `${day} ${kind}`);
    expect(days).toEqual([
      '2020-01-31 starts',
      '2020-02-29 renews',
      '2020-03-31 renews',
      '2020-04-30 renews',
      '2020-05-31 renews',
    ]);
  });

  it('names the end of a free period, and no reminder where the edition publishes none', () => {
    const events = timelineOf(
      { ...item, autoRenew: true, term: { unit: 'year', count: 1 } },
      { ...guide, waivers: guideBook.waivers },
      '2021-01-31',
    );
    expect(events.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2020-01-31 starts',
      '2020-12-31 waiver-ends',
      '2021-01-31 renews',
    ]);
    const overdue = findRulePack('express-connect-2026')?.billing.overdue;
    if (overdue === undefined) throw new Error('no pack');
    const late = timelineOf(item, { overdue, waivers: [] }, '2020-12-31').map(({ kind }) => kind);
    expect(late).toEqual(['starts', 'due', 'stops', 'released']);
  });

  it('has a phase for every day', () => {
    const phase = (day: string): string => billingPhase(item, guide.overdue, day).kind;
    expect(['2020-02-28', '2020-02-29', '2020-03-14', '2020-03-15', '2020-03-29', '2020-03-30'].map(phase)).toEqual([
      'fine',
      'overdue',
      'overdue',
      'stopped',
      'stopped',
      'released',
    ]);
    expect(billingPhase({ ...item, autoRenew: true }, guide.overdue, '2030-01-01').kind).toBe('fine');
  });
});
