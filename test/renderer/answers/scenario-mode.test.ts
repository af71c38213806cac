// @vitest-environment happy-dom
import '../../support/window.ts';
import { describe, expect, it } from 'vitest';
import {
  currentPlan,
  edit,
  isDocumentDirty,
  isUntouched,
  markPlanSaved,
  redoStep,
  showPlan,
  undoStep,
  useDocument,
  wholePlan,
} from '../../../renderer/store/document-store.ts';
import { leaveScenario, openScenario } from '../../../renderer/answers/scenario-mode.ts';
import { select, useView } from '../../../renderer/store/view-store.ts';
import { message } from '../../../shared/messages/message.ts';
import { planText } from '../../../shared/plan/canonical.ts';
import { addAccount } from '../../../shared/plan/edits/add-account.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import { removeObjects } from '../../../shared/plan/edits/remove-objects.ts';
import { addScenario, describeScenario } from '../../../shared/plan/edits/scenarios.ts';
import { mustApply } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { variantOf } from '../../../shared/plan/variant.ts';
import { plan } from '../../support/plan-builder.ts';

const bare = plan()
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.2.0.0/16'])
  .peering('peer-1', 'vpc-1', 'vpc-2', { bandwidthMbps: 2 })
  .build();
const base = mustApply(bare, addScenario(bare, 'Faster').patch);
const file = { grant: 'grant', name: 'a.peerscape', folder: '/' } as never;
const label = message('commands:edit.paste');

function setBandwidth(bandwidthMbps: number): void {
  edit(label, changeFields(currentPlan(), 'peerings', 'peer-1', { bandwidthMbps }));
}

/** What would be written to the file or to the journal now. */
function whole(): Plan {
  const now = wholePlan(useDocument.getState());
  if (now === undefined) throw new Error('no plan is open');
  return now;
}

function variantBandwidth(of: Plan): number | undefined {
  const [scenario] = of.scenarios;
  const variant = scenario && variantOf(of, scenario);
  return variant?.ok === true ? variant.value.peerings[0]?.bandwidthMbps : undefined;
}

function dirty(): boolean {
  return isDocumentDirty(useDocument.getState());
}

function opened(): void {
  showPlan(base, { file });
  openScenario('scenario-1');
}

