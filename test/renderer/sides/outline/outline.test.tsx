// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Outline } from '../../../../renderer/sides/outline/outline.tsx';
import { setFilter, useOutline } from '../../../../renderer/sides/outline/outline-store.ts';
import { showPlan } from '../../../../renderer/store/document-store.ts';
import { select, useView } from '../../../../renderer/store/view-store.ts';
import { plan } from '../../../support/plan-builder.ts';

const hybrid = plan()
  .account('acct-a', { name: 'Account A' })
  .vpc('alpha', ['192.168.0.0/16'])
  .vSwitch('floor', 'alpha', '192.168.1.0/24')
  .vpc('beta', ['10.1.0.0/16'])
  .build();

/** The line that the keyboard is at. */
function active(): string {
  const id = screen.getByRole('tree').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.querySelector('[title]')?.getAttribute('title') ?? '';
}

function press(...keys: readonly string[]): void {
  for (const key of keys) fireEvent.keyDown(screen.getByRole('tree'), { key });
}

beforeEach(() => {
  // happy-dom lays nothing out; without a height nothing would be in view.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(240);
  showPlan(hybrid);
  setFilter('');
  useOutline.setState({ toggled: new Set() });
  render(<Outline />);
  screen.getByRole('tree').focus();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  select([]);
});

describe('the outline by keyboard', () => {
  it('moves with the arrows, opens with right, and goes up with left', () => {
    press('ArrowDown', 'ArrowDown');
    expect(active()).toBe('alpha');
    press('ArrowRight', 'ArrowRight');
    expect(active()).toBe('floor');
    press('ArrowLeft');
    expect(active()).toBe('alpha');
    press('ArrowLeft', 'ArrowDown');
    expect(active()).toBe('beta');
  });

  it('selects and shows with Enter', () => {
    press('End', 'Enter');
    expect(useView.getState().selection).toEqual(['beta']);
    expect(useView.getState().reveal).toEqual(['beta']);
  });

  it('goes to the line whose name begins with what is typed', () => {
    press('b');
    expect(active()).toBe('beta');
    press('a', 'l');
    expect(active()).toBe('beta');
  });

  it('extends the selection with Shift, without the headings between', () => {
    press('Home');
    fireEvent.keyDown(screen.getByRole('tree'), { key: 'ArrowDown', shiftKey: true });
    fireEvent.keyDown(screen.getByRole('tree'), { key: 'ArrowDown', shiftKey: true });
    expect(useView.getState().selection).toEqual(['acct-a', 'alpha']);
  });
});

describe('the outline by mouse', () => {
  it('selects one, and one more with Ctrl', () => {
    fireEvent.click(screen.getByRole('treeitem', { name: /alpha/ }));
    fireEvent.click(screen.getByRole('treeitem', { name: /beta/ }), { ctrlKey: true });
    expect(useView.getState().selection).toEqual(['alpha', 'beta']);
  });

  it('shows where something is that was selected elsewhere', async () => {
    screen.getByRole('tree').blur();
    select(['floor']);
    const line = await screen.findByRole('treeitem', { name: /floor/ });
    expect(line.getAttribute('aria-selected')).toBe('true');
  });
});
