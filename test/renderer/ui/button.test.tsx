// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../../renderer/ui/button.tsx';

afterEach(cleanup);

describe('a button that is refused', () => {
  it('stays reachable, does nothing, and says why without the mouse', async () => {
    const press = vi.fn();
    render(
      <Button disabledReason="Nothing is in progress." onClick={press}>
        Complete
      </Button>,
    );
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const button = screen.getByRole('button', { name: 'Complete' });
    expect(document.activeElement).toBe(button);
    expect(press).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-description')).toBe('Nothing is in progress.');
  });
});
