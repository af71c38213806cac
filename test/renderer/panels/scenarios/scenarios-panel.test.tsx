// @vitest-environment happy-dom
import '../../../support/window.ts';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../../renderer/commands/run-command.ts';
import { DescribeScenarioDialog } from '../../../../renderer/dialogs/scenarios/describe-scenario-dialog.tsx';
import { PromoteScenarioDialog } from '../../../../renderer/dialogs/scenarios/promote-scenario-dialog.tsx';
import { ScenariosPanel } from '../../../../renderer/panels/scenarios/scenarios-panel.tsx';
import { ScenarioBanner } from '../../../../renderer/frame/shell/scenario-banner.tsx';
import { currentPlan, edit, showPlan, undoStep, useDocument } from '../../../../renderer/store/document-store.ts';
import { openScenario } from '../../../../renderer/answers/scenario-mode.ts';
import { changeSettings } from '../../../../renderer/store/settings-store.ts';
import { closeDialog, useView } from '../../../../renderer/store/view-store.ts';
import { message } from '../../../../shared/messages/message.ts';
import { planText } from '../../../../shared/plan/canonical.ts';
import { changeFields } from '../../../../shared/plan/edits/change-object.ts';
import { removeObjects } from '../../../../shared/plan/edits/remove-objects.ts';
import { addScenario, mostScenarios } from '../../../../shared/plan/edits/scenarios.ts';
import { mustApply } from '../../../../shared/plan/patch.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { scenarioOf, variantOf } from '../../../../shared/plan/variant.ts';
import { plan } from '../../../support/plan-builder.ts';

/** 1 Gbit/s within a region of the mainland, on a day when the guide's free period is over: 70 USD a month (guide, section 7). */
const bare = plan({ asOf: '2021-06-01' })
  .vpc('vpc-1', ['10.1.0.0/16'], { name: 'Front' })
  .vpc('vpc-2', ['10.2.0.0/16'], { name: 'Back' })
  .peering('peer-1', 'vpc-1', 'vpc-2', {
    name: 'Front to back',
    state: 'activated',
    bandwidthMbps: 1000,
    billing: { method: 'subscription', term: { unit: 'month', count: 3 } },
  })
  .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
  .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
  .build();

const withScenario = (to: Plan, name: string, variant: Plan): Plan =>
  mustApply(to, addScenario(to, name, scenarioOf(bare, variant)).patch);

const cut = mustApply(bare, removeObjects(bare, ['peer-1']));
const renamed = mustApply(bare, changeFields(bare, 'vpcs', 'vpc-1', { name: 'Edge' }));
const two = withScenario(withScenario(bare, 'Without', cut), 'Renamed', renamed);

beforeEach(() => {
  useView.setState({ dialog: undefined, notices: [] });
});

afterEach(() => {
  cleanup();
  changeSettings({ language: 'system' });
});

function Dialog() {
  const dialog = useView((view) => view.dialog);
  if (dialog?.kind === 'describeScenario') return <DescribeScenarioDialog id={dialog.id} onClose={closeDialog} />;
  if (dialog?.kind === 'promoteScenario') return <PromoteScenarioDialog id={dialog.id} onClose={closeDialog} />;
  return null;
}

function shown(what: Plan): void {
  showPlan(what);
  render(
    <>
      <ScenarioBanner />
      <ScenariosPanel />
      <Dialog />
    </>,
  );
}

/** The texts of a row of the board: its label, the plan, then each scenario. */
async function rowOf(label: string): Promise<string[]> {
  const header = await screen.findByRole('rowheader', { name: label });
  const row = header.closest('tr');
  return row === null ? [] : Array.from(row.children, ({ textContent }) => textContent);
}

async function complete(): Promise<void> {
  await screen.findByRole('table', { name: 'The plan and its scenarios', busy: false });
}

