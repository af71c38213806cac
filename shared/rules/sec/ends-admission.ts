import { endpointInstance } from '../../network/endpoints.ts';
import { instancesOf } from '../../network/instances-of.ts';
import type { Network } from '../../network/network.ts';
import type { SecurityDirection } from '../../network/security-rules.ts';
import type { Endpoint, Protocol } from '../../network/trace-types.ts';
import type { Instance } from '../../plan/rows.ts';
import { allowAll, allowTraffic, type WantedTraffic } from './allow-traffic.ts';
import { addedRules, alreadyAdmitted, refusalWords, type TrafficAdmission, unlike } from './peering-admission.ts';

/** The end of a path whose instances are to admit what the other end sends. */
export type AdmittingEnd = 'from' | 'to';

/** Rules that let a kind of traffic from one end of a path into others: out at the sender where its groups drop it, and in at the receiver. */
export function endsAdmission(
  network: Network,
  ends: Readonly<Record<AdmittingEnd, Endpoint>>,
  protocol: Protocol,
  at: readonly AdmittingEnd[],
): TrafficAdmission {
  const wishes = at.flatMap((receiver) => {
    const [into, outOf] = [ends[receiver], ends[receiver === 'to' ? 'from' : 'to']];
    const wish = (end: Endpoint, direction: SecurityDirection, peer: Endpoint): WantedTraffic[] =>
      instancesAt(end).map(({ id }) => ({ instance: id, direction, peer, protocol }));
    return [...wish(outOf, 'egress', into), ...wish(into, 'ingress', outOf)];
  });
  const refusals = wishes.flatMap((wish) => {
    const allowed = allowTraffic(network, wish);
    return allowed.ok ? [] : refusalWords(network, allowed.error);
  });
  const patch = allowAll(network, wishes);
  const isDone = patch.changes.length === 0 && refusals.length === 0;
  return { patch, rules: addedRules(network, patch), refusals: unlike(isDone ? [alreadyAdmitted] : refusals) };
}

/** Whether an end has instances, whose security groups decide; hosts and data centers have none. */
export function hasInstances(end: Endpoint): boolean {
  return instancesAt(end).length > 0;
}

/** The instances that an end stands for. Of those in the same groups one is enough: the others are told the same. */
function instancesAt(end: Endpoint): readonly Instance[] {
  const only = endpointInstance(end);
  if (only !== undefined) return [only];
  if (end.kind === 'vpc') return oneOfEach(instancesOf(end.router));
  if (end.kind === 'vSwitch')
    return oneOfEach(instancesOf(end.router).filter(({ vSwitch }) => vSwitch === end.vSwitch.row.id));
  return [];
}

function oneOfEach(instances: readonly Instance[]): readonly Instance[] {
  const seen = new Set<string>();
  return instances.filter(({ securityGroups = [] }) => {
    const key = securityGroups.join('\n');
    // Whoever is in no group gets into one.
    if (key === '' || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
}
