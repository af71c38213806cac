import { type Message, message } from '../../shared/messages/message.ts';
import { currentAnalysis } from '../answers/analysis.ts';
import { objectWords } from '../answers/canvas-objects.ts';

/** What the step that moves these objects is called. */
export function moveLabel(ids: readonly string[]): Message {
  const [only, ...others] = ids;
  return only === undefined || others.length > 0
    ? message('canvas:step.moveMany', { count: ids.length })
    : message('canvas:step.moveOne', { name: objectWords(currentAnalysis().network, only).name });
}
