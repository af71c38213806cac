import { type Message, message } from '../../shared/messages/message.ts';
import { attachObjects } from '../../shared/plan/edits/attach-objects.ts';
import { canConnect } from '../../shared/plan/edits/connect-routers.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { objectWords } from '../answers/canvas-objects.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import { openDialog } from '../store/view-store.ts';

/** Connects two objects: a peering opens its dialog, an attachment is made at once. Tells why when it cannot be. */
export function connect(from: string, to: string): Message | undefined {
  const plan = currentPlan();
  const judged = canConnect(plan, from, to);
  if (!judged.ok) return judged.error.reason;
  const connection = judged.value;
  if (connection.kind === 'peering') {
    openDialog({ kind: 'newPeering', connection });
    return undefined;
  }
  const { network } = currentAnalysis();
  const first = objectWords(network, connection.physicalConnectionId).name;
  const other = connection.kind === 'attach-vbr' ? connection.vbrId : connection.dataCenterId;
  const label = message('canvas:step.attach', { first, second: objectWords(network, other).name });
  edit(label, attachObjects(plan, connection));
  return undefined;
}
