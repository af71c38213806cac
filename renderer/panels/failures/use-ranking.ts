import { useEffect, useState } from 'react';
import { byWeight, type FailureElement, type RankedFailure, rankFailures } from '../../../shared/network/failure.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { View } from '../../../shared/network/view.ts';

/** How far the ranking is, worst first so far. */
export interface Ranking {
  readonly ranked: readonly RankedFailure[];
  readonly tried: number;
  readonly running: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** How long one slice may take: the rest of a frame is for the window. Milliseconds. */
const slice = 6;

/** Only so many are shown; keeping no more makes a slice of a large plan cheap. */
const most = 200;

/** Switches everything off by itself, one after the other, between frames; begins anew with another network. */
export function useRanking(network: Network, view: View, elements: readonly FailureElement[]): Ranking {
  const [stopped, setStopped] = useState(false);
  const [work, setWork] = useState(() => begin(network, view, elements));
  if (work.network !== network || work.view !== view) setWork(begin(network, view, elements));
  const total = elements.length;
  const running = !stopped && work.tried < total;
  useEffect(() => {
    if (!running) return;
    const timer = window.setTimeout(() => setWork(advance));
    return () => window.clearTimeout(timer);
  }, [running, work]);
  return {
    ranked: work.ranked,
    tried: work.tried,
    running,
    stop: () => setStopped(true),
    goOn: () => setStopped(false),
  };
}

interface Work {
  readonly network: Network;
  readonly view: View;
  readonly elements: readonly FailureElement[];
  readonly tried: number;
  readonly ranked: readonly RankedFailure[];
}

function begin(network: Network, view: View, elements: readonly FailureElement[]): Work {
  return { network, view, elements, tried: 0, ranked: [] };
}

/** Tries as many of the next elements as fit into a slice, at least one. */
function advance(work: Work): Work {
  const { network, view, elements, tried, ranked } = work;
  const end = performance.now() + slice;
  const found: RankedFailure[] = [];
  let done = tried;
  for (const one of rankFailures(network, view, elements.slice(tried))) {
    done += 1;
    if (one.lostElsewhere + one.lostWithin > 0) found.push(one);
    if (performance.now() > end) break;
  }
  const next = found.length === 0 ? ranked : [...ranked, ...found].sort(byWeight).slice(0, most);
  return { network, view, elements, tried: done, ranked: next };
}
