import { type Analysis, fixesFor } from '../../../shared/analysis.ts';
import { message } from '../../../shared/messages/message.ts';
import { withdrawAcceptance } from '../../../shared/plan/edits/accept-finding.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { applyFix } from '../../parts/fixes/apply-fix.ts';
import { currentPlan, edit } from '../../store/document-store.ts';
import { notify, openDialog } from '../../store/view-store.ts';

/** Applies the fix that stands first, or says that there is none. */
export function applyFirstFix(analysis: Analysis, finding: Finding): void {
  const [first] = fixesFor(analysis, finding);
  if (first) applyFix(first);
  else notify('info', message('findings:noFix'));
}

/** Asks for the reason to accept a finding. */
export function acceptFindingDialog(finding: Finding): void {
  if (finding.subjects.length === 0) notify('info', message('findings:acceptCrash'));
  else if (finding.acceptance === undefined) openDialog({ kind: 'acceptFinding', finding });
}

/** Takes the acceptance of a finding back, so that it counts again. */
export function withdraw({ rule, acceptance }: Finding): void {
  if (acceptance === undefined) return;
  edit(message('findings:step.withdraw', { rule }), withdrawAcceptance(currentPlan(), acceptance));
}
