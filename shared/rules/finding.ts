import type { Message } from '../messages/message.ts';
import type { Patch } from '../plan/patch.ts';
import type { Acceptance } from '../plan/rows.ts';
import type { RuleCode } from '../rule-code.ts';

/** From worst to mildest. */
export const severities = ['error', 'warning', 'notice'] as const;

export type Severity = (typeof severities)[number];

/** One problem of a plan. Plain data: what mends it is asked of the rule (`fixesFor`). */
export interface Finding {
  readonly rule: RuleCode;
  readonly severity: Severity;
  /** Ids of the objects it is about; the first is the one to jump to. Empty only when a rule crashed. */
  readonly subjects: readonly string[];
  /** What is wrong, with the actual values in it. */
  readonly message: Message;
  /** What the rule needs to know again when it is asked for fixes. */
  readonly details: unknown;
  /** Set when the plan accepts this finding: it leaves the counts and stays in every report. */
  readonly acceptance?: Acceptance;
}

/** A change to the plan that removes a finding. A safe one changes nothing that a person would have wanted to decide. */
export interface Fix {
  readonly title: Message;
  readonly safe: boolean;
  readonly patch: Patch;
}
