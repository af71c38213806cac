import type { Ipv4Range } from '../../../shared/net/cidr-set.ts';
import { endpointInstance } from '../../../shared/network/endpoints.ts';
import type { Network } from '../../../shared/network/network.ts';
import { peerGroups, securityVerdict } from '../../../shared/network/security-groups.ts';
import type { SecurityDirection } from '../../../shared/network/security-rules.ts';
import type { Endpoint, Protocol, SecurityVerdict } from '../../../shared/network/trace-types.ts';
import type { Instance } from '../../../shared/plan/rows.ts';

/** Addresses of a peer that the rules treat alike, and what the rules say. */
export interface AdmissionPart {
  readonly ranges: readonly Ipv4Range[];
  readonly verdict: SecurityVerdict;
}

/** What the groups of an instance say to each part of a peer; nothing where the peer has no address. */
export function admissionParts(
  network: Network,
  { instance, direction, peer, protocol }: AdmissionQuestion,
): AdmissionPart[] {
  const known = endpointInstance(peer);
  const [only] = peer.blocks;
  if (known !== undefined && only !== undefined) {
    const question = { instance, direction, peer: { address: only.first, instance: known } };
    return [{ ranges: [only], verdict: securityVerdict(network, question, protocol) }];
  }
  const home = peer.router?.kind === 'vpc' ? peer.router : undefined;
  return peerGroups(network, { instance, direction }, peer.blocks, home, protocol).map((group) => ({
    ranges: group.ranges,
    verdict: securityVerdict(network, { instance, direction, peer: group.peer }, protocol),
  }));
}

interface AdmissionQuestion {
  readonly instance: Instance;
  readonly direction: SecurityDirection;
  readonly peer: Endpoint;
  readonly protocol: Protocol | undefined;
}
