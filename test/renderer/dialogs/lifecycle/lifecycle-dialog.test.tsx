// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LifecycleDialog } from '../../../../renderer/dialogs/lifecycle/lifecycle-dialog.tsx';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { planText } from '../../../../shared/plan/canonical.ts';
import { plan } from '../../../support/plan-builder.ts';

/** A peering within one account, one between two accounts, and one that routes use. */
const office = plan()
  .account('acct-a', { name: 'Account A', uid: '1111' })
  .account('acct-b', { name: 'Account B' })
  .vpc('vpc-1', ['192.168.0.0/16'], { name: 'VPC1' })
  .vpc('vpc-2', ['172.16.0.0/16'], { name: 'VPC2', region: 'cn-beijing' })
  .vpc('vpc-3', ['10.0.0.0/16'], { name: 'VPC3', region: 'cn-beijing', account: 'acct-b' })
  .peering('one', 'vpc-1', 'vpc-2', { billing: { method: 'pay-as-you-go' } })
  .peering('two', 'vpc-1', 'vpc-3', { billing: { method: 'pay-as-you-go' } })
  .peering('used', 'vpc-2', 'vpc-3', { state: 'suspended' })
  .route('vpc-2', '10.0.0.0/16', { peering: 'used' })
  .build();

function simulate(id: string): { closed: () => boolean } {
  let closed = false;
  render(<LifecycleDialog id={id} onClose={() => (closed = true)} />);
  return { closed: () => closed };
}

const button = (name: string) => screen.getByRole('button', { name });
const press = (...names: readonly string[]): void => names.forEach((name) => fireEvent.click(button(name)));
const isDisabled = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';
const now = (): string => screen.getByRole('status').textContent;
const litRow = (): string => document.querySelector('[aria-current="step"]')?.textContent ?? '';
const history = (): (string | null)[] =>
  within(screen.getByRole('region', { name: 'Steps so far' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const statesOf = (id: string) => {
  const row = currentPlan().peerings.find((one) => one.id === id);
  return row && [row.initiator.state, row.acceptor.state];
};
const stepCount = (): number => useDocument.getState().history.past.length;

function enter(label: string, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

function choose(side: 'Initiator' | 'Acceptor'): void {
  fireEvent.click(screen.getByRole('radio', { name: side }));
}

beforeEach(() => showPlan(office));
afterEach(cleanup);

describe('the simulator of a lifecycle', () => {
  it('lights the row of the guide’s table and says whether traffic flows and who pays, step by step', () => {
    simulate('one');
    expect(litRow()).toContain('Drawn in the plan');
    expect(now()).toContain('Nothing has been created yet.');
    press('Create both ends');
    expect(litRow()).toContain('The connection is established');
    expect(now()).toMatch(/Traffic.*Flows.*Billed/);
    press('Suspend', 'Complete suspending');
    expect(litRow()).toContain('The connection is broken');
    expect(litRow()).toContain('Inactive');
    expect(now()).toMatch(/Traffic.*None.*Unknown/);
  });

  it('tells the connection that is established again from the first time', () => {
    simulate('one');
    press('Create both ends', 'Suspend', 'Complete suspending', 'Activate', 'Complete activating');
    const rows = screen.getAllByRole('row');
    expect(rows.at(-1)?.getAttribute('aria-current')).toBe('step');
  });

  it('leaves the plan as it is until its state is applied, and applies it as one step', () => {
    const before = planText(currentPlan());
    const { closed } = simulate('one');
    press('Create both ends', 'Suspend', 'Complete suspending');
    expect(planText(currentPlan())).toBe(before);
    press('Apply this state to the plan');
    expect(closed()).toBe(true);
    expect(statesOf('one')).toEqual(['suspended', 'suspended']);
    expect(stepCount()).toBe(1);
    undoStep();
    expect(planText(currentPlan())).toBe(before);
  });

  it('goes back a step and to the start, and keeps the list of steps', () => {
    simulate('one');
    expect(isDisabled('Back') && isDisabled('Restart') && isDisabled('Apply this state to the plan')).toBe(true);
    press('Create both ends', 'Suspend');
    expect(history()).toEqual(['As in the plan', 'Create both ends', 'Suspend']);
    press('Back');
    expect(litRow()).toContain('The connection is established');
    press('Restart');
    expect(history()).toEqual(['As in the plan']);
    expect(litRow()).toContain('Drawn in the plan');
  });

  it('says beside every action that is not possible why, and does nothing when it is pressed', () => {
    simulate('one');
    const actions = within(screen.getByRole('list', { name: 'What can be done' })).getAllByRole('listitem');
    expect(actions.length).toBeGreaterThan(5);
    for (const action of actions) {
      const [own] = within(action).getAllByRole('button');
      if (own?.getAttribute('aria-disabled') !== 'true') continue;
      expect(action.textContent.length).toBeGreaterThan(own.textContent.length);
      fireEvent.click(own);
    }
    expect(history()).toEqual(['As in the plan']);
  });

  it('keeps the focus on an action that disables itself', () => {
    simulate('one');
    button('Create both ends').focus();
    press('Create both ends');
    expect(document.activeElement).toBe(button('Create both ends'));
    expect(isDisabled('Create both ends')).toBe(true);
  });

  it('lets each of two owners do their part, and only the initiator initiate', () => {
    simulate('two');
    press('Create the initiator');
    expect(litRow()).toContain('Planned');
    choose('Acceptor');
    press('Create the acceptor');
    expect(isDisabled('Initiate the connection')).toBe(true);
    expect(screen.getByText('Only the initiator, VPC1, can initiate the connection.')).toBeDefined();
    choose('Initiator');
    expect(isDisabled('Initiate the connection')).toBe(true);

    press('Add the acceptor as peer…', 'Add');
    expect(screen.getByText('Enter the interface ID at VPC3; its owner finds it in the console.')).toBeDefined();
    enter('Interface ID at VPC3', 'ri-3');
    enter('Account ID of Account B', '22x');
    press('Add');
    expect(screen.getByText('An account ID consists of digits only.')).toBeDefined();
    enter('Account ID of Account B', '2222');
    press('Add');
    choose('Acceptor');
    press('Add the initiator as peer…');
    enter('Interface ID at VPC1', 'ri-1');
    // The plan has the account ID of Account A already.
    expect(screen.queryByLabelText('Account ID of Account A')).toBeNull();
    press('Add');
    choose('Initiator');
    press('Initiate the connection', 'Complete connecting', 'Apply this state to the plan');
    expect(currentPlan().peerings[1]).toMatchObject({
      initiator: { state: 'activated', interfaceId: 'ri-1' },
      acceptor: { state: 'activated', interfaceId: 'ri-3' },
    });
    expect(currentPlan().accounts[1]?.uid).toBe('2222');
    expect(stepCount()).toBe(1);
  });

  it('deletes a connection once its routes are gone, and then there is nothing left to do but go back', () => {
    simulate('used');
    expect(isDisabled('Delete the connection')).toBe(true);
    press('Delete the routes over it', 'Delete the connection');
    expect(now()).toBe('The connection is deleted: nothing is left that forwards or costs.');
    expect(litRow()).toBe('');
    press('Apply this state to the plan');
    expect(currentPlan().peerings.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(currentPlan().routes).toEqual([]);
    expect(stepCount()).toBe(1);
  });

  it('says so when a router is not in the plan', () => {
    showPlan(plan().vpc('vpc-1', ['10.1.0.0/16']).peering('peer-1', 'vpc-1', 'gone').build());
    simulate('peer-1');
    expect(screen.getByText('A router of this peering connection is not in the plan.')).toBeDefined();
  });
});
