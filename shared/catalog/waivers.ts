// Free periods belong to price books, and a rule pack names those of its edition from the same data; those of the pack and of the books in
// use apply together. A month counts by its first day, since that is when it is bought. Of "until December 31, 2020" that day itself is
// charged: each free period says so by a rule of its own (`lastDay`).
import { addDays } from '../calendar/iso-date.ts';
import type { Waiver } from './price-book.ts';

/** What decides whether a peering connection falls under a waiver. */
export interface WaivedConnection {
  /** Of the initiator and the acceptor. */
  readonly regions: readonly [string, string];
  readonly connection: 'vpc-to-vpc' | 'vbr-to-vpc';
  readonly bandwidthMbps: number;
}

/** Whether a waiver is about this kind of connection, on whatever day. */
export function waiverCovers(waiver: Waiver, { regions, connection, bandwidthMbps }: WaivedConnection): boolean {
  return (
    regionsMatch(waiver.regions, regions) &&
    (waiver.connection === undefined || waiver.connection === connection) &&
    (waiver.maxBandwidthMbps === undefined || bandwidthMbps <= waiver.maxBandwidthMbps)
  );
}

/** Whether a day lies in the free period: from its first day on, and before or on the day that is named as its end. */
export function isFreeOn(waiver: Waiver, day: string): boolean {
  const end = chargedFrom(waiver);
  return (waiver.startsOn === undefined || day >= waiver.startsOn) && (end === undefined || day < end);
}

/** The first day that is charged after the free period; undefined where no end is published. */
export function chargedFrom({ endsOn, lastDay }: Waiver): string | undefined {
  return endsOn === undefined || lastDay === 'charged' ? endsOn : addDays(endsOn, 1);
}

/** Whether two regions are those that a row or a waiver speaks of; one that speaks of none speaks of all. */
export function regionsMatch(wanted: Waiver['regions'], [from, to]: readonly [string, string]): boolean {
  switch (wanted) {
    case undefined:
      return true;
    case 'same':
      return from === to;
    case 'cross':
      return from !== to;
    default:
      return (wanted[0] === from && wanted[1] === to) || (wanted[0] === to && wanted[1] === from);
  }
}
