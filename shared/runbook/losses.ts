import type { Message } from '../messages/message.ts';
import { circumstances } from '../network/circumstances.ts';
import { failureOf } from '../network/failure.ts';
import { nameOf, type Network } from '../network/network.ts';
import { lostPairs, type LostPairs, reachability, type Reachability } from '../network/reach.ts';
import type { Peering } from '../plan/rows.ts';

/** What is given up for good when something is removed. */
export interface Losses {
  /** How many ordered pairs of networks reach each other before and not after. */
  readonly count: number;
  /** The first of them. */
  readonly pairs: readonly { readonly from: LostEnd; readonly to: LostEnd }[];
  /** What is no longer paid, in the words of whoever knows prices; none where nobody does. */
  readonly saved: readonly Message[];
}

/** An endpoint that is given up, which the plan may no longer have. */
export interface LostEnd {
  readonly id: string;
  readonly name: string;
}

/** Tells what is no longer paid when these peerings are gone. */
export type SavingOf = (peerings: readonly Peering[]) => readonly Message[];

const mostListed = 50;

/** What is lost when objects that can fail as a whole are taken out of a network. */
export function lossesWithout(network: Network, ids: ReadonlySet<string>): Omit<Losses, 'saved'> {
  const { before, lost } = failureOf(network, circumstances({ without: ids }), mostListed);
  return named(network, before, lost);
}

/** What is lost from one network to another. */
export function lossesBetween(before: Network, after: Network): Omit<Losses, 'saved'> {
  const earlier = reachability(before);
  return named(before, earlier, lostPairs(earlier, reachability(after), mostListed));
}

function named(network: Network, { endpoints }: Reachability, { count, pairs }: LostPairs): Omit<Losses, 'saved'> {
  const endAt = (place: number): LostEnd => {
    const id = endpoints[place]?.id ?? '';
    return { id, name: nameOf(network, id) };
  };
  return { count, pairs: pairs.map(([from, to]) => ({ from: endAt(from), to: endAt(to) })) };
}
