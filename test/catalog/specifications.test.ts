import { describe, expect, it } from 'vitest';
import {
  acceptorSpec,
  bandwidthLabel,
  findSpecification,
  offeredBandwidthsMbps,
  specs,
} from '../../shared/catalog/specifications.ts';

describe('specifications', () => {
  it('offer the twelve bandwidths of the API reference', () => {
    expect(offeredBandwidthsMbps).toEqual([2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]);
  });

  it('name a bandwidth as the API does', () => {
    expect(findSpecification(2)?.spec).toBe('Mini.2');
    expect(findSpecification(1000)?.spec).toBe('Large.1');
    expect(findSpecification(10000)?.spec).toBe('Xlarge.1');
    expect(findSpecification(3)).toBeUndefined();
  });

  it('mark the bandwidths that only the list of 2018 knew', () => {
    const historic = specs.filter((entry) => entry.listed === 'historic-2018-only').map((entry) => entry.mbps);
    expect(historic).toEqual([300, 400, 600, 700, 800, 900]);
    expect(offeredBandwidthsMbps.filter((mbps) => historic.includes(mbps))).toEqual([]);
  });

  it('give the acceptor one without a bandwidth', () => {
    expect(specs.filter((entry) => entry.role === 'AcceptingSide')).toMatchObject([{ spec: acceptorSpec, mbps: null }]);
    expect(acceptorSpec).toBe('Negative');
  });
});

describe('a bandwidth', () => {
  it('is written in Mbit/s below a thousand and in Gbit/s from there', () => {
    expect([2, 500, 1000, 2500, 10000].map(bandwidthLabel)).toEqual([
      '2 Mbit/s',
      '500 Mbit/s',
      '1 Gbit/s',
      '2.5 Gbit/s',
      '10 Gbit/s',
    ]);
  });
});
