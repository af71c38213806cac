import { describe, expect, it } from 'vitest';
import { findRegion, isCrossBorder, regions } from '../../shared/catalog/regions.ts';

describe('regions', () => {
  it('are forty, each with an id of its own', () => {
    expect(regions).toHaveLength(40);
    expect(new Set(regions.map((region) => region.id)).size).toBe(40);
  });

  it('have an English and a Chinese name, and fields of the closed sets', () => {
    for (const region of regions) {
      expect(region.name.en, region.id).toMatch(/^[\x20-\x7e]+$/);
      expect(region.name['zh-CN'], region.id).toMatch(/\p{Script=Han}/u);
      expect(['mainland-china', 'asia-pacific', 'europe-americas', 'middle-east'], region.id).toContain(region.area);
      expect(['open', 'closing', 'closed'], region.id).toContain(region.status);
      expect(['public', 'industry'], region.id).toContain(region.kind);
    }
  });

  it('name the regions of the guide as Alibaba Cloud does', () => {
    expect(findRegion('cn-qingdao')?.name).toEqual({ en: 'China (Qingdao)', 'zh-CN': '华北1（青岛）' });
    expect(findRegion('cn-beijing')?.name).toEqual({ en: 'China (Beijing)', 'zh-CN': '华北2（北京）' });
    expect(findRegion('cn-hangzhou')?.name).toEqual({ en: 'China (Hangzhou)', 'zh-CN': '华东1（杭州）' });
  });

  it('count Sydney and Mumbai as closed, Nanjing and Fuzhou as closing', () => {
    const ids = (status: string) => regions.filter((region) => region.status === status).map((region) => region.id);
    expect(ids('closed')).toEqual(['ap-southeast-2', 'ap-south-1']);
    expect(ids('closing')).toEqual(['cn-nanjing', 'cn-fuzhou']);
  });

  it('are in the mainland exactly where their area says so', () => {
    for (const region of regions) expect(region.mainland, region.id).toBe(region.area === 'mainland-china');
  });

  it('that are unknown, or named after a property of objects, are not found', () => {
    for (const id of ['cn-atlantis', '', '__proto__', 'constructor', 'toString'])
      expect(findRegion(id)).toBeUndefined();
  });
});

describe('a connection between two regions', () => {
  it('crosses the border when exactly one end is in the mainland, Hong Kong being outside', () => {
    expect(isCrossBorder('cn-beijing', 'cn-hongkong')).toBe(true);
    expect(isCrossBorder('eu-central-1', 'cn-shanghai')).toBe(true);
    expect(isCrossBorder('cn-beijing', 'cn-qingdao')).toBe(false);
    expect(isCrossBorder('cn-hongkong', 'ap-southeast-1')).toBe(false);
  });

  it('is undecided when a region is unknown', () => {
    expect(isCrossBorder('cn-beijing', 'cn-atlantis')).toBeUndefined();
  });
});
