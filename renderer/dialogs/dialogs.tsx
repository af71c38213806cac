import { lazy, Suspense } from 'react';
import type { DialogRequest } from '../store/view-store.ts';
import { closeDialog, useView } from '../store/view-store.ts';
import { AcceptFindingDialog } from './findings/accept-finding-dialog.tsx';
import { ConflictDialog } from './plan/conflict-dialog.tsx';
import { DeleteDialog } from './objects/delete-dialog.tsx';
import { TickStepDialog } from './runbook/tick-step-dialog.tsx';
import { PhysicalConnectionDialog } from './objects/physical-connection-dialog.tsx';
import { SettingsDialog } from './application/settings-dialog.tsx';
import { VbrDialog } from './objects/vbr-dialog.tsx';

const PeeringDialog = lazy(async () => ({ default: (await import('./peering/peering-dialog.tsx')).PeeringDialog }));
const LifecycleDialog = lazy(async () => ({
  default: (await import('./lifecycle/lifecycle-dialog.tsx')).LifecycleDialog,
}));
const PlanSettingsDialog = lazy(async () => ({
  default: (await import('./plan/plan-settings-dialog.tsx')).PlanSettingsDialog,
}));
const QuoteSettingsDialog = lazy(async () => ({
  default: (await import('./quote/quote-settings-dialog.tsx')).QuoteSettingsDialog,
}));
const ComparePayersDialog = lazy(async () => ({
  default: (await import('./quote/compare-payers-dialog.tsx')).ComparePayersDialog,
}));
const AccountsDialog = lazy(async () => ({ default: (await import('./objects/accounts-dialog.tsx')).AccountsDialog }));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./application/shortcuts-dialog.tsx')).ShortcutsDialog,
}));
const ArrangeDialog = lazy(async () => ({ default: (await import('./arrange/arrange-dialog.tsx')).ArrangeDialog }));
const MissingRoutesDialog = lazy(async () => ({
  default: (await import('./routes/missing-routes-dialog.tsx')).MissingRoutesDialog,
}));
const PasteRoutesDialog = lazy(async () => ({
  default: (await import('./routes/paste-routes-dialog.tsx')).PasteRoutesDialog,
}));
const PasteTableDialog = lazy(async () => ({
  default: (await import('./grid/paste-table-dialog.tsx')).PasteTableDialog,
}));
const DescribeScenarioDialog = lazy(async () => ({
  default: (await import('./scenarios/describe-scenario-dialog.tsx')).DescribeScenarioDialog,
}));
const PromoteScenarioDialog = lazy(async () => ({
  default: (await import('./scenarios/promote-scenario-dialog.tsx')).PromoteScenarioDialog,
}));
const PriceBooksDialog = lazy(async () => ({
  default: (await import('./price-books/price-books-dialog.tsx')).PriceBooksDialog,
}));
const ExportDialog = lazy(async () => ({ default: (await import('./export/export-dialog.tsx')).ExportDialog }));
const AdmitDialog = lazy(async () => ({ default: (await import('./security/admit-dialog.tsx')).AdmitDialog }));
const AboutDialog = lazy(async () => ({ default: (await import('./application/about-dialog.tsx')).AboutDialog }));

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
    case 'lifecycle':
      return <LifecycleDialog id={request.id} onClose={closeDialog} />;
    case 'admit':
      return <AdmitDialog between={request.between} traffic={request.traffic} onClose={closeDialog} />;
    case 'vbr':
      return <VbrDialog id={request.id} onClose={closeDialog} />;
    case 'physicalConnection':
      return <PhysicalConnectionDialog id={request.id} onClose={closeDialog} />;
    case 'delete':
      return <DeleteDialog ids={request.ids} onClose={closeDialog} />;
    case 'acceptFinding':
      return <AcceptFindingDialog finding={request.finding} onClose={closeDialog} />;
    case 'tickStep':
      return <TickStepDialog id={request.id} before={request.before} onClose={closeDialog} />;
    case 'arrange':
      return <ArrangeDialog onClose={closeDialog} />;
    case 'missingRoutes':
      return <MissingRoutesDialog asked={request.scope} onClose={closeDialog} />;
    case 'pasteRoutes':
      return <PasteRoutesDialog router={request.router} text={request.text} onClose={closeDialog} />;
    case 'pasteTable':
      return <PasteTableDialog table={request.table} text={request.text} where={request.where} onClose={closeDialog} />;
    case 'planSettings':
      return <PlanSettingsDialog onClose={closeDialog} />;
    case 'priceBooks':
      return <PriceBooksDialog onClose={closeDialog} />;
    case 'quoteSettings':
      return <QuoteSettingsDialog onClose={closeDialog} />;
    case 'comparePayers':
      return <ComparePayersDialog peering={request.peering} onClose={closeDialog} />;
    case 'accounts':
      return <AccountsDialog onClose={closeDialog} />;
    case 'describeScenario':
      return <DescribeScenarioDialog id={request.id} onClose={closeDialog} />;
    case 'promoteScenario':
      return <PromoteScenarioDialog id={request.id} onClose={closeDialog} />;
    case 'export':
      return <ExportDialog onClose={closeDialog} />;
    case 'settings':
      return <SettingsDialog onClose={closeDialog} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={closeDialog} />;
    case 'about':
      return <AboutDialog onClose={closeDialog} />;
    case 'conflict':
      return <ConflictDialog change={request.change} name={request.name} onClose={closeDialog} />;
  }
}
