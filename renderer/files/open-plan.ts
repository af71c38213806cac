import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import type { Opened } from '../../shared/ipc/documents.ts';
import { describeFileError, type FileError } from '../../shared/ipc/file-error.ts';
import { planText } from '../../shared/plan/canonical.ts';
import { emptyPlan } from '../../shared/plan/plan.ts';
import type { Template } from '../../shared/templates/templates.ts';
import type { Result } from '../../shared/result.ts';
import { currentTranslator } from '../language/use-translator.ts';
import { peerscape } from '../peerscape-api.ts';
import { isUntouched, showPlan } from '../store/document-store.ts';
import { forgetQuestions } from '../answers/forget-questions.ts';
import { notify } from '../store/view-store.ts';
import { showDocument, showRecovered } from './show-document.ts';
import { showText } from './show-text.ts';

/** Asks for files; one of them is shown here if nothing would be lost, the others in windows of their own. */
export async function openWithDialog(): Promise<void> {
  take(await peerscape.documents.open());
}

export async function openRecent(id: string): Promise<void> {
  take(await peerscape.documents.openRecent({ id }));
}

export async function openDropped(files: Iterable<File>): Promise<void> {
  for (const file of files) take(await peerscape.documents.openDropped(file));
}

/** A new plan: in this window while nothing would be lost, else in another one. */
export async function newPlan(): Promise<void> {
  if (isUntouched()) showNewPlan();
  else await peerscape.windows.open({ show: 'newPlan' });
}

export function showNewPlan(): void {
  forgetQuestions();
  showPlan(emptyPlan({ name: currentTranslator().t('start:newPlanName'), rulePack: defaultRulePack.id }));
}

/** Opens a copy of a template; only the start screen offers them. */
export function openTemplate(template: Template): void {
  const name = currentTranslator().text(template.title);
  // Through the text, so that a template is read exactly as a file would be.
  showText(planText({ ...template.plan(), name }), name, { unsaved: true });
}

export async function recover(id: string): Promise<void> {
  const taken = await peerscape.recovery.take({ id });
  if (!taken.ok) {
    notify('error', describeFileError(taken.error));
    return;
  }
  showRecovered(taken.value);
}

function take(result: Result<Opened, FileError>): void {
  if (!result.ok) notify('error', describeFileError(result.error));
  else if (result.value.kind === 'here') showDocument(result.value.document);
}
