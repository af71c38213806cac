import { type Message, message } from '../../shared/messages/message.ts';
import { parseFailureMessage } from '../../shared/plan/parse-failure-message.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type PlanFile, showPlan } from '../store/document-store.ts';
import { forgetQuestions } from '../answers/forget-questions.ts';
import { notify } from '../store/view-store.ts';
import { journalFrom } from './journal.ts';
import { correctMain } from './tell-main.ts';

/** Shows the plan that a text holds. A text that is none leaves everything as it is, with a sentence that says why. */
export function showText(
  text: string,
  name: string,
  from: { readonly file?: PlanFile; readonly unsaved?: boolean },
): boolean {
  const plan = planIn(text, (reason) => message('start:notOpened', { name, reason }));
  if (plan === undefined) return false;
  forgetQuestions();
  journalFrom({ plan, text });
  showPlan(plan, from);
  return true;
}

/** The plan that a text holds. Of a text that is none the user hears why, and main that nothing else is shown. */
export function planIn(text: string, notOpened: (reason: Message) => Message): Plan | undefined {
  const parsed = parsePlan(text);
  if (parsed.ok) return parsed.value;
  notify('error', notOpened(parseFailureMessage(parsed.error)));
  correctMain();
  return undefined;
}
