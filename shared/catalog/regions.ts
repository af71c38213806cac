import type { LocalizedText } from './localized-text.ts';
import type { Source } from './source.ts';
import data from './data/regions.json' with { type: 'json' };

export interface Region {
  readonly id: string;
  readonly name: LocalizedText;
  readonly area: RegionArea;
  /** In mainland China; Hong Kong is not. */
  readonly mainland: boolean;
  /** `industry`: a financial or government cloud, isolated from the public regions and not offered by default. */
  readonly kind: 'public' | 'industry';
  readonly status: RegionStatus;
  /** Had Express Connect in the product documents of August and September 2019. */
  readonly guideEra: boolean;
  readonly terraformKnown: boolean;
  /** A remark for documentation, in English. */
  readonly note?: string;
  readonly sources: readonly Source[];
}

export type RegionArea = 'mainland-china' | 'asia-pacific' | 'europe-americas' | 'middle-east';
/** A `closing` region takes no new customers; a `closed` one is kept to read old plans. */
export type RegionStatus = 'open' | 'closing' | 'closed';

/** The known regions, in the order they are offered: by area, mainland China first. A plan may name others. */
export const regions = data.regions as readonly Region[];

const byId: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.id, region]));

/** The region of that id; undefined for one that the catalog does not know, which is legal in a plan. */
export function findRegion(id: string): Region | undefined {
  return byId.get(id);
}

/** Whether exactly one of two regions is in mainland China; undefined when either of them is unknown. */
export function isCrossBorder(a: string, b: string): boolean | undefined {
  const [first, second] = [byId.get(a), byId.get(b)];
  return first === undefined || second === undefined ? undefined : first.mainland !== second.mainland;
}
