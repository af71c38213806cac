// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Combobox } from '../../../renderer/ui/combobox.tsx';

afterEach(cleanup);

function Field() {
  const [value, setValue] = useState('cn-beijing');
  return (
    <Combobox
      control={{ 'aria-label': 'Region' }}
      value={value}
      options={[{ value: 'cn-qingdao', label: 'Qingdao' }]}
      onValue={setValue}
    />
  );
}

describe('a field that offers values', () => {
  it('keeps what it has where Escape is pressed, with the list open and without', async () => {
    render(<Field />);
    const field = screen.getByRole('combobox', { name: 'Region' });
    await userEvent.click(field);
    await userEvent.keyboard('{Escape}{Escape}{Tab}');
    expect(field).toHaveProperty('value', 'cn-beijing');
  });
});
