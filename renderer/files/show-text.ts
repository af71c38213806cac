import type { Message } from '../../shared/messages/message.ts';
import { parseFailureMessage } from '../../shared/plan/parse-failure-message.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type PlanFile, showPlan } from '../store/document-store.ts';
import { forgetQuestions } from '../answers/forget-questions.ts';
import { notify } from '../store/view-store.ts';
import { journalFrom } from './journal.ts';
import { correctMain } from './tell-main.ts';

/** Shows a plan that was read from a text. */
export function showRead(
  plan: Plan,
  text: string,
  from: { readonly file?: PlanFile; readonly unsaved?: boolean },
): void {
  forgetQuestions();
  journalFrom({ plan, text, grant: from.file?.grant ?? null });
  showPlan(plan, from);
}

/** The plan that a text holds. Of a text that is none the user hears why, and main that nothing else is shown. */
export function planIn(text: string, notOpened: (reason: Message) => Message): Plan | undefined {
  const parsed = parsePlan(text);
  if (parsed.ok) return parsed.value;
  notify('error', notOpened(parseFailureMessage(parsed.error)));
  correctMain();
  return undefined;
}
