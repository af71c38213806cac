// @vitest-environment happy-dom
import '../../../support/window.ts';
import userEvent from '@testing-library/user-event';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PeeringDialog } from '../../../../renderer/dialogs/peering/peering-dialog.tsx';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { useSettings } from '../../../../renderer/store/settings-store.ts';
import { useView } from '../../../../renderer/store/view-store.ts';
import { planText } from '../../../../shared/plan/canonical.ts';
import { canConnect } from '../../../../shared/plan/edits/connect-routers.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { defaultSettings } from '../../../../shared/settings/settings.ts';
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

/** Two VPCs in two regions, each with an instance in no group. */
const pingable = plan()
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.2.0.0/16'], { region: 'cn-beijing' })
  .vSwitch('vsw-1', 'vpc-1', '10.1.1.0/24')
  .vSwitch('vsw-2', 'vpc-2', '10.2.1.0/24')
  .instance('ecs-1', 'vsw-1', '10.1.1.1')
  .instance('ecs-2', 'vsw-2', '10.2.1.1')
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

/** What Enter in a field does, and the primary button. */
function confirm(): void {
  fireEvent.submit(screen.getByRole('dialog').querySelector('form') ?? document.body);
}

/** The value and the reason of what the ends determine. */
function factOf(label: string): readonly string[] {
  const [value, reason] = screen.getByRole('group', { name: label }).querySelectorAll('[title]');
  return [value?.textContent ?? '', reason?.textContent ?? ''];
}

/** What a field says below itself: a hint, an error. */
function noteOf(field: HTMLElement): string | null | undefined {
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
}

