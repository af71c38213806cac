// @vitest-environment happy-dom
import '../../../support/window.ts';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RoutesPanel } from '../../../../renderer/panels/routes/routes-panel.tsx';
import { useRoutes } from '../../../../renderer/panels/routes/routes-store.ts';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { openRouteSettings, useRoutesView } from '../../../../renderer/answers/routes-view.ts';
import { select, useView } from '../../../../renderer/store/view-store.ts';
import { plan } from '../../../support/plan-builder.ts';

/** Beijing is peered with Hangzhou and Qingdao; the peering with Qingdao does not forward. */
const three = plan()
  .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Beijing' })
  .vpc('vpc-2', ['10.2.0.0/16'], { name: 'Hangzhou' })
  .vpc('vpc-3', ['10.3.0.0/16'], { name: 'Qingdao' })
  .peering('peer-1', 'vpc-1', 'vpc-2', { name: 'To Hangzhou', state: 'activated' })
  .peering('peer-2', 'vpc-1', 'vpc-3', { name: 'To Qingdao', state: 'suspended' })
  .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
  .route('vpc-1', '10.3.0.0/16', { peering: 'peer-2' })
  .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
  .build();

let clipboard = '';

// Nothing has a height here, and a list draws what is in view.
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);

beforeEach(() => {
  useView.setState(useView.getInitialState());
  useRoutes.setState(useRoutes.getInitialState());
  useRoutesView.setState(useRoutesView.getInitialState());
  clipboard = '';
  const { peerscape } = window as unknown as { peerscape: Record<string, unknown> };
  peerscape.clipboard = {
    write: ({ text }: { readonly text: string }) => {
      clipboard = text;
      return Promise.resolve();
    },
    read: () => Promise.resolve({ text: clipboard }),
  };
  showPlan(three);
});

afterEach(cleanup);

function grid(): HTMLElement {
  render(<RoutesPanel />);
  const found = screen.getByRole('grid');
  found.focus();
  return found;
}

