import type { OpenDocument, RecoveredDocument } from '../../shared/ipc/documents.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { peerscape } from '../peerscape-api.ts';
import { nextAnalysis } from '../answers/analysis.ts';
import { prepareCards, prepareScene } from '../answers/scene.ts';
import { isDocumentDirty, useDocument } from '../store/document-store.ts';
import { notify } from '../store/view-store.ts';
import { isLarge, readApart } from './read-apart.ts';
import type { ReadPlan, Writing } from './read-plan.ts';
import { showRead } from './show-text.ts';
import { correctMain } from './tell-main.ts';

/** Shows a file that main handed over. */
export async function showDocument({ grant, name, folder, text }: OpenDocument): Promise<void> {
  const read = await readToShow(
    { text, steps: [] },
    {
      unreadable: (reason) => message('start:notOpened', { name, reason }),
      changedMeanwhile: message('start:changedMeanwhile', { name }),
    },
  );
  if (read !== undefined) showRead(read.plan, text, { file: { grant, name, folder } });
}

/** Recovered work is unsaved, whether or not it has a file. What cannot be opened stays where it is. */
export async function showRecovered(recovered: RecoveredDocument): Promise<void> {
  const { grant, name, folder, text, steps, damaged } = recovered;
  const read = await readToShow(
    { text, steps },
    {
      unreadable: (reason) => message('start:recoveryKept', { name, reason }),
      changedMeanwhile: message('start:recoveryMeanwhile', { name }),
    },
  );
  const whole = read?.taken === steps.length && !damaged;
  // Before the plan is shown: a journal that is shown whole is this window's from then on and is written over.
  void peerscape.recovery.settle({ whole });
  if (read === undefined) return;
  if (!whole) notify('error', message('start:recoveredPartly', { name }));
  const file = grant === null ? undefined : { grant, name, folder: folder ?? '' };
  showRead(read.plan, read.text, { unsaved: true, ...(file && { file }) });
}

/** Why something that was to be shown is not. */
interface Excuses {
  readonly unreadable: (reason: Message) => Message;
  readonly changedMeanwhile: Message;
}

/** Reads a plan that is shown next. Of one that cannot be shown the user hears why, and main that nothing else is shown. */
async function readToShow(writing: Writing, excuses: Excuses): Promise<ReadPlan | undefined> {
  const before = useDocument.getState().plan;
  // Main takes what it handed over for shown; until it is, unsaved work is still to be asked about.
  if (isLarge(writing) && isDocumentDirty(useDocument.getState())) correctMain();
  const read = await readApart(writing);
  if (!read.ok) {
    notify('error', excuses.unreadable(read.error));
    correctMain();
    return undefined;
  }
  if (isLarge(writing)) await prepare(read.value.plan);
  // Whoever worked on meanwhile keeps that work.
  if (useDocument.getState().plan !== before) {
    notify('error', excuses.changedMeanwhile);
    correctMain();
    return undefined;
  }
  return read.value;
}

/** To analyse a large plan, to lay it out and to draw it take their time each: the window answers in between. */
async function prepare(plan: Plan): Promise<void> {
  for (const step of [nextAnalysis, prepareCards, prepareScene]) {
    await nextTask();
    step(plan);
  }
  await nextTask();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
