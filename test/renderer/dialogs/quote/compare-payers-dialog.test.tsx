// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ComparePayersDialog } from '../../../../renderer/dialogs/quote/compare-payers-dialog.tsx';
import { currentPlan, showPlan, undoStep } from '../../../../renderer/store/document-store.ts';
import type { EndState } from '../../../../shared/catalog/router-states.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { plan, type PlanBuilder } from '../../../support/plan-builder.ts';

/** Within one mainland region at 1 Gbit/s after the free period: 70.00 USD a month, the guide's one price. */
function office(state: EndState = 'planned'): PlanBuilder {
  return plan({ asOf: '2021-06-01' })
    .account('acct-a', { name: 'Account A' })
    .account('acct-b', { name: 'Account B' })
    .vpc('vpc-a', ['10.0.0.0/16'], { account: 'acct-a' })
    .vpc('vpc-b', ['10.1.0.0/16'], { account: 'acct-b' })
    .vbr('vbr-1', { account: 'acct-a' })
    .peering('peer-1', 'vpc-a', 'vpc-b', { state, bandwidthMbps: 1000, billing: { method: 'pay-as-you-go' } })
    .peering('peer-2', 'vbr-1', 'vpc-b', { bandwidthMbps: 1000, billing: { method: 'pay-as-you-go' } });
}

afterEach(cleanup);

function shown(of: Plan, peering = 'peer-1'): { closed: () => boolean } {
  let closed = false;
  showPlan(of);
  render(<ComparePayersDialog peering={peering} onClose={() => (closed = true)} />);
  return { closed: () => closed };
}

/** The cells of a row: now in a month and in the first year, then the same after the swap. */
function sums(account: string): (string | null)[] {
  const row = screen.getByRole('rowheader', { name: account }).closest('tr');
  return [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
}

const swap = (): HTMLElement => screen.getByRole('button', { name: 'Swap: Account B pays' });

describe('the question who could pay', () => {
  it('shows what each account pays in all, now and after the swap', () => {
    shown(office().build());
    // Account A also pays for the connection of its VBR.
    expect(sums('Account A')).toEqual(['140.00 USD', '1680.00 USD', '70.00 USD', '840.00 USD']);
    expect(sums('Account B')).toEqual(['0.00 USD', '0.00 USD', '70.00 USD', '840.00 USD']);
    expect(sums('All accounts')).toEqual(['140.00 USD', '1680.00 USD', '140.00 USD', '1680.00 USD']);
  });

  it('swaps the ends with one click, as one step', () => {
    const before = office().build();
    const { closed } = shown(before);
    fireEvent.click(swap());
    expect(closed()).toBe(true);
    expect(currentPlan().peerings[0]).toMatchObject({ initiator: { router: 'vpc-b' }, acceptor: { router: 'vpc-a' } });
    undoStep();
    expect(currentPlan()).toEqual(before);
  });

  it('refuses once an end exists, and says why', () => {
    const before = office('activated').build();
    shown(before);
    expect(swap().getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/An end exists already/)).toBeTruthy();
    fireEvent.click(swap());
    expect(currentPlan()).toBe(before);
  });

  it('refuses between a VBR and a VPC: the VBR initiates', () => {
    shown(office().build(), 'peer-2');
    expect(screen.getByText(/a VBR always initiates/)).toBeTruthy();
    expect(swap().getAttribute('aria-disabled')).toBe('true');
  });
});
