import data from './data/access-points.json' with { type: 'json' };

export interface AccessPoint {
  readonly id: string;
  /** The region that it belongs to. */
  readonly region: string;
  /** Its published name; not every source that shows an id also names it. */
  readonly name?: string;
  /** A remark for documentation, in English. */
  readonly note?: string;
}

/** The access points whose ids a public source shows; a plan may name others. */
export const accessPoints: readonly AccessPoint[] = data.accessPoints;

const byId: ReadonlyMap<string, AccessPoint> = new Map(accessPoints.map((point) => [point.id, point]));

/** The access point of an id; undefined for one that the catalog does not know. */
export function findAccessPoint(id: string): AccessPoint | undefined {
  return byId.get(id);
}

/** The region of an access point; undefined for one that the catalog does not know: its id is no proof of a region. */
export function regionOfAccessPoint(id: string): string | undefined {
  return byId.get(id)?.region;
}

export function accessPointsOf(region: string): readonly AccessPoint[] {
  return accessPoints.filter((point) => point.region === region);
}
