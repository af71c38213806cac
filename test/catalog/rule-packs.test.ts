import { chargedFrom } from '../../shared/catalog/waivers.ts';
import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/messages/language.ts';
import type { LocalizedText } from '../../shared/catalog/localized-text.ts';
import { quotaFrom } from '../../shared/catalog/published-quotas.ts';
import { findRegion } from '../../shared/catalog/regions.ts';
import { quotaNames, type RulePack } from '../../shared/catalog/rule-pack.ts';
import { defaultRulePack, findRulePack, isRulePackId, rulePacks } from '../../shared/catalog/rule-packs.ts';

function pack(id: string): RulePack {
  const found = findRulePack(id);
  if (found === undefined) throw new Error(`No rule pack ${id}`);
  return found;
}

function limits({ quotas }: RulePack) {
  return Object.fromEntries(quotaNames.map((name) => [name, quotas[name].limit]));
}

/** Every text for users in a pack. */
function texts({ title, quotas, addressing, bandwidth, billing, advisories }: RulePack): LocalizedText[] {
  const notes = [...Object.values(quotas), addressing.vpcPrefixLength, bandwidth].map((fact) => fact.note);
  return [
    title,
    ...notes.filter((note) => note !== undefined),
    ...billing.waivers.flatMap(({ title }) => (typeof title === 'string' ? [] : [title])),
    ...advisories.map((advisory) => advisory.text),
  ];
}

const guidePack = pack('express-connect-2019-08-14');
const currentPack = pack('express-connect-2026');

