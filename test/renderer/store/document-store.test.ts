import { describe, expect, it } from 'vitest';
import { currentPlan, edit, hearChangesFirst, showPlan, useDocument } from '../../../renderer/store/document-store.ts';
import { useView } from '../../../renderer/store/view-store.ts';
import { message } from '../../../shared/messages/message.ts';
import { startDraft } from '../../../shared/plan/draft.ts';
import { plan } from '../../support/plan-builder.ts';

describe('a change of the document', () => {
  it('is heard first by whoever keeps it, even if others have listened for longer', () => {
    const heard: string[] = [];
    const stop = useDocument.subscribe(() => heard.push('another'));
    hearChangesFirst(() => heard.push(`the keeper, of ${useDocument.getState().plan?.name ?? 'nothing'}`));
    showPlan(plan({ name: 'Draft' }).build());
    stop();
    hearChangesFirst(() => undefined);
    expect(heard).toEqual(['the keeper, of Draft', 'another']);
  });

  it('that adds more than a window draws is refused with a sentence; one that takes away or changes is not', () => {
    const note = (at: number) => ({ id: `note-${at}`, text: '' });
    showPlan({ ...plan().build(), notes: Array.from({ length: 50_000 }, (_, at) => note(at)) });
    const added = startDraft(currentPlan());
    added.add('notes', note(50_000));
    edit(message('canvas:step.note'), added.patch());
    expect(currentPlan().notes).toHaveLength(50_000);
    expect(useView.getState().notices.map(({ text }) => text)).toEqual([
      message('files:tooManyAdded', { objects: 50_001, most: 50_000 }),
    ]);
    const changed = startDraft(currentPlan());
    changed.remove('notes', 'note-0');
    changed.set('notes', 'note-1', { text: 'Changed' });
    edit(message('canvas:step.note'), changed.patch());
    expect(currentPlan().notes).toHaveLength(49_999);
  });
});
