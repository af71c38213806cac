import { bandwidthLabel } from '../catalog/specifications.ts';
import { message, type Message, type MessageParam } from '../messages/message.ts';
import type { BillableItem, PeeringItem } from './billable-item.ts';
import type { NoPrice, PricedRow } from './find-price.ts';

/** What is billed, in a few words: `VBR to VPC-B, initiator, cn-beijing to cn-hangzhou, 2 Mbit/s, pay-as-you-go`. */
export function describeItem(item: BillableItem, found?: PricedRow): Message {
  switch (item.kind) {
    case 'peering': {
      const { name, regions, bandwidthMbps } = item;
      const bandwidth = bandwidthLabel(bandwidthMbps);
      const billing = billingWords(item);
      return regions[0] === regions[1]
        ? message('quote:line.sameRegion', { name, region: regions[0], bandwidth, billing })
        : message('quote:line.crossRegion', { name, from: regions[0], to: regions[1], bandwidth, billing });
    }
    case 'port': {
      const bandwidth: MessageParam =
        item.bandwidthMbps === undefined ? message('quote:line.noBandwidth') : bandwidthLabel(item.bandwidthMbps);
      return message('quote:line.port', {
        name: item.name,
        bandwidth,
        region: item.region ?? message('quote:line.noRegion'),
      });
    }
    case 'extra': {
      const name = found?.row.name ?? item.row;
      return item.note === undefined || item.note === ''
        ? message('quote:line.extra', { name })
        : message('quote:line.extraNoted', { name, note: item.note });
    }
  }
}

/** How a peering is billed, as the plan says it. */
export function billingWords({ method, term }: Pick<PeeringItem, 'method' | 'term'>): Message {
  if (method === 'pay-as-you-go') return message('quote:billing.payAsYouGo');
  if (method === undefined) return message('quote:billing.unsaid');
  return term === undefined
    ? message('quote:billing.subscription')
    : message(`quote:billing.subscription.${term.unit}`, { count: term.count });
}

/** By which row a line is priced. */
export function rowWords({ book, row }: PricedRow): Message {
  return message('quote:why.row', { row: row.id, book: book.name, source: row.source });
}

/** Why a line has no price, and what is to be done. */
export function noPriceWords(none: NoPrice, currency: string): Message {
  switch (none.code) {
    case 'not-in-books':
      return message('quote:why.notInBooks');
    case 'not-public':
      return message('quote:why.notPublic', { row: none.row.id, book: none.book.name });
    case 'no-rate':
      return message('quote:why.noRate', { row: none.found.row.id, from: none.found.currency, to: currency });
    case 'plan-incomplete':
      return message(`quote:why.incomplete.${none.missing}`);
  }
}
