// The window's runbook is a view, its marks are rows. Here stands which runbook is looked at, and for a decommission the selection as it
// was when the user took it. Steps are computed only while the panel is shown; of a large plan, after a pause. Ticks, results and answers
// are edits of the plan like any other, so they are saved and undone. A tick means nothing to the analysis and computes nothing anew. A
// price is an open input like an id, but is taken only with its source.
import { create } from 'zustand';
import { networkOf } from '../../shared/analysis.ts';
import type { Network } from '../../shared/network/network.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Scenario } from '../../shared/plan/rows.ts';
import { variantOf } from '../../shared/plan/variant.ts';
import { type OpenInput, openInputs, runbookInputs } from '../../shared/runbook/open-inputs.ts';
import { type Basis, buildRunbook, changeRunbook, decommissionRunbook } from '../../shared/runbook/plan-runbook.ts';
import { priceInputs } from '../../shared/runbook/price-inputs.ts';
import type { Runbook } from '../../shared/runbook/runbook.ts';
import { savingsIn } from '../../shared/runbook/savings.ts';
import { today } from './analysis.ts';
import { openDrawer } from '../store/open-drawer.ts';

/** Between what a change leads: from another plan to the one that is shown, or from the plan to one of its scenarios. */
export type Way =
  | { readonly kind: 'file'; readonly name: string; readonly before: Plan }
  | { readonly kind: 'scenario'; readonly id: string };

export const runbookKinds = ['build', 'change', 'decommission'] as const satisfies readonly Runbook['kind'][];

/** Which runbook is looked at, and how; kept while the panel is closed. */
interface RunbookView {
  readonly tab: 'steps' | 'acceptance' | 'inputs';
  readonly kind: Runbook['kind'];
  readonly basis: Basis;
  readonly way: Way | undefined;
  /** Ids of what is taken down: what was selected when the user said so, for looking at a step selects other things. */
  readonly removed: readonly string[];
  /** The key of a party; empty for everybody. */
  readonly party: string;
  /** Id of the step that is looked at. */
  readonly step: string | undefined;
}

export const useRunbookView = create<RunbookView>(() => ({
  tab: 'steps',
  kind: 'build',
  basis: 'existing',
  way: undefined,
  removed: [],
  party: '',
  step: undefined,
}));

export function showStep(step: string): void {
  useRunbookView.setState({ tab: 'steps', step });
}

/** Shows how objects that are there are taken down. */
export function openDecommission(removed: readonly string[]): void {
  openDrawer('runbook');
  useRunbookView.setState({ tab: 'steps', kind: 'decommission', removed, step: undefined });
}

/** Brings the list of what is not known to the front. */
export function openInputsDrawer(): void {
  openDrawer('runbook');
  useRunbookView.setState({ tab: 'inputs' });
}

/** Brings the acceptance tests to the front, where results are entered. */
export function openTestsDrawer(): void {
  openDrawer('runbook');
  useRunbookView.setState({ tab: 'acceptance' });
}

/** A runbook with the plan that its places are in, which may be another one than is shown. */
export interface ShownRunbook {
  readonly runbook: Runbook;
  /** The network after it, or, where something is taken down, before. */
  readonly network: Network;
}

/** What runbooks are made from. */
interface Sources {
  /** Of what is shown. */
  readonly network: Network;
  /** While a scenario is open, the plan that it varies. */
  readonly base: Plan | undefined;
  /** The scenario that a change leads to, as it is now. */
  readonly scenario: Scenario | undefined;
}

/** The runbook that a view asks for; undefined while it does not say between what, and where a scenario does not fit. */
export function runbookFor(
  { network, base, scenario }: Sources,
  { kind, basis, way, removed }: Pick<RunbookView, 'kind' | 'basis' | 'way' | 'removed'>,
): ShownRunbook | undefined {
  switch (kind) {
    case 'build':
      return { runbook: buildRunbook(network, basis), network };
    case 'change': {
      if (way === undefined) return undefined;
      if (way.kind === 'file') {
        const before = networkOf(way.before, today());
        return { runbook: changeRunbook(before, network, savingsIn(before)), network };
      }
      const before = base === undefined ? network : networkOf(base, today());
      const variant = scenario && variantOf(before.plan, scenario);
      if (variant?.ok !== true) return undefined;
      const after = networkOf(variant.value, today());
      return { runbook: changeRunbook(before, after, savingsIn(before)), network: after };
    }
    case 'decommission': {
      const there = removed.filter((id) => network.objects.has(id));
      return there.length === 0
        ? undefined
        : { runbook: decommissionRunbook(network, there, savingsIn(network)), network };
    }
  }
}

/** The list of open inputs that goes with a runbook, in the panel as in documents. */
export function inputsFor(network: Network, shown: ShownRunbook | undefined): readonly OpenInput[] {
  return shown === undefined ? openInputsOf(network) : runbookInputs(network, shown.runbook, pricesAsked(network));
}

function pricesAsked(network: Network): OpenInput[] {
  return priceInputs(network, today());
}

const remembered = new WeakMap<Network, readonly OpenInput[]>();

/** Everything that a plan leaves open, prices included; computed once for each analysis. */
export function openInputsOf(network: Network): readonly OpenInput[] {
  const known = remembered.get(network);
  if (known !== undefined) return known;
  const made = openInputs(network, pricesAsked(network));
  remembered.set(network, made);
  return made;
}
