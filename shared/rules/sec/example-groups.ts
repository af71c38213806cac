import type { Plan } from '../../plan/plan.ts';
import type { Instance, SecurityGroup, SecurityRule, Vpc } from '../../plan/rows.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleInstance, examplePeering, exampleVpc, exampleVSwitch } from '../example-rows.ts';

export function exampleGroup(id: string, vpc: string, ...rules: readonly SecurityRule[]): SecurityGroup {
  return { id, vpc, name: id, rules };
}

/** ICMP from a source, as the guide's ping tests let it in. */
export function pingFrom(source?: SecurityRule['source']): SecurityRule {
  return { policy: 'accept', protocol: 'icmp', ports: '-1/-1', priority: 1, ...(source && { source }) };
}

interface Pair {
  /** Rules of sg-a, the group of ecs-a in vpc-a (192.168.0.0/16). */
  readonly a?: readonly SecurityRule[];
  /** Rules of sg-b, the group of ecs-b in vpc-b (172.16.0.0/16). */
  readonly b?: readonly SecurityRule[];
  readonly vpcB?: Partial<Vpc>;
  readonly instanceA?: Partial<Instance>;
  readonly instanceB?: Partial<Instance>;
}

/** Two peered VPCs, an instance in a group of its own in each. */
export function peeredInstances(
  { a = [], b = [], vpcB = {}, instanceA = {}, instanceB = {} }: Pair,
  parts: Partial<Plan> = {},
): Plan {
  return examplePlan({
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), { ...exampleVpc('vpc-b', '172.16.0.0/16'), ...vpcB }],
    vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24'), exampleVSwitch('vsw-b', 'vpc-b', '172.16.1.0/24')],
    securityGroups: [exampleGroup('sg-a', 'vpc-a', ...a), exampleGroup('sg-b', 'vpc-b', ...b)],
    instances: [
      { ...exampleInstance('ecs-a', 'vsw-a', '192.168.1.10'), securityGroups: ['sg-a'], ...instanceA },
      { ...exampleInstance('ecs-b', 'vsw-b', '172.16.1.10'), securityGroups: ['sg-b'], ...instanceB },
    ],
    peerings: [examplePeering('peer-1', 'vpc-a', 'vpc-b')],
    ...parts,
  });
}
