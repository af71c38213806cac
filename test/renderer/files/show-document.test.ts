// @vitest-environment happy-dom
import '../../support/window.ts';
import { afterEach, expect, it } from 'vitest';
import { showDocument } from '../../../renderer/files/show-document.ts';
import { peerscape } from '../../../renderer/peerscape-api.ts';
import { closePlan, currentPlan, edit, showPlan } from '../../../renderer/store/document-store.ts';
import { useView } from '../../../renderer/store/view-store.ts';
import type { Grant } from '../../../shared/ipc/documents.ts';
import { message } from '../../../shared/messages/message.ts';
import { planText } from '../../../shared/plan/canonical.ts';
import { startDraft } from '../../../shared/plan/draft.ts';
import { plan } from '../../support/plan-builder.ts';

Object.assign(peerscape, {
  documents: { setState: () => Promise.resolve() },
  recovery: { prepare: () => Promise.resolve() },
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
  expect(currentPlan().name).toBe('Large');
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
