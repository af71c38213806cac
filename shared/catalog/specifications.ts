import specifications from './data/router-interface-specs.json' with { type: 'json' };

/** One specification of a router interface, as the API names it. */
export interface Specification {
  readonly spec: string;
  /** The bandwidth in Mbit/s; `null` for the acceptor's, which takes the bandwidth of its initiator. */
  readonly mbps: number | null;
  readonly role: 'InitiatingSide' | 'AcceptingSide';
  /** `historic-2018-only`: on the list of 2018 and refused today. */
  readonly listed: 'current' | 'historic-2018-only';
}

export const specs = specifications.specs as readonly Specification[];

/** The specification of every acceptor; the console calls it Default. */
export const acceptorSpec = 'Negative';

/** The bandwidths that an initiator can have today, in Mbit/s, ascending. */
export const offeredBandwidthsMbps: readonly number[] = specs
  .filter((specification) => specification.listed === 'current')
  .flatMap(({ mbps }) => (mbps === null ? [] : [mbps]))
  .sort((a, b) => a - b);

const byBandwidth: ReadonlyMap<number | null, Specification> = new Map(specs.map((entry) => [entry.mbps, entry]));

/** The initiator's specification of a bandwidth in Mbit/s, historic ones included; undefined where there is none. */
export function findSpecification(mbps: number): Specification | undefined {
  return byBandwidth.get(mbps);
}

/** A bandwidth in Mbit/s as it is written: "2 Mbit/s", "1 Gbit/s", "2.5 Gbit/s". */
export function bandwidthLabel(mbps: number): string {
  return mbps >= 1000 ? `${mbps / 1000} Gbit/s` : `${mbps} Mbit/s`;
}
