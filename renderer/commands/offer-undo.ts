import { type Message, message } from '../../shared/messages/message.ts';
import { keepSelection } from '../answers/keep-selection.ts';
import { undoStep, useDocument } from '../store/document-store.ts';
import { dismissNotice, notify } from '../store/view-store.ts';

/** Says what the last step did and offers to take it back, for as long as it is the last step. */
export function offerUndo(done: Message): void {
  const step = useDocument.getState().history.past.at(-1);
  if (step === undefined) return;
  const id = notify('good', done, [
    {
      label: message('commands:edit.undo'),
      run: () => {
        undoStep();
        keepSelection();
      },
    },
  ]);
  const stop = useDocument.subscribe(({ history }) => {
    if (history.past.at(-1) === step) return;
    stop();
    dismissNotice(id);
  });
}