describe('a scenario that is open', () => {
  it('is what is shown and edited, with undo steps of its own; the plan itself stays as it is', () => {
    showPlan(base, { file });
    edit(label, addAccount(currentPlan(), { baseName: 'Account' }).patch);
    openScenario('scenario-1');
    setBandwidth(10);
    expect(currentPlan().peerings[0]?.bandwidthMbps).toBe(10);
    expect(whole().peerings[0]?.bandwidthMbps).toBe(2);
    undoStep();
    undoStep();
    expect(currentPlan().peerings[0]?.bandwidthMbps).toBe(2);
    expect(currentPlan().accounts).toHaveLength(2);
    redoStep();
    expect(currentPlan().peerings[0]?.bandwidthMbps).toBe(10);
  });

  it('belongs into the file with every change, before it is left', () => {
    opened();
    expect(whole()).toBe(base);
    setBandwidth(10);
    expect(variantBandwidth(whole())).toBe(10);
    expect(planText({ ...whole(), scenarios: [] })).toBe(planText({ ...base, scenarios: [] }));
  });

  it('becomes one step of the plan when it is left, and nothing at all when nothing was changed', () => {
    opened();
    setBandwidth(10);
    setBandwidth(50);
    leaveScenario();
    expect(useDocument.getState().history.past).toHaveLength(1);
    expect(variantBandwidth(currentPlan())).toBe(50);
    undoStep();
    expect(planText(currentPlan())).toBe(planText(base));
    redoStep();
    openScenario('scenario-1');
    expect(currentPlan().peerings[0]?.bandwidthMbps).toBe(50);
    leaveScenario();
    expect(useDocument.getState().history.past).toHaveLength(1);
  });

  it('does not keep what belongs to the plan from it: a mark of a step, how it is quoted, another name, another scenario', () => {
    opened();
    edit(label, { changes: [{ op: 'add', table: 'steps', at: 0, row: { id: 'step-1', done: true } }] });
    edit(label, { changes: [{ op: 'header', from: { quote: undefined }, to: { quote: { months: 12 } } }] });
    edit(label, describeScenario(currentPlan(), 'scenario-1', { name: 'Much faster' }));
    edit(label, addScenario(currentPlan(), 'Other').patch);
    setBandwidth(10);
    expect(whole().steps).toEqual([{ id: 'step-1', done: true }]);
    expect(whole().quote).toEqual({ months: 12 });
    leaveScenario();
    expect(currentPlan().steps).toEqual([{ id: 'step-1', done: true }]);
    expect(currentPlan().quote).toEqual({ months: 12 });
    expect(currentPlan().scenarios.map(({ name }) => name)).toEqual(['Much faster', 'Other']);
    expect(currentPlan().peerings[0]?.bandwidthMbps).toBe(2);
    expect(variantBandwidth(currentPlan())).toBe(10);
  });

  it('is unsaved work from its first change, saved with the plan, and unsaved again after an undo', () => {
    opened();
    expect(dirty()).toBe(false);
    setBandwidth(10);
    expect(dirty()).toBe(true);
    const saved = whole();
    markPlanSaved(saved, file);
    expect(dirty()).toBe(false);
    expect(currentPlan().peerings[0]?.bandwidthMbps).toBe(10);
    undoStep();
    expect(dirty()).toBe(true);
    expect(variantBandwidth(whole())).toBe(2);
    redoStep();
    expect(dirty()).toBe(false);
    leaveScenario();
    expect(dirty()).toBe(false);
    expect(planText(currentPlan())).toBe(planText(saved));
    // The plan without the scenario's changes is not what is on disk.
    undoStep();
    expect(dirty()).toBe(true);
    expect(planText(currentPlan())).toBe(planText(base));
    redoStep();
    expect(dirty()).toBe(false);
  });

  it('stays unsaved when it changed while the file was written', () => {
    opened();
    setBandwidth(10);
    const saved = whole();
    setBandwidth(50);
    markPlanSaved(saved, file);
    expect(dirty()).toBe(true);
    leaveScenario();
    expect(dirty()).toBe(true);
    expect(variantBandwidth(currentPlan())).toBe(50);
  });

  it('leaves unsaved work of the plan unsaved', () => {
    showPlan(base, { file });
    setBandwidth(5);
    openScenario('scenario-1');
    expect(dirty()).toBe(true);
    leaveScenario();
    expect(dirty()).toBe(true);
    undoStep();
    expect(dirty()).toBe(false);
  });

  it('is left for another one, and ends with its plan', () => {
    const two = mustApply(base, addScenario(base, 'Other').patch);
    showPlan(two, { file });
    openScenario('scenario-1');
    setBandwidth(10);
    openScenario('scenario-2');
    expect(useDocument.getState().scenario?.id).toBe('scenario-2');
    expect(currentPlan().peerings[0]?.bandwidthMbps).toBe(2);
    expect(variantBandwidth(whole())).toBe(10);
    expect(isUntouched()).toBe(false);
    showPlan(base);
    expect(useDocument.getState().scenario).toBeUndefined();
  });

  it('can only be opened while it fits the plan', () => {
    opened();
    setBandwidth(10);
    leaveScenario();
    edit(label, removeObjects(currentPlan(), ['peer-1']));
    openScenario('scenario-1');
    expect(useDocument.getState().scenario).toBeUndefined();
  });

  it('keeps the selection but for what is not there', () => {
    opened();
    const added = addAccount(currentPlan(), { baseName: 'Account' });
    edit(label, added.patch);
    select(['vpc-1', added.id]);
    leaveScenario();
    expect(useView.getState().selection).toEqual(['vpc-1']);
  });
});
