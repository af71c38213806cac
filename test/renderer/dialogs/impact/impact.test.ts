import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../../renderer/dialogs/impact/impact.ts';
import { analyze } from '../../../../shared/analysis.ts';
import { plan } from '../../../support/plan-builder.ts';

const today = '2019-08-14';

describe('the impact of a change', () => {
  const apart = plan().vpc('vpc-1', ['10.1.0.0/16']).vpc('vpc-2', ['10.2.0.0/16']).vpc('vpc-3', ['nonsense']);
  const before = analyze(apart.build(), today);

  it('names what comes and what goes, and of the rest only what is about the object in question', () => {
    const overlapping = plan().vpc('vpc-1', ['10.1.0.0/33']).vpc('vpc-2', ['10.2.0.0/16']).vpc('vpc-3', ['nonsense']);
    const after = analyze(overlapping.build(), today);
    const { added, cleared, kept } = impactOf(before, after, ['vpc-3']);
    expect(added.map(({ rule, subjects }) => [rule, subjects])).toEqual([['CIDR101', ['vpc-1']]]);
    expect(cleared).toEqual([]);
    expect(kept.map(({ subjects }) => subjects)).toEqual([['vpc-3']]);
    expect(impactOf(after, before, []).cleared.map(({ subjects }) => subjects)).toEqual([['vpc-1']]);
  });

  it('takes an accepted finding for none', () => {
    const accepted = analyze(apart.accepted('CIDR101', ['vpc-3']).build(), today);
    expect(impactOf(before, accepted, []).cleared).toHaveLength(1);
  });
});
