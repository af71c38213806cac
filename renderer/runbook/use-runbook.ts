import { useDeferredValue, useMemo } from 'react';
import type { Network } from '../../shared/network/network.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useDocument, useWholePlan } from '../store/document-store.ts';
import { runbookFor, type ShownRunbook, useRunbookView } from '../store/runbook-view.ts';

/** The runbook that is asked for, computed when there is time for it and never for a tick. */
export function useRunbook(): { readonly network: Network; readonly shown: ShownRunbook | undefined } {
  const kind = useRunbookView((view) => view.kind);
  const basis = useRunbookView((view) => view.basis);
  const way = useRunbookView((view) => view.way);
  const removed = useRunbookView((view) => view.removed);
  const base = useDocument(({ scenario }) => scenario?.base);
  const { scenarios } = useWholePlan();
  const { network } = useAnalysis();
  const scenario = way?.kind === 'scenario' ? scenarios.find(({ id }) => id === way.id) : undefined;
  const asked = useDeferredValue(
    useMemo(
      () => ({ sources: { network, base, scenario }, view: { kind, basis, way, removed } }),
      [network, base, scenario, kind, basis, way, removed],
    ),
  );
  const shown = useMemo(() => runbookFor(asked.sources, asked.view), [asked]);
  return { network: asked.sources.network, shown };
}
