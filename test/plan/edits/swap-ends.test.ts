import { describe, expect, it } from 'vitest';
import { swapEnds } from '../../../shared/plan/edits/swap-ends.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { hybridPlan, plannedPeering } from './hybrid-plan.ts';

function swapped(row: Peering): Peering | undefined {
  const plan = hybridPlan({ peerings: [row] });
  return mustApply(plan, swapEnds(plan, row.id)).peerings[0];
}

describe('swapping the ends of a peering', () => {
  it('moves routers, states and interfaces into the other role', () => {
    const row = plannedPeering('vpc-1', 'vbr-1', {
      initiator: { router: 'vpc-1', state: 'created', interfaceId: 'ri-1' },
      acceptor: { router: 'vbr-1', state: 'planned' },
    });
    expect(swapped(row)).toEqual({
      ...row,
      initiator: { router: 'vbr-1', state: 'planned' },
      acceptor: { router: 'vpc-1', state: 'created', interfaceId: 'ri-1' },
    });
  });

  it('calls the states of a connection in progress by the word of the role', () => {
    const row = plannedPeering('vpc-1', 'vbr-1', {
      initiator: { router: 'vpc-1', state: 'connecting' },
      acceptor: { router: 'vbr-1', state: 'accepting' },
    });
    expect(swapped(row)).toMatchObject({ initiator: { state: 'connecting' }, acceptor: { state: 'accepting' } });
  });

  it('leaves the billing that was asked for a separate acceptor with the acceptor', () => {
    const row = plannedPeering('vpc-1', 'vpc-3', {
      acceptor: { router: 'vpc-3', state: 'planned', billing: { method: 'pay-as-you-go' } },
    });
    expect(swapped(row)).toEqual({
      ...row,
      initiator: { router: 'vpc-3', state: 'planned' },
      acceptor: { router: 'vpc-1', state: 'planned', billing: { method: 'pay-as-you-go' } },
    });
  });
});
