import { message } from '../../shared/messages/message.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { objectWords } from '../answers/canvas-objects.ts';
import { isPathEnd } from '../answers/path-ends.ts';
import { offerMembers, pick } from '../answers/path-view.ts';
import { notify } from '../store/view-store.ts';
import { pathEndMembers } from './path-end-members.ts';

/** Takes what was chosen on the canvas for the end of a path that is being picked; a network with members in it asks which one. */
export function pickOnCanvas(id: string): void {
  const { network } = currentAnalysis();
  if (!isPathEnd(network, id)) notify('info', message('paths:pickNot', { name: objectWords(network, id).name }));
  else if (pathEndMembers(network, id).length > 0) offerMembers(id);
  else pick(id);
}
