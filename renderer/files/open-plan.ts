import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import type { Opened } from '../../shared/ipc/documents.ts';
import { describeFileError, type FileError } from '../../shared/ipc/file-error.ts';
import { message } from '../../shared/messages/message.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { emptyPlan } from '../../shared/plan/plan.ts';
import type { Template } from '../../shared/templates/templates.ts';
import type { Result } from '../../shared/result.ts';
import { currentTranslator } from '../language/use-translator.ts';
import { peerscape } from '../peerscape-api.ts';
import { isUntouched, showPlan } from '../store/document-store.ts';
import { forgetQuestions } from '../answers/forget-questions.ts';
import { notify } from '../store/view-store.ts';
import { journalFrom } from './journal.ts';
import { showDocument, showRecovered } from './show-document.ts';
import { planIn, showRead } from './show-text.ts';

/** Asks for files; one of them is shown here if nothing would be lost, the others in windows of their own. */
export async function openWithDialog(): Promise<void> {
  await take(await peerscape.documents.open());
}

export async function openRecent(id: string): Promise<void> {
  await take(await peerscape.documents.openRecent({ id }));
}

export async function openDropped(files: Iterable<File>): Promise<void> {
  for (const file of files) await take(await peerscape.documents.openDropped(file));
}

/** A new plan: in this window while nothing would be lost, else in another one. */
export async function newPlan(): Promise<void> {
  if (isUntouched()) showNewPlan();
  else await peerscape.windows.open({ show: 'newPlan' });
}

export function showNewPlan(): void {
  forgetQuestions();
  const plan = emptyPlan({ name: currentTranslator().t('start:newPlanName'), rulePack: defaultRulePack.id });
  journalFrom({ plan, text: planText(plan), grant: null });
  showPlan(plan);
}

/** Opens a copy of a template; only the start screen offers them. */
export function openTemplate(template: Template): void {
  const name = currentTranslator().text(template.title);
  // Through the text, so that a template is read exactly as a file would be.
  const text = planText({ ...template.plan(), name });
  const plan = planIn(text, (reason) => message('start:notOpened', { name, reason }));
  if (plan !== undefined) showRead(plan, text, { unsaved: true });
}

export async function recover(id: string): Promise<void> {
  const taken = await peerscape.recovery.take({ id });
  if (taken.ok) await showRecovered(taken.value);
  else notify('error', message('start:notRecovered'));
}

async function take(result: Result<Opened, FileError>): Promise<void> {
  if (!result.ok) notify('error', describeFileError(result.error));
  else if (result.value.kind === 'here') await showDocument(result.value.document);
}
