import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Network } from '../../../shared/network/network.ts';
import { useAnalysis } from '../../answers/analysis.ts';
import { useDocument, useWholePlan } from '../../store/document-store.ts';
import { runbookFor, type ShownRunbook, useRunbookView } from '../../answers/runbook-view.ts';

/** From so many objects on that are built in steps a runbook takes longer than can be waited for with every edit. */
const largeFrom = 1500;

/** How long nothing must have changed before the runbook of a large plan is made anew. Milliseconds. */
const pause = 250;

interface AskedRunbook {
  /** Of the plan that is shown. */
  readonly network: Network;
  /** Undefined while nobody has said between what it leads. */
  readonly shown: ShownRunbook | undefined;
  /** Whether it is still to be made for the plan as it is now; until then it is the one of before, if there was one. */
  readonly isPending: boolean;
}

/** The runbook that is asked for, made when there is time for it and never for a tick. */
export function useRunbook(): AskedRunbook {
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
  const isLarge = sizeOf(asked.sources.network) >= largeFrom;
  const atOnce = useMemo(() => (isLarge ? undefined : runbookFor(asked.sources, asked.view)), [asked, isLarge]);
  const [late, setLate] = useState<{ readonly asked: typeof asked; readonly shown: ShownRunbook | undefined }>();
  useEffect(() => {
    if (!isLarge) return undefined;
    const timer = window.setTimeout(() => setLate({ asked, shown: runbookFor(asked.sources, asked.view) }), pause);
    return () => window.clearTimeout(timer);
  }, [asked, isLarge]);
  if (!isLarge) return { network: asked.sources.network, shown: atOnce, isPending: false };
  const isSameKind = late?.asked.view.kind === asked.view.kind;
  return {
    network: asked.sources.network,
    shown: isSameKind ? late.shown : undefined,
    isPending: late?.asked !== asked,
  };
}

function sizeOf({ plan: { vpcs, vSwitches, instances, peerings, routes } }: Network): number {
  return vpcs.length + vSwitches.length + instances.length + peerings.length + routes.length;
}
