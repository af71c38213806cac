// @vitest-environment happy-dom
import '../../../support/window.ts';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RunbookPanel } from '../../../../renderer/panels/runbook/runbook-panel.tsx';
import { currentPlan, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { useRunbookView } from '../../../../renderer/answers/runbook-view.ts';
import { select, useView } from '../../../../renderer/store/view-store.ts';
import { planText } from '../../../../shared/plan/canonical.ts';
import { addScenario } from '../../../../shared/plan/edits/scenarios.ts';
import { mustApply } from '../../../../shared/plan/patch.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { scenarioOf } from '../../../../shared/plan/variant.ts';
import { largePlan } from '../../../support/large-plan.ts';
import { plan } from '../../../support/plan-builder.ts';

/** Two VPCs of two accounts that are there, and a connection between them that is only drawn (guide, section 9). */
const twoAccounts = plan({ name: 'Two accounts' })
  .account('acct-a', { name: 'Account A', uid: '11111111' })
  .account('acct-b', { name: 'Account B', uid: '22222222' })
  .vpc('vpc-a', ['10.0.0.0/16'], { name: 'VPC-A', account: 'acct-a', cloudId: 'vpc-aaa', routerId: 'vrt-aaa' })
  .vpc('vpc-b', ['10.1.0.0/16'], { name: 'VPC-B', account: 'acct-b', cloudId: 'vpc-bbb', routerId: 'vrt-bbb' })
  .vSwitch('vsw-a', 'vpc-a', '10.0.1.0/24', { zone: 'cn-hangzhou-b' })
  .vSwitch('vsw-b', 'vpc-b', '10.1.1.0/24', { zone: 'cn-hangzhou-b' })
  .instance('ecs-a', 'vsw-a', '10.0.1.10', { name: 'web' })
  .instance('ecs-b', 'vsw-b', '10.1.1.10', { name: 'db' })
  .peering('peer-1', 'vpc-a', 'vpc-b', { name: 'A to B', bandwidthMbps: 1000, billing: { method: 'pay-as-you-go' } })
  .route('vpc-a', '10.1.0.0/16', { peering: 'peer-1' })
  .route('vpc-b', '10.0.0.0/16', { peering: 'peer-1' })
  .intent('int-1', 'ecs-a', 'ecs-b', { protocol: 'icmp' })
  .build();

let chosen: { readonly name: string; readonly text: string } | undefined;
let saved: { readonly suggestedName: string; readonly content: string } | undefined;

// Lists draw what is in view, and nothing has a height here.
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(2000);
vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(2000);

beforeEach(() => {
  useView.setState(useView.getInitialState());
  useRunbookView.setState(useRunbookView.getInitialState());
  chosen = undefined;
  saved = undefined;
  const { peerscape } = window as unknown as { peerscape: Record<string, unknown> };
  peerscape.sources = {
    open: () =>
      Promise.resolve({
        ok: true,
        value:
          chosen === undefined
            ? { kind: 'cancelled' }
            : { kind: 'opened', name: chosen.name, bytes: new TextEncoder().encode(chosen.text) },
      }),
  };
  peerscape.exports = {
    saveFile: (request: typeof saved) => {
      saved = request;
      return Promise.resolve({ ok: true, value: { kind: 'saved', name: 'out' } });
    },
  };
});

afterEach(cleanup);

function shown(of: Plan = twoAccounts): void {
  showPlan(of);
  render(<RunbookPanel />);
}

const list = (): HTMLElement => screen.getByRole('listbox', { name: 'Steps' });
const details = (): HTMLElement => screen.getByRole('region', { name: 'Step' });
/** By the beginning of its title, behind its number; a hand-off has its own number there. */
const step = (title: string): HTMLElement =>
  within(list()).getByRole('option', { name: new RegExp(`^\\d+\\s*${title}`) });
const marks = () => currentPlan().steps.map(({ on: _on, ...mark }) => mark);
const view = (name: RegExp): Promise<void> => userEvent.click(screen.getByRole('radio', { name }));
const labels = (): string[] => useDocument.getState().history.past.map(({ label }) => label.key);

async function choose(select: string, option: string | RegExp): Promise<void> {
  await userEvent.click(screen.getByRole('combobox', { name: select }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('the steps', () => {
  it('are listed by phase with hand-offs, and one is shown with what to do, verify and undo, and its calls', async () => {
    shown();
    expect(within(list()).getByText('Peering connections')).toBeTruthy();
    await userEvent.click(step('Create the initiator of A to B'));
    expect(within(details()).getByText(/Routers to Create: Create Initiator/)).toBeTruthy();
    expect(within(details()).getByText('Verify')).toBeTruthy();
    expect(within(details()).getByText('Undo')).toBeTruthy();
    expect(within(details()).getByText(/^aliyun vpc CreateRouterInterface/)).toBeTruthy();
    expect(within(list()).getAllByText(/^H\d+$/).length).toBeGreaterThan(1);
  });

  it('are walked through and ticked from the keyboard; every tick is a step to undo', async () => {
    shown();
    act(() => list().focus());
    await userEvent.keyboard('{ArrowDown}');
    const first = useRunbookView.getState().step ?? '';
    await userEvent.keyboard(' ');
    expect(marks()).toEqual([{ id: first, done: true }]);
    expect(currentPlan().steps[0]?.on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(screen.getByRole('progressbar', { name: 'Progress' }).getAttribute('aria-valuenow')).toBe('1');
    await userEvent.keyboard('{End}{Home}{ArrowDown} ');
    expect(marks().length).toBe(2);
    act(() => undoStep());
    act(() => undoStep());
    expect(currentPlan()).toEqual(twoAccounts);
  });

  it('keep a note that stands when the tick is taken back', async () => {
    shown();
    await userEvent.click(step('Create the initiator of A to B'));
    await userEvent.click(within(details()).getByRole('checkbox', { name: 'Done' }));
    await userEvent.type(within(details()).getByLabelText('By'), 'Li Na');
    await userEvent.type(within(details()).getByLabelText('Note'), 'Ticket 7');
    const id = useRunbookView.getState().step ?? '';
    expect(marks()).toEqual([{ id, done: true, by: 'Li Na', note: 'Ticket 7' }]);
    await userEvent.click(within(details()).getByRole('checkbox', { name: 'Done' }));
    expect(currentPlan().steps).toEqual([{ id, note: 'Ticket 7' }]);
  });

  it('take an id where it becomes known, and everybody who needs it has it', async () => {
    shown();
    await userEvent.click(step('Create the initiator of A to B'));
    const field = within(details()).getByLabelText(/^interface ID of the initiator VPC-A/);
    await userEvent.type(field, 'vrt-1');
    expect(within(details()).getByText(/starts with ri-, and has/)).toBeTruthy();
    await userEvent.tab();
    expect(currentPlan()).toBe(twoAccounts);
    await userEvent.clear(field);
    await userEvent.type(field, 'ri-1234567{Enter}');
    expect(currentPlan().peerings[0]?.initiator.interfaceId).toBe('ri-1234567');
    expect(labels()).toEqual(['openInputs:edit.answer']);

    await choose('Who', 'Account B');
    await userEvent.click(step('Add the initiator VPC-A'));
    expect(within(details()).getByText(/enter the Initiator Router Interface, that of VPC-A: ri-1234567/)).toBeTruthy();
    expect(within(list()).queryByText(/Create the initiator of A to B/)).toBeNull();
  });

  it('say that there is nothing left to build, and show everything from an empty cloud when asked', async () => {
    const built = plan().vpc('vpc-a', ['10.0.0.0/16'], { cloudId: 'vpc-aaa' }).build();
    shown(built);
    expect(screen.getByText('Nothing is left to build.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show everything from an empty cloud' }));
    expect(step('Create the VPC vpc-a')).toBeTruthy();
  });
});

describe('a change', () => {
  it('leads from a plan file to the plan, and is nothing where the file is none', async () => {
    const peering = twoAccounts.peerings[0];
    if (peering === undefined) throw new Error('no peering');
    const activated = {
      ...peering,
      initiator: { router: 'vpc-a', state: 'activated', interfaceId: 'ri-a' },
      acceptor: { router: 'vpc-b', state: 'activated', interfaceId: 'ri-b' },
    } as const;
    const later = { ...twoAccounts, peerings: [{ ...activated, bandwidthMbps: 2000 }] };
    shown(later);
    await choose('Runbook for', 'Change');
    expect(screen.getByText(/Choose from where to where/)).toBeTruthy();

    chosen = { name: 'broken.peerscape', text: '{' };
    await choose('From and to', 'from another plan file…');
    await waitFor(() => expect(useView.getState().notices.at(-1)?.text.key).toBe('runbookPanel:notRead'));

    chosen = { name: 'built.peerscape', text: planText({ ...later, peerings: [activated] }) };
    await choose('From and to', 'from another plan file…');
    expect(await screen.findByRole('option', { name: /Change the bandwidth of A to B to 2/ })).toBeTruthy();
    expect(currentPlan()).toBe(later);
  });
});

describe('a change to a scenario', () => {
  it('leads from the plan to it, and asks elsewhere for what only the scenario has', async () => {
    const variant: Plan = {
      ...twoAccounts,
      vpcs: [
        ...twoAccounts.vpcs,
        { id: 'vpc-c', name: 'VPC-C', account: 'acct-a', region: 'cn-hangzhou', cidrs: ['10.2.0.0/16'] },
      ],
    };
    const { patch } = addScenario(twoAccounts, 'Third VPC', scenarioOf(twoAccounts, variant));
    shown(mustApply(twoAccounts, patch));
    await choose('Runbook for', 'Change');
    await choose('From and to', 'from the plan to Third VPC');
    await userEvent.click(step('Create the VPC VPC-C'));
    expect(within(details()).getByText('ID of the VPC VPC-C')).toBeTruthy();
    expect(within(details()).queryByRole('textbox', { name: 'ID of the VPC VPC-C' })).toBeNull();
    expect(within(list()).queryByText(/VPC-A in/)).toBeNull();
  });
});

describe('a large plan', () => {
  it('gets its runbook when nothing was changed for a moment, and is ticked at once', async () => {
    shown(largePlan({ vpcs: 200, vSwitches: 600, peerings: 400 }));
    expect(screen.getByText('The steps are being worked out…')).toBeTruthy();
    expect(await screen.findByRole('listbox', { name: 'Steps' }, { timeout: 10_000 })).toBeTruthy();
    // Only what is in view is drawn.
    expect(within(list()).getAllByRole('option').length).toBeLessThan(100);
    act(() => list().focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
    expect(marks()).toHaveLength(1);
    expect(within(list()).getByRole('option', { selected: true }).getAttribute('aria-checked')).toBe('true');
  });
});

describe('a decommission', () => {
  it('takes down what was selected when the user said so, and says what is lost and saved', async () => {
    const peering = twoAccounts.peerings[0];
    if (peering === undefined) throw new Error('no peering');
    // After the free period of the guide: 1 Gbit/s within a region of the mainland is 70 USD a month (guide, section 7).
    shown({
      ...twoAccounts,
      asOf: '2021-06-01',
      peerings: [
        {
          ...peering,
          initiator: { ...peering.initiator, state: 'activated' },
          acceptor: { ...peering.acceptor, state: 'activated' },
        },
      ],
    });
    await choose('Runbook for', 'Decommission');
    expect(screen.getByRole('button', { name: 'Take the selection' }).getAttribute('aria-disabled')).toBe('true');
    act(() => select(['peer-1']));
    await userEvent.click(screen.getByRole('button', { name: 'Take the selection' }));
    act(() => select([]));
    expect(screen.getByText('Takes down 1 object: A to B')).toBeTruthy();
    expect(within(details()).getByText('What is lost')).toBeTruthy();
    expect(within(details()).getByText('70.00 USD a month for 1 peering connection')).toBeTruthy();
    const order = within(list())
      .getAllByRole('option')
      .map(
        ({ textContent }) =>
          /^\d+(?![\dH]).*?(remove the route|Suspend the initiator|Suspend the acceptor|Delete)/.exec(textContent)?.[1],
      )
      .filter((found) => found !== undefined);
    // Routes of both ends, then the initiator, then the acceptor, then the connection (guide, section 11).
    expect(order.slice(0, 4)).toEqual([
      'remove the route',
      'remove the route',
      'Suspend the initiator',
      'Suspend the acceptor',
    ]);
    expect(order.at(-1)).toBe('Delete');
  });
});

describe('the acceptance sheet', () => {
  it('keeps verdict, measured value and note, with the day, and takes them back', async () => {
    shown();
    await view(/^Acceptance/);
    const [test] = within(screen.getByRole('list', { name: 'Acceptance sheet' })).getAllByRole('listitem');
    if (test === undefined) throw new Error('no test');
    expect(within(test).getByText(/^Ping from web \(10\.0\.1\.10\) to db/)).toBeTruthy();
    await userEvent.click(within(test).getByRole('radio', { name: 'Failed' }));
    await userEvent.type(within(test).getByLabelText('Measured'), '12 % lost');
    await userEvent.type(within(test).getByLabelText('Note'), 'again on Monday');
    expect(currentPlan().steps).toMatchObject([
      { id: 'test/int-1', result: 'failed: 12 % lost', note: 'again on Monday' },
    ]);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('1 of 1 results');
    expect(within(test).getByText('test failed')).toBeTruthy();
    await userEvent.click(within(test).getByRole('radio', { name: 'Passed' }));
    expect(currentPlan().steps[0]?.result).toBe('passed: 12 % lost');
    expect(within(test).queryByText('test failed')).toBeNull();
    await userEvent.clear(within(test).getByLabelText('Measured'));
    await userEvent.click(within(test).getByRole('radio', { name: 'Open' }));
    expect(currentPlan().steps).toEqual([{ id: 'test/int-1', note: 'again on Monday' }]);
  });
});

describe('the open inputs', () => {
  const unpriced: Plan = {
    ...twoAccounts,
    accounts: twoAccounts.accounts.map(({ uid: _uid, ...row }) => row),
    // No price across regions is public.
    vpcs: twoAccounts.vpcs.map((row) => (row.id === 'vpc-b' ? { ...row, region: 'cn-beijing' } : row)),
    vSwitches: twoAccounts.vSwitches.map((row) => (row.id === 'vsw-b' ? { ...row, zone: 'cn-beijing-b' } : row)),
    asOf: '2021-06-01',
  };

  it('are grouped by who must answer; an answer that is taken leaves the list', async () => {
    shown(unpriced);
    await view(/^Open inputs/);
    const all = screen.getByRole('list', { name: 'Open inputs' });
    expect(
      within(all)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['Account A2', 'Account B2', 'Sales1']);
    await userEvent.type(within(all).getByLabelText('account ID of Account A'), '12345678{Enter}');
    expect(currentPlan().accounts[0]?.uid).toBe('12345678');
    expect(within(all).queryByLabelText('account ID of Account A')).toBeNull();
    const other = within(all).getByLabelText('account ID of Account B');
    await userEvent.type(other, '12345678{Enter}');
    expect(within(all).getByText('Account A has that ID already.')).toBeTruthy();
    expect(currentPlan().accounts[1]?.uid).toBeUndefined();
  });

  it('take a price only with its source, into the own prices of the plan', async () => {
    shown(unpriced);
    await view(/^Open inputs/);
    const field = screen.getByLabelText(/^price of a peering connection between/);
    await userEvent.type(field, '400.00{Enter}');
    expect(screen.getByText('Say after a semicolon where the figure is from.')).toBeTruthy();
    await userEvent.type(field, '; offer 4711{Enter}');
    expect(currentPlan().priceBooks[0]?.rows).toMatchObject([
      {
        regions: ['cn-beijing', 'cn-hangzhou'],
        bandwidthMbps: 1000,
        per: 'month',
        price: '400.00',
        source: 'offer 4711',
      },
    ]);
    expect(screen.queryByLabelText(/^price of a peering connection/)).toBeNull();
  });

  it('are filled in from a table after a look at it, as one step; what is refused stays open', async () => {
    shown(unpriced);
    await view(/^Open inputs/);
    chosen = {
      name: 'answers.csv',
      text: 'id,value\nuid:acct-a,12345678\nuid:acct-b,abc\ninitiatorInterface:peer-1,ri-1\nnope:x,1\n',
    };
    await userEvent.click(screen.getByRole('button', { name: 'Fill in from CSV…' }));
    const preview = await screen.findByRole('dialog', { name: 'Answers in answers.csv' });
    const rows = (name: string): (string | null)[] =>
      within(within(preview).getByRole('list', { name }))
        .getAllByRole('listitem')
        .map((row) => row.textContent);
    expect(rows('What is refused')).toEqual([
      'Row 3uid:acct-bAn account ID consists of digits only.',
      'Row 5nope:xThere is no open input of that ID.',
    ]);
    expect(rows('What is taken')).toEqual([
      'Row 2account ID of Account A12345678',
      'Row 4interface ID of the initiator VPC-A (A to B)ri-1',
    ]);
    expect(currentPlan()).toBe(unpriced);
    await userEvent.click(within(preview).getByRole('button', { name: 'Fill in 2 answers' }));
    expect(currentPlan().accounts.map(({ uid }) => uid)).toEqual(['12345678', undefined]);
    expect(currentPlan().peerings[0]?.initiator.interfaceId).toBe('ri-1');
    act(() => undoStep());
    expect(currentPlan()).toEqual(unpriced);
  });

  it('of which none can be taken say so and nothing else, and the first Escape leaves', async () => {
    shown(unpriced);
    await view(/^Open inputs/);
    chosen = { name: 'answers.csv', text: 'id,value,question\nuid:acct-a,12345678,account ID of another one\n' };
    await userEvent.click(screen.getByRole('button', { name: 'Fill in from CSV…' }));
    const preview = await screen.findByRole('dialog', { name: 'Answers in answers.csv' });
    expect(within(preview).getByText(/This was asked about something else/).textContent).toMatch(/another one$/);
    expect(within(preview).getByRole('status').textContent).toBe('1 row is refused.');
    const cancel = within(preview).getByRole('button', { name: 'Cancel' });
    await waitFor(() => expect(document.activeElement).toBe(cancel));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(currentPlan()).toBe(unpriced);
  });

  it('are saved as a table to be sent', async () => {
    shown(unpriced);
    await view(/^Open inputs/);
    await userEvent.click(screen.getByRole('button', { name: 'Save as CSV…' }));
    await waitFor(() => expect(saved?.suggestedName).toBe('Two accounts open inputs'));
    expect(saved?.content.split('\r\n')[0]).toBe('id,value,question,asked,hint');
    expect(saved?.content).toContain('uid:acct-a,,account ID of Account A,Account A,');
  });
});

describe('the export', () => {
  it('writes what is shown: the runbook of the party, with its ticks', async () => {
    shown();
    act(() => list().focus());
    await choose('Who', 'Account B');
    await userEvent.click(step('Create the acceptor of A to B'));
    await userEvent.click(within(details()).getByRole('checkbox', { name: 'Done' }));
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Markdown…' }));
    await waitFor(() => expect(saved?.suggestedName).toBe('Two accounts build runbook Account B'));
    expect(saved?.content).toMatch(/^### \d+\. Create the acceptor of A to B.*\n\n- \[x\] Done/mu);
    expect(saved?.content).not.toMatch(/^### \d+\. Create the initiator of A to B/mu);
  });
});
