import type { Intent } from '../plan/rows.ts';
import { type Circumstances, circumstances } from './circumstances.ts';
import { findEndpoint } from './endpoints.ts';
import type { Network } from './network.ts';
import { protocolOf, type ProtocolError } from './protocol.ts';
import { trace } from './trace.ts';
import type { Trace } from './trace-types.ts';
import type { View } from './view.ts';

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

/** Every intent whose ends are there, judged in a view, in the order of the plan; remembered for a network. */
export function judgeIntents(network: Network, view: View = 'designed'): readonly IntentJudgment[] {
  const known = judged[view].get(network);
  if (known !== undefined) return known;
  const made = judgeIntentsUnder(network, circumstances({ view }));
  judged[view].set(network, made);
  return made;
}

/** As `judgeIntents`, remembering nothing. */
export function judgeIntentsUnder(network: Network, under: Circumstances): readonly IntentJudgment[] {
  return network.plan.intents.flatMap((intent) =>
    // Of a repeated id the first object counts (FILE002).
    network.objects.get(intent.id)?.row === intent ? (judgeIntent(network, intent, under) ?? []) : [],
  );
}

/** One intent, judged; undefined where an end is not there or nothing that packets start from. */
export function judgeIntent(
  network: Network,
  intent: Intent,
  { view, without }: Circumstances = circumstances(),
): IntentJudgment | undefined {
  if (!network.objects.has(intent.from) || !network.objects.has(intent.to)) return undefined;
  const from = findEndpoint(network, intent.from);
  const to = findEndpoint(network, intent.to);
  if (!from.ok || !to.ok) return undefined;
  const protocol = intent.protocol === undefined ? undefined : protocolOf(intent.protocol);
  if (protocol?.ok === false) return { intent, outcome: 'undetermined', trace: undefined, error: protocol.error };
  const answer = trace(network, from.value, to.value, { protocol: protocol?.value, view, without });
  return { intent, outcome: outcomeOf(intent, answer), trace: answer };
}

const judged: Readonly<Record<View, WeakMap<Network, readonly IntentJudgment[]>>> = {
  designed: new WeakMap(),
  today: new WeakMap(),
};

/** Reached in part is neither reached nor kept away from. */
function outcomeOf({ expect }: Intent, { verdict }: Trace): 'holds' | 'fails' | 'undetermined' {
  if (verdict === 'undetermined') return verdict;
  return verdict === expect ? 'holds' : 'fails';
}
