// @vitest-environment happy-dom
import '../../support/window.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { savePlan } from '../../../renderer/files/save-plan.ts';
import { peerscape } from '../../../renderer/peerscape-api.ts';
import {
  closePlan,
  currentPlan,
  edit,
  isDocumentDirty,
  showPlan,
  useDocument,
} from '../../../renderer/store/document-store.ts';
import type { Grant } from '../../../shared/ipc/documents.ts';
import { message } from '../../../shared/messages/message.ts';
import { startDraft } from '../../../shared/plan/draft.ts';
import { plan } from '../../support/plan-builder.ts';

const save = vi.fn();
const setState = vi.fn(() => Promise.resolve());
Object.assign(peerscape, {
  documents: { save, setState },
  recovery: { prepare: () => Promise.resolve(), journal: () => Promise.resolve() },
});

const saved = {
  ok: true,
  value: { kind: 'saved', grant: 'grant-1' as Grant, name: 'one.peerscape', folder: '/plans' },
};

function changeSomething(): void {
  const draft = startDraft(currentPlan());
  draft.add('notes', { id: 'note-mine', text: 'Mine' });
  edit(message('canvas:step.note'), draft.patch());
}

afterEach(closePlan);

it('a plan that was saved is that of its file from then on', async () => {
  showPlan(plan().build());
  changeSomething();
  save.mockResolvedValue(saved);
  expect(await savePlan('save')).toBe(true);
  expect(useDocument.getState().file).toEqual({ grant: 'grant-1', name: 'one.peerscape', folder: '/plans' });
  expect(isDocumentDirty(useDocument.getState())).toBe(false);
});

it('a plan that came into the window while another one was saved has neither its file nor its being saved', async () => {
  showPlan(plan().build());
  save.mockImplementation(() => {
    showPlan({ ...plan().build(), name: 'Other' });
    changeSomething();
    return Promise.resolve(saved);
  });
  expect(await savePlan('save')).toBe(true);
  expect(currentPlan().name).toBe('Other');
  expect(useDocument.getState().file).toBeUndefined();
  expect(isDocumentDirty(useDocument.getState())).toBe(true);
  expect(setState).toHaveBeenLastCalledWith({ grant: null, name: 'Other', dirty: true, untouched: false });
});
