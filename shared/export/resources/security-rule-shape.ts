import type { SecurityRule } from '../../plan/rows.ts';
import { failure, type Result, success } from '../../result.ts';
import type { SecurityRuleResource } from './resource.ts';

export type RuleShape = Pick<SecurityRuleResource, 'direction' | 'policy' | 'protocol' | 'ports' | 'priority'>;

export type RuleShapeError = 'ruleProtocol' | 'rulePorts' | 'rulePriority';

const protocols = ['tcp', 'udp', 'icmp', 'gre', 'all'] as const satisfies readonly RuleShape['protocol'][];
const lastPort = 65_535;

/**
 * A rule as AuthorizeSecurityGroup takes it: TCP and UDP want a range of ports, everything else -1/-1, a priority from 1 to 100. ICMP and GRE
 * have no ports, so theirs say nothing; "all" with ports means something that the API can't say.
 */
export function ruleShape({
  direction,
  policy,
  protocol: text,
  ports: written,
  priority,
}: SecurityRule): Result<RuleShape, RuleShapeError> {
  const protocol = protocols.find((known) => known === text.trim().toLowerCase());
  if (protocol === undefined) return failure('ruleProtocol');
  if (!Number.isInteger(priority) || priority < 1 || priority > 100) return failure('rulePriority');
  const ports = portsOf(protocol, written);
  if (ports === undefined) return failure('rulePorts');
  return success({ direction: direction ?? 'ingress', policy, protocol, ports, priority });
}

function portsOf(protocol: RuleShape['protocol'], text: string): string | undefined {
  if (protocol === 'icmp' || protocol === 'gre') return '-1/-1';
  if (text === '-1/-1') return protocol === 'all' ? text : `1/${lastPort}`;
  const [, from, to] = /^(\d{1,5})\/(\d{1,5})$/u.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (!(first >= 1 && first <= last && last <= lastPort)) return undefined;
  if (protocol === 'all') return first === 1 && last === lastPort ? '-1/-1' : undefined;
  return `${first}/${last}`;
}
