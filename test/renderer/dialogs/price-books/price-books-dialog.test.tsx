// @vitest-environment happy-dom
import '../../../support/window.ts';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PriceBooksDialog } from '../../../../renderer/dialogs/price-books/price-books-dialog.tsx';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { useView } from '../../../../renderer/store/view-store.ts';
import type { PriceBook, PriceRow } from '../../../../shared/catalog/price-book.ts';
import { priceTable } from '../../../../shared/pricing/book-table/editable-table.ts';
import { bookHash } from '../../../../shared/pricing/book-hash.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { plan } from '../../../support/plan-builder.ts';

const row = (id: string, price: string | null): PriceRow => ({
  id,
  item: 'port',
  per: 'month',
  price,
  source: 'Offer',
});
const ours: PriceBook = {
  id: 'ours',
  edition: '1',
  name: 'Ours',
  currency: 'USD',
  rows: [row('a', '10.00'), row('b', null)],
  waivers: [],
};
const priced: Plan = {
  ...plan().build(),
  priceBooks: [ours],
  quote: { books: [{ id: 'public-figures-2026' }, { id: 'ours' }] },
};

let clipboard = '';
let file: { readonly name: string; readonly text: string } | undefined;

// Nothing has a height here, and a list draws what is in view.
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);

beforeEach(() => {
  useView.setState(useView.getInitialState());
  clipboard = '';
  file = undefined;
  const { peerscape } = window as unknown as { peerscape: Record<string, unknown> };
  peerscape.clipboard = {
    write: ({ text }: { readonly text: string }) => {
      clipboard = text;
      return Promise.resolve();
    },
    read: () => Promise.resolve({ text: clipboard }),
  };
  peerscape.sources = {
    open: () =>
      Promise.resolve({
        ok: true,
        value:
          file === undefined
            ? { kind: 'cancelled' }
            : { kind: 'opened', name: file.name, bytes: new TextEncoder().encode(file.text) },
      }),
  };
  showPlan(priced);
});

afterEach(cleanup);

