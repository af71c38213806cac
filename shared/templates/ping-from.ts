import type { SecurityRule } from '../plan/rows.ts';

/** The rule that admits the guide's connectivity test, ping, from a block. */
export function pingFrom(cidr: string): SecurityRule {
  return { direction: 'ingress', policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, source: { cidr } };
}
