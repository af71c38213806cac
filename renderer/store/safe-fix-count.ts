import { useEffect, useState } from 'react';
import { type Analysis, fixesFor } from '../../shared/analysis.ts';

const counts = new WeakMap<Analysis, number>();

/** How many findings have a safe fix, if that has been counted. */
export function knownSafeFixCount(analysis: Analysis): number | undefined {
  return counts.get(analysis);
}

/**
 * The same, counted while the window is idle: on a large plan with many faults every finding's fixes take longer than a frame to make. Until
 * then the count of the analysis before is given.
 */
export function useSafeFixCount(analysis: Analysis): number | undefined {
  const [count, setCount] = useState(() => counts.get(analysis));
  useEffect(() => {
    const { findings } = analysis;
    let at = 0;
    let found = 0;
    let request = 0;
    const proceed = (deadline: IdleDeadline): void => {
      do {
        const finding = findings[at];
        if (finding === undefined) {
          counts.set(analysis, found);
          setCount(found);
          return;
        }
        if (!finding.acceptance && fixesFor(analysis, finding).some(({ safe }) => safe)) found += 1;
        at += 1;
      } while (deadline.timeRemaining() > 0);
      request = requestIdleCallback(proceed);
    };
    request = requestIdleCallback(proceed);
    return () => cancelIdleCallback(request);
  }, [analysis]);
  return count;
}
