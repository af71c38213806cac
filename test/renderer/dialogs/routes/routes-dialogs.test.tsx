// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { planCommands } from '../../../../renderer/commands/plan-commands.ts';
import { MissingRoutesDialog } from '../../../../renderer/dialogs/routes/missing-routes-dialog.tsx';
import { PasteRoutesDialog } from '../../../../renderer/dialogs/routes/paste-routes-dialog.tsx';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { useView } from '../../../../renderer/store/view-store.ts';
import { plan } from '../../../support/plan-builder.ts';

const two = plan()
  .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Beijing' })
  .vpc('vpc-2', ['10.2.0.0/16'], { name: 'Hangzhou' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'Link', state: 'activated' })
  .build();

// Nothing has a height here, and a list draws what is in view.
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);

const close = vi.fn();

beforeEach(() => {
  useView.setState(useView.getInitialState());
  close.mockClear();
  showPlan(two);
});

afterEach(cleanup);

const written = (): string[] => currentPlan().routes.map(({ router, destination }) => `${router} ${destination}`);
const steps = (): number => useDocument.getState().history.past.length;

describe('the dialog of missing routes', () => {
  it('lists the routes by router and adds those that are ticked as one step', async () => {
    render(<MissingRoutesDialog asked="plan" onClose={close} />);
    expect(screen.getAllByRole('option').map((line) => line.getAttribute('aria-label'))).toEqual([
      'All of Beijing',
      '10.2.0.0/16 by Link',
      'All of Hangzhou',
      '10.1.0.0/16 by Link',
    ]);
    await userEvent.click(screen.getByRole('option', { name: 'All of Hangzhou' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add 1 route' }));
    expect(written()).toEqual(['vpc-1 10.2.0.0/16']);
    expect([steps(), close.mock.calls.length]).toEqual([1, 1]);
    undoStep();
    expect(currentPlan()).toEqual(two);
  });

  it('ticks from the keyboard and says why nothing can be added', async () => {
    render(<MissingRoutesDialog asked={{ table: 'vpc-1' }} onClose={close} />);
    screen.getByRole('listbox').focus();
    await userEvent.keyboard(' ');
    expect(screen.getByRole('option', { name: 'All of Beijing' }).getAttribute('aria-checked')).toBe('false');
    expect(screen.getByRole('button', { name: 'Add 0 routes' }).getAttribute('aria-disabled')).toBe('true');
    await userEvent.keyboard('{Control>}a{/Control}{Enter}');
    expect(written()).toEqual(['vpc-1 10.2.0.0/16']);
  });

  it('is asked for the selected router or peering, and refused where nothing is peered', () => {
    const { run, refusal } = planCommands['plan.addMissingRoutes'];
    const asked = (selection: readonly string[]) => {
      useView.setState({ selection });
      void run();
      return useView.getState().dialog;
    };
    expect(asked([])).toEqual({ kind: 'missingRoutes', scope: 'plan' });
    expect(asked(['peer-1'])).toEqual({ kind: 'missingRoutes', scope: { peering: 'peer-1' } });
    expect(asked(['vpc-2'])).toEqual({ kind: 'missingRoutes', scope: { router: 'vpc-2' } });
    showPlan(plan().vpc('vpc-1', ['10.1.0.0/16']).build());
    expect(refusal?.()?.key).toBe('routes:noPeering');
  });
});

describe('the dialog of pasted routes', () => {
  it('says of each row what is understood, and writes what is ticked as one step', async () => {
    showPlan({ ...two, routes: [{ id: 'rte-1', router: 'vpc-1', destination: '10.2.0.0/16', nextHop: {} }] });
    const text = 'Destination\tNext hop\n10.2.0.0/17\tLink\n10.2.0.0/16\tLink\nnonsense\tLink';
    render(<PasteRoutesDialog router="vpc-1" text={text} onClose={close} />);
    expect(screen.getAllByRole('option').map((line) => line.getAttribute('aria-label')?.split(', ')[1])).toEqual([
      'Heading',
      'New',
      'Other next hop',
      'Not understood',
    ]);
    expect(screen.getByText('1 row is left out.')).toBeTruthy();
    await userEvent.click(screen.getByRole('option', { name: /^Row 3/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Write 2 routes' }));
    expect(currentPlan().routes.map(({ destination, nextHop }) => [destination, nextHop.peering])).toEqual([
      ['10.2.0.0/16', 'peer-1'],
      ['10.2.0.0/17', 'peer-1'],
    ]);
    expect(steps()).toBe(1);
  });

  it('reads the text anew when it is mended', async () => {
    render(<PasteRoutesDialog router="vpc-1" text="10.2.0.0/17" onClose={close} />);
    expect(screen.getByRole('option').getAttribute('aria-label')).toContain('No next hop is named.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Rows' }), ' Link');
    expect(await screen.findByRole('option', { name: 'Row 1, New, 10.2.0.0/17, Link' })).toBeTruthy();
  });
});
