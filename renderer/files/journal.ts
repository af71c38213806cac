import { whyNotKept } from '../../shared/ipc/user-data-problem.ts';
import { message } from '../../shared/messages/message.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { peerscape } from '../peerscape-api.ts';
import { hearChangesFirst, isDocumentDirty, useDocument, wholePlan } from '../store/document-store.ts';
import { notify } from '../store/view-store.ts';
import { createJournalKeeper, type JournalBase } from './journal-keeper.ts';
import type { JournalTextRequest } from './journal-text-worker.ts';

/** That nothing can be kept was said at the start of the window. */
let toldAtStart = false;

const keeper = createJournalKeeper({
  prepare: (edition, base) => peerscape.recovery.prepare(beginning(edition, base, base.plan)),
  begin: (edition, base, plan, step) =>
    peerscape.recovery.begin({ ...beginning(edition, base, plan), ...(step !== undefined && { step }) }),
  append: (place, plan, step) => peerscape.recovery.append({ ...place, name: displayName(plan), step }),
  clear: () => void peerscape.recovery.clear(),
  textAfter,
  failing(error) {
    if (error === undefined) notify('good', message('files:keptAgain.journals'));
    else if (!toldAtStart) notify('error', message('files:notKept.journals', { reason: whyNotKept(error.code) }));
    toldAtStart = false;
  },
  defect: (error) => console.error('the journal of unsaved work met a defect', error),
  wait(ms, act) {
    const timer = window.setTimeout(act, ms);
    return () => window.clearTimeout(timer);
  },
});

/** Keeps unsaved work in the journal from now on. `told`: the user knows already that this cannot be done. */
export function keepJournal(told: boolean): void {
  toldAtStart = told;
  const look = (): void => {
    const state = useDocument.getState();
    keeper.look(isDocumentDirty(state) ? wholePlan(state) : undefined);
  };
  hearChangesFirst(look);
  // A recovered plan is unsaved work from its first moment.
  look();
}

/** Has to be told before a plan is shown, and when it was saved: the text that a journal begins with. */
export function journalFrom(base: JournalBase): void {
  keeper.rebase(base);
}

function beginning(edition: number, { text, grant }: JournalBase, plan: Plan) {
  return { edition, grant, name: displayName(plan), text };
}

function displayName(plan: Plan): string {
  return plan.name.slice(0, 1000);
}

function textAfter(text: string, steps: readonly string[]): Promise<string> {
  const worker = new Worker(new URL('./journal-text-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    worker.onerror = ({ message: reason }) => reject(new Error(`a new beginning of the journal failed: ${reason}`));
    worker.postMessage({ text, steps } satisfies JournalTextRequest);
  }).finally(() => worker.terminate());
}
