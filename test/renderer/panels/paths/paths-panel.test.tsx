// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PathsPanel } from '../../../../renderer/panels/paths/paths-panel.tsx';
import { peerscape } from '../../../../renderer/peerscape-api.ts';
import { currentPlan, showPlan, useDocument } from '../../../../renderer/store/document-store.ts';
import { askPath, openBlocker, usePathView } from '../../../../renderer/answers/path-view.ts';
import { currentPathAnswer } from '../../../../renderer/answers/path-trace.ts';
import { useSettings } from '../../../../renderer/store/settings-store.ts';
import { select, useView } from '../../../../renderer/store/view-store.ts';
import { blockerKey } from '../../../../shared/network/blockers.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { sameAccount } from '../../../../shared/templates/same-account.ts';
import { plan } from '../../../support/plan-builder.ts';

beforeEach(() => {
  useView.setState(useView.getInitialState());
  usePathView.setState(usePathView.getInitialState());
  useSettings.setState(useSettings.getInitialState());
});

afterEach(cleanup);

/** Section 8 of the guide before anything is configured: no routes, no rules, the peering planned. */
function justDrawn(): Plan {
  const finished = sameAccount();
  return {
    ...finished,
    securityGroups: finished.securityGroups.map((group) => ({ ...group, rules: [] })),
    peerings: finished.peerings.map((peering) => ({
      ...peering,
      initiator: { ...peering.initiator, state: 'planned' },
      acceptor: { ...peering.acceptor, state: 'planned' },
    })),
    routes: [],
  };
}

const region = (name: string | RegExp) => screen.getByRole('region', { name });

async function choose(field: string, query: string): Promise<void> {
  const box = screen.getByRole('combobox', { name: field });
  await userEvent.clear(box);
  await userEvent.type(box, query);
  await userEvent.keyboard('{Enter}');
}

