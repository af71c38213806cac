// @vitest-environment happy-dom
import '../../../support/window.ts';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OverlayPart, Part } from '../../../../renderer/frame/shell/part.tsx';
import { WholeWindow } from '../../../../renderer/frame/shell/whole-window.tsx';
import { peerscape } from '../../../../renderer/peerscape-api.ts';
import { useView } from '../../../../renderer/store/view-store.ts';

/** What the part does the next time that it is drawn. */
let fails = true;
let copied = '';

function Fragile() {
  if (fails) throw new Error('out of ink');
  return <p>drawn</p>;
}

beforeEach(() => {
  fails = true;
  copied = '';
  useView.setState(useView.getInitialState());
  // React reports to the console what a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  Object.assign(peerscape, {
    clipboard: {
      write: ({ text }: { readonly text: string }) => {
        copied = text;
        return Promise.resolve();
      },
    },
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

describe('a part of the window that fails', () => {
  it('says so in its own place, and its neighbours go on', () => {
    render(
      <>
        <Part name="The quote">
          <Fragile />
        </Part>
        <Part name="The canvas">
          <p>a neighbour</p>
        </Part>
      </>,
    );
    expect(screen.getByRole('alert').textContent).toContain('The quote can’t be shown because of an error');
    expect(screen.getByText('a neighbour')).toBeTruthy();
  });

  it('gives whoever mends it the error and the components around it', async () => {
    render(
      <Part name="The quote">
        <Fragile />
      </Part>,
    );
    await press('Copy details');
    expect(copied).toMatch(/^Peerscape .*\nFailed: The quote\nError: out of ink\n/);
    expect(copied).toContain('at Fragile');
    expect(useView.getState().notices.map(({ text }) => text.key)).toEqual(['app:failed.copied']);
  });

  it('is drawn again when asked for, and says so again while it still fails', async () => {
    render(
      <Part name="The quote">
        <Fragile />
      </Part>,
    );
    await press('Try again');
    expect(screen.getByRole('alert')).toBeTruthy();
    fails = false;
    await press('Try again');
    expect(screen.getByText('drawn')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is tried again by itself once it shows something else', () => {
    const part = (subject: string) => (
      <Part name="The inspector" subject={subject}>
        <Fragile />
      </Part>
    );
    const { rerender } = render(part('vpc-1'));
    fails = false;
    rerender(part('vpc-1'));
    expect(screen.getByRole('alert')).toBeTruthy();
    rerender(part('vpc-2'));
    expect(screen.getByText('drawn')).toBeTruthy();
  });

  it('is closed like any dialog where it lay over the window', async () => {
    const close = vi.fn();
    render(
      <OverlayPart subject="settings" onClose={close}>
        <Fragile />
      </OverlayPart>,
    );
    const dialog = screen.getByRole('dialog', { name: /^The dialog can’t be shown/ });
    expect(within(dialog).getByRole('button', { name: 'Copy details' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('a window that no part of it could keep from failing', () => {
  it('is not blank, and is drawn again when asked for', async () => {
    render(
      <WholeWindow>
        <Fragile />
      </WholeWindow>,
    );
    expect(screen.getByRole('main').textContent).toContain('The window can’t be shown');
    fails = false;
    await press('Try again');
    expect(screen.getByText('drawn')).toBeTruthy();
  });
});
