import { message } from '../../../shared/messages/message.ts';
import { endpointId } from '../../../shared/network/endpoints.ts';
import type { Network } from '../../../shared/network/network.ts';
import { formatProtocol } from '../../../shared/network/protocol.ts';
import type { Trace } from '../../../shared/network/trace-types.ts';
import { addIntent, findIntent } from '../../../shared/plan/edits/add-intent.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Intent } from '../../../shared/plan/rows.ts';
import { peerscape } from '../../peerscape-api.ts';
import { edit } from '../../store/document-store.ts';
import { notify } from '../../store/view-store.ts';
import { endWords } from './path-words.ts';

/** Puts a path on the clipboard. */
export async function copyPath(text: string): Promise<void> {
  await peerscape.clipboard.write({ text });
  notify('good', message('paths:copied'));
}

/** What the plan already means about the pair and the traffic of a trace. */
export function intentOf(plan: Plan, trace: Trace): Intent | undefined {
  return findIntent(plan, pairOf(trace));
}

/** Makes the plan say what is meant about the pair of a trace. */
export function keepAsIntent(network: Network, trace: Trace, expect: Intent['expect']): void {
  const label = message('paths:step.keep', { from: endWords(network, trace.from), to: endWords(network, trace.to) });
  edit(label, addIntent(network.plan, { ...pairOf(trace), expect }).patch);
}

function pairOf({ from, to, protocol }: Trace): Pick<Intent, 'from' | 'to' | 'protocol'> {
  return {
    from: endpointId(from),
    to: endpointId(to),
    ...(protocol === undefined ? {} : { protocol: formatProtocol(protocol) }),
  };
}
