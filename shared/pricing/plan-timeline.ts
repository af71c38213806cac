import { billingPhase, dueDay } from '../catalog/billing-phase.ts';
import { chargedFrom, waiverCovers } from '../catalog/waivers.ts';
import type { Network } from '../network/network.ts';
import type { PeeringItem } from './billable-item.ts';
import { peeringItem } from './billable-items.ts';
import { quoteOf } from './quote.ts';
import { type TimelineEvent, timelineOf, type TimelineTerms } from './timeline.ts';

/** A peering with its days. */
export interface TimelineRow {
  readonly item: PeeringItem;
  readonly events: readonly TimelineEvent[];
  /** What it is in from when to when, in order, without gaps; the last one has no end. */
  readonly spans: readonly TimelineSpan[];
  /** Free periods that cover it. */
  readonly free: readonly { readonly from: string | undefined; readonly to: string | undefined }[];
}

/** `planned`: before its start; `running`: paid for, or paid as it goes; the others as in `billingPhase`. */
export interface TimelineSpan {
  readonly kind: 'planned' | 'running' | 'overdue' | 'stopped' | 'released';
  /** Undefined: always was. */
  readonly from: string | undefined;
  /** The first day that it does not cover; undefined: no end is known. */
  readonly to: string | undefined;
}

/** The days of every peering of a plan up to and including `until`. */
export function planTimeline(network: Network, until: string): TimelineRow[] {
  const terms = timelineTerms(network);
  return network.peerings.map((peering) => {
    const item = peeringItem(network, peering);
    return {
      item,
      events: timelineOf(item, terms, until),
      spans: spansOf(item, terms),
      free: terms.waivers
        .filter((waiver) => waiverCovers(waiver, item))
        .map((waiver) => ({ from: waiver.startsOn, to: chargedFrom(waiver) })),
    };
  });
}

/** The edition's days, and the free periods of edition and price books. */
function timelineTerms(network: Network): TimelineTerms {
  return { overdue: network.pack.billing.overdue, waivers: quoteOf(network).terms.waivers };
}

function spansOf(item: PeeringItem, { overdue }: TimelineTerms): TimelineSpan[] {
  const { startsOn } = item;
  const due = dueDay(item);
  const before: TimelineSpan[] = startsOn === undefined ? [] : [{ kind: 'planned', from: undefined, to: startsOn }];
  const running: TimelineSpan = { kind: 'running', from: startsOn, to: due };
  if (due === undefined) return [...before, running];
  const phase = billingPhase(item, overdue, due);
  if (phase.kind === 'fine') return [...before, running];
  return [
    ...before,
    running,
    { kind: 'overdue', from: due, to: phase.stops },
    { kind: 'stopped', from: phase.stops, to: phase.released },
    { kind: 'released', from: phase.released, to: undefined },
  ];
}
