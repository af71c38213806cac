// A message is a key with parameters until someone shows it. A parameter that is missing is a compile error in the shared tables. Rules
// bring their own texts (`CIDR201:message`), where it is a failing test.
import type { RuleCode } from '../rule-code.ts';
import type { messages } from './areas.ts';
import type { Language } from './language.ts';

/**
 * A text still without a language: which one it is and what goes into its placeholders. A parameter may be a text itself, or a fact's own words in
 * every language.
 */
export interface Message {
  readonly key: MessageKey | RuleMessageKey;
  readonly params?: MessageParams;
  /** Whether the text stands inside a sentence, where a language that has capitals begins few words with one. */
  readonly inSentence?: true;
}

export type MessageParam = string | number | Message | Readonly<Record<Language, string>>;

export type MessageParams = Readonly<Record<string, MessageParam>>;

type English = (typeof messages)['en'];
type Area = keyof English;

/** `area:name`, without the plural endings `_one` and `_other`. */
export type MessageKey = { [A in Area]: `${A}:${Singular<keyof English[A] & string>}` }[Area];

/** A rule brings its own texts: `CIDR201:message`. A test asserts that every such key is there in every language. */
export type RuleMessageKey = `${RuleCode}:${string}`;

type Singular<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

type Placeholders<Template> = Template extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type TemplateOf<K extends MessageKey> = K extends `${infer A extends Area}:${infer N}`
  ? N extends keyof English[A]
    ? English[A][N]
    : `${N}_other` extends keyof English[A]
      ? English[A][`${N}_other`]
      : never
  : never;

/** The arguments that a key needs: none, or one object with exactly its placeholders. */
export type ParamsOf<K extends MessageKey> = [Placeholders<TemplateOf<K>>] extends [never]
  ? []
  : [params: Readonly<Record<Placeholders<TemplateOf<K>>, MessageParam>>];

/** Names a text of the shared tables together with its parameters; a missing parameter is a compile error. */
export function message<K extends MessageKey>(key: K, ...[params]: ParamsOf<K>): Message {
  return params === undefined ? { key } : { key, params };
}

/** A text that has a line of its own elsewhere (a label, a heading), as a word of a sentence: `Region` is `region`, `VLAN ID` stays. */
export function inSentence<K extends MessageKey>(key: K, ...params: ParamsOf<K>): Message {
  return { ...message(key, ...params), inSentence: true };
}
