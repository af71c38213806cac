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
import { useView } from '../../../renderer/store/view-store.ts';
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

it('a plan whose file cannot be written is offered another place, and is saved there', async () => {
  showPlan(plan().build(), { file: { grant: 'grant-0' as Grant, name: 'locked.peerscape', folder: '/plans' } });
  changeSomething();
  save.mockResolvedValue({ ok: false, error: { code: 'read-only', name: 'locked.peerscape' } });
  expect(await savePlan('save')).toBe(false);
  const notice = useView.getState().notices.at(-1);
  expect(notice?.text.key).toBe('files:error.read-only');
  expect(notice?.acts.map(({ label }) => label.key)).toEqual(['commands:file.saveAs']);
  save.mockResolvedValue(saved);
  notice?.acts[0]?.run();
  await vi.waitFor(() => expect(useDocument.getState().file?.name).toBe('one.peerscape'));
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ mode: 'saveAs' }));
  // A plan that has a new place says where it is.
  expect(
    useView
      .getState()
      .notices.at(-1)
      ?.acts.map(({ label }) => label.key),
  ).toEqual(['files:act.showInFolder']);
});
