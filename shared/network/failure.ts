import type { Circumstances } from './circumstances.ts';
import type { Network } from './network.ts';
import { countLosses } from './reach-counts.ts';
import { lostPairs, type LostPairs, type Reachability, reachability, reachWithout } from './reach.ts';
import type { View } from './view.ts';

/** Something that can fail as a whole. A region fails with all of its VPCs and VBRs. */
export interface FailureElement {
  readonly kind: 'physicalConnection' | 'vbr' | 'peering' | 'vpc' | 'region';
  readonly id: string;
}

/** What is left and what is lost while some elements are off. */
export interface Failure {
  readonly before: Reachability;
  readonly after: Reachability;
  readonly lost: LostPairs;
}

/** How much hangs on one element alone. */
export interface RankedFailure {
  readonly element: FailureElement;
  /** Ordered pairs lost that neither begin nor end in the element: it is a single point of failure for them. */
  readonly lostElsewhere: number;
  /** Ordered pairs lost that begin or end in it. */
  readonly lostWithin: number;
}

/** Everything that can be switched off: physical connections, VBRs, peerings and VPCs in plan order, then regions by id. */
export function failureElements(network: Network): FailureElement[] {
  const elements = (kind: FailureElement['kind'], ids: Iterable<string>): FailureElement[] =>
    Array.from(ids, (id) => ({ kind, id }));
  const regions = new Set([...network.vpcs.values(), ...network.vbrs.values()].map(({ row }) => row.region));
  return [
    ...elements('physicalConnection', network.physicalConnections.keys()),
    ...elements('vbr', network.vbrs.keys()),
    ...elements(
      'peering',
      network.peerings.map(({ row }) => row.id),
    ),
    ...elements('vpc', network.vpcs.keys()),
    ...elements('region', [...regions].sort()),
  ];
}

/** Switches elements off, all at once, and tells what a view loses; of the lost pairs at most `limit` are listed. */
export function failureOf(network: Network, { view, without }: Circumstances, limit?: number): Failure {
  const before = reachability(network, view);
  const after = reachWithout(before, without);
  return { before, after, lost: lostPairs(before, after, limit) };
}

/**
 * Switches every element off by itself in a view, one for each step of the generator, so that a caller can work in slices and stop. What comes out is
 * in the order of `failureElements`; `byWeight` sorts it.
 */
export function* rankFailures(
  network: Network,
  view: View = 'designed',
  elements: readonly FailureElement[] = failureElements(network),
): Generator<RankedFailure, void, undefined> {
  const before = reachability(network, view);
  for (const element of elements) {
    const after = reachWithout(before, new Set([element.id]));
    const { count, elsewhere } = countLosses(before.rows, after.rows, endpointsWithin(before, element));
    yield { element, lostElsewhere: elsewhere, lostWithin: count - elsewhere };
  }
}

/** Sort order: what cuts off most others first, then what loses most itself; equal ones keep their order. */
export function byWeight(a: RankedFailure, b: RankedFailure): number {
  return b.lostElsewhere - a.lostElsewhere || b.lostWithin - a.lostWithin;
}

/** 1 for each endpoint that lies in a VPC or a region; other elements have none. */
function endpointsWithin({ network, endpoints }: Reachability, { kind, id }: FailureElement): Uint8Array | undefined {
  if (kind !== 'vpc' && kind !== 'region') return undefined;
  return Uint8Array.from(endpoints, ({ router }) =>
    router === id || (kind === 'region' && network.vpcs.get(router)?.row.region === id) ? 1 : 0,
  );
}
