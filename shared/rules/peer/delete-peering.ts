import type { Network } from '../../network/network.ts';
import { removeObjects } from '../../plan/edits/remove-objects.ts';
import type { Fix } from '../finding.ts';

/** The fix of a peering that can't be: it goes, and the routes over it with it. */
export function deletePeering(network: Network, peeringId: string, title: Fix['title']): Fix {
  return { title, safe: false, patch: removeObjects(network.plan, [peeringId]) };
}
