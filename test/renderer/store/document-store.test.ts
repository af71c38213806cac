import { describe, expect, it } from 'vitest';
import { hearChangesFirst, showPlan, useDocument } from '../../../renderer/store/document-store.ts';
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
});
