// @vitest-environment happy-dom
import '../../../support/window.ts';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QuotePanel } from '../../../../renderer/panels/quote/quote-panel.tsx';
import { currentPlan, showPlan, undoStep } from '../../../../renderer/store/document-store.ts';
import { useKeptPrices } from '../../../../renderer/files/kept-prices.ts';
import { useQuoteView } from '../../../../renderer/answers/quote.ts';
import { useView } from '../../../../renderer/store/view-store.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { plan } from '../../../support/plan-builder.ts';

/** Two accounts with one connection between two regions, whose price is public nowhere. */
const crossRegion = plan({ asOf: '2026-11-26' })
  .account('acct-a', { name: 'Account A' })
  .account('acct-b', { name: 'Account B' })
  .vpc('vpc-a', ['10.0.0.0/16'], { account: 'acct-a', region: 'cn-qingdao' })
  .vpc('vpc-b', ['10.1.0.0/16'], { account: 'acct-b', region: 'cn-beijing' })
  .peering('peer-1', 'vpc-a', 'vpc-b', { bandwidthMbps: 2, billing: { method: 'pay-as-you-go' } })
  .build();

// Lists draw what is in view, and nothing has a height here.
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);

beforeEach(() => {
  useQuoteView.setState(useQuoteView.getInitialState());
  useKeptPrices.setState({ prices: [] });
  useView.setState(useView.getInitialState());
});

afterEach(cleanup);

function shown(of: Plan = crossRegion): void {
  showPlan(of);
  render(<QuotePanel />);
}

/** What a total of the panel says. */
function total(title: string): string | null | undefined {
  const totals = screen.getByRole('complementary', { name: 'Totals' });
  return within(totals).getByText(title).nextSibling?.textContent;
}

