import { describe, expect, it } from 'vitest';
import { idMaker } from '../../shared/plan/ids.ts';
import { freeName, nextLetteredName, nextNumberedName } from '../../shared/plan/names.ts';
import { plan } from '../support/plan-builder.ts';

describe('a new name', () => {
  it('counts on from what is there', () => {
    expect(nextNumberedName('VPC', [])).toBe('VPC 1');
    expect(nextNumberedName('VPC', ['web', 'db'])).toBe('VPC 3');
    expect(nextNumberedName('VPC', ['VPC 2'])).toBe('VPC 3');
    expect(nextLetteredName('账号', ['账号 A'])).toBe('账号 B');
  });

  it('of a copy is the same where it is free, else numbered', () => {
    expect(freeName('Shop', new Set())).toBe('Shop');
    expect(freeName('Shop', new Set(['Shop']))).toBe('Shop (2)');
    expect(freeName('Shop (2)', new Set(['Shop', 'Shop (2)', 'Shop (3)']))).toBe('Shop (4)');
    expect(freeName('', new Set(['']))).toBe(' (2)');
  });
});

describe('a new id', () => {
  it('is the next that nothing has or mentions, and another one every time', () => {
    const one = plan({ quotas: { peeringsPerVpc: { 'vpc-6': 9 } } })
      .vpc('vpc-1', ['10.0.0.0/16'])
      .row('notes', { id: 'vpc-2', text: 'an id of another table' })
      .vSwitch('x', 'vpc-3', '10.0.0.0/24')
      .at('vpc-4', 0, 0)
      .accepted('CIDR102', ['vpc-5'])
      .build();
    const makeId = idMaker(one);
    expect([makeId('vpcs'), makeId('vpcs'), makeId('vbrs')]).toEqual(['vpc-7', 'vpc-8', 'vbr-1']);
  });
});
