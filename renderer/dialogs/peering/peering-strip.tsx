import { useDeferredValue, useMemo } from 'react';
import { mustApply, type Patch } from '../../../shared/plan/patch.ts';
import type { Peering } from '../../../shared/plan/rows.ts';
import { quotaUseOf } from '../../../shared/rules/quota/quota-use.ts';
import { analysisOf, useAnalysis } from '../../answers/analysis.ts';
import { impactOf } from '../impact/impact.ts';
import { ImpactStrip } from '../impact/impact-strip.tsx';
import { PeeringPrice } from './peering-price.tsx';
import { type WrittenRows, WrittenList } from './written-list.tsx';

/** What the plan would say, cost and hold with the draft in it. Typing goes first: it may be a keystroke behind. */
export function PeeringStrip(props: PeeringStripProps) {
  const { peering, patch, written } = useDeferredValue(props);
  const before = useAnalysis();
  const { impact, quotas, network } = useMemo(() => {
    const after = analysisOf(mustApply(before.network.plan, patch));
    const { id, initiator, acceptor } = peering;
    return {
      impact: impactOf(before, after, [id]),
      quotas: quotaUseOf(after.network, [initiator.router, acceptor.router]),
      network: after.network,
    };
  }, [before, peering, patch]);
  return (
    <ImpactStrip
      impact={impact}
      quotas={quotas}
      aside={
        <>
          <PeeringPrice network={network} peering={peering} />
          <WrittenList network={network} written={written} />
        </>
      }
    />
  );
}

interface PeeringStripProps {
  readonly peering: Peering;
  /** All that confirming would change. */
  readonly patch: Patch;
  /** What of it comes with the peering. */
  readonly written: WrittenRows;
}
