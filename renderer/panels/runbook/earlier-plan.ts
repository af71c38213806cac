import { describeFileError } from '../../../shared/ipc/file-error.ts';
import { message } from '../../../shared/messages/message.ts';
import { parseFailureMessage } from '../../../shared/plan/parse-failure-message.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { peerscape } from '../../peerscape-api.ts';
import { useRunbookView } from '../../answers/runbook-view.ts';
import { notify } from '../../store/view-store.ts';
import { decodedText } from '../../files/decoded-text.ts';

/** Asks for the plan from which a change starts; it is only read, never shown. */
export async function chooseEarlierPlan(): Promise<void> {
  const opened = await peerscape.sources.open({ as: 'earlierPlan' });
  if (!opened.ok) {
    notify('error', describeFileError(opened.error));
    return;
  }
  if (opened.value.kind === 'cancelled') return;
  const { name, bytes } = opened.value;
  const text = decodedText(bytes);
  if (text === undefined) {
    notify('error', message('openInputs:panel.notUtf8', { name }));
    return;
  }
  const parsed = parsePlan(text);
  if (!parsed.ok) {
    notify('error', message('runbookPanel:notRead', { name, reason: parseFailureMessage(parsed.error) }));
    return;
  }
  useRunbookView.setState({ way: { kind: 'file', name, before: parsed.value }, step: undefined });
}
