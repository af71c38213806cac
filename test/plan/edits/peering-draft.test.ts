import { describe, expect, it } from 'vitest';
import { changeDraft, draftOf, draftPatch, type PeeringChange } from '../../../shared/plan/edits/peering-draft.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { hybridPlan, plannedPeering } from './hybrid-plan.ts';

function changed(plan: Plan, peering: Peering, ...changes: PeeringChange[]) {
  return changes.reduce((draft, change) => changeDraft(plan, draft, change), draftOf(peering));
}

function saved(plan: Plan, peering: Peering, ...changes: PeeringChange[]): Plan {
  return mustApply(plan, draftPatch(plan, changed(plan, peering, ...changes)));
}

describe('the draft of the peering dialog', () => {
  it('becomes a new row when the plan does not have the peering yet', () => {
    const row = plannedPeering('vpc-1', 'vpc-2');
    expect(saved(hybridPlan(), row).peerings).toEqual([row]);
  });

  it('changes nothing when it is confirmed as it was opened', () => {
    const row = plannedPeering('vpc-1', 'vpc-2');
    const plan = hybridPlan({ peerings: [row] });
    expect(draftPatch(plan, draftOf(row)).changes).toEqual([]);
  });

  it('changes only the fields that were changed', () => {
    const row = plannedPeering('vpc-1', 'vpc-2');
    const plan = hybridPlan({ peerings: [row] });
    const draft = changed(plan, row, { field: 'bandwidth', value: 5 }, { field: 'name', value: 'Renamed' });
    expect(draftPatch(plan, draft).changes).toMatchObject([
      { op: 'set', key: 'peer-1', from: { name: 'Link', bandwidthMbps: 2 }, to: { name: 'Renamed', bandwidthMbps: 5 } },
    ]);
  });

  it('swaps the ends when the other router is to initiate, and only then', () => {
    const row = plannedPeering('vpc-1', 'vpc-2');
    expect(changed(hybridPlan(), row, { field: 'initiator', value: 'vpc-2' }).peering).toMatchObject({
      initiator: { router: 'vpc-2' },
      acceptor: { router: 'vpc-1' },
    });
    expect(changed(hybridPlan(), row, { field: 'initiator', value: 'vpc-1' }).peering).toEqual(row);
  });

  it('gives a subscription a term and takes it away with the subscription', () => {
    const row = plannedPeering('vpc-1', 'vpc-2', { billing: { method: 'pay-as-you-go' } });
    const subscribed = changed(hybridPlan(), row, { field: 'billingMethod', value: 'subscription' });
    expect(subscribed.peering.billing).toEqual({
      method: 'subscription',
      term: { unit: 'month', count: 1 },
      autoRenew: true,
    });
    const back = changeDraft(hybridPlan(), subscribed, { field: 'billingMethod', value: 'pay-as-you-go' });
    expect(back.peering.billing).toEqual({ method: 'pay-as-you-go' });
  });

  it('keeps the term, the renewal and the first day of a subscription apart', () => {
    const row = plannedPeering('vpc-1', 'vpc-2', {
      billing: { method: 'subscription', term: { unit: 'month', count: 1 }, startsOn: '2019-09-01' },
    });
    const { peering } = changed(
      hybridPlan(),
      row,
      { field: 'billingMethod', value: 'subscription' },
      { field: 'term', value: { unit: 'year', count: 2 } },
      { field: 'autoRenew', value: false },
    );
    expect(peering.billing).toEqual({
      method: 'subscription',
      term: { unit: 'year', count: 2 },
      autoRenew: false,
      startsOn: '2019-09-01',
    });
  });

  it('makes a separate acceptor pay-as-you-go without touching what the initiator pays', () => {
    const billing = { method: 'subscription', term: { unit: 'month', count: 1 } } as const;
    const row = plannedPeering('vpc-1', 'vpc-3', {
      billing,
      acceptor: { router: 'vpc-3', state: 'created', billing: { method: 'subscription' } },
    });
    const { peering } = changed(
      hybridPlan(),
      row,
      { field: 'side', value: 'acceptor' },
      { field: 'billingMethod', value: 'pay-as-you-go' },
    );
    expect(peering.acceptor.billing).toEqual({ method: 'pay-as-you-go' });
    expect(peering.billing).toEqual(billing);
  });

  it('has no acceptor of its own to look at within one account', () => {
    const row = plannedPeering('vpc-1', 'vpc-2');
    const { peering } = changed(
      hybridPlan(),
      row,
      { field: 'side', value: 'acceptor' },
      { field: 'billingMethod', value: 'pay-as-you-go' },
    );
    expect(peering.billing).toEqual({ method: 'pay-as-you-go' });
    expect(peering.acceptor).toEqual(row.acceptor);
  });

  it('writes an interface id without blanks and takes an empty one out', () => {
    const row = plannedPeering('vpc-1', 'vpc-3', {
      acceptor: { router: 'vpc-3', state: 'created', interfaceId: 'ri-2' },
    });
    const { peering } = changed(
      hybridPlan(),
      row,
      { field: 'interfaceId', end: 'initiator', value: ' ri-1 ' },
      { field: 'interfaceId', end: 'acceptor', value: '' },
    );
    expect(peering.initiator.interfaceId).toBe('ri-1');
    expect(peering.acceptor).toEqual({ router: 'vpc-3', state: 'created' });
  });

  it('writes an account id that was entered into the account of that end, in one step with the peering', () => {
    const row = plannedPeering('vpc-1', 'vpc-3');
    const plan = saved(hybridPlan(), row, { field: 'accountUid', end: 'acceptor', value: '87654321' });
    expect(plan.accounts).toMatchObject([{ uid: '12345678' }, { id: 'acct-b', uid: '87654321' }]);
    expect(plan.peerings).toEqual([row]);
  });

  it('leaves the account alone when the entered id was taken out again', () => {
    const row = plannedPeering('vpc-1', 'vpc-3');
    const draft = changed(
      hybridPlan(),
      row,
      { field: 'accountUid', end: 'acceptor', value: '8' },
      { field: 'accountUid', end: 'acceptor', value: '' },
    );
    expect(mustApply(hybridPlan(), draftPatch(hybridPlan(), draft)).accounts).toEqual(hybridPlan().accounts);
  });

  it('writes what was entered for other objects into them, in one step with the peering', () => {
    const row = plannedPeering('vbr-1', 'vpc-2');
    const plan = hybridPlan({
      physicalConnections: [{ id: 'pc-1', name: 'Line 1', account: 'acct-a', dataCenter: 'dc-1' }],
    });
    const after = saved(
      plan,
      row,
      { field: 'cloudId', end: 'initiator', value: ' vbr-87654321' },
      { field: 'cloudId', end: 'acceptor', value: 'vpc-87654321 ' },
      { field: 'accessPoint', physicalConnection: 'pc-1', value: 'ap-cn-beijing-ft-A' },
    );
    expect(after.vbrs[0]?.cloudId).toBe('vbr-87654321');
    expect(after.vpcs[1]?.cloudId).toBe('vpc-87654321');
    expect(after.physicalConnections[0]?.accessPoint).toBe('ap-cn-beijing-ft-A');
  });

  it('takes a cloud id out again when it is emptied', () => {
    const vpc = { id: 'vpc-1', name: 'VPC 1', account: 'acct-a', region: 'cn-qingdao', cidrs: [], cloudId: 'vpc-8' };
    const plan = hybridPlan({ vpcs: [vpc, { ...vpc, id: 'vpc-2' }] });
    const after = saved(plan, plannedPeering('vpc-1', 'vpc-2'), { field: 'cloudId', end: 'initiator', value: '' });
    expect(after.vpcs.map((row) => 'cloudId' in row)).toEqual([false, true]);
  });

  it('moves both ends to a pair of states, and keeps the first day of the billing', () => {
    const row = plannedPeering('vpc-1', 'vpc-2', { billing: { method: 'pay-as-you-go' } });
    const { peering } = changed(
      hybridPlan(),
      row,
      { field: 'state', value: { initiator: 'connecting', acceptor: 'accepting' } },
      { field: 'startsOn', value: '2019-09-01' },
    );
    expect([peering.initiator.state, peering.acceptor.state]).toEqual(['connecting', 'accepting']);
    expect(peering.billing).toEqual({ method: 'pay-as-you-go', startsOn: '2019-09-01' });
    const without = changeDraft(hybridPlan(), draftOf(peering), { field: 'startsOn', value: '' });
    expect(without.peering.billing).toEqual({ method: 'pay-as-you-go' });
  });
});
