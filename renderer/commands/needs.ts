import { type Message, message } from '../../shared/messages/message.ts';
import { useDocument } from '../store/document-store.ts';
import { useView } from '../store/view-store.ts';

/** Reasons that many commands share. */
export function needsPlan(): Message | undefined {
  return useDocument.getState().plan === undefined ? message('app:needsPlan') : undefined;
}

/** The commands that act on `count` objects or more. */
export function needsSelection(count: number): () => Message | undefined {
  return () => {
    const without = needsPlan();
    if (without) return without;
    return useView.getState().selection.length >= count ? undefined : message('app:needsSelection', { count });
  };
}
