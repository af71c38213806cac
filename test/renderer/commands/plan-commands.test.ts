// @vitest-environment happy-dom
import '../../support/window.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { planCommands } from '../../../renderer/commands/plan-commands.ts';
import { currentAnalysis } from '../../../renderer/answers/analysis.ts';
import { closePlan, currentPlan, showPlan, undoStep, useDocument } from '../../../renderer/store/document-store.ts';
import { useFindingList } from '../../../renderer/answers/finding-list.ts';
import { useView } from '../../../renderer/store/view-store.ts';
import { plan } from '../../support/plan-builder.ts';

const hostBitsSet = plan().vpc('vpc-1', ['10.0.0.1/16']).vpc('vpc-2', ['10.1.0.1/16']).build();
const clean = plan().vpc('vpc-1', ['10.0.0.0/16']).build();

beforeEach(() => {
  useView.setState(useView.getInitialState());
  useFindingList.setState(useFindingList.getInitialState());
});

function openSubject(): string | undefined {
  return useView.getState().openFinding?.subjects[0];
}

describe('next and previous finding', () => {
  it('walk the list in both directions and around its end, and select what they open', () => {
    showPlan(hostBitsSet);
    const { run: next } = planCommands['plan.nextFinding'];
    const { run: previous } = planCommands['plan.previousFinding'];
    void next();
    expect(openSubject()).toBe('vpc-1');
    void next();
    expect(openSubject()).toBe('vpc-2');
    expect(useView.getState().selection).toEqual(['vpc-2']);
    void next();
    expect(openSubject()).toBe('vpc-1');
    void previous();
    expect(openSubject()).toBe('vpc-2');
  });

  it('walk what the filter leaves, and drop a filter that leaves nothing', () => {
    showPlan(hostBitsSet);
    useFindingList.setState({ filter: '10.1.0.1' });
    void planCommands['plan.nextFinding'].run();
    expect(openSubject()).toBe('vpc-2');
    useFindingList.setState({ filter: 'nothing like it' });
    void planCommands['plan.nextFinding'].run();
    expect(useFindingList.getState().filter).toBe('');
    expect(openSubject()).toBe('vpc-1');
  });

  it('are refused while there is nothing to walk', () => {
    showPlan(clean);
    expect(planCommands['plan.nextFinding'].refusal?.()).toEqual({ key: 'findings:none' });
    closePlan();
    expect(planCommands['plan.nextFinding'].refusal?.()).toEqual({ key: 'app:needsPlan' });
  });
});

describe('applying all safe fixes', () => {
  it('is one step, which undo takes back', () => {
    showPlan(hostBitsSet);
    void planCommands['plan.fixAll'].run();
    expect(currentAnalysis().findings).toEqual([]);
    expect(useDocument.getState().history.past).toHaveLength(1);
    undoStep();
    expect(currentPlan()).toEqual(hostBitsSet);
  });

  it('is refused for a plan without findings', () => {
    showPlan(clean);
    expect(planCommands['plan.fixAll'].refusal?.()).toEqual({ key: 'findings:noSafeFix' });
  });
});