/** Opens the dialog, which begins in the list of books, and goes to the sheet. */
async function open(): Promise<void> {
  render(<PriceBooksDialog onClose={() => undefined} />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox')));
  act(() => screen.getByRole('grid').focus());
}

const rightTo = (column: string): string => '{ArrowRight}'.repeat(priceTable.columns.indexOf(column as 'price'));
const prices = (): (string | null)[] => (currentPlan().priceBooks.at(-1)?.rows ?? []).map(({ price }) => price);
const labels = (): string[] => useDocument.getState().history.past.map(({ label }) => label.key);
const options = (): (string | null)[] =>
  screen.getAllByRole('option').map((option) => option.firstElementChild?.textContent ?? null);

describe('the dialog of the price books', () => {
  it('lists the books in use with the uppermost first, the guide’s below all others', async () => {
    await open();
    expect(options()).toEqual(['Ours', 'Public figures, 2026', 'Express Connect guide, 2019-08-14']);
  });

  it('moves a book in the order with Alt and an arrow, but never below the guide’s', async () => {
    await open();
    act(() => screen.getByRole('listbox').focus());
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(currentPlan().quote?.books).toEqual([{ id: 'ours' }, { id: 'public-figures-2026' }]);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(labels()).toEqual(['books:step.order']);
  });

  it('changes a cell as one step, and keeps the field open with the reason while the text can’t stand there', async () => {
    await open();
    await userEvent.keyboard(`${rightTo('price')}12,5{Enter}`);
    expect(currentPlan()).toBe(priced);
    expect(screen.getByRole('status').textContent).toContain('has a comma');
    await userEvent.keyboard('{Backspace}{Backspace}.5{Enter}');
    expect(prices()).toEqual(['12.5', null]);
    expect(labels()).toEqual(['books:step.change']);
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    act(undoStep);
    expect(currentPlan()).toEqual(priced);
  });

  it('begins a row in the last line, which names its missing source as missing', async () => {
    await open();
    await userEvent.keyboard(`{ArrowDown}{ArrowDown}${rightTo('price')}7{Enter}`);
    expect(currentPlan().priceBooks[0]?.rows[2]).toEqual({
      id: 'row-3',
      item: 'peering',
      per: 'month',
      price: '7',
      source: 'Source not given',
    });
  });

  it('empties cells with Delete where they may be empty, and removes whole rows', async () => {
    await open();
    await userEvent.keyboard(`${rightTo('price')}{Delete}`);
    expect(prices()).toEqual([null, null]);
    await userEvent.keyboard('{Home}{Delete}');
    expect(currentPlan().priceBooks[0]?.rows[0]?.item).toBe('port');
    expect(useView.getState().notices.map(({ text }) => text.key)).toEqual(['books:cannotClear']);
    await userEvent.keyboard('{Shift>} {/Shift}{Delete}');
    expect(currentPlan().priceBooks[0]?.rows.map(({ id }) => id)).toEqual(['b']);
    expect(labels()).toEqual(['books:step.change', 'books:step.removeRows']);
  });

  it('copies ranges for a spreadsheet, without a text that it would compute', async () => {
    showPlan({ ...priced, priceBooks: [{ ...ours, rows: [{ ...row('a', '1'), source: '=cmd()' }] }] });
    await open();
    await userEvent.keyboard(`${rightTo('per')}{Shift>}{ArrowRight}{/Shift}{Control>}c{/Control}`);
    expect(clipboard).toBe("month\t'=cmd()");
  });

  it('writes one pasted cell at once, and shows what several come to before it writes them', async () => {
    await open();
    clipboard = '11';
    await userEvent.keyboard(`${rightTo('price')}{Control>}v{/Control}`);
    await waitFor(() => expect(prices()).toEqual(['11', null]));
    clipboard = '1\nfree\n3';
    await userEvent.keyboard('{Control>}v{/Control}');
    const preview = await screen.findByRole('dialog', { name: 'Paste into Ours' });
    expect(
      within(preview)
        .getAllByRole('listitem')
        .map((item) => item.children[1]?.textContent),
    ).toEqual(['Refused', 'Changed', 'New']);
    expect(prices()).toEqual(['11', null]);
    await userEvent.click(within(preview).getByRole('button', { name: 'Write 2 rows' }));
    expect(prices()).toEqual(['1', null, '3']);
    expect(labels()).toEqual(['books:step.paste', 'books:step.paste']);
  });

  it('leaves an edition alone that a stored quote refers to, and goes on in the next one', async () => {
    const books = [{ id: 'ours', edition: '1', hash: bookHash(ours) }];
    const record = {
      id: 'quote-1',
      madeOn: '2026-01-01',
      asOf: '2026-01-01',
      months: 1,
      rulePack: priced.rulePack,
      books,
      settings: {},
      items: [],
      digest: '',
    };
    showPlan({ ...priced, quotes: [record] });
    await open();
    await userEvent.keyboard(`${rightTo('price')}5{Enter}6{Enter}`);
    expect(currentPlan().priceBooks.map(({ edition, rows }) => [edition, rows.map(({ price }) => price)])).toEqual([
      ['1', ['10.00', null]],
      ['2', ['5', '6']],
    ]);
    expect(options()[0]).toBe('Ours');
    expect(screen.getAllByRole('option', { selected: true }).map((option) => option.textContent)).toEqual([
      expect.stringContaining('2 ·'),
    ]);
  });

  it('does not change a book that comes with Peerscape, but copies it', async () => {
    await open();
    await userEvent.click(screen.getByRole('option', { name: /Express Connect guide/ }));
    act(() => screen.getByRole('grid').focus());
    await userEvent.keyboard('{F2}');
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Copy to an own book' }));
    expect(options()[0]).toBe('Express Connect guide, 2019-08-14 (own)');
    expect(
      currentPlan()
        .priceBooks.at(-1)
        ?.rows.map(({ price }) => price),
    ).toEqual(['70.00']);
  });

  it('asks for the currency that an imported file does not name, and takes the book in as one step', async () => {
    file = { name: 'acme.csv', text: 'item,per,price,source\nport,month,1,S\nport,month,x,S\n' };
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Import…' }));
    const preview = await screen.findByRole('dialog', { name: 'Import acme.csv' });
    const button = within(preview).getByRole('button', { name: 'Import' });
    expect(button.getAttribute('aria-description')).toBe('Name the currency of the prices.');
    expect(within(preview).getAllByRole('listitem')).toHaveLength(1);
    await userEvent.type(within(preview).getByRole('textbox', { name: 'Currency' }), 'CNY');
    await userEvent.click(button);
    expect(currentPlan().priceBooks.at(-1)).toMatchObject({ id: 'acme', name: 'acme', currency: 'CNY' });
    expect(currentPlan().quote?.books?.at(-1)).toEqual({ id: 'acme', edition: '1' });
    expect(labels()).toEqual(['books:step.import']);
  });

  it('says why a file is no price book', async () => {
    file = { name: 'letter.txt', text: 'Dear customer,\nwe have no prices.\n' };
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Import…' }));
    const said = await screen.findByRole('dialog', { name: 'letter.txt can’t be imported' });
    expect(said.textContent).toContain('No line names the columns of a price list.');
    expect(currentPlan()).toBe(priced);
  });
});
