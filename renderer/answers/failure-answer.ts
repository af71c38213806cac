import { useDeferredValue, useMemo } from 'react';
import { type Failure, failureElements, failureOf } from '../../shared/network/failure.ts';
import type { Network } from '../../shared/network/network.ts';
import type { View } from '../../shared/network/view.ts';
import { useAnalysis } from './analysis.ts';
import { useFailureView } from './failure-view.ts';
import { useShownView } from './network-view.ts';

/** Of the lost pairs of a large plan so many are looked at one by one; all are counted. */
export const mostListed = 50_000;

/** What is lost with some things off. */
export interface FailureAnswer extends Failure {
  readonly off: ReadonlySet<string>;
  readonly view: View;
}

/** What is switched off and still in the plan: an edit may have taken something out, and an undo may bring it back. */
export function useSwitchedOff(): ReadonlySet<string> {
  const { network } = useAnalysis();
  const off = useFailureView((state) => state.off);
  return useMemo(() => presentIn(network, off), [network, off]);
}

function presentIn(network: Network, off: ReadonlySet<string>): ReadonlySet<string> {
  if (off.size === 0) return off;
  return new Set(failureElements(network).flatMap(({ id }) => (off.has(id) ? [id] : [])));
}

/** The answer that panel and canvas share; undefined while everything is on. A switch reacts at once, the answer may follow a moment later. */
export function useFailureAnswer(): FailureAnswer | undefined {
  const { network } = useAnalysis();
  const off = useDeferredValue(useSwitchedOff());
  const view = useShownView();
  return useMemo(() => (off.size === 0 ? undefined : failureAnswer(network, view, off)), [network, view, off]);
}

let last: { readonly network: Network; readonly answer: FailureAnswer } | undefined;

/** The last answer is remembered: several ask for the same. */
export function failureAnswer(network: Network, view: View, off: ReadonlySet<string>): FailureAnswer {
  if (last?.network !== network || last.answer.view !== view || !sameIds(last.answer.off, off))
    last = { network, answer: { off, view, ...failureOf(network, { view, without: off }, mostListed) } };
  return last.answer;
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
