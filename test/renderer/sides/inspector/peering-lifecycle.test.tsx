// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../../renderer/commands/run-command.ts';
import { handlers } from '../../../../renderer/commands/handlers.ts';
import { Inspector } from '../../../../renderer/sides/inspector/inspector.tsx';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { closeDialog, select, useView } from '../../../../renderer/store/view-store.ts';
import type { EndState } from '../../../../shared/catalog/router-states.ts';
import { plan } from '../../../support/plan-builder.ts';

function inspect(state: EndState): void {
  showPlan(
    plan()
      .vpc('vpc-1', ['192.168.0.0/16'])
      .vpc('vpc-2', ['172.16.0.0/16'])
      .peering('peer-1', 'vpc-1', 'vpc-2', { state, bandwidthMbps: 2 })
      .build(),
  );
  select(['peer-1']);
  render(<Inspector />);
}

const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
async function pressOther(name: RegExp): Promise<HTMLElement> {
  press('Other actions');
  const item = await screen.findByRole('menuitem', { name });
  fireEvent.click(item);
  return item;
}
const statesOf = () => currentPlan().peerings.map((row) => [row.initiator.state, row.acceptor.state]);

beforeEach(() => select([]));
afterEach(() => {
  cleanup();
  closeDialog();
  select([]);
});

describe('the lifecycle in the inspector', () => {
  it('makes one step to undo of each action, named after it', async () => {
    inspect('planned');
    press('Create both ends');
    expect(statesOf()).toEqual([['activated', 'activated']]);
    await pressOther(/^Suspend/);
    expect(statesOf()).toEqual([['suspending', 'suspending']]);
    const { past } = useDocument.getState().history;
    expect(past.map(({ label }) => label.key)).toEqual(['lifecycle:step', 'lifecycle:step']);
    undoStep();
    expect(statesOf()).toEqual([['activated', 'activated']]);
  });

  it('shows the states in the guide’s words with the API’s beside them', () => {
    inspect('activated');
    const ends = within(screen.getByRole('group', { name: 'Ends' }));
    expect(ends.getAllByText('Activated').map(({ textContent }) => textContent)).toEqual([
      'ActivatedActive',
      'ActivatedActive',
    ]);
  });

  it('disables what is not possible, says why, and does nothing then', async () => {
    inspect('activated');
    const create = await pressOther(/^Create both ends/);
    expect(create.getAttribute('aria-disabled')).toBe('true');
    expect(create.textContent).toContain('has been created already');
    expect(useDocument.getState().history.past).toEqual([]);
  });

  it('asks for what an action needs, and backs out of it by Escape with the focus where it was', async () => {
    inspect('activated');
    await pressOther(/^Change the bandwidth/);
    const form = screen.getByRole('form', { name: 'Change the bandwidth' });
    fireEvent.keyDown(form, { key: 'Escape' });
    expect(screen.queryByRole('form')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Other actions');
  });

  it('opens the simulator, as the command does for the peering that is selected alone', () => {
    inspect('activated');
    press('Simulate the lifecycle…');
    expect(useView.getState().dialog).toEqual({ kind: 'lifecycle', id: 'peer-1' });
    closeDialog();
    runCommand('plan.simulateLifecycle');
    expect(useView.getState().dialog).toEqual({ kind: 'lifecycle', id: 'peer-1' });
    const refusal = handlers['plan.simulateLifecycle'].refusal;
    for (const selection of [[], ['vpc-1'], ['peer-1', 'vpc-1']]) {
      select(selection);
      expect(refusal?.()?.key).toBe('lifecycle:needs.peering');
    }
  });
});
