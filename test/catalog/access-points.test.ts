import { describe, expect, it } from 'vitest';
import { accessPoints, accessPointsOf, regionOfAccessPoint } from '../../shared/catalog/access-points.ts';
import { findRegion } from '../../shared/catalog/regions.ts';

describe('access points', () => {
  it('know the region of an id, however it is spelled', () => {
    expect(regionOfAccessPoint('ap-cn-beijing-dx-A')).toBe('cn-beijing');
    expect(regionOfAccessPoint('ap-sg-singpore-A')).toBe('ap-southeast-1');
  });

  it('do not guess the region of an unknown id', () => {
    for (const id of ['ap-cn-beijing-dx-Z', '__proto__', 'constructor'])
      expect(regionOfAccessPoint(id)).toBeUndefined();
  });

  it('stand in known regions, each id once', () => {
    expect(new Set(accessPoints.map((point) => point.id)).size).toBe(14);
    for (const point of accessPoints) expect(findRegion(point.region), point.id).toBeDefined();
  });

  it('are listed by region', () => {
    expect(accessPointsOf('cn-zhangjiakou').map((point) => point.id)).toEqual(['ap-cn-zhangjiakou-xrt-A']);
    expect(accessPointsOf('cn-atlantis')).toEqual([]);
  });
});
