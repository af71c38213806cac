import { type Message, message } from '../messages/message.ts';
import type { Plan } from './plan.ts';
import { stepId } from './step-id.ts';

export const verdicts = ['passed', 'failed'] as const;

export type Verdict = (typeof verdicts)[number];

/** What came out of a test: whether it was passed, and what was measured. */
export interface TestResult {
  readonly verdict: Verdict | undefined;
  readonly measured: string;
}

/** Reads the result of a mark: `passed`, `failed: 12 % lost`, or whatever somebody wrote, which is what was measured. */
export function readResult(text: string | undefined): TestResult {
  const [, word, measured] = /^(passed|failed)(?::\s*(.*))?$/su.exec(text ?? '') ?? [];
  const verdict = verdicts.find((one) => one === word);
  return verdict === undefined ? { verdict, measured: text ?? '' } : { verdict, measured: measured ?? '' };
}

/** A result as a mark keeps it, in the same words whatever the language; empty for none. */
export function resultText({ verdict, measured }: TestResult): string {
  if (verdict === undefined) return measured;
  return measured === '' ? verdict : `${verdict}: ${measured}`;
}

/** A result in words; undefined for none. */
export function resultWords(text: string | undefined): Message | string | undefined {
  const { verdict, measured } = readResult(text);
  if (verdict === undefined) return measured === '' ? undefined : measured;
  const word = message(`runbook:verdict.${verdict}`);
  return measured === '' ? word : message('runbook:verdict.measured', { verdict: word, measured });
}

/** The mark under which the result of the acceptance test of an intent is kept. */
export function testId(intent: string): string {
  return stepId('test', intent);
}

/** What was measured in the tests that were entered as failed, by the id of the test; of a repeated id the first mark counts. */
export function failedTests({ steps }: Plan): ReadonlyMap<string, string> {
  const results = new Map<string, TestResult>();
  for (const { id, result } of steps) if (!results.has(id)) results.set(id, readResult(result));
  return new Map([...results].flatMap(([id, { verdict, measured }]) => (verdict === 'failed' ? [[id, measured]] : [])));
}
