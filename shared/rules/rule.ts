import type { Source } from '../catalog/source.ts';
import type { Language } from '../messages/language.ts';
import type { MessageParams } from '../messages/message.ts';
import type { Network } from '../network/network.ts';
import type { FieldWord } from '../plan/fields/field.ts';
import type { Plan } from '../plan/plan.ts';
import type { RuleCode } from '../rule-code.ts';
import type { Decision } from './decision.ts';
import type { Finding, Fix, Severity } from './finding.ts';

/** One check, which explains itself: what it looks for, in whose words, why it matters, how to mend it, and plans that show it. */
export interface Rule {
  readonly code: RuleCode;
  /** As in `peers-overlap`. */
  readonly name: string;
  /** The usual severity; a finding may carry another one of `severities`. */
  readonly severity: Severity;
  /** All severities that its findings can have, when there is more than one. */
  readonly severities?: readonly Severity[];
  /** Which fields of its subjects are at fault, by what they are called; absent where it is about objects as a whole. */
  readonly fields?: readonly FieldWord[];
  /** The place of the rule of a security group that a finding is about, where it is about one. */
  readonly ruleOf?: (finding: Finding) => number | undefined;
  readonly sources: readonly Source[];
  readonly texts: Readonly<Record<Language, RuleTexts>>;
  /** Plans that run as tests and stand in the documentation: every bad one yields a finding of this rule, no good one does. */
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] };
  /** Looks at the network and reports. Most rules have this one; */
  readonly check?: (network: Network, report: Report) => void;
  /** a rule about findings themselves is asked after all others. */
  readonly checkFindings?: (network: Network, outcome: Outcome, report: Report) => void;
  readonly fixes: (network: Network, finding: Finding) => readonly Fix[];
  /** What a person can decide on the spot where no change can be made for them; absent: the objects of the finding are opened. */
  readonly decisions?: (network: Network, finding: Finding) => readonly Decision[];
  /** Whether one finding gathers all objects that are alike: with others among them it is still the same one. */
  readonly gathers?: true;
  /** Whether a fix of it can be a safe one. Only such rules are asked when all safe fixes are wanted: making the others' fixes takes time. */
  readonly hasSafeFixes?: true;
}

/**
 * The texts of a rule in one language. Besides the fixed ones: messages (`message` and further variants) and titles of fixes, with
 * `{{placeholders}}`; the same keys and placeholders in every language.
 */
export interface RuleTexts {
  /** The rule in a few words, without values. */
  readonly title: string;
  readonly message: string;
  /** Why it matters. */
  readonly why: string;
  /** How to mend it, or the decision that a person has to take. */
  readonly how: string;
  readonly [key: string]: string;
}

export interface Example {
  /** What the plan shows, in English; it stands in RULES.md. */
  readonly shows: string;
  readonly plan: () => Plan;
}

/** What a rule says when it has found something. */
export interface Found<Details> {
  readonly subjects: readonly [string, ...string[]];
  /** Which of the rule's texts; `message` when absent. */
  readonly text?: string;
  readonly params: MessageParams;
  readonly severity?: Severity;
  readonly details: Details;
}

export type Report<Details = unknown> = (found: Found<Details>) => void;

/** What the rules about the network have said. */
export interface Outcome {
  readonly findings: readonly Finding[];
  /** The codes of all rules that were asked, those about findings included. */
  readonly codes: ReadonlySet<string>;
}

/** A rule as it is written: `Details` ties what is reported to what the fixes get back. */
export interface RuleDefinition<Details> extends Omit<
  Rule,
  'check' | 'checkFindings' | 'fixes' | 'decisions' | 'ruleOf'
> {
  readonly check?: (network: Network, report: Report<Details>) => void;
  readonly checkFindings?: (network: Network, outcome: Outcome, report: Report<Details>) => void;
  /** Changes that remove the finding, the best first; none where only a person can decide. */
  readonly fixes: (network: Network, details: Details, finding: Finding) => readonly Fix[];
  readonly decisions?: (network: Network, details: Details, finding: Finding) => readonly Decision[];
  readonly ruleOf?: (details: Details) => number | undefined;
}

export function defineRule<Details>(definition: RuleDefinition<Details>): Rule {
  const { decisions, ruleOf, ...rest } = definition;
  return {
    ...rest,
    ...(decisions && {
      decisions: (network, finding) => decisions(network, finding.details as Details, finding),
    }),
    ...(ruleOf && { ruleOf: (finding) => ruleOf(finding.details as Details) }),
    // The runner hands a finding back only to the rule that reported it.
    fixes: (network, finding) => definition.fixes(network, finding.details as Details, finding),
  };
}
