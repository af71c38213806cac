// @vitest-environment happy-dom
import '../../support/window.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { arrangeCommands } from '../../../renderer/commands/arrange-commands.ts';
import { connect } from '../../../renderer/commands/connect.ts';
import { editCommands } from '../../../renderer/commands/edit-commands.ts';
import { connectableKinds, insertConnected } from '../../../renderer/commands/insert-connected.ts';
import { insertObject } from '../../../renderer/commands/insert-object.ts';
import { insertCommands } from '../../../renderer/commands/insert-commands.ts';
import { viewCommands } from '../../../renderer/commands/view-commands.ts';
import { useCanvas } from '../../../renderer/store/canvas-store.ts';
import { currentPlan, edit, showPlan, undoStep, useDocument } from '../../../renderer/store/document-store.ts';
import { currentScene } from '../../../renderer/answers/scene.ts';
import { useSettings } from '../../../renderer/store/settings-store.ts';
import { closeDialog, select, useView } from '../../../renderer/store/view-store.ts';
import { message } from '../../../shared/messages/message.ts';
import { startDraft } from '../../../shared/plan/draft.ts';
import { plan } from '../../support/plan-builder.ts';

const twoVpcs = plan()
  .vpc('vpc-a', ['192.168.0.0/16'])
  .vpc('vpc-b', ['172.16.0.0/16'])
  .at('vpc-a', 0, 0)
  .at('vpc-b', 400, 160)
  .build();

beforeEach(() => {
  useView.setState(useView.getInitialState());
  useCanvas.setState(useCanvas.getInitialState());
});

function placeOf(id: string) {
  return currentPlan().layout.find((row) => row.id === id);
}