describe('rule packs', () => {
  it('are the guide, which is the default, and the edition of 2026', () => {
    expect(rulePacks.map(({ id }) => id)).toEqual(['express-connect-2019-08-14', 'express-connect-2026']);
    expect(defaultRulePack).toBe(guidePack);
    expect(guidePack.date).toBe('2019-08-14');
  });

  it('that are unknown, or named after a property of objects, are not found', () => {
    for (const id of ['express-connect-2031', '', '__proto__', 'constructor']) {
      expect(findRulePack(id)).toBeUndefined();
      expect(isRulePackId(id)).toBe(false);
    }
    expect(isRulePackId('express-connect-2026')).toBe(true);
  });

  it.each(rulePacks)('$id has each text in every language', (rulePack) => {
    expect(texts(rulePack).length).toBeGreaterThan(3);
    for (const text of texts(rulePack)) {
      expect(Object.keys(text)).toEqual([...languages]);
      expect(text.en).toMatch(/^[\x20-\x7e]+$/);
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(rulePacks)('$id says why where a quota is unknown', ({ quotas }) => {
    for (const name of quotaNames) {
      if (quotas[name].limit === null) expect(quotas[name].note, name).toBeDefined();
      else expect(quotas[name].limit, name).toBeGreaterThan(0);
    }
  });

  it.each(rulePacks)(
    '$id offers bandwidths in ascending order, with those of the scenarios of the guide',
    (rulePack) => {
      const { offeredMbps } = rulePack.bandwidth;
      expect(offeredMbps).toEqual([2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]);
    },
  );

  it.each(rulePacks)('$id reserves the ranges and addresses that the API reference names', ({ addressing }) => {
    expect(addressing.reservedRanges.map(({ cidr }) => cidr)).toEqual([
      '100.64.0.0/10',
      '127.0.0.0/8',
      '169.254.0.0/16',
      '224.0.0.0/4',
    ]);
    expect(addressing.reservedAddresses).toMatchObject({ first: 1, last: 3 });
    expect(addressing.vSwitchPrefixLength).toMatchObject({ min: 16, max: 29 });
    expect(addressing.vpcPrefixLength).toMatchObject({ min: 8, max: 28 });
  });

  it.each(rulePacks)('$id sells one to nine months or one to three years', ({ billing }) => {
    expect(billing.terms).toMatchObject([
      { unit: 'month', min: 1, max: 9 },
      { unit: 'year', min: 1, max: 3 },
    ]);
  });
});

describe('the pack of the guide', () => {
  it('allows 5 peerings per VPC and VBR, 10 per account, and 5 VPCs per physical connection, all adjustable', () => {
    expect(limits(guidePack)).toEqual({
      peeringsPerVpc: 5,
      peeringsPerVbr: 5,
      peeringsPerAccount: 10,
      vpcsPerPhysicalConnection: 5,
      routesPerTable: null,
    });
    const { routesPerTable, ...published } = guidePack.quotas;
    expect(Object.values(published).map(({ adjustable }) => adjustable)).toEqual([true, true, true, true]);
    expect(routesPerTable.adjustable).toBeNull();
  });

  it('permits the three private ranges for VPCs', () => {
    expect(guidePack.addressing.vpcRanges.map(({ cidr }) => cidr)).toEqual([
      '10.0.0.0/8',
      '172.16.0.0/12',
      '192.168.0.0/16',
    ]);
  });

  it('numbers VLANs from 1 to 2999, and takes 0 for a port without tags', () => {
    expect(guidePack.vlan).toMatchObject({ min: 1, max: 2999, untagged: 0 });
  });

  it('waives fees within one region, and up to 2 Gbit/s between Beijing and Zhangjiakou, before 2020-12-31', () => {
    expect(guidePack.billing.waivers).toMatchObject([
      { regions: 'same' },
      { regions: ['cn-beijing', 'cn-zhangjiakou'], maxBandwidthMbps: 2000 },
    ]);
    expect(guidePack.billing.waivers.map(chargedFrom)).toEqual(['2020-12-31', '2020-12-31']);
    expect(findRegion('cn-zhangjiakou')).toBeDefined();
  });

  it('reminds on days 8, 12 and 14, stops forwarding after 15 days and releases after 15 more', () => {
    expect(guidePack.billing.overdue).toMatchObject({
      reminderDays: [8, 12, 14],
      stopsAfterDays: 15,
      releasedAfterFurtherDays: 15,
    });
  });

  it('advises nothing that was not yet known then', () => {
    expect(guidePack.advisories).toEqual([]);
  });
});

describe('the pack of 2026', () => {
  it('allows 5 peerings per router and 200 routes per table, and leaves unknown what is not published', () => {
    expect(limits(currentPack)).toEqual({
      peeringsPerVpc: 5,
      peeringsPerVbr: 5,
      peeringsPerAccount: null,
      vpcsPerPhysicalConnection: null,
      routesPerTable: 200,
    });
  });

  it('permits any range for VPCs but the reserved', () => {
    expect(currentPack.addressing.vpcRanges.map(({ cidr }) => cidr)).toEqual(['0.0.0.0/0']);
  });

  it('numbers VLANs from 0 to 2999, 0 being untagged', () => {
    expect(currentPack.vlan).toMatchObject({ min: 0, max: 2999, untagged: 0 });
  });

  it('waives VBR-to-VPC fees within one region without an end', () => {
    expect(currentPack.billing.waivers).toMatchObject([{ regions: 'same', connection: 'vbr-to-vpc' }]);
    expect(currentPack.billing.waivers.map(chargedFrom)).toEqual([undefined]);
  });

  it('suspends after 15 days and releases after 15 more, with no published reminders', () => {
    expect(currentPack.billing.overdue).toMatchObject({
      reminderDays: null,
      stopsAfterDays: 15,
      releasedAfterFurtherDays: 15,
      chargedWhileSuspended: true,
    });
  });

  it('tells that peering connections are no longer sold', () => {
    const advisory = currentPack.advisories.find(({ id }) => id === 'closed-for-sale');
    expect(advisory?.appliesTo).toBe('all');
    expect(advisory?.text.en).toContain('2019-06-20');
  });
});

describe('a quota that its edition does not publish', () => {
  it('is a mistake of the catalog, not an unlimited quota', () => {
    expect(() => quotaFrom('guide-2019-08-14', 'routes-per-table')).toThrow('No quota');
  });
});
