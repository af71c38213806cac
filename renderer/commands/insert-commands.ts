import { type Message, message } from '../../shared/messages/message.ts';
import { canConnect, isConnectable } from '../../shared/plan/edits/connect-routers.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { startConnecting } from '../store/canvas-store.ts';
import { currentPlan } from '../store/document-store.ts';
import { notify, useView } from '../store/view-store.ts';
import { connect } from './connect.ts';
import type { Handler, Handlers } from './handler.ts';
import { type Insertable, insertObject } from './insert-object.ts';
import { needsPlan } from './needs.ts';

export const insertCommands: Handlers<'insert'> = {
  'insert.vpc': inserting('vpc'),
  'insert.vbr': inserting('vbr'),
  'insert.dataCenter': inserting('dataCenter'),
  'insert.physicalConnection': inserting('physicalConnection'),
  'insert.note': inserting('note'),
  'insert.peering': { refusal: connectRefusal, run: connectSelection },
  'insert.connectTo': { refusal: connectToRefusal, run: () => useView.setState({ commandPalette: 'ends' }) },
};

function inserting(kind: Insertable): Handler {
  return { refusal: needsPlan, run: () => insertObject(kind) };
}

/** Two selected objects are connected; from one the target is chosen on the canvas. */
function connectRefusal(): Message | undefined {
  const without = needsPlan();
  if (without) return without;
  const [from, to, ...more] = useView.getState().selection;
  if (from === undefined || more.length > 0) return message('canvas:connectSelectTwo');
  if (to === undefined) return undefined;
  const judged = canConnect(currentPlan(), from, to);
  return judged.ok ? undefined : judged.error.reason;
}

function connectSelection(): void {
  const [from, to] = useView.getState().selection;
  if (from === undefined) return;
  if (to === undefined) {
    startConnecting(from, 'keyboard');
    canvasPort()?.focus();
    return;
  }
  const reason = connect(from, to);
  if (reason) notify('info', reason);
}

/** What is to be connected is the one object that is selected. */
function connectToRefusal(): Message | undefined {
  const without = needsPlan();
  if (without) return without;
  const [from, ...more] = useView.getState().selection;
  if (from === undefined || more.length > 0) return message('canvas:connectSelectOne');
  return isConnectable(currentPlan(), from) ? undefined : message('edits:connectNothing');
}
