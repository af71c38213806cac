// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PeeringDialog } from '../../../../renderer/dialogs/peering/peering-dialog.tsx';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { planText } from '../../../../shared/plan/canonical.ts';
import { canConnect } from '../../../../shared/plan/edits/connect-routers.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { plan } from '../../../support/plan-builder.ts';

/** Two VPCs of one account that overlap, one of another account, and a VBR on a physical connection that has everything. */
const hybrid = plan()
  .account('acct-a', { name: 'Account A', uid: '12345678' })
  .account('acct-b', { name: 'Account B' })
  .dataCenter('dc-1', ['172.16.0.0/12'])
  .physicalConnection('pc-1', { dataCenter: 'dc-1', accessPoint: 'ap-cn-hangzhou-a' })
  .vbr('vbr-1', { physicalConnection: 'pc-1', vlan: 1, cloudId: 'vbr-8' })
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.1.0.0/16'])
  .vpc('vpc-3', ['10.3.0.0/16'], { account: 'acct-b' })
  .build();

function draw(from: string, to: string): { closed: () => boolean } {
  const judged = canConnect(currentPlan(), from, to);
  if (!judged.ok) throw new Error(judged.error.code);
  return show({ kind: 'newPeering', connection: judged.value });
}

function show(request: Parameters<typeof PeeringDialog>[0]['request']): { closed: () => boolean } {
  let closed = false;
  render(<PeeringDialog request={request} onClose={() => (closed = true)} />);
  return { closed: () => closed };
}

/** Types a text into a field, at once: what every key does is the same. */
function enter(label: string, text: string): HTMLElement {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  return field;
}

/** What Enter in a field does, and the OK button. */
function confirm(): void {
  fireEvent.submit(screen.getByRole('dialog').querySelector('form') ?? document.body);
}

/** What a field says below itself: why it is locked, a hint, an error. */
function noteOf(field: HTMLElement): string | null | undefined {
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
}

beforeEach(() => showPlan(hybrid));
afterEach(cleanup);

describe('the peering dialog', () => {
  it('leaves the plan byte-identical when it is cancelled after changes', () => {
    const before = planText(currentPlan());
    const { closed } = draw('vpc-1', 'vpc-3');
    enter('Peer account ID', '87654321');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(closed()).toBe(true);
    expect(planText(currentPlan())).toBe(before);
  });

  it('adds the peering and what was entered for other objects as one step', () => {
    const before = planText(currentPlan());
    const { closed } = draw('vpc-1', 'vpc-3');
    enter('Peer account ID', '87654321');
    enter('Peer VPC ID', 'vpc-99');
    confirm();
    expect(closed()).toBe(true);
    const after: Plan = currentPlan();
    expect(after.peerings).toMatchObject([{ initiator: { router: 'vpc-1' }, acceptor: { router: 'vpc-3' } }]);
    expect(after.accounts[1]?.uid).toBe('87654321');
    expect(after.vpcs[2]?.cloudId).toBe('vpc-99');
    undoStep();
    expect(planText(currentPlan())).toBe(before);
  });

  it('asks for account type, connection type and routers to create in the words of sections 6 and 7', () => {
    const form = (from: string, to: string): (string | null)[] => {
      draw(from, to);
      const values = ['Account type', 'Connection type', 'Routers to create'].map((label) => {
        const field = screen.getByLabelText(label);
        return field instanceof HTMLInputElement ? field.value : field.textContent;
      });
      cleanup();
      return values;
    };
    expect(form('vpc-1', 'vpc-2')).toEqual(['Same as peer’s', 'VPC-to-VPC', 'Initiator and acceptor']);
    expect(form('vpc-1', 'vpc-3')).toEqual(['Different from peer’s', 'VPC-to-VPC', 'Create initiator']);
    expect(form('vbr-1', 'vpc-2')).toEqual(['Same as peer’s', 'VBR-to-VPC', 'Initiator and acceptor']);
    expect(form('vbr-1', 'vpc-3')).toEqual(['Different from peer’s', 'VBR-to-VPC', 'Initiator only']);
  });

  it('names both regions by name and id, and the access point of the VBR’s line', () => {
    draw('vbr-1', 'vpc-3');
    const value = (label: string): string => screen.getByLabelText<HTMLInputElement>(label).value;
    expect(value('Local region')).toBe('China (Hangzhou) · cn-hangzhou');
    expect(value('Local access point')).toBe('ap-cn-hangzhou-a');
    expect(value('Peer region')).toBe('China (Hangzhou) · cn-hangzhou');
    expect(screen.queryByLabelText('Peer access point')).toBeNull();
  });

  it('makes a VBR the initiator, says so, and explains why the ends cannot be swapped', () => {
    draw('vpc-1', 'vbr-1');
    expect(screen.getByText('vbr-1 was made the initiator, because a VBR must initiate.')).toBeDefined();
    const initiator = screen.getByRole('region', { name: 'Initiator' });
    expect(within(initiator).getByLabelText<HTMLInputElement>('Local VBR').value).toBe('vbr-1');
    expect(initiator.textContent).toContain('vbr-1 must initiate');
    expect(screen.getByRole('button', { name: 'Swap initiator and acceptor' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('swaps two planned VPCs', () => {
    draw('vpc-1', 'vpc-3');
    fireEvent.click(screen.getByRole('button', { name: 'Swap initiator and acceptor' }));
    expect(screen.getByLabelText<HTMLInputElement>('Local VPC').value).toBe('vpc-3');
  });

  it('shows what the ends determine as locked, each with its reason', () => {
    draw('vbr-1', 'vpc-1');
    const reasons = {
      'Account type': 'Both ends belong to Account A.',
      'Connection type': 'One of the ends is a VBR.',
      'Local region': 'The region is that of vbr-1.',
      'Local access point': 'vbr-1 uses pc-1, which ends at this access point.',
    };
    for (const [label, reason] of Object.entries(reasons)) {
      const field = screen.getByLabelText<HTMLInputElement>(label);
      expect(field.readOnly).toBe(true);
      expect(noteOf(field)?.trim()).toBe(reason);
    }
  });

  it('tells before OK which findings the peering would bring, and how much of the quotas is used', () => {
    draw('vpc-1', 'vpc-2');
    const strip = screen.getByRole('region', { name: 'Findings' });
    expect(strip.textContent).toContain('CIDR201');
    expect(strip.textContent).toContain('vpc-1: 1 of 5 peerings');
    expect(strip.textContent).toContain('Account A: 1 of 10 peerings');
  });

  it('stays open on an id that cannot be one, and says why', () => {
    const { closed } = draw('vpc-1', 'vpc-3');
    const field = enter('Peer account ID', 'abc');
    confirm();
    expect(closed()).toBe(false);
    expect(noteOf(field)).toBe('An account ID consists of digits only.');
    expect(currentPlan().peerings).toEqual([]);
  });

  it('makes no step of an existing peering that was not changed', () => {
    draw('vpc-1', 'vpc-3');
    confirm();
    cleanup();
    const steps = useDocument.getState().history.past.length;
    show({ kind: 'peering', id: 'peer-1' });
    confirm();
    expect(useDocument.getState().history.past.length).toBe(steps);
  });

  it('offers to delete a peering one of whose routers is not there', () => {
    showPlan(plan().vpc('vpc-1', ['10.1.0.0/16']).peering('peer-1', 'vpc-1', 'gone').build());
    show({ kind: 'peering', id: 'peer-1' });
    expect(screen.getByRole('button', { name: 'Delete…' })).toBeDefined();
  });
});
