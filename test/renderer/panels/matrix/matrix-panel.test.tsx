// @vitest-environment happy-dom
import '../../../support/window.ts';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MatrixPanel } from '../../../../renderer/panels/matrix/matrix-panel.tsx';
import { currentPlan, showPlan, undoStep } from '../../../../renderer/store/document-store.ts';
import { useMatrixView } from '../../../../renderer/answers/matrix-view.ts';
import { usePathView } from '../../../../renderer/answers/path-view.ts';
import { mustApply } from '../../../../shared/plan/patch.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { markStep } from '../../../../shared/runbook/marks.ts';
import { plan } from '../../../support/plan-builder.ts';

const pair = plan()
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.2.0.0/16'])
  .peering('peer-1', 'vpc-1', 'vpc-2', { state: 'activated' })
  .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
  .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
  .build();

// Lists draw what is in view, and nothing has a height here.
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(2000);
vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(2000);

beforeEach(() => {
  useMatrixView.setState(useMatrixView.getInitialState());
  usePathView.setState(usePathView.getInitialState());
});

afterEach(cleanup);

function shown(what = pair): void {
  showPlan(what);
  render(<MatrixPanel />);
}

describe('the matrix panel', () => {
  it('counts pairs by verdict', () => {
    shown();
    const counts = within(screen.getByRole('list', { name: 'Pairs by verdict' })).getAllByRole('listitem');
    expect(counts.map(({ textContent }) => textContent)).toEqual([
      '2reachable there and back',
      '0reachable in part',
      '0unreachable',
      '0undetermined',
    ]);
  });

  it('moves with the arrow keys and opens the trace of a cell with Enter', async () => {
    shown();
    screen.getByRole('grid', { name: 'Who reaches whom' }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(useMatrixView.getState().cell).toEqual({ from: 'vpc-1', to: 'vpc-2' });
    expect(screen.getByText('vpc-1 → vpc-2: reachable there and back')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(usePathView.getState()).toMatchObject({ from: 'vpc-1', to: 'vpc-2' });
  });

  it('makes an intent from a cell, as one step to undo', async () => {
    useMatrixView.setState({ cell: { from: 'vpc-2', to: 'vpc-1' } });
    shown();
    await userEvent.click(screen.getByRole('button', { name: 'Must not reach' }));
    expect(currentPlan().intents).toMatchObject([{ from: 'vpc-2', to: 'vpc-1', expect: 'unreachable' }]);
    expect(screen.getByText(/contradicted$/)).toBeTruthy();
    undoStep();
    expect(currentPlan()).toEqual(pair);
  });

  it('fails an intent that the plan fulfils and whose acceptance test was entered as failed, until it passes', () => {
    const meant: Plan = { ...pair, intents: [{ id: 'int-1', from: 'vpc-1', to: 'vpc-2', expect: 'reachable' }] };
    const entered = (result: string) => mustApply(meant, markStep(meant, 'test/int-1', { result }));
    useMatrixView.setState({ tab: 'intents' });
    shown(meant);
    expect(screen.getByText('as meant')).toBeTruthy();
    act(() => showPlan(entered('failed: 12 % lost')));
    expect(screen.getByText('test failed')).toBeTruthy();
    act(() => showPlan(entered('passed')));
    expect(screen.getByText('as meant')).toBeTruthy();
  });

  it('says why a network and itself are no pair', () => {
    useMatrixView.setState({ cell: { from: 'vpc-1', to: 'vpc-1' } });
    shown();
    expect(screen.getByRole('button', { name: 'Must reach' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('says what to do when no pair matches', async () => {
    useMatrixView.setState({ show: 'undetermined' });
    shown();
    await userEvent.click(screen.getByRole('button', { name: 'Show all pairs' }));
    expect(screen.getByRole('grid')).toBeTruthy();
  });
});
