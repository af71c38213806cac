import { type Message, message } from '../../messages/message.ts';
import type { Translator } from '../../messages/translator.ts';
import type { AnyValue } from '../../plan/fields/field.ts';
import { billingWords } from '../../pricing/line-words.ts';
import { nameOf, type Network } from '../../network/network.ts';
import type { Billing } from '../../plan/rows.ts';

/** A cell: a text of the plan, or one of Peerscape's own. */
export type Cell = string | number | boolean | Message | Term | undefined;

/** A word of the plan file, which tables for programs keep, with what it is called where people read it. */
interface Term {
  readonly word: string;
  readonly shown: Message;
}

export const terms = {
  method: (method: Billing['method']): Term => ({ word: method, shown: billingWords({ method }) }),
  term: ({ count, unit }: NonNullable<Billing['term']>): Term => ({
    word: `${count} ${unit}`,
    shown: message(unit === 'month' ? 'report:months' : 'report:years', { count }),
  }),
  outcome: (outcome: 'holds' | 'fails' | 'undetermined'): Term => ({
    word: outcome,
    shown: message(`matrix:intent.${outcome}`),
  }),
} as const;

/** The cell of a value by its kind: what it points at by name, blocks side by side. What is no single value has no cell of its own. */
export function cellOf(kind: AnyValue, given: unknown, network: Network): Cell {
  const value = given ?? (kind.kind === 'choice' ? kind.absent : undefined);
  if (Array.isArray(value)) return value.map((item: unknown) => String(item)).join(' ');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (kind.kind === 'reference') return nameOf(network, value);
  const word = kind.kind === 'choice' && Object.hasOwn(kind.words, value) ? kind.words[value] : undefined;
  return word === undefined ? value : { word: value, shown: message(word) };
}

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
