// @vitest-environment happy-dom
import '../../support/window.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { pickOnCanvas } from '../../../renderer/canvas/pick-on-canvas.ts';
import { tracePath } from '../../../renderer/commands/trace-path.ts';
import { showPlan } from '../../../renderer/store/document-store.ts';
import { usePathView } from '../../../renderer/answers/path-view.ts';
import { useSettings } from '../../../renderer/store/settings-store.ts';
import { select, useView } from '../../../renderer/store/view-store.ts';
import { plan } from '../../support/plan-builder.ts';

beforeEach(() => {
  useView.setState(useView.getInitialState());
  usePathView.setState(usePathView.getInitialState());
  useSettings.setState(useSettings.getInitialState());
  showPlan(
    plan()
      .vpc('vpc-1', ['10.1.0.0/16'])
      .vpc('vpc-2', ['10.2.0.0/16'])
      .vSwitch('vsw-2', 'vpc-2', '10.2.0.0/24')
      .instance('ecs-2', 'vsw-2', '10.2.0.10')
      .vbr('vbr-1')
      .build(),
  );
});

describe('tracing a path', () => {
  it('asks about the two selected objects, in the order of selection', () => {
    select(['vpc-2', 'vpc-1']);
    void tracePath.run();
    expect(usePathView.getState()).toMatchObject({ from: 'vpc-2', to: 'vpc-1', picking: undefined });
    expect(useSettings.getState().settings).toMatchObject({ drawerOpen: true, drawerPanel: 'paths' });
  });

  it('lets the other end be picked when one object is selected', () => {
    select(['vpc-2']);
    void tracePath.run();
    expect(usePathView.getState()).toMatchObject({ from: 'vpc-2', to: '', picking: 'to' });
    pickOnCanvas('vpc-1');
    expect(usePathView.getState()).toMatchObject({ from: 'vpc-2', to: 'vpc-1', picking: undefined });
  });

  it('keeps the question that was asked before when nothing is selected', () => {
    usePathView.setState({ from: 'vpc-1', to: 'vpc-2' });
    void tracePath.run();
    expect(usePathView.getState()).toMatchObject({ from: 'vpc-1', to: 'vpc-2', picking: 'from' });
  });

  it('is refused for what only passes packets on', () => {
    select(['vbr-1']);
    expect(tracePath.refusal?.()?.key).toBe('paths:traceNeeds');
  });
});

describe('picking an end on the canvas', () => {
  it('offers what lies in a network before it takes the network', () => {
    usePathView.setState({ picking: 'from' });
    pickOnCanvas('vpc-2');
    expect(usePathView.getState()).toMatchObject({ offered: 'vpc-2', picking: 'from', from: '' });
  });

  it('says why a VBR is no end and goes on waiting', () => {
    usePathView.setState({ picking: 'from' });
    pickOnCanvas('vbr-1');
    expect(useView.getState().notices.map(({ text }) => text.key)).toEqual(['paths:pickNot']);
    expect(usePathView.getState().picking).toBe('from');
  });
});
