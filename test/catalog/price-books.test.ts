import { describe, expect, it } from 'vitest';
import { findRegion } from '../../shared/catalog/regions.ts';
import { guideBook, publicFiguresBook, shippedBooks } from '../../shared/catalog/price-books.ts';
import { chargedFrom, isFreeOn, waiverCovers } from '../../shared/catalog/waivers.ts';

const connection = { regions: ['cn-beijing', 'cn-beijing'], connection: 'vpc-to-vpc', bandwidthMbps: 1000 } as const;

describe('the shipped price books', () => {
  it('have rows and waivers with ids of their own, a source each, and regions that exist', () => {
    for (const { rows, waivers } of shippedBooks) {
      const all = [...rows, ...waivers];
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { id, source } of all) expect([id, source]).toEqual([id, expect.stringMatching(/20\d\d/)]);
      const named = [
        ...all.flatMap(({ regions }) => (Array.isArray(regions) ? (regions as string[]) : [])),
        ...rows.flatMap(({ region }) => region ?? []),
      ];
      for (const region of named) expect(findRegion(region)?.id).toBe(region);
    }
  });

  it('are the guide’s one price with its two free periods, and the public figures, none of which prices a cross-region connection', () => {
    expect(guideBook.rows.map(({ price, per, bandwidthMbps }) => [price, per, bandwidthMbps])).toEqual([
      ['70.00', 'month', 1000],
    ]);
    expect(guideBook.waivers.map(({ id }) => id)).toEqual(['same-region', 'beijing-zhangjiakou']);
    const cross = publicFiguresBook.rows.filter(({ item, regions }) => item === 'peering' && regions !== 'same');
    expect(cross.map(({ price }) => price)).toEqual([null, null]);
    expect(publicFiguresBook.rows.filter(({ item }) => item === 'port')).toHaveLength(12);
  });
});

describe('a waiver', () => {
  it('says by its last-day rule whether the day that is named as its end is still free', () => {
    const waiver = { id: 'w', title: 'W', endsOn: '2020-12-31', source: 'test' } as const;
    expect(isFreeOn({ ...waiver, lastDay: 'charged' }, '2020-12-30')).toBe(true);
    expect(isFreeOn({ ...waiver, lastDay: 'charged' }, '2020-12-31')).toBe(false);
    expect(isFreeOn({ ...waiver, lastDay: 'free' }, '2020-12-31')).toBe(true);
    expect(isFreeOn({ ...waiver, lastDay: 'free' }, '2021-01-01')).toBe(false);
    expect(chargedFrom({ ...waiver, lastDay: 'free' })).toBe('2021-01-01');
    expect(isFreeOn({ ...waiver, lastDay: 'free', startsOn: '2019-08-14' }, '2019-08-13')).toBe(false);
  });

  it('covers a pair of regions in either order up to its bandwidth', () => {
    const [sameRegion, pair] = guideBook.waivers;
    if (sameRegion === undefined || pair === undefined) throw new Error('the guide has two waivers');
    expect(waiverCovers(sameRegion, connection)).toBe(true);
    expect(waiverCovers(pair, connection)).toBe(false);
    const towards = { ...connection, regions: ['cn-zhangjiakou', 'cn-beijing'] as const };
    expect(waiverCovers(pair, { ...towards, bandwidthMbps: 2000 })).toBe(true);
    expect(waiverCovers(pair, { ...towards, bandwidthMbps: 5000 })).toBe(false);
    expect(waiverCovers(sameRegion, towards)).toBe(false);
  });
});
