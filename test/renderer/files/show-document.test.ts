// @vitest-environment happy-dom
import '../../support/window.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { piecesOf, readPlan, type Writing } from '../../../renderer/files/read-plan.ts';
import { showDocument, showRecovered } from '../../../renderer/files/show-document.ts';
import { peerscape } from '../../../renderer/peerscape-api.ts';
import {
  closePlan,
  currentPlan,
  edit,
  isDocumentDirty,
  showPlan,
  useDocument,
} from '../../../renderer/store/document-store.ts';
import { useView } from '../../../renderer/store/view-store.ts';
import type { Grant } from '../../../shared/ipc/documents.ts';
import { message } from '../../../shared/messages/message.ts';
import { planText } from '../../../shared/plan/canonical.ts';
import { startDraft } from '../../../shared/plan/draft.ts';
import { journalChanges } from '../../../shared/plan/journal-changes.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { plan } from '../../support/plan-builder.ts';

const settled: boolean[] = [];
Object.assign(peerscape, {
  documents: { setState: () => Promise.resolve() },
  recovery: {
    prepare: () => Promise.resolve(),
    settle: ({ whole }: { readonly whole: boolean }) => Promise.resolve(settled.push(whole)),
  },
});

/** What the page has had read elsewhere. */
const readElsewhere: Writing[] = [];

/** The worker that reads plans, each of its answers in a task of its own and as a copy. */
class ReadingWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | undefined;
  postMessage(writing: Writing): void {
    readElsewhere.push(writing);
    for (const piece of piecesOf(readPlan(writing)))
      setTimeout(() => this.onmessage?.({ data: structuredClone(piece) }));
  }
  terminate(): void {
    // It has ended.
  }
}
Object.assign(globalThis, { Worker: ReadingWorker });

beforeEach(() => {
  settled.length = 0;
  readElsewhere.length = 0;
});

const large = {
  ...plan().build(),
  name: 'Large',
  notes: Array.from({ length: 6000 }, (_, at) => ({ id: `note-${at}`, text: `Note ${at}`.repeat(10) })),
};
const file = { grant: 'grant-1' as Grant, name: 'large.peerscape', folder: '/plans', text: planText(large) };

afterEach(() => {
  closePlan();
  useView.setState(useView.getInitialState());
});

it('a large plan is shown after the window was let go in between', async () => {
  showPlan(plan().build());
  await showDocument(file);
  expect(planText(currentPlan())).toBe(file.text);
  expect(readElsewhere).toEqual([{ text: file.text, steps: [] }]);
});

it('work that was begun while a large plan was read stays, and a sentence says that the plan is not shown', async () => {
  showPlan(plan().build());
  const shown = showDocument(file);
  const draft = startDraft(currentPlan());
  draft.add('notes', { id: 'note-mine', text: 'Mine' });
  edit(message('canvas:step.note'), draft.patch());
  await shown;
  expect(currentPlan().notes).toEqual([{ id: 'note-mine', text: 'Mine' }]);
  expect(useView.getState().notices.map(({ text }) => text)).toEqual([
    message('start:changedMeanwhile', { name: 'large.peerscape' }),
  ]);
});

/** The large plan as a journal keeps it, with a note that was added to it. */
function left(): { readonly plan: Plan; readonly document: Parameters<typeof showRecovered>[0] } {
  const draft = startDraft(large);
  draft.add('notes', { id: 'note-unsaved', text: 'Unsaved' });
  const after = draft.plan;
  return { plan: after, document: { ...file, steps: [journalChanges(large, after) ?? ''], damaged: false } };
}

it('a large plan is recovered as a large file is opened: read elsewhere, and shown after the window was let go in between', async () => {
  const { plan: after, document } = left();
  const shown = showRecovered(document);
  expect(useDocument.getState().plan).toBeUndefined();
  await shown;
  expect(planText(currentPlan())).toBe(planText(after));
  expect(isDocumentDirty(useDocument.getState())).toBe(true);
  expect(readElsewhere).toHaveLength(1);
  expect(settled).toEqual([true]);
});

it('of a large plan whose last step is damaged the rest is recovered, and the journal is left as it is', async () => {
  const { document } = left();
  await showRecovered({ ...document, steps: [...document.steps, '[{"op":'] });
  expect(currentPlan().notes).toHaveLength(6001);
  expect(settled).toEqual([false]);
});

it('work that was begun while a large plan was recovered stays, and the journal is left as it is', async () => {
  const shown = showRecovered(left().document);
  showPlan(plan().build());
  await shown;
  expect(currentPlan().notes).toEqual([]);
  expect(settled).toEqual([false]);
  expect(useView.getState().notices.map(({ text }) => text)).toEqual([
    message('start:recoveryMeanwhile', { name: 'large.peerscape' }),
  ]);
});

it('a plan with more than a window draws is not shown, a sentence says how many that are, and what was not saved is left as it is', async () => {
  const crowd = { ...large, notes: Array.from({ length: 50_001 }, (_, at) => ({ id: `note-${at}`, text: '' })) };
  const reason = message('files:tooManyDrawn', { objects: 50_001, most: 50_000 });
  await showDocument({ ...file, text: planText(crowd) });
  await showRecovered({ ...file, text: planText(crowd), steps: [], damaged: false });
  expect(useDocument.getState().plan).toBeUndefined();
  expect(useView.getState().notices.map(({ text }) => text)).toEqual([
    message('start:notOpened', { name: 'large.peerscape', reason }),
    message('start:recoveryKept', { name: 'large.peerscape', reason }),
  ]);
  expect(settled).toEqual([false]);
});
