import { describe, expect, it } from 'vitest';
import {
  nextRaisedQuota,
  raisedQuotaProblem,
  raisedQuotas,
  raisedQuotasPatch,
} from '../../../../renderer/dialogs/plan/raised-quota-draft.ts';
import { mustApply } from '../../../../shared/plan/patch.ts';
import { plan } from '../../../support/plan-builder.ts';

const raised = plan({ quotas: { peeringsPerVpc: { 'vpc-1': 10 }, other: { x: 3 } } })
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.2.0.0/16'])
  .build();

describe('the list of raised quotas', () => {
  it('changes nothing when it is confirmed as it was opened, quotas of a newer version included', () => {
    expect(raisedQuotasPatch(raised, raisedQuotas(raised)).changes).toEqual([]);
  });

  it('adds, changes and takes out', () => {
    const next = [
      { quota: 'peeringsPerVpc', object: 'vpc-2', limit: '7' },
      { quota: 'other', object: 'x', limit: '4' },
    ];
    expect(mustApply(raised, raisedQuotasPatch(raised, next)).quotas).toEqual({
      peeringsPerVpc: { 'vpc-2': 7 },
      other: { x: 4 },
    });
  });

  it('offers a quota and an object that are not in it yet', () => {
    expect(nextRaisedQuota(raised, raisedQuotas(raised))).toEqual({
      quota: 'peeringsPerVpc',
      object: 'vpc-2',
      limit: '',
    });
    expect(nextRaisedQuota(plan().build(), [])).toBeUndefined();
  });

  it('refuses a limit that is no whole number and a line that repeats an earlier one', () => {
    const line = { quota: 'peeringsPerVpc', object: 'vpc-1', limit: '10' };
    const list = [line, { ...line, object: 'vpc-2', limit: '-1' }, line];
    expect(list.map((_, at) => raisedQuotaProblem(list, at))).toEqual([undefined, 'limit', 'repeated']);
  });
});
