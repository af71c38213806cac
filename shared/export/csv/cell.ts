import { type Message, message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import { billingWords } from '../../pricing/line-words.ts';
import type { Billing, Intent, PeeringEnd, SecurityRule } from '../../plan/rows.ts';

/** A cell: a text of the plan, or one of Peerscape's own. */
export type Cell = string | number | boolean | Message | Term | undefined;

/** A word of the plan file, which tables for programs keep, with what it is called where people read it. */
interface Term {
  readonly word: string;
  readonly shown: Message;
}

export const terms = {
  state: (state: PeeringEnd['state']): Term => ({ word: state, shown: message(`canvas:state.${state}`) }),
  method: (method: Billing['method']): Term => ({ word: method, shown: billingWords({ method }) }),
  term: ({ count, unit }: NonNullable<Billing['term']>): Term => ({
    word: `${count} ${unit}`,
    shown: message(unit === 'month' ? 'report:months' : 'report:years', { count }),
  }),
  direction: (direction: NonNullable<SecurityRule['direction']>): Term => ({
    word: direction,
    shown: message(`inspector:rule.${direction}`),
  }),
  policy: (policy: SecurityRule['policy']): Term => ({ word: policy, shown: message(`inspector:rule.${policy}`) }),
  expectation: (expect: Intent['expect']): Term => ({ word: expect, shown: message(`matrix:expect.${expect}`) }),
  outcome: (outcome: 'holds' | 'fails' | 'undetermined'): Term => ({
    word: outcome,
    shown: message(`matrix:intent.${outcome}`),
  }),
} as const;

/** A cell for programs: words of the plan file in every language. */
export function cellText(cell: Cell, speak: Translator): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'word' in cell ? cell.word : speak.text(cell);
}

/** A cell for people. */
export function shownText(cell: Cell, speak: Translator): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return speak.t(cell ? 'report:yes' : 'report:no');
  if (typeof cell !== 'object') return String(cell);
  return speak.text('word' in cell ? cell.shown : cell);
}
