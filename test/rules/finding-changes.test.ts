import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { findingChanges } from '../../shared/rules/finding-changes.ts';
import { plan } from '../support/plan-builder.ts';

function finding(subjects: readonly string[], more: Partial<Finding> = {}): Finding {
  return {
    rule: 'CIDR201',
    severity: 'error',
    subjects,
    message: { key: 'CIDR201:message' },
    details: undefined,
    ...more,
  };
}

const first = finding(['peer-1']);
const second = finding(['peer-2']);

describe('what becomes of the findings', () => {
  it('is nothing when they stay', () => {
    expect(findingChanges([first, second], [second, first])).toEqual({ cleared: [], added: [], grown: [] });
  });

  it('tells those that go from those that come', () => {
    expect(findingChanges([first], [second])).toEqual({ cleared: [first], added: [second], grown: [] });
  });

  it('takes the same rule about the same objects for the same finding, in whatever words', () => {
    const reworded = { ...first, message: { key: 'CIDR201:message', params: { left: 'A' } } } as const;
    expect(findingChanges([first], [reworded])).toEqual({ cleared: [], added: [], grown: [] });
  });

  it('counts findings that a rule has several times about the same objects', () => {
    expect(findingChanges([first, first], [first]).cleared).toHaveLength(1);
    expect(findingChanges([first], [first, first, first]).added).toHaveLength(2);
  });

  it('takes a finding that names more or fewer of the objects for the same one', () => {
    const [few, many] = [finding(['peer-1', 'vpc-1']), finding(['peer-1', 'vpc-1', 'vpc-2'])];
    expect(findingChanges([few], [many])).toEqual({ cleared: [], added: [], grown: [many] });
    expect(findingChanges([many], [few])).toEqual({ cleared: [], added: [], grown: [] });
    expect(findingChanges([many, few], [few]).cleared).toEqual([many]);
  });

  it('tells those apart that only share an object, and what a rule says in another way', () => {
    const other = finding(['peer-2', 'vpc-1']);
    expect(findingChanges([finding(['peer-1', 'vpc-1'])], [other]).added).toEqual([other]);
    const there = finding(['peer-1', 'vpc-1', 'vpc-2']);
    const back = finding(['peer-1', 'vpc-2', 'vpc-1']);
    expect(findingChanges([there], [back]).added).toEqual([back]);
    const around = finding(['vpc-2', 'vpc-1']);
    expect(findingChanges([there], [around]).added).toEqual([around]);
    const worse = finding(['peer-1', 'vpc-1'], { message: { key: 'CIDR201:vpcs' } });
    expect(findingChanges([first], [worse]).added).toEqual([worse]);
  });

  it('takes a notice about all connections that are alike for the same one, whichever these are', () => {
    const assumed = (...subjects: string[]): Finding =>
      finding(subjects, { rule: 'BILL805', severity: 'notice', message: { key: 'BILL805:free' } });
    expect(findingChanges([assumed('peer-1', 'peer-2')], [assumed('peer-2', 'peer-3')])).toEqual({
      cleared: [],
      added: [],
      grown: [],
    });
    expect(findingChanges([assumed('peer-1')], [])).toEqual({ cleared: [assumed('peer-1')], added: [], grown: [] });
  });

  it('of a plan to which a connection within one region is added has no price that is assumed anew', () => {
    const within = (...peers: readonly string[]): readonly Finding[] =>
      analyze(
        peers
          .reduce(
            (of, id, at) =>
              of
                .vpc(`vpc-${id}`, [`10.${at + 1}.0.0/16`], { region: 'cn-beijing' })
                .peering(id, 'hub', `vpc-${id}`, { bandwidthMbps: 1000, billing: { method: 'pay-as-you-go' } }),
            plan().account('acct-a').vpc('hub', ['10.0.0.0/16'], { region: 'cn-beijing' }),
          )
          .build(),
        '2019-08-14',
      ).findings.filter(({ rule }) => rule === 'BILL805');
    expect(within('peer-1').length).toBeGreaterThan(0);
    expect(findingChanges(within('peer-1'), within('peer-1', 'peer-2'))).toEqual({ cleared: [], added: [], grown: [] });
  });

  it('leaves accepted findings out', () => {
    const accepted = { ...first, acceptance: { rule: 'CIDR201', subjects: ['peer-1'], reason: 'known' } };
    expect(findingChanges([accepted], [])).toEqual({ cleared: [], added: [], grown: [] });
    expect(findingChanges([accepted], [first]).added).toEqual([first]);
  });
});