const activeCell = (): string =>
  document.getElementById(screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';

const tableOf = (router: string): string[] =>
  currentPlan()
    .routes.filter((route) => route.router === router)
    .map(({ destination, nextHop }) => `${destination} ${nextHop.peering ?? ''}`);

const labels = (): string[] => useDocument.getState().history.past.map(({ label }) => label.key);

describe('the routes panel', () => {
  it('shows the own block first, then the routes with their next hop, owner and state', () => {
    grid();
    const rows = screen.getAllByRole('row').slice(1);
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('gridcell')
          .slice(0, 4)
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['10.1.0.0/16Own block', 'local', 'Beijing', ''],
      ['10.2.0.0/16', 'To Hangzhou', 'Hangzhou', 'Activated'],
      ['10.3.0.0/16', 'To Qingdao', 'Qingdao', 'Suspended'],
      ['Type a destination', '', '', ''],
    ]);
  });

  it('follows the selection and keeps the table when something without one is selected', () => {
    grid();
    act(() => select(['vpc-2']));
    expect(screen.getByRole('grid', { name: 'Route table of Hangzhou' })).toBeTruthy();
    act(() => select([]));
    expect(screen.getByRole('grid', { name: 'Route table of Hangzhou' })).toBeTruthy();
  });

  it('shows the table of the end whose Route Settings are asked for, and the initiator’s of a peering that is selected next', () => {
    openRouteSettings('peer-1', 'vpc-2');
    grid();
    expect(screen.getByRole('grid', { name: 'Route table of Hangzhou' })).toBeTruthy();
    expect(useView.getState().selection).toEqual(['peer-1']);
    act(() => openRouteSettings('peer-1', 'vpc-1'));
    expect(screen.getByRole('grid', { name: 'Route table of Beijing' })).toBeTruthy();
    act(() => openRouteSettings('peer-1', 'vpc-2'));
    expect(screen.getByRole('grid', { name: 'Route table of Hangzhou' })).toBeTruthy();
    act(() => select(['peer-2']));
    expect(screen.getByRole('grid', { name: 'Route table of Beijing' })).toBeTruthy();
  });

  it('goes to the router that is chosen in its list', async () => {
    grid();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a router' }), 'qing');
    await userEvent.click(screen.getByRole('option', { name: 'VPC Qingdao, 0 route entries' }));
    expect(useView.getState().selection).toEqual(['vpc-3']);
    expect(screen.getByRole('grid', { name: 'Route table of Qingdao' })).toBeTruthy();
  });

  it('moves with arrows and Tab, and leaves at the end with Tab', async () => {
    grid();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(activeCell()).toBe('To Hangzhou');
    await userEvent.keyboard('{Tab}');
    expect(activeCell()).toBe('Hangzhou');
    await userEvent.keyboard('{Control>}{End}{/Control}{Tab}');
    expect(screen.getByRole('grid')).not.toBe(document.activeElement);
  });

  it('changes a destination as one step, and Escape gives it up', async () => {
    grid();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await userEvent.keyboard('10.9.0.0/16{Escape}');
    expect(currentPlan()).toBe(three);
    await userEvent.keyboard('1');
    await userEvent.keyboard('0.2.0.0/17{Enter}');
    expect(tableOf('vpc-1')[0]).toBe('10.2.0.0/17 peer-1');
    expect(labels()).toEqual(['routes:step.change']);
    expect(activeCell()).toBe('10.3.0.0/16');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  it('says what is wrong with a destination and keeps it as typed', async () => {
    grid();
    await userEvent.keyboard('{ArrowDown}1');
    await userEvent.keyboard('0.2.3.4/16');
    expect(screen.getByRole('textbox', { name: 'Destination' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Use 10.2.0.0/16')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(tableOf('vpc-1')[0]).toBe('10.2.3.4/16 peer-1');
  });

  it('offers as next hop what the router touches and nothing else', async () => {
    grid();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(
      screen
        .getAllByRole('option')
        .filter((option) => option.closest('[role=listbox]')?.getAttribute('aria-label') !== 'Routers')
        .map(({ textContent }) => textContent),
    ).toEqual(['To HangzhouHangzhou', 'To QingdaoQingdao']);
    await userEvent.keyboard('qing{Enter}');
    expect(tableOf('vpc-1')[0]).toBe('10.2.0.0/16 peer-2');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  it('begins a new route in the last row, which asks for both cells and is one step', async () => {
    grid();
    await userEvent.keyboard('{Insert}');
    await userEvent.keyboard('10.2.128.0/17{Enter}');
    expect(currentPlan()).toBe(three);
    await userEvent.keyboard('hang{Enter}');
    expect(tableOf('vpc-1').at(-1)).toBe('10.2.128.0/17 peer-1');
    expect(labels()).toEqual(['routes:step.add']);
    expect(activeCell()).toBe('Type a destination');
  });

  it('takes the only next hop there is', async () => {
    act(() => select(['vpc-2']));
    grid();
    await userEvent.keyboard('{Insert}');
    await userEvent.keyboard('10.1.0.0/24{Enter}');
    expect(tableOf('vpc-2')).toEqual(['10.1.0.0/16 peer-1', '10.1.0.0/24 peer-1']);
  });

  it('deletes the chosen rows as one step', async () => {
    grid();
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Delete}');
    expect(tableOf('vpc-1')).toEqual([]);
    expect(labels()).toEqual(['routes:step.removeMany']);
    act(undoStep);
    expect(currentPlan()).toEqual(three);
  });

  it('says why the own block can be neither changed nor deleted', async () => {
    grid();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Delete}');
    expect(useView.getState().notices.map(({ text, count }) => [text.key, count])).toEqual([
      ['routes:impliedFixed', 2],
    ]);
    expect(currentPlan()).toBe(three);
  });

  it('copies rows for a spreadsheet and shows what would be pasted', async () => {
    grid();
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.keyboard('{Control>}c{/Control}');
    expect(clipboard).toBe('10.2.0.0/16\tTo Hangzhou\n10.3.0.0/16\tTo Qingdao');
    await userEvent.keyboard('{Control>}v{/Control}');
    expect(useView.getState().dialog).toEqual({ kind: 'pasteRoutes', router: 'vpc-1', text: clipboard });
  });

  it('cuts rows, and never what is selected on the canvas', async () => {
    grid();
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent): unknown => heard.push(key);
    window.addEventListener('keydown', hear);
    await userEvent.keyboard('{ArrowDown}{Control>}x{/Control}');
    window.removeEventListener('keydown', hear);
    expect(clipboard).toBe('10.2.0.0/16\tTo Hangzhou');
    expect(tableOf('vpc-1')).toEqual(['10.3.0.0/16 peer-2']);
    expect(labels()).toEqual(['routes:step.remove']);
    expect(heard).toEqual(['Control']);
  });

  it('repeats a route with another destination to come', async () => {
    grid();
    await userEvent.keyboard('{ArrowDown}{Control>}d{/Control}');
    await userEvent.keyboard('10.2.64.0/18{Enter}');
    expect(tableOf('vpc-1').at(-1)).toBe('10.2.64.0/18 peer-1');
  });

  it('tells which route wins for an address, which lose and why, and where the packet goes', async () => {
    showPlan({
      ...three,
      routes: [
        ...three.routes,
        { id: 'rte-9', router: 'vpc-1', destination: '10.0.0.0/8', nextHop: { peering: 'peer-2' } },
      ],
    });
    grid();
    await userEvent.type(screen.getByRole('textbox', { name: 'Which route wins for an address?' }), '10.2.3.4');
    const marks = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);
    expect(marks).toEqual([
      '10.1.0.0/16Own block',
      '10.2.0.0/16wins',
      '10.3.0.0/16',
      '10.0.0.0/8loses: shorter prefix',
      'Type a destination',
    ]);
    expect(screen.getByText('10.2.0.0/16 wins: over To Hangzhou to')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Go on at Hangzhou' }));
    expect(
      screen.getByText('10.2.3.4 lies in 10.2.0.0/16, a block of this router: it is delivered here.'),
    ).toBeTruthy();
  });

  it('says that a peering which is not activated drops the packet', async () => {
    grid();
    await userEvent.type(screen.getByRole('textbox', { name: 'Which route wins for an address?' }), '10.3.0.1');
    expect(screen.getByText(/To Qingdao is not activated: the packet is dropped here/)).toBeTruthy();
  });

  it('says why a router can have no routes yet', () => {
    showPlan(plan().vpc('vpc-1', ['10.1.0.0/16'], { name: 'Alone' }).build());
    grid();
    const button = screen.getByRole('button', { name: 'Add route' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});