describe('inserting', () => {
  it('puts a dropped object with its middle at the pointer, selects it, and is one step', () => {
    showPlan(plan().build());
    insertObject('vpc', { x: 500, y: 300 });
    const [node] = currentScene().nodes;
    expect(useView.getState().selection).toEqual([node?.id]);
    // To the grid of 8.
    expect(Math.abs((node?.x ?? 0) + (node?.width ?? 0) / 2 - 500)).toBeLessThanOrEqual(4);
    expect(useDocument.getState().history.past).toHaveLength(1);
    undoStep();
    expect(currentPlan().vpcs).toEqual([]);
  });

  it('never covers what is there already', () => {
    showPlan(plan().build());
    for (let at = 0; at < 6; at += 1) insertObject('vbr', { x: 0, y: 0 });
    const { nodes } = currentScene();
    expect(nodes).toHaveLength(6);
    for (const [at, a] of nodes.entries())
      for (const b of nodes.slice(at + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
  });
});

describe('deleting', () => {
  it('takes away at once what nothing hangs on', () => {
    showPlan(twoVpcs);
    select(['vpc-a']);
    void editCommands['edit.delete'].run();
    expect(currentPlan().vpcs.map(({ id }) => id)).toEqual(['vpc-b']);
    expect(useView.getState()).toMatchObject({ selection: [], dialog: undefined });
  });

  it('asks first when more would go', () => {
    showPlan(plan().vpc('vpc-a', ['192.168.0.0/16']).vSwitch('vsw-1', 'vpc-a', '192.168.1.0/24').build());
    select(['vpc-a']);
    void editCommands['edit.delete'].run();
    expect(currentPlan().vpcs).toHaveLength(1);
    expect(useView.getState().dialog).toEqual({ kind: 'delete', ids: ['vpc-a'] });
  });
});

describe('deleting what is in the cloud', () => {
  it('is asked about, although nothing hangs on it: in the cloud it stays', () => {
    showPlan(plan().vpc('vpc-a', ['192.168.0.0/16'], { cloudId: 'vpc-2ze0example' }).build());
    select(['vpc-a']);
    void editCommands['edit.delete'].run();
    expect(currentPlan().vpcs).toHaveLength(1);
    expect(useView.getState().dialog).toEqual({ kind: 'delete', ids: ['vpc-a'] });
  });
});

describe('undo', () => {
  it('is refused while there is nothing to take back, and drops what is gone from the selection', () => {
    showPlan(plan().build());
    expect(editCommands['edit.undo'].refusal?.()?.key).toBe('canvas:nothingToUndo');
    insertObject('note');
    expect(editCommands['edit.undo'].detail?.()?.key).toBe('edits:add');
    void editCommands['edit.undo'].run();
    expect(useView.getState().selection).toEqual([]);
  });
});

describe('connecting', () => {
  it('opens the dialog for a peering and leaves the plan as it is', () => {
    showPlan(twoVpcs);
    expect(connect('vpc-a', 'vpc-b')).toBeUndefined();
    expect(useView.getState().dialog).toMatchObject({ kind: 'newPeering', connection: { initiatorId: 'vpc-a' } });
    expect(currentPlan()).toBe(twoVpcs);
  });

  it('attaches at once, as one step', () => {
    showPlan(plan().dataCenter('dc-1', ['10.0.0.0/8']).physicalConnection('pc-1').build());
    connect('dc-1', 'pc-1');
    expect(currentPlan().physicalConnections[0]?.dataCenter).toBe('dc-1');
    expect(useDocument.getState().history.past.map(({ label }) => label.key)).toEqual(['canvas:step.attach']);
  });

  it('says why it makes nothing', () => {
    showPlan(plan().vpc('vpc-a', ['192.168.0.0/16']).dataCenter('dc-1', ['10.0.0.0/8']).build());
    expect(connect('dc-1', 'vpc-a')?.key).toBe('edits:connectDataCenterToVpc');
    expect(useView.getState().dialog).toBeUndefined();
  });

  it('begins on the canvas when one object is selected, and needs one or two', () => {
    showPlan(twoVpcs);
    expect(insertCommands['insert.peering'].refusal?.()?.key).toBe('canvas:connectSelectTwo');
    select(['vpc-b']);
    void insertCommands['insert.peering'].run();
    expect(useCanvas.getState().connecting).toEqual({ from: 'vpc-b', by: 'keyboard', target: undefined });
  });
});

describe('connecting to something new', () => {
  const premises = plan()
    .dataCenter('dc-1', ['10.0.0.0/8'])
    .physicalConnection('pc-1', { accessPoint: 'ap-cn-beijing-dx-A' })
    .vpc('vpc-a', ['192.168.0.0/16'], { region: 'cn-qingdao' })
    .vbr('vbr-1', { physicalConnection: 'pc-1' })
    .build();

  it('offers what the end that the line comes from can lead to', () => {
    showPlan(premises);
    expect(connectableKinds('vpc-a')).toEqual(['vpc', 'vbr']);
    expect(connectableKinds('pc-1')).toEqual(['vbr', 'dataCenter']);
    // A VBR would go on the only line, which then ends at the data center.
    expect(connectableKinds('dc-1')).toEqual(['vbr', 'physicalConnection']);
    expect(connectableKinds('vbr-1')).toEqual(['vpc', 'dataCenter', 'physicalConnection']);
  });

  it('makes a VBR on the line, in the region of its access point, as one step', () => {
    showPlan(premises);
    insertConnected('pc-1', 'vbr', { x: 600, y: 600 });
    expect(currentPlan().vbrs[1]).toMatchObject({ physicalConnection: 'pc-1', region: 'cn-beijing' });
    expect(useDocument.getState().history.past).toHaveLength(1);
  });

  it('attaches what it makes in the same step', () => {
    showPlan(premises);
    insertConnected('pc-1', 'dataCenter', { x: 600, y: 600 });
    expect(currentPlan().physicalConnections[0]?.dataCenter).toBe('dc-2');
    undoStep();
    expect(currentPlan()).toEqual(premises);
  });

  it('opens the dialog of the peering to a VPC that it made', () => {
    showPlan(premises);
    insertConnected('vbr-1', 'vpc', { x: 600, y: 600 });
    expect(useView.getState().dialog).toMatchObject({
      kind: 'newPeering',
      connection: { initiatorId: 'vbr-1', acceptorId: 'vpc-1' },
    });
    expect(currentPlan().vpcs).toHaveLength(2);
  });

  it('says what stays when that dialog is left, and takes it back', () => {
    showPlan(premises);
    insertConnected('vbr-1', 'vpc', { x: 600, y: 600 });
    expect(useView.getState().notices).toEqual([]);
    closeDialog();
    const [notice] = useView.getState().notices;
    expect(notice?.text).toMatchObject({ key: 'edits:addedAlone', params: { name: currentPlan().vpcs[1]?.name } });
    notice?.acts[0]?.run();
    expect(currentPlan()).toEqual(premises);
    expect(useView.getState().notices).toEqual([]);
  });

  it('says nothing where the connection was made', () => {
    showPlan(premises);
    insertConnected('vbr-1', 'vpc', { x: 600, y: 600 });
    const draft = startDraft(currentPlan());
    draft.set('vpcs', 'vpc-a', { name: 'Other' });
    edit(message('edits:removedMany', { count: 1 }), draft.patch());
    closeDialog();
    expect(useView.getState().notices).toEqual([]);
  });
});

describe('arranging', () => {
  it('aligns what is selected as one step', () => {
    showPlan(twoVpcs);
    select(['vpc-a', 'vpc-b']);
    void arrangeCommands['arrange.top'].run();
    expect(placeOf('vpc-b')).toMatchObject({ x: 400, y: 0 });
    expect(useDocument.getState().history.past).toHaveLength(1);
  });

  it('pins where an object is shown, and unpins', () => {
    showPlan(twoVpcs);
    select(['vpc-b']);
    void arrangeCommands['arrange.pin'].run();
    expect(placeOf('vpc-b')).toEqual({ id: 'vpc-b', x: 400, y: 160, pinned: true });
    expect(arrangeCommands['arrange.pin'].checked?.()).toBe(true);
    void arrangeCommands['arrange.pin'].run();
    expect(placeOf('vpc-b')).toEqual({ id: 'vpc-b', x: 400, y: 160 });
  });
});

describe('the canvas alone', () => {
  it('closes every panel and brings back those that were open', () => {
    showPlan(twoVpcs);
    const open = () => {
      const { paletteOpen, inspectorOpen, drawerOpen } = useSettings.getState().settings;
      return { paletteOpen, inspectorOpen, drawerOpen };
    };
    void viewCommands['view.drawer'].run();
    const before = open();
    void viewCommands['view.canvasOnly'].run();
    expect(open()).toEqual({ paletteOpen: false, inspectorOpen: false, drawerOpen: false });
    expect(viewCommands['view.canvasOnly'].checked?.()).toBe(true);
    void viewCommands['view.canvasOnly'].run();
    expect(open()).toEqual(before);
  });
});
