import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import { findObjects } from '../../shared/network/find-objects.ts';
import { plan } from '../support/plan-builder.ts';

const { network } = analyze(
  plan()
    .dataCenter('dc-1', ['172.16.0.0/12'], { name: 'Campus' })
    .host('host-1', 'dc-1', '172.16.0.10')
    .vpc('vpc-1', ['192.168.0.0/16'], { name: 'Office' })
    .vpc('vpc-2', ['10.0.0.0/8'], { name: 'office annex' })
    .vSwitch('vsw-1', 'vpc-1', '192.168.1.0/24')
    .vSwitch('vsw-2', 'vpc-1', '192.168.2.0/24')
    .instance('ecs-1', 'vsw-1', '192.168.1.10')
    .vbr('vbr-1', { name: 'Border', vlan: 1031 })
    .note('note-1', 'Ask the OFFICE first')
    .build(),
  '2019-08-14',
);

function found(query: string, limit = 50): string[] {
  return findObjects(network, query, limit).map(({ object, by }) => `${object.row.id} ${by}`);
}

describe('finding objects', () => {
  it('finds nothing for nothing', () => {
    expect(found('')).toEqual([]);
    expect(found('   ')).toEqual([]);
  });

  it('looks for a part of a name or a note in any case', () => {
    expect(found('OFFice')).toEqual(['vpc-1 words', 'vpc-2 words', 'note-1 words']);
  });

  it('finds an object by its id and by a part of its address', () => {
    expect(found('vsw-2')).toEqual(['vsw-2 words']);
    expect(found('172.16.0')).toEqual(['dc-1 words', 'host-1 words']);
  });

  it('finds a VBR by its VLAN', () => {
    expect(found('vlan 1031')).toEqual(['vbr-1 words']);
    expect(found('1031')).toEqual(['vbr-1 words']);
    expect(found('vlan 1')).toEqual(['vbr-1 words']);
  });

  it('finds what an address lies in, the narrowest first', () => {
    expect(found('192.168.1.77')).toEqual(['vsw-1 address', 'vpc-1 address']);
  });

  it('finds first the instance that has the address', () => {
    expect(found('192.168.1.10')).toEqual(['ecs-1 words', 'vsw-1 address', 'vpc-1 address']);
  });

  it('finds what a block overlaps', () => {
    expect(found('192.168.1.0/25')).toEqual(['ecs-1 block', 'vsw-1 block', 'vpc-1 block']);
    expect(found('172.0.0.0/8')).toEqual(['host-1 block', 'dc-1 block']);
  });

  it('stops at the limit', () => {
    expect(found('o', 2)).toHaveLength(2);
    expect(found('192.168.1.10', 1)).toEqual(['ecs-1 words']);
  });
});
