import type { Network } from '../../shared/network/network.ts';
import { shownAs } from '../../shared/diagram/finding-marks.ts';
import type { Opening } from '../../shared/rules/decision.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { openDrawer } from '../store/open-drawer.ts';
import { changeSettings } from '../store/settings-store.ts';
import { askField, openDialog, reveal, select } from '../store/view-store.ts';
import { askPath } from './path-view.ts';
import { openTestsDrawer } from './runbook-view.ts';

/** Opens what a person needs to decide about a finding. */
export function openDecision(network: Network, finding: Finding, opening: Opening): void {
  switch (opening.kind) {
    case 'object':
      openObject(network, opening);
      return;
    case 'dialog':
      if (opening.dialog === 'comparePayers') openDialog({ kind: opening.dialog, peering: opening.object });
      else openDialog({ kind: opening.dialog, id: opening.object });
      return;
    case 'quote':
      openDrawer('quote');
      return;
    case 'quoteSettings':
    case 'planSettings':
      openDialog({ kind: opening.kind });
      return;
    case 'test':
      openTestsDrawer();
      return;
    case 'path':
      askPath(opening);
      return;
    case 'accept':
      openDialog({ kind: 'acceptFinding', finding });
  }
}

/** Opens the form of an object, at a field where one is named. */
export function openObject(
  network: Network,
  { object, field }: Pick<Extract<Opening, { kind: 'object' }>, 'object' | 'field'>,
): void {
  changeSettings({ inspectorOpen: true });
  // What is part of another object is drawn as that; its form is its own.
  select([object]);
  reveal([shownAs(network, object) ?? object]);
  if (field !== undefined) askField(object, field);
}
