import { lazy, Suspense } from 'react';
import type { DialogRequest } from '../store/view-store.ts';
import { closeDialog, useView } from '../store/view-store.ts';
import { AcceptFindingDialog } from './accept-finding-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

const PeeringDialog = lazy(async () => ({ default: (await import('./peering-dialog.tsx')).PeeringDialog }));

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useView((view) => view.dialog);
  if (dialog === undefined) return null;
  return <Suspense>{dialogOf(dialog)}</Suspense>;
}

function dialogOf(request: DialogRequest) {
  switch (request.kind) {
    case 'newPeering':
    case 'peering':
      return <PeeringDialog request={request} onClose={closeDialog} />;
    case 'vbr':
      return null;
    case 'physicalConnection':
      return null;
    case 'delete':
      return <DeleteDialog ids={request.ids} onClose={closeDialog} />;
    case 'acceptFinding':
      return <AcceptFindingDialog finding={request.finding} onClose={closeDialog} />;
    case 'arrange':
      return null;
    case 'planSettings':
      return null;
    case 'accounts':
      return null;
    case 'settings':
      return <SettingsDialog onClose={closeDialog} />;
    case 'shortcuts':
      return null;
    case 'about':
      return null;
    case 'conflict':
      return <ConflictDialog change={request.change} name={request.name} onClose={closeDialog} />;
  }
}
