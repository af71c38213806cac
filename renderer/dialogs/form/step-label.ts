import { clipped } from '../../../shared/diagram/card-text.ts';
import { message, type Message } from '../../../shared/messages/message.ts';
import type { ObjectTable } from '../../../shared/plan/plan.ts';

/** What the step that adds or changes an object is called. */
export function stepLabel(step: 'add' | 'change', table: ObjectTable, name: string): Message {
  return message(`edits:${step}`, { kind: message(`kinds:${table}`), name: clipped(name) });
}
