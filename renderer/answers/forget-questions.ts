import { noDetails, useExportDraft } from './export-draft.ts';
import { useFailureView } from './failure-view.ts';
import { useMatrixView } from './matrix-view.ts';
import { usePathView } from './path-view.ts';
import { useRoutesView } from './routes-view.ts';
import { useRunbookView } from './runbook-view.ts';
import { select, useView } from '../store/view-store.ts';

/** Forgets what was selected, opened, asked and switched off: all of it is about the plan that goes. */
export function forgetQuestions(): void {
  select([]);
  useView.setState({ openFinding: undefined, dialog: undefined, hidden: undefined });
  useExportDraft.setState(noDetails, true);
  usePathView.setState(usePathView.getInitialState());
  useFailureView.setState(useFailureView.getInitialState());
  useMatrixView.setState(useMatrixView.getInitialState());
  useRoutesView.setState(useRoutesView.getInitialState());
  useRunbookView.setState(useRunbookView.getInitialState());
}
