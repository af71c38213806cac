import { startDraft } from '../draft.ts';
import { idMaker } from '../ids.ts';
import type { Plan } from '../plan.ts';
import type { Intent } from '../rows.ts';
import type { Added } from './add-account.ts';

/**
 * Adds what is meant about a pair. Where the plan already says something about the same pair and protocol (`from` and `to` in this order,
 * protocols as `icmp`, `tcp:443`), that intent is made to expect this instead, so that two never contradict each other.
 */
export function addIntent(plan: Plan, intent: Omit<Intent, 'id'>): Added {
  const draft = startDraft(plan);
  const known = findIntent(plan, intent);
  if (known !== undefined) {
    const { expect, note } = intent;
    draft.set('intents', known.id, { expect, ...(note === undefined ? {} : { note }) });
    return { patch: draft.patch(), id: known.id };
  }
  const id = idMaker(plan)('intents');
  draft.add('intents', { id, ...intent });
  return { patch: draft.patch(), id };
}

/** The intent of a plan about exactly this pair and protocol. */
export function findIntent(plan: Plan, { from, to, protocol }: Pick<Intent, 'from' | 'to' | 'protocol'>) {
  return plan.intents.find((row) => row.from === from && row.to === to && row.protocol === protocol);
}
