import { useDeferredValue, useMemo } from 'react';
import { mustApply, type Patch } from '../../../shared/plan/patch.ts';
import { analysisOf, useAnalysis } from '../../answers/analysis.ts';
import { impactOf } from '../impact/impact.ts';
import { ImpactStrip } from '../impact/impact-strip.tsx';

/** The findings of an object with a change that is only being considered, and what that change does elsewhere. */
export function ObjectStrip({ id, patch }: { readonly id: string; readonly patch: Patch }) {
  const before = useAnalysis();
  // The patch is made anew with every render; what it says is the same until somebody types.
  const considered = useDeferredValue(JSON.stringify(patch));
  const impact = useMemo(() => {
    const after = analysisOf(mustApply(before.network.plan, JSON.parse(considered) as Patch));
    return impactOf(before, after, [id]);
  }, [before, considered, id]);
  return <ImpactStrip impact={impact} />;
}
