import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';

/** A reference that drawing a line sets; `replaces` is what it points at before, where that is something else. */
export type Attachment =
  | {
      readonly kind: 'attach-data-center';
      readonly dataCenterId: string;
      readonly physicalConnectionId: string;
      readonly replaces?: string;
    }
  | {
      readonly kind: 'attach-vbr';
      readonly vbrId: string;
      readonly physicalConnectionId: string;
      readonly replaces?: string;
    };

/** Lets a physical connection end at a data center, or a VBR use a physical connection; empty where it already does. */
export function attachObjects(plan: Plan, attachment: Attachment): Patch {
  const draft = startDraft(plan);
  switch (attachment.kind) {
    case 'attach-data-center':
      draft.set('physicalConnections', attachment.physicalConnectionId, { dataCenter: attachment.dataCenterId });
      break;
    case 'attach-vbr':
      draft.set('vbrs', attachment.vbrId, { physicalConnection: attachment.physicalConnectionId });
      break;
  }
  return draft.patch();
}
