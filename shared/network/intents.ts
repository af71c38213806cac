import type { Intent } from '../plan/rows.ts';
import { findEndpoint } from './endpoints.ts';
import type { Network } from './network.ts';
import { protocolOf, type ProtocolError } from './protocol.ts';
import { trace } from './trace.ts';
import type { Trace } from './trace-types.ts';

/** How an intent compares with what the plan does. */
export type IntentJudgment =
  | { readonly intent: Intent; readonly outcome: 'holds' | 'fails' | 'undetermined'; readonly trace: Trace }
  /** Its protocol can't be read, so that there is no question to answer. */
  | {
      readonly intent: Intent;
      readonly outcome: 'undetermined';
      readonly trace: undefined;
      readonly error: ProtocolError;
    };

/** Every intent whose ends are there, judged, in the order of the plan; remembered for a network. */
export function judgeIntents(network: Network): readonly IntentJudgment[] {
  const known = judged.get(network);
  if (known !== undefined) return known;
  const made = judgeIntentsWithout(network, new Set());
  judged.set(network, made);
  return made;
}

/** As `judgeIntents`, with some objects and regions switched off, by id. */
export function judgeIntentsWithout(network: Network, without: ReadonlySet<string>): readonly IntentJudgment[] {
  return network.plan.intents.flatMap((intent) =>
    // Of a repeated id the first object counts (FILE002).
    network.objects.get(intent.id)?.row === intent ? (judgeIntent(network, intent, without) ?? []) : [],
  );
}

/** One intent, judged; undefined where an end is not there or nothing that packets start from. */
export function judgeIntent(
  network: Network,
  intent: Intent,
  without: ReadonlySet<string> = new Set(),
): IntentJudgment | undefined {
  if (!network.objects.has(intent.from) || !network.objects.has(intent.to)) return undefined;
  const from = findEndpoint(network, intent.from);
  const to = findEndpoint(network, intent.to);
  if (!from.ok || !to.ok) return undefined;
  const protocol = intent.protocol === undefined ? undefined : protocolOf(intent.protocol);
  if (protocol?.ok === false) return { intent, outcome: 'undetermined', trace: undefined, error: protocol.error };
  const answer = trace(network, from.value, to.value, { protocol: protocol?.value, without });
  return { intent, outcome: outcomeOf(intent, answer), trace: answer };
}

const judged = new WeakMap<Network, readonly IntentJudgment[]>();

/** Reached in part is neither reached nor kept away from. */
function outcomeOf({ expect }: Intent, { verdict }: Trace): 'holds' | 'fails' | 'undetermined' {
  if (verdict === 'undetermined') return verdict;
  return verdict === expect ? 'holds' : 'fails';
}
