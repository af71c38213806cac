import { type Message, message } from '../../shared/messages/message.ts';
import { parseFailureMessage } from '../../shared/plan/parse-failure-message.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { type PlanFile, showPlan } from '../store/document-store.ts';
import { forgetQuestions } from '../answers/forget-questions.ts';
import { notify } from '../store/view-store.ts';
import { correctMain } from './tell-main.ts';

/** Shows the plan that a text holds. A text that is none leaves everything as it is, with a sentence that says why. */
export function showText(
  text: string,
  name: string,
  from: { readonly file?: PlanFile; readonly unsaved?: boolean },
): boolean {
  const parsed = parsePlan(text);
  if (!parsed.ok) {
    notify('error', notOpened(name, parseFailureMessage(parsed.error)));
    correctMain();
    return false;
  }
  forgetQuestions();
  showPlan(parsed.value, from);
  return true;
}

function notOpened(name: string, reason: Message): Message {
  return message('start:notOpened', { name, reason });
}
