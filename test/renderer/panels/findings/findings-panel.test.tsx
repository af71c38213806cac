// @vitest-environment happy-dom
import '../../../support/window.ts';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FindingsPanel } from '../../../../renderer/panels/findings/findings-panel.tsx';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { useFindingList } from '../../../../renderer/answers/finding-list.ts';
import { useSettings } from '../../../../renderer/store/settings-store.ts';
import { useView } from '../../../../renderer/store/view-store.ts';
import { analyze } from '../../../../shared/analysis.ts';
import { plan } from '../../../support/plan-builder.ts';

const hostBitsSet = plan().vpc('vpc-1', ['10.0.0.1/16'], { name: 'Office' }).build();

beforeEach(() => {
  useView.setState(useView.getInitialState());
  useFindingList.setState(useFindingList.getInitialState());
});

afterEach(cleanup);

function shown(what: typeof hostBitsSet): HTMLElement {
  showPlan(what);
  render(<FindingsPanel />);
  return screen.getByRole('region', { name: 'The finding in detail' });
}

async function openFirst(): Promise<void> {
  screen.getByRole('listbox', { name: 'Findings' }).focus();
  await userEvent.keyboard('{ArrowDown}');
}

describe('the findings panel', () => {
  it('says what was checked when there is nothing to say', () => {
    showPlan(plan().vpc('vpc-1', ['10.0.0.0/16']).build());
    render(<FindingsPanel />);
    expect(screen.getByText('The plan has no findings.')).toBeTruthy();
    expect(screen.getByText(/\d+ rules checked, Express Connect guide/)).toBeTruthy();
  });

  it('opens a finding from the keyboard and selects what it is about', async () => {
    const details = shown(hostBitsSet);
    await openFirst();
    expect(within(details).getByText('CIDR101')).toBeTruthy();
    expect(useView.getState().selection).toEqual(['vpc-1']);
  });

  it('shows what a fix changes before it is applied', async () => {
    const details = shown(hostBitsSet);
    await openFirst();
    expect(within(details).getByText('VPC Office: CIDR blocks 10.0.0.1/16 → 10.0.0.0/16')).toBeTruthy();
    expect(within(details).getByText('Clears this finding and no other.')).toBeTruthy();
    expect(currentPlan()).toBe(hostBitsSet);
  });

  it('applies a fix as one step with its title, and says that the finding is gone', async () => {
    const details = shown(hostBitsSet);
    await openFirst();
    await userEvent.click(within(details).getByRole('button', { name: 'Fix' }));
    expect(currentPlan().vpcs[0]?.cidrs).toEqual(['10.0.0.0/16']);
    expect(useDocument.getState().history.past.map(({ label }) => label.key)).toEqual([
      expect.stringMatching(/^CIDR101:/),
    ]);
    expect(within(details).getByText('This finding no longer applies.')).toBeTruthy();
    undoStep();
    expect(currentPlan()).toEqual(hostBitsSet);
  });

  it('applies the first fix with F and keeps the focus in the panel', async () => {
    const details = shown(hostBitsSet);
    await openFirst();
    await userEvent.keyboard('f');
    expect(currentPlan().vpcs[0]?.cidrs).toEqual(['10.0.0.0/16']);
    expect(document.activeElement?.contains(details)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('asks for a reason with A', async () => {
    shown(hostBitsSet);
    await openFirst();
    await userEvent.keyboard('a');
    expect(useView.getState().dialog).toMatchObject({ kind: 'acceptFinding', finding: { rule: 'CIDR101' } });
  });

  it('withdraws an acceptance', async () => {
    const accepted = plan().vpc('vpc-1', ['10.0.0.1/16']).accepted('CIDR101', ['vpc-1'], { reason: 'A test' }).build();
    useFindingList.setState({ showAccepted: true });
    const details = shown(accepted);
    await openFirst();
    expect(within(details).getByText('Accepted: A test')).toBeTruthy();
    await userEvent.click(within(details).getByRole('button', { name: 'Withdraw acceptance' }));
    expect(currentPlan().accepted).toEqual([]);
    expect(within(details).getByRole('button', { name: 'Accept with reason…' })).toBeTruthy();
  });

  it('counts the safe fixes and does without the button when there is none', async () => {
    shown(hostBitsSet);
    const button = await screen.findByRole('button', { name: 'Fix all safe (1)' });
    await userEvent.click(button);
    expect(currentPlan().vpcs[0]?.cidrs).toEqual(['10.0.0.0/16']);
    const idle = await screen.findByRole('button', { name: 'Fix all safe (0)' });
    expect(idle.getAttribute('aria-disabled')).toBe('true');
  });

  it('opens what has to be decided: the field in the inspector, the dialog, the drawer', async () => {
    const across = plan()
      .account('acct-a', { name: 'A', uid: '12345678' })
      .account('acct-b', { name: 'B' })
      .vpc('vpc-1', ['192.168.0.0/16'], { region: 'cn-beijing' })
      .vpc('vpc-2', ['172.16.0.0/16'], { account: 'acct-b', region: 'cn-hangzhou' })
      .peering('peer-1', 'vpc-1', 'vpc-2', { initiator: { router: 'vpc-1', state: 'created' } })
      .build();
    const details = shown(across);
    const finding = (rule: string) => analyze(across, '2019-08-14').findings.find((one) => one.rule === rule);
    const open = async (rule: string, button: string): Promise<void> => {
      act(() => useView.setState({ openFinding: finding(rule) }));
      within(details).getByRole('button', { name: button }).focus();
      await userEvent.keyboard('{Enter}');
    };
    await open('PEER305', 'Enter Account ID at B');
    expect(useView.getState()).toMatchObject({ selection: ['acct-b'], askedField: { object: 'acct-b' } });
    await open('PEER305', 'Open the states and IDs of peer-1');
    expect(useView.getState().dialog).toEqual({ kind: 'lifecycle', id: 'peer-1' });
    await open('ADVICE002', 'Who could pay instead…');
    expect(useView.getState().dialog).toEqual({ kind: 'comparePayers', peering: 'peer-1' });
    await open('BILL801', 'Fill the price in');
    expect(useSettings.getState().settings).toMatchObject({ drawerOpen: true, drawerPanel: 'quote' });
  });

  it('names what an offered fix takes away before it is applied', async () => {
    const row = { state: 'activated' } as const;
    const built = plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .peering('peer-1', 'vpc-1', 'vpc-2', row)
      .peering('peer-2', 'vpc-1', 'vpc-2', { state: 'suspended' })
      .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
      .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
      .intent('int-1', 'vpc-1', 'vpc-2')
      .build();
    const details = shown(built);
    const finding = analyze(built, '2019-08-14').findings.find(({ rule }) => rule === 'PEER304');
    act(() => useView.setState({ openFinding: finding }));
    // Without the connection that works, its routes lead over the suspended one.
    await userEvent.click(within(details).getByRole('button', { name: /^Delete peer-1/u }));
    expect(within(details).getByText('Takes away 2 pairs that reach each other')).toBeTruthy();
    expect(within(details).getAllByText('vpc-1 → vpc-2')).toHaveLength(2);
    expect(within(details).getByText('1 intent that holds would fail')).toBeTruthy();
  });
});