function enter(label: string, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

describe('the quote panel', () => {
  it('says what to do next while nothing is billed', () => {
    shown(plan().vpc('vpc-a', ['10.0.0.0/16']).build());
    expect(screen.getByText(/Draw a peering connection/)).toBeTruthy();
  });

  it('never shows an unknown price as a sum that is complete', () => {
    shown();
    expect(total('Per month')).toBe('0.00 USD + 1 unknown');
    expect(screen.getByRole('button', { name: /peer-1: initiator.*unknown/ }).getAttribute('aria-expanded')).toBe(
      'true',
    );
    // The acceptor never pays, and says why when it is opened.
    const acceptor = screen.getByRole('button', { name: /peer-1: acceptor vpc-b/ });
    expect(acceptor.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(acceptor);
    expect(screen.getByText(/Nothing is charged for the acceptor/)).toBeTruthy();
  });

  it('takes a price where it is missing, as one step into the plan’s own book', async () => {
    shown();
    enter('Price (USD)', '400.10');
    enter('Source', 'purchase page');
    await userEvent.click(screen.getByRole('button', { name: 'Use price' }));
    expect(total('Per month')).toBe('400.10 USD');
    expect(total('First year')).toBe('4801.20 USD'); // 12 × 400.10
    expect(currentPlan().priceBooks[0]?.rows[0]).toMatchObject({
      regions: ['cn-beijing', 'cn-qingdao'],
      bandwidthMbps: 2,
      method: 'pay-as-you-go',
      price: '400.10',
      source: 'purchase page',
    });
    expect(screen.queryByLabelText('Price (USD)')).toBeNull();
    act(() => undoStep());
    expect(currentPlan()).toEqual(crossRegion);
  });

  it('says what is wrong with a price instead of taking it', async () => {
    shown();
    enter('Price (USD)', '4e2');
    await userEvent.click(screen.getByRole('button', { name: 'Use price' }));
    expect(screen.getByText('A decimal number such as 400.00')).toBeTruthy();
    expect(screen.getByText('Say where the figure is from')).toBeTruthy();
    expect(currentPlan()).toBe(crossRegion);
  });

  it('offers the user’s price of another day and uses it only when asked', async () => {
    shown();
    const row = {
      id: 'cn-beijing-cn-qingdao-2m',
      item: 'peering',
      regions: ['cn-beijing', 'cn-qingdao'],
      bandwidthMbps: 2,
      per: 'month',
      price: '390.00',
      source: 'mail',
    } as const;
    // What main keeps, which is nothing here, has arrived.
    await act(() => Promise.resolve());
    act(() => useKeptPrices.setState({ prices: [{ row, currency: 'USD', on: '2026-11-20' }] }));
    expect(total('Per month')).toBe('0.00 USD + 1 unknown');
    await userEvent.click(screen.getByRole('button', { name: 'Use your price of 2026-11-20: 390.00 USD a month' }));
    expect(total('Per month')).toBe('390.00 USD');
  });

  it('asks for a rate where a figure is in another currency', async () => {
    const book = {
      id: 'own',
      edition: '1',
      name: 'Own prices',
      currency: 'CNY',
      rows: [
        {
          id: 'x',
          item: 'peering',
          regions: 'cross',
          bandwidthMbps: 2,
          per: 'month',
          price: '2800.00',
          source: 'mail',
        },
      ],
      waivers: [],
    } as const;
    shown({ ...crossRegion, priceBooks: [book], quote: { books: [{ id: 'own' }] } });
    enter('1 CNY in USD', '0.14');
    enter('Rate of', '2026-11-20');
    await userEvent.click(screen.getByRole('button', { name: 'Use rate' }));
    expect(total('Per month')).toBe('392.00 USD'); // 2800 × 0.14
    expect(currentPlan().quote?.rates).toEqual([{ from: 'CNY', to: 'USD', rate: '0.14', on: '2026-11-20' }]);
  });

  it('quotes over as many months as are typed, from 1 to 120', () => {
    shown();
    const months = screen.getByLabelText('Months that are quoted');
    fireEvent.change(months, { target: { value: '121' } });
    fireEvent.blur(months);
    expect(currentPlan()).toBe(crossRegion);
    fireEvent.change(months, { target: { value: '24' } });
    fireEvent.blur(months);
    expect(currentPlan().quote).toEqual({ months: 24 });
    expect(screen.getByText('Over 24 months')).toBeTruthy();
  });

  it('stores the quote and makes it again, to the byte, after prices were filled in', async () => {
    shown();
    await userEvent.click(screen.getByRole('button', { name: 'Store this quote' }));
    expect(currentPlan().quotes).toHaveLength(1);
    enter('Price (USD)', '400.00');
    enter('Source', 'purchase page');
    await userEvent.click(screen.getByRole('button', { name: 'Use price' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Stored quotes (1)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Recompute' }));
    expect(screen.getByText(/Identical to the quote that was stored/).textContent).toContain('0.00 USD + 1 unknown');
    await userEvent.click(screen.getByRole('button', { name: 'Delete the stored quote quote-1' }));
    expect(currentPlan().quotes).toEqual([]);
  });

  it('says when a stored quote no longer comes out the same', async () => {
    shown();
    await userEvent.click(screen.getByRole('button', { name: 'Store this quote' }));
    const [stored] = currentPlan().quotes;
    if (stored === undefined) throw new Error('nothing was stored');
    act(() => showPlan({ ...currentPlan(), quotes: [{ ...stored, digest: 'another' }] }));
    await userEvent.click(screen.getByRole('radio', { name: 'Stored quotes (1)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Recompute' }));
    expect(screen.getByText(/the stored record was changed/)).toBeTruthy();
  });

  it('compares both ways to pay without inventing a price', async () => {
    shown();
    await userEvent.click(screen.getByRole('radio', { name: 'Subscription or pay-as-you-go' }));
    expect(
      screen.getByRole('button', { name: /peer-1.*unknown.*unknown.*not before both prices are known/ }),
    ).toBeTruthy();
  });

  it('asks who could pay instead', async () => {
    shown();
    await userEvent.click(screen.getByRole('button', { name: 'Who could pay instead…' }));
    expect(useView.getState().dialog).toEqual({ kind: 'comparePayers', peering: 'peer-1' });
  });
});