describe('the board of scenarios', () => {
  it('says what a scenario is while there is none, and makes the first one', async () => {
    shown(bare);
    expect(screen.getByText('No scenarios yet')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'New scenario' }));
    await complete();
    expect(screen.getByRole('columnheader', { name: /Scenario A/ })).toBeTruthy();
    expect(screen.getByText('Changes nothing yet.')).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
    act(() => undoStep());
    expect(planText(currentPlan())).toBe(planText(bare));
  });

  it('stands the plan and each scenario side by side: changes, price, findings, pairs', async () => {
    shown(two);
    await complete();
    expect(await rowOf('Per month')).toEqual(['Per month', '70.00 USD', '0.00 USD-70.00', '70.00 USD']);
    expect(await rowOf('First year')).toEqual(['First year', '840.00 USD', '0.00 USD-840.00', '840.00 USD']);
    const [, own, without, same] = await rowOf('Reachability');
    expect(own).toBe('2 pairs reach each other');
    expect(without).toContain('0 pairs reach each other2 pairs lost');
    expect(without).toContain('Front → Back');
    expect(same).toContain('no pair lost or gained');
    expect((await rowOf('What it changes'))[3]).toBe('VPC Front: name Front → Edge');
    const [, , findings] = await rowOf('Findings');
    // What ends a free period, and what a price rests on, both of the connection that is gone.
    expect(findings).toContain('2 gone');
  });

  it('follows the plan as it is edited', async () => {
    shown(two);
    await complete();
    act(() =>
      edit(message('commands:edit.paste'), changeFields(currentPlan(), 'vpcs', 'vpc-2', { region: 'cn-beijing' })),
    );
    await screen.findAllByText('1 unknown');
    await complete();
    expect(await rowOf('Per month')).toEqual(['Per month', '1 unknown', '0.00 USD', '1 unknown']);
  });

  it('allows six and then says why there can be no more', async () => {
    let full = bare;
    for (let count = 0; count < mostScenarios; count += 1) full = withScenario(full, 'Same', bare);
    shown(full);
    const button = screen.getByRole('button', { name: 'New scenario' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.getAttribute('aria-description')).toBe('A plan has up to 6 scenarios. Delete one first.');
    await userEvent.click(button);
    expect(currentPlan().scenarios).toHaveLength(6);
    act(() => runCommand('plan.newScenario'));
    expect(useView.getState().notices.at(-1)?.text.key).toBe('scenarios:limit');
  });

  it('duplicates, renames and deletes from the menu of a column, by keyboard', async () => {
    shown(two);
    await complete();
    const item = async (name: string): Promise<void> => {
      screen.getByRole('button', { name: 'More for Renamed' }).focus();
      await userEvent.keyboard('{Enter}');
      (await screen.findByRole('menuitem', { name })).focus();
      await userEvent.keyboard('{Enter}');
    };
    await item('Duplicate');
    expect(currentPlan().scenarios.map(({ name }) => name)).toEqual(['Without', 'Renamed', 'Renamed (2)']);
    await item('Rename…');
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByLabelText('Name');
    await userEvent.clear(field);
    await userEvent.type(field, 'Edge');
    await userEvent.type(within(dialog).getByLabelText('Note'), 'for the tender');
    await userEvent.click(within(dialog).getByRole('button', { name: 'OK' }));
    expect(currentPlan().scenarios[1]).toMatchObject({ name: 'Edge', note: 'for the tender' });
    await screen.findByRole('button', { name: 'More for Edge' });
    await userEvent.click(screen.getByRole('button', { name: 'More for Without' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    expect(currentPlan().scenarios.map(({ name }) => name)).toEqual(['Edge', 'Renamed (2)']);
    await waitFor(() => expect(document.activeElement?.contains(screen.getByRole('table'))).toBe(true));
    expect(document.activeElement).not.toBe(document.body);
  });

  it('opens a scenario in the place of the plan, shows what it becomes, and leads back', async () => {
    shown(two);
    await complete();
    await userEvent.click(screen.getByRole('button', { name: 'Open Renamed' }));
    const banner = screen.getByRole('region', { name: 'Open scenario' });
    expect(banner.textContent).toContain('You are editing the scenario “Renamed”.');
    expect(currentPlan().vpcs[0]?.name).toBe('Edge');
    act(() => edit(message('commands:edit.paste'), changeFields(currentPlan(), 'vpcs', 'vpc-2', { name: 'Rear' })));
    await screen.findByText('VPC Back: name Back → Rear');
    await userEvent.click(within(banner).getByRole('button', { name: 'Back to the plan' }));
    expect(screen.queryByRole('region', { name: 'Open scenario' })).toBeNull();
    expect(currentPlan().vpcs.map(({ name }) => name)).toEqual(['Front', 'Back']);
    expect(useDocument.getState().history.past).toHaveLength(1);
  });

  it('deletes a scenario that is open after going back to the plan', async () => {
    shown(two);
    await complete();
    act(() => openScenario('scenario-1'));
    await userEvent.click(screen.getByRole('button', { name: 'More for Without' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    expect(useDocument.getState().scenario).toBeUndefined();
    expect(currentPlan().scenarios.map(({ name }) => name)).toEqual(['Renamed']);
  });

  it('makes a scenario the plan after a look at what changes, in one step that undo takes back', async () => {
    shown(two);
    await complete();
    await userEvent.click(screen.getByRole('button', { name: 'Make Without the plan…' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Delete Peering connection Front to back')).toBeTruthy();
    expect(within(dialog).getByText('70.00 USD → 0.00 USD')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make it the plan' }));
    expect(currentPlan().peerings).toEqual([]);
    expect(currentPlan().scenarios.map(({ name }) => name)).toEqual(['Renamed', 'Before Without']);
    await screen.findByRole('columnheader', { name: /Before Without/ });
    act(() => undoStep());
    expect(planText(currentPlan())).toBe(planText(two));
  });

  it('warns before others stop fitting, and does not keep the plan where that is not wanted', async () => {
    const faster = mustApply(bare, changeFields(bare, 'peerings', 'peer-1', { bandwidthMbps: 2000 }));
    shown(withScenario(two, 'Faster', faster));
    await complete();
    await userEvent.click(screen.getByRole('button', { name: 'Make Without the plan…' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Scenarios that will not fit any more: Faster')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('checkbox'));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Make it the plan' }));
    expect(currentPlan().scenarios.map(({ name }) => name)).toEqual(['Renamed', 'Faster']);
    expect((await screen.findByText(/is not in the plan any more/)).textContent).toContain('peer-1');
    const open = screen.getByRole('button', { name: 'Open Faster' });
    expect(open.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Leave out what does not fit' }));
    expect(currentPlan().scenarios[1]?.changes).toEqual([]);
    expect(await screen.findByText('Changes nothing yet.')).toBeTruthy();
  });

  it('changes bandwidth and initiator of a peering right on the board', async () => {
    const planned = plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .peering('peer-1', 'vpc-1', 'vpc-2')
      .build();
    shown(mustApply(planned, addScenario(planned, 'Quick').patch));
    await complete();
    const group = screen.getByRole('group', { name: 'Change for Quick' });
    await userEvent.click(within(group).getByRole('button', { name: 'Swap initiator and acceptor' }));
    const variant = (): Plan | undefined => {
      const [scenario] = currentPlan().scenarios;
      const made = scenario && variantOf(currentPlan(), scenario);
      return made?.ok === true ? made.value : undefined;
    };
    expect(variant()?.peerings[0]?.initiator.router).toBe('vpc-2');
    expect(currentPlan().peerings[0]?.initiator.router).toBe('vpc-1');
    await userEvent.click(within(group).getByRole('combobox', { name: 'Bandwidth' }));
    await userEvent.click(await screen.findByRole('option', { name: '2 Gbit/s' }));
    expect(variant()?.peerings[0]?.bandwidthMbps).toBe(2000);
    expect(useDocument.getState().history.past).toHaveLength(2);
  });

  it('says why the ends of a peering that exists cannot be swapped', async () => {
    shown(withScenario(bare, 'Quick', bare));
    await complete();
    const swap = screen.getByRole('button', { name: 'Swap initiator and acceptor' });
    expect(swap.getAttribute('aria-description')).toMatch(/^Cannot be swapped: ./);
    await userEvent.click(swap);
    expect(currentPlan().scenarios[0]?.changes).toEqual([]);
  });

  it('speaks Chinese', async () => {
    changeSettings({ language: 'zh-CN' });
    shown(two);
    await screen.findByRole('table', { name: '当前方案与备选方案', busy: false });
    expect(screen.getByRole('columnheader', { name: '当前方案' })).toBeTruthy();
  });
});
