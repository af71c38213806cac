// @vitest-environment happy-dom
import '../../support/window.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentDrawnScene, isolateSelection, showEverything } from '../../../renderer/answers/isolation.ts';
import { currentScene } from '../../../renderer/answers/scene.ts';
import { closePlan, currentPlan, edit, showPlan, undoStep } from '../../../renderer/store/document-store.ts';
import { select, useView } from '../../../renderer/store/view-store.ts';
import { message } from '../../../shared/messages/message.ts';
import { removeObjects } from '../../../shared/plan/edits/remove-objects.ts';
import { startDraft } from '../../../shared/plan/draft.ts';
import { plan } from '../../support/plan-builder.ts';

// A chain a – b – c – d, and e alone.
beforeEach(() => {
  showPlan(
    plan()
      .vpc('a', ['10.0.0.0/16'])
      .vpc('b', ['10.1.0.0/16'])
      .vpc('c', ['10.2.0.0/16'])
      .vpc('d', ['10.3.0.0/16'])
      .vpc('e', ['10.4.0.0/16'])
      .peering('ab', 'a', 'b')
      .peering('bc', 'b', 'c')
      .peering('cd', 'c', 'd')
      .build(),
  );
});

afterEach(() => {
  closePlan();
  useView.setState(useView.getInitialState());
});

const drawn = (): string[] => [...currentDrawnScene().nodes, ...currentDrawnScene().edges].map(({ id }) => id).sort();

describe('what is isolated', () => {
  it('is the selection, its neighbours and the lines between them', () => {
    select(['b']);
    isolateSelection();
    expect(drawn()).toEqual(['a', 'ab', 'b', 'bc', 'c']);
    showEverything();
    expect(currentDrawnScene()).toBe(currentScene());
  });

  it('is the VPC where one of its vSwitches is selected', () => {
    const draft = startDraft(currentPlan());
    draft.add('vSwitches', { id: 'inner', vpc: 'd', name: '', cidr: '10.3.0.0/24' });
    edit(message('canvas:step.note'), draft.patch());
    select(['inner']);
    isolateSelection();
    expect(drawn()).toEqual(['c', 'cd', 'd']);
  });

  it('is joined by whatever is selected, and by what comes into the plan', () => {
    select(['a']);
    isolateSelection();
    select(['e']);
    expect(drawn()).toEqual(['a', 'ab', 'b', 'e']);
    select(['cd']);
    expect(drawn()).toEqual(['a', 'ab', 'b', 'bc', 'c', 'cd', 'd']);
    select([]);
    const draft = startDraft(currentPlan());
    draft.add('notes', { id: 'note-new', text: 'New' });
    edit(message('canvas:step.note'), draft.patch());
    expect(drawn()).toEqual(['a', 'ab', 'b', 'note-new']);
  });

  it('is everything again where nothing of it is left, until an undo brings it back', () => {
    select(['e']);
    isolateSelection();
    expect(drawn()).toEqual(['e']);
    select([]);
    edit(message('canvas:step.note'), removeObjects(currentPlan(), ['e']));
    expect(currentDrawnScene()).toBe(currentScene());
    undoStep();
    expect(drawn()).toEqual(['e']);
  });

  it('is nothing where what is selected has no place on the canvas', () => {
    const [account] = currentPlan().accounts;
    select([account?.id ?? '']);
    isolateSelection();
    expect(useView.getState().hidden).toBeUndefined();
  });
});
