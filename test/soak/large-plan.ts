import type { Plan } from '../../shared/plan/plan.ts';
import { largePlan } from '../support/large-plan.ts';

/** A plan of about 5 MB: a hundred VPCs, most of it the rules of their security groups. */
export function fiveMegabytes(): Plan {
  const plan = largePlan({ vpcs: 100, vSwitches: 300, peerings: 150 });
  const rule = (at: number) => ({
    policy: 'accept' as const,
    protocol: 'tcp',
    ports: `${1000 + at}/${1000 + at}`,
    priority: 1 + (at % 100),
    source: { cidr: `172.16.${at % 256}.0/24` },
  });
  return {
    ...plan,
    securityGroups: plan.vpcs.map(({ id }) => ({
      id: `sg-${id}`,
      vpc: id,
      name: `Group of ${id}`,
      rules: Array.from({ length: 270 }, (_, at) => rule(at)),
    })),
  };
}
