// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useRunbookView } from '../../../../renderer/answers/runbook-view.ts';
import { DeleteDialog } from '../../../../renderer/dialogs/objects/delete-dialog.tsx';
import { currentPlan, showPlan } from '../../../../renderer/store/document-store.ts';
import { plan } from '../../../support/plan-builder.ts';

const network = (state: 'planned' | 'activated') =>
  plan().vpc('a', ['10.0.0.0/16']).vpc('b', ['10.1.0.0/16']).peering('peer-1', 'a', 'b', { state }).build();

const decommission = (): HTMLElement | null => screen.queryByRole('button', { name: 'Decommission runbook' });

function shown(of: ReturnType<typeof network>): { closed: () => boolean } {
  let closed = false;
  showPlan(of);
  render(<DeleteDialog ids={['peer-1']} onClose={() => (closed = true)} />);
  return { closed: () => closed };
}

afterEach(cleanup);

describe('the question before something is deleted', () => {
  it('says what is in the cloud, and leads to the runbook that takes it down there', () => {
    const { closed } = shown(network('activated'));
    expect(screen.getByText(/^1 of these objects is in the cloud/)).toBeTruthy();
    fireEvent.click(decommission() ?? document.body);
    expect(useRunbookView.getState()).toMatchObject({ kind: 'decommission', removed: ['peer-1'], tab: 'steps' });
    expect(closed()).toBe(true);
    expect(currentPlan().peerings).toHaveLength(1);
  });

  it('says nothing of the kind about what is only planned', () => {
    shown(network('planned'));
    expect(decommission()).toBeNull();
  });
});
