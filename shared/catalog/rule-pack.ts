import type { LocalizedText } from './localized-text.ts';
import type { Waiver } from './price-book.ts';
import type { Source } from './source.ts';

/**
 * The numbers that one published edition sets for a plan. Editions disagree, so a pack is never mixed with another one:
 * what its edition does not publish is `null`, which means unknown and is never read as "unlimited" or "forbidden".
 */
export interface RulePack {
  readonly id: RulePackId;
  readonly title: LocalizedText;
  /** The day of the edition, ISO. */
  readonly date: string;
  readonly sources: readonly Source[];
  readonly quotas: Readonly<Record<QuotaName, Quota>>;
  readonly addressing: Addressing;
  readonly vlan: VlanRange;
  readonly bandwidth: OfferedBandwidth;
  readonly billing: Billing;
  /** What an architect should know about the product itself; an advisory never blocks anything. */
  readonly advisories: readonly Advisory[];
}

export type RulePackId = 'express-connect-2019-08-14' | 'express-connect-2026';

/** The quotas of a pack, named as in a plan's `quotas`. */
export const quotaNames = [
  'peeringsPerVpc',
  'peeringsPerVbr',
  'peeringsPerAccount',
  'vpcsPerPhysicalConnection',
  'routesPerTable',
] as const;

export type QuotaName = (typeof quotaNames)[number];

export interface Quota {
  /** `null`: not published. */
  readonly limit: number | null;
  /** Whether the limit can be raised; `ticket`: by a ticket alone; `null`: not published. */
  readonly adjustable: boolean | 'ticket' | null;
  readonly source: Source;
  readonly note?: LocalizedText;
}

/** CIDR blocks are strings as published; who needs them parses them once. */
export interface Addressing {
  /** A VPC's block lies inside one of these and outside `reservedRanges`. */
  readonly vpcRanges: readonly PublishedRange[];
  /** Parts of those ranges that no VPC's block may touch. */
  readonly refusedRanges: readonly PublishedRange[];
  /** How many blocks a VPC may have beside its primary one; `null`: not published. */
  readonly secondaryBlocks: Pick<Quota, 'limit' | 'source'>;
  readonly vpcPrefixLength: PrefixLengthRange;
  readonly vSwitchPrefixLength: PrefixLengthRange;
  /** Neither a VPC nor a vSwitch may touch these. */
  readonly reservedRanges: readonly PublishedRange[];
  /** How many addresses of every vSwitch the cloud keeps for itself, at its start and at its end. */
  readonly reservedAddresses: { readonly first: number; readonly last: number; readonly source: Source };
}

export interface PublishedRange {
  readonly cidr: string;
  readonly source: Source;
}

/** Both ends included. */
export interface PrefixLengthRange {
  readonly min: number;
  readonly max: number;
  readonly source: Source;
  readonly note?: LocalizedText;
}

/** Both ends included. */
export interface VlanRange {
  readonly min: number;
  readonly max: number;
  /** The id that means "no tag": the physical connection then carries this one VBR alone. `null`: there is no such id. */
  readonly untagged: number | null;
  readonly source: Source;
}

export interface OfferedBandwidth {
  /** What an initiator can be bought with, in Mbit/s, ascending. */
  readonly offeredMbps: readonly number[];
  readonly source: Source;
  readonly note?: LocalizedText;
}

export interface Billing {
  readonly terms: readonly SubscriptionTerm[];
  /** The free periods of the edition; they apply beside those of the price books in use. */
  readonly waivers: readonly Waiver[];
  readonly overdue: OverdueTimeline;
}

/** How many months or years can be bought at once, both ends included. */
export interface SubscriptionTerm {
  readonly unit: 'month' | 'year';
  readonly min: number;
  readonly max: number;
  readonly source: Source;
}

/** What happens to an unpaid peering connection, in days. */
export interface OverdueTimeline {
  /** Days after the due date on which the owner is reminded; `null`: not published. */
  readonly reminderDays: readonly number[] | null;
  /** Forwarding stops this many days after the due date. */
  readonly stopsAfterDays: number;
  /** The connection is released this many days after forwarding stopped. */
  readonly releasedAfterFurtherDays: number;
  /** Whether a suspended pay-as-you-go connection is still charged; `null`: not published. */
  readonly chargedWhileSuspended: boolean | null;
  readonly source: Source;
}

export interface Advisory {
  readonly id: string;
  readonly appliesTo: 'all' | 'vpc-to-vpc' | 'vbr-to-vpc' | 'physical-connection';
  readonly text: LocalizedText;
  readonly source: Source;
}