describe('the Paths panel', () => {
  it('answers for two ends that are found by name', async () => {
    showPlan(sameAccount());
    render(<PathsPanel />);
    await choose('From', 'ECS 1');
    await choose('To', 'ECS 2');
    expect(usePathView.getState()).toMatchObject({ from: 'ecs-1', to: 'ecs-2' });
    expect(screen.getByRole('status').textContent).toMatch(/^Reachable/);
    expect(within(region('There Reachable')).getAllByRole('listitem').length).toBeGreaterThan(1);
    expect(screen.getByText('Nothing stands in the way.')).toBeTruthy();
  });

  it('takes a typed address and says whose it is', async () => {
    showPlan(sameAccount());
    render(<PathsPanel />);
    await choose('To', '172.16.1.77');
    expect(usePathView.getState().to).toBe('172.16.1.77');
    expect(screen.getByText('In vSwitch vSwitch 2 of VPC VPC2')).toBeTruthy();
  });

  it('keeps an address that was typed and left', async () => {
    showPlan(sameAccount());
    render(<PathsPanel />);
    await userEvent.type(screen.getByRole('combobox', { name: 'From' }), '8.8.8.8');
    await userEvent.tab();
    expect(usePathView.getState().from).toBe('8.8.8.8');
    expect(screen.getByText('No VPC and no data center has this address.')).toBeTruthy();
  });

  it('lists everything in the way of a plan that was just drawn, and the fixes one after the other make it reachable', async () => {
    showPlan(justDrawn());
    render(<PathsPanel />);
    askPath({ from: 'ecs-1', to: 'ecs-2' });
    expect(await screen.findByRole('region', { name: '3 things stand in the way' })).toBeTruthy();
    for (let left = 3; left > 0; left -= 1) {
      const [fix] = screen.getAllByRole('button', { name: 'Fix' });
      if (fix === undefined) break;
      await userEvent.click(fix);
    }
    expect(screen.getByRole('status').textContent).toMatch(/^Reachable/);
    expect(useDocument.getState().history.past).toHaveLength(3);
  });

  it('says what security groups decide with the punctuation of the language', () => {
    useSettings.setState(({ settings }) => ({ settings: { ...settings, language: 'zh-CN' } }));
    showPlan(sameAccount());
    usePathView.setState({ from: 'ecs-1', to: 'ecs-2', traffic: 'icmp' });
    render(<PathsPanel />);
    expect(screen.getByText(/^ECS 1 的安全组/).textContent).toBe(
      'ECS 1 的安全组，出方向：允许，没有匹配的规则，出方向默认允许',
    );
  });

  it('asks for a port before it answers about TCP', async () => {
    showPlan(sameAccount());
    usePathView.setState({ from: 'ecs-1', to: 'ecs-2', traffic: 'tcp' });
    render(<PathsPanel />);
    expect(screen.queryByRole('status')).toBeNull();
    const port = screen.getByRole('textbox', { name: 'Port' });
    await userEvent.type(port, '99999');
    expect(port.getAttribute('aria-invalid')).toBe('true');
    await userEvent.clear(port);
    await userEvent.type(port, '443');
    expect(currentPathAnswer().trace?.protocol).toEqual({ kind: 'tcp', port: 443 });
    expect(screen.getByRole('status')).toBeTruthy();
  });

  it('offers the two objects that are selected, and swaps the ends', async () => {
    showPlan(sameAccount());
    select(['vpc-2', 'vpc-1']);
    render(<PathsPanel />);
    await userEvent.click(screen.getByRole('button', { name: 'Trace VPC VPC2 → VPC VPC1' }));
    expect(usePathView.getState()).toMatchObject({ from: 'vpc-2', to: 'vpc-1' });
    await userEvent.click(screen.getByRole('button', { name: 'Swap the ends' }));
    expect(usePathView.getState()).toMatchObject({ from: 'vpc-1', to: 'vpc-2' });
  });

  it('keeps what is meant as an intent, turned round rather than doubled', async () => {
    showPlan(plan().vpc('vpc-1', ['10.1.0.0/16']).vpc('vpc-2', ['10.2.0.0/16']).build());
    usePathView.setState({ from: 'vpc-1', to: 'vpc-2' });
    render(<PathsPanel />);
    await userEvent.click(screen.getByRole('button', { name: 'Keep as intent' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Must not reach' }));
    expect(currentPlan().intents).toEqual([{ id: 'int-1', from: 'vpc-1', to: 'vpc-2', expect: 'unreachable' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Must not reach holds' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Must reach' }));
    expect(currentPlan().intents).toEqual([{ id: 'int-1', from: 'vpc-1', to: 'vpc-2', expect: 'reachable' }]);
    expect(screen.getByRole('button', { name: 'Must reach contradicted' })).toBeTruthy();
  });

  it('shows each group of addresses that fares differently', async () => {
    // The route covers one half of the destination alone.
    showPlan(
      plan()
        .vpc('vpc-1', ['10.1.0.0/16'])
        .vpc('vpc-2', ['10.2.0.0/16'])
        .peering('peer-1', 'vpc-1', 'vpc-2', { state: 'activated' })
        .route('vpc-1', '10.2.0.0/17', { peering: 'peer-1' })
        .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
        .build(),
    );
    usePathView.setState({ from: 'vpc-1', to: 'vpc-2' });
    render(<PathsPanel />);
    expect(screen.getByRole('status').textContent).toMatch(/^Partly reachable/);
    const there = within(region('There Partly reachable'));
    expect(there.getAllByRole('radio')).toHaveLength(2);
    await userEvent.click(there.getByRole('radio', { name: /10\.2\.128\.0\/17 Dropped$/ }));
    expect(there.getByText('No route')).toBeTruthy();
    await userEvent.click(there.getByRole('radio', { name: /10\.2\.0\.0\/17 Delivered$/ }));
    expect(there.queryByText('No route')).toBeNull();
  });

  it('goes to the blocker that was chosen on the canvas', async () => {
    showPlan(justDrawn());
    usePathView.setState({ from: 'ecs-1', to: 'ecs-2' });
    render(<PathsPanel />);
    const last = currentPathAnswer().trace?.blockers.at(-1);
    if (last === undefined) throw new Error('nothing is in the way');
    openBlocker(blockerKey(last));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('VPC2 has no route'));
  });

  it('copies the path', async () => {
    const write = vi.fn(() => Promise.resolve());
    Object.assign(peerscape, { clipboard: { write } });
    showPlan(sameAccount());
    usePathView.setState({ from: 'ecs-1', to: 'ecs-2' });
    render(<PathsPanel />);
    await userEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(write).toHaveBeenCalledWith({ text: expect.stringContaining('VPC1') as string });
  });
});
