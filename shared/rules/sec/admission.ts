import { containsAddress } from '../../net/cidr.ts';
import { parseIpv4 } from '../../net/ipv4.ts';
import type { Network } from '../../network/network.ts';
import { refusedSource, securityVerdict } from '../../network/security-groups.ts';
import { decidingRules, type ParsedRule, type Peer } from '../../network/security-rules.ts';
import type { Host, Instance } from '../../plan/rows.ts';

/**
 * Whether the groups of some instances admit any traffic at all from any of some peers. `refused`: a rule would, but for how it names a group
 * (SEC601, SEC603).
 */
export function admission(
  network: Network,
  instances: readonly Instance[],
  peers: readonly (Instance | Host)[],
): 'some' | 'none' | 'refused' {
  const known = peers.flatMap((row): Peer[] => {
    const address = parseIpv4(row.ip);
    return address === undefined ? [] : [{ address, instance: 'vSwitch' in row ? row : undefined }];
  });
  let isRefused = false;
  for (const instance of withDifferentGroups(instances)) {
    for (const rule of decidingRules(network, instance, 'ingress')) {
      if (rule.rule.policy !== 'accept') continue;
      for (const peer of known) {
        if (!speaksOf(rule, peer)) continue;
        const question = { instance, direction: 'ingress', peer } as const;
        if (securityVerdict(network, question, undefined).admitted) return 'some';
        isRefused ||= rule.cidr === undefined && refusedSource(network, [question], undefined) !== undefined;
      }
    }
  }
  return isRefused ? 'refused' : 'none';
}

/** One instance for every set of groups: what the others are told is the same. */
function withDifferentGroups(instances: readonly Instance[]): readonly Instance[] {
  if (instances.length === 1) return instances;
  return [
    ...new Map(instances.map((instance) => [(instance.securityGroups ?? []).join('\n'), instance] as const)).values(),
  ];
}

/** Whether a rule could match the peer: if not, there is no need to ask how its groups decide. */
function speaksOf({ rule, cidr }: ParsedRule, { address, instance }: Peer): boolean {
  if (cidr !== undefined) return containsAddress(cidr, address);
  const group = rule.source?.securityGroup;
  return group === undefined || (instance?.securityGroups?.includes(group) ?? false);
}