beforeEach(() => {
  showPlan(hybrid);
  useSettings.setState({ settings: defaultSettings });
});
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

  it('says in one sentence what is joined', () => {
    draw('vpc-1', 'vpc-3');
    expect(screen.getByRole('dialog').textContent).toContain(
      'vpc-1, China (Hangzhou), Account A → vpc-3, China (Hangzhou), Account B; two accounts; VPC-to-VPC',
    );
    cleanup();
    draw('vbr-1', 'vpc-1');
    expect(screen.getByRole('dialog').textContent).toContain(
      'vbr-1, China (Hangzhou) → vpc-1, China (Hangzhou); one account; VBR-to-VPC',
    );
  });

  it('knows account type, connection type and routers to create in the words of sections 6 and 7', () => {
    const form = (from: string, to: string): string[] => {
      draw(from, to);
      const created = screen.queryByRole('combobox', { name: 'Routers to create' })?.textContent;
      const values = [
        ...['Account type', 'Connection type'].map((label) => factOf(label)[0] ?? ''),
        created ?? factOf('Routers to create')[0] ?? '',
      ];
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
    expect(factOf('Local region')[0]).toBe('China (Hangzhou) · cn-hangzhou');
    expect(factOf('Local access point')[0]).toBe('ap-cn-hangzhou-a');
    expect(factOf('Peer region')[0]).toBe('China (Hangzhou) · cn-hangzhou');
    expect(screen.queryByRole('group', { name: 'Peer access point' })).toBeNull();
  });

  it('makes a VBR the initiator, says so, and explains why the ends cannot be swapped', () => {
    draw('vpc-1', 'vbr-1');
    const initiator = screen.getByRole('region', { name: 'Initiator' });
    expect(within(initiator).getByRole('group', { name: 'Local VBR' }).textContent).toContain('vbr-1');
    expect(factOf('Initiator')).toEqual(['vbr-1', 'vbr-1 was made the initiator, because a VBR must initiate.']);
    expect(screen.getByRole('button', { name: 'Swap initiator and acceptor' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('swaps two planned VPCs', () => {
    draw('vpc-1', 'vpc-3');
    fireEvent.click(screen.getByRole('button', { name: 'Swap initiator and acceptor' }));
    expect(factOf('Local VPC')[0]).toBe('vpc-3');
  });

  it('shows what the ends determine as facts, each with its reason and the way to what decides', async () => {
    draw('vbr-1', 'vpc-1');
    const reasons = {
      'Account type': 'Both ends belong to Account A.',
      'Connection type': 'One of the ends is a VBR.',
      'Local region': 'The region is that of vbr-1.',
      'Local access point': 'Where pc-1 of vbr-1 ends.',
    };
    for (const [label, reason] of Object.entries(reasons)) expect(factOf(label)[1]).toBe(reason);
    const accessPoint = screen.getByRole('group', { name: 'Local access point' });
    fireEvent.click(within(accessPoint).getByRole('button', { name: 'Go to pc-1' }));
    await waitFor(() => expect(useView.getState().selection).toEqual(['pc-1']));
  });

  it('refuses to leave for an object while something entered would be lost', () => {
    const { closed } = draw('vpc-1', 'vpc-2');
    enter('Local VPC ID', 'vpc-9');
    const [way] = within(screen.getByRole('group', { name: 'Local region' })).getAllByRole('button');
    expect(way?.getAttribute('aria-description')).toContain('would lose what was entered');
    if (way) fireEvent.click(way);
    expect(closed()).toBe(false);
  });

  it('tells before it is added which findings the peering would bring, and how much of the quotas is used', () => {
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

  it('takes the ids of both accounts, where neither has one', () => {
    showPlan({ ...hybrid, accounts: hybrid.accounts.map(({ uid: _uid, ...account }) => account) });
    draw('vpc-1', 'vpc-3');
    enter('Local account ID', '111');
    enter('Peer account ID', '222');
    confirm();
    expect(currentPlan().accounts.map(({ uid }) => uid)).toEqual(['111', '222']);
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

  it('writes the routes and admits ping with a new peering, all as one step, after saying what that is', () => {
    showPlan(pingable);
    const before = planText(currentPlan());
    draw('vpc-1', 'vpc-2');
    expect(screen.getByRole('list', { name: 'What will be written with it' }).textContent).toBe(
      [
        'vpc-110.2.0.0/16 by vpc-1 to vpc-2',
        'vpc-210.1.0.0/16 by vpc-1 to vpc-2',
        'vpc-1Accept icmp ← 10.2.0.0/16 in sg-1, a new group',
        'vpc-2Accept icmp ← 10.1.0.0/16 in sg-2, a new group',
      ].join(''),
    );
    confirm();
    const { routes, securityGroups, instances } = currentPlan();
    expect([routes.length, securityGroups.length]).toEqual([2, 2]);
    expect(instances.map((instance) => instance.securityGroups)).toEqual([['sg-1'], ['sg-2']]);
    undoStep();
    expect(planText(currentPlan())).toBe(before);
  });

  it('writes neither where the ticks are taken out, and remembers that', async () => {
    showPlan(pingable);
    draw('vpc-1', 'vpc-2');
    for (const tick of screen.getAllByRole('checkbox', { name: /^(Write the routes|Admit ping)/ }))
      await userEvent.click(tick);
    expect(screen.queryByRole('list', { name: 'What will be written with it' })).toBeNull();
    confirm();
    expect(currentPlan().routes.length + currentPlan().securityGroups.length).toBe(0);
    expect(useSettings.getState().settings).toMatchObject({ peeringRoutes: false, peeringPing: false });
  });

  it('says why nothing can be written where the two sides overlap, and guesses nothing', () => {
    draw('vpc-1', 'vpc-2');
    const ticks = screen.getAllByRole('checkbox', { name: /^(Write the routes|Admit ping)/ });
    expect(ticks.map((tick) => tick.getAttribute('aria-checked'))).toEqual(['false', 'false']);
    expect(ticks.map((tick) => tick.getAttribute('aria-readonly'))).toEqual(['true', 'true']);
    expect(screen.getByRole('group', { name: 'Written with it' }).textContent).toContain('overlap');
  });

  it('says that a price is unknown rather than nothing', () => {
    showPlan(pingable);
    draw('vpc-1', 'vpc-2');
    expect(screen.getByRole('group', { name: 'Price' }).textContent).toContain('unknown');
  });

  it('offers to delete a peering one of whose routers is not there', () => {
    showPlan(plan().vpc('vpc-1', ['10.1.0.0/16']).peering('peer-1', 'vpc-1', 'gone').build());
    show({ kind: 'peering', id: 'peer-1' });
    expect(screen.getByRole('button', { name: 'Delete…' })).toBeDefined();
  });
});
