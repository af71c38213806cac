import type { Quota } from './rule-pack.ts';
import type { Source } from './source.ts';
import quotas from './data/quotas.json' with { type: 'json' };

export type QuotaEdition = keyof typeof quotas.editions;

/** One row of a published quota table. */
export interface PublishedQuota extends Pick<Quota, 'limit' | 'adjustable' | 'source'> {
  readonly id: string;
  readonly item: string;
  readonly limit: number;
  readonly source: Source;
  /** The id under which the cloud's Quota Center lists it, where published. */
  readonly quotaCenterId?: string;
  /** A remark about the publication, in English. */
  readonly remark?: string;
}

/** The quota tables as they were published, by edition; a rule pack takes its limits from here. */
export const publishedQuotas = quotas.editions as Readonly<Record<QuotaEdition, readonly PublishedQuota[]>>;

/** A pack's quota as an edition publishes it; throws when the edition has no such row. */
export function quotaFrom(edition: QuotaEdition, id: string): Pick<Quota, 'limit' | 'adjustable' | 'source'> {
  const row = publishedQuotas[edition].find((quota) => quota.id === id);
  if (row === undefined) throw new Error(`No quota "${id}" is published in ${edition}`);
  return { limit: row.limit, adjustable: row.adjustable, source: row.source };
}
