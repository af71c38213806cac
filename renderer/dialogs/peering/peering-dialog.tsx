import { useState } from 'react';
import { message } from '../../../shared/messages/message.ts';
import { peeringDefaults, peeringName } from '../../../shared/plan/edits/add-peering.ts';
import type { Connection, PeeringConnection } from '../../../shared/plan/edits/connect-routers.ts';
import { findRouter, mustFindRouter, rowName } from '../../../shared/plan/routers.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { useTranslator } from '../../language/use-translator.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { useDocument } from '../../store/document-store.ts';
import type { DialogRequest } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { DeleteDialog } from '../objects/delete-dialog.tsx';
import { PeeringDraftForm } from './peering-draft-form.tsx';

/** The dialog of a peering connection: a new one between two routers, or one of the plan. */
export function PeeringDialog({ request, onClose }: PeeringDialogProps) {
  const plan = useDocument((document) => document.plan);
  const { pack } = useAnalysis().network;
  const { text } = useTranslator();
  // The row is made when the dialog opens: a language that changes meanwhile must not rename it.
  const [opened] = useState((): Peering | undefined => {
    if (plan === undefined) return undefined;
    if (request.kind === 'peering') return plan.peerings.find(({ id }) => id === request.id);
    if (request.connection.kind !== 'peering') return undefined;
    return peeringDefaults(plan, pack, request.connection, text(peeringName(plan, request.connection)));
  });
  if (plan === undefined || opened === undefined) return null;
  const ends = [opened.initiator.router, opened.acceptor.router];
  if (ends.some((id) => findRouter(plan, id) === undefined)) return <Unanchored peering={opened} onClose={onClose} />;
  if (request.kind === 'peering') return <PeeringDraftForm opened={opened} isNew={false} onClose={onClose} />;
  const swapped = swappedFor(request.connection);
  const note =
    swapped && message('dialogs:peering.swapped', { vbr: rowName(mustFindRouter(plan, swapped.initiatorId).row) });
  return <PeeringDraftForm opened={opened} isNew note={note} onClose={onClose} />;
}

interface PeeringDialogProps {
  readonly request: Extract<DialogRequest, { readonly kind: 'newPeering' | 'peering' }>;
  readonly onClose: () => void;
}

/** The line was begun at the VPC, and the VBR became the initiator. */
function swappedFor(connection: Connection): PeeringConnection | undefined {
  return connection.kind === 'peering' && connection.swapped ? connection : undefined;
}

/** A peering one of whose routers is not in the plan: there is nothing to choose from, but it can go. */
function Unanchored({ peering, onClose }: { readonly peering: Peering; readonly onClose: () => void }) {
  const { t } = useTranslator();
  const [deleting, setDeleting] = useState(false);
  return (
    <Modal
      title={t('dialogs:peering.title')}
      closeLabel={t('dialogs:close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => setDeleting(true)}>{t('dialogs:delete')}</Button>
          <Button tone="primary" onClick={onClose}>
            {t('dialogs:close')}
          </Button>
        </>
      }
    >
      <p>{t('dialogs:peering.gone')}</p>
      {deleting && <DeleteDialog ids={[peering.id]} onClose={() => setDeleting(false)} onDeleted={onClose} />}
    </Modal>
  );
}
