import type { Network } from '../network/network.ts';

/** The region that a card is drawn in, empty where nobody can tell: a line whose access point is not known is in the region of its VBRs. */
export function cardRegion(
  network: Network,
  { id, region }: { readonly id: string; readonly region?: string },
): string {
  return region ?? network.physicalConnections.get(id)?.vbrs[0]?.row.region.trim() ?? '';
}
