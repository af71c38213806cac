import { safeFixCount } from '../../shared/analysis.ts';
import { type Message, message } from '../../shared/messages/message.ts';
import { tableOwner } from '../../shared/network/route-lookup.ts';
import type { RouteScope } from '../../shared/routing/missing-routes.ts';
import { applySafeFixes } from '../../shared/safe-fixes.ts';
import { currentTranslator } from '../language/use-translator.ts';
import { currentAnalysis, today } from '../answers/analysis.ts';
import { currentPlan, edit } from '../store/document-store.ts';
import {
  findingGroups,
  openFindingsDrawer,
  sameFinding,
  showFinding,
  useFindingList,
} from '../answers/finding-list.ts';
import { notify, openDialog, useView } from '../store/view-store.ts';
import type { Handlers } from './handler.ts';
import { needsPlan } from './needs.ts';
import { scenarioCommands } from './scenarios.ts';
import { tracePath } from './trace-path.ts';

export const planCommands: Handlers<'plan'> = {
  'plan.settings': { refusal: needsPlan, run: () => openDialog({ kind: 'planSettings' }) },
  'plan.priceBooks': { refusal: needsPlan, run: () => openDialog({ kind: 'priceBooks' }) },
  'plan.quoteSettings': { refusal: needsPlan, run: () => openDialog({ kind: 'quoteSettings' }) },
  'plan.accounts': { refusal: needsPlan, run: () => openDialog({ kind: 'accounts' }) },
  'plan.simulateLifecycle': { refusal: simulationRefusal, run: simulateLifecycle },
  'plan.addMissingRoutes': {
    refusal: () => needsPlan() ?? (currentPlan().peerings.length === 0 ? message('routes:noPeering') : undefined),
    run: () => openDialog({ kind: 'missingRoutes', scope: scopeOfSelection() }),
  },
  'plan.fixAll': { refusal: fixAllRefusal, run: fixAll },
  'plan.nextFinding': { refusal: findingsRefusal, run: () => stepFinding(1) },
  'plan.previousFinding': { refusal: findingsRefusal, run: () => stepFinding(-1) },
  'plan.tracePath': tracePath,
  ...scenarioCommands,
};

function simulationRefusal(): Message | undefined {
  return needsPlan() ?? (selectedPeering() === undefined ? message('lifecycle:needs.peering') : undefined);
}

function simulateLifecycle(): void {
  const id = selectedPeering();
  if (id !== undefined) openDialog({ kind: 'lifecycle', id });
}

/** The peering that is selected alone; both its routers are in the plan. */
function selectedPeering(): string | undefined {
  const [id, ...others] = useView.getState().selection;
  if (id === undefined || others.length > 0) return undefined;
  return currentAnalysis().network.peerings.find(({ row }) => row.id === id)?.row.id;
}

/** The one selected peering or router, else the whole plan. */
function scopeOfSelection(): RouteScope {
  const [only, ...others] = useView.getState().selection;
  const { network } = currentAnalysis();
  if (only === undefined || others.length > 0) return 'plan';
  if (network.objects.get(only)?.table === 'peerings') return { peering: only };
  return tableOwner(network, only) === undefined ? 'plan' : { router: only };
}

function fixAllRefusal(): Message | undefined {
  const without = needsPlan();
  if (without) return without;
  const { count, more } = safeFixCount(currentAnalysis());
  return count === 0 && !more ? message('findings:noSafeFix') : undefined;
}

function fixAll(): void {
  const { patch, applied } = applySafeFixes(currentPlan(), today());
  if (applied === 0) {
    notify('info', message('findings:noSafeFix'));
    return;
  }
  edit(message('findings:step.fixAll', { count: applied }), patch);
  notify('good', message('findings:fixedAll', { count: applied }));
}

function findingsRefusal(): Message | undefined {
  const without = needsPlan();
  if (without) return without;
  const { findings } = currentAnalysis();
  return findings.some(({ acceptance }) => acceptance === undefined) ? undefined : message('findings:none');
}

/** Opens the next (1) or the previous (-1) finding in the order of the panel, around the end. */
function stepFinding(by: 1 | -1): void {
  const analysis = currentAnalysis();
  const listed = (filter: string) =>
    findingGroups(analysis, { ...useFindingList.getState(), filter }, currentTranslator()).flatMap(
      ({ findings }) => findings,
    );
  const filtered = listed(useFindingList.getState().filter);
  // A filter that matches nothing must not hide that there are findings.
  if (filtered.length === 0) useFindingList.setState({ filter: '' });
  const findings = filtered.length > 0 ? filtered : listed('');
  const { openFinding } = useView.getState();
  const open = openFinding && sameFinding(findings, openFinding);
  const at = open === undefined ? -1 : findings.indexOf(open);
  const next = findings[at < 0 && by < 0 ? findings.length - 1 : (at + by + findings.length) % findings.length];
  if (next === undefined) return;
  openFindingsDrawer();
  showFinding(analysis, next);
}
