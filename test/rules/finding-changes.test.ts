import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/rules/finding.ts';
import { findingChanges } from '../../shared/rules/finding-changes.ts';

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
    expect(findingChanges([first, second], [second, first])).toEqual({ cleared: [], added: [] });
  });

  it('tells those that go from those that come', () => {
    expect(findingChanges([first], [second])).toEqual({ cleared: [first], added: [second] });
  });

  it('takes the same rule about the same objects for the same finding, in whatever words', () => {
    const reworded = { ...first, message: { key: 'CIDR201:message', params: { left: 'A' } } } as const;
    expect(findingChanges([first], [reworded])).toEqual({ cleared: [], added: [] });
  });

  it('counts findings that a rule has several times about the same objects', () => {
    expect(findingChanges([first, first], [first]).cleared).toHaveLength(1);
    expect(findingChanges([first], [first, first, first]).added).toHaveLength(2);
  });

  it('leaves accepted findings out', () => {
    const accepted = { ...first, acceptance: { rule: 'CIDR201', subjects: ['peer-1'], reason: 'known' } };
    expect(findingChanges([accepted], [])).toEqual({ cleared: [], added: [] });
    expect(findingChanges([accepted], [first]).added).toEqual([first]);
  });
});
