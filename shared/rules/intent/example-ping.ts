import type { EndState } from '../../catalog/router-states.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Intent, Route, SecurityRule } from '../../plan/rows.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleInstance, examplePeering, exampleRoute, exampleVpc, exampleVSwitch } from '../example-rows.ts';

/** Admits pings from ecs-a, by the group that the guide advises within a region. */
export const admitsPing: SecurityRule = {
  policy: 'accept',
  protocol: 'icmp',
  ports: '-1/-1',
  priority: 1,
  source: { securityGroup: 'sg-a' },
};

/** The two routes that the guide's section 8 adds. */
export const bothRoutes: readonly Route[] = [
  exampleRoute('rte-1', 'vpc-a', '172.16.0.0/16', 'peer-1'),
  exampleRoute('rte-2', 'vpc-b', '192.168.0.0/16', 'peer-1'),
];

/** A ping from ecs-a to ecs-b. */
export function pingIntent(fields: Partial<Intent> = {}): Intent {
  return { id: 'int-1', from: 'ecs-a', to: 'ecs-b', protocol: 'icmp', expect: 'reachable', ...fields };
}

/** Two VPCs of one region with an instance each, one peering, and an intent between the instances. */
export function pingPlan(
  { state, rules }: { readonly state: EndState; readonly rules: readonly SecurityRule[] },
  parts: Partial<Plan>,
): Plan {
  const peering = examplePeering('peer-1', 'vpc-a', 'vpc-b');
  return examplePlan({
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16'), exampleVpc('vpc-b', '172.16.0.0/16')],
    vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24'), exampleVSwitch('vsw-b', 'vpc-b', '172.16.1.0/24')],
    securityGroups: [
      { id: 'sg-a', vpc: 'vpc-a', name: 'sg-a', rules: [] },
      { id: 'sg-b', vpc: 'vpc-b', name: 'sg-b', rules },
    ],
    instances: [
      { ...exampleInstance('ecs-a', 'vsw-a', '192.168.1.10'), securityGroups: ['sg-a'] },
      { ...exampleInstance('ecs-b', 'vsw-b', '172.16.1.10'), securityGroups: ['sg-b'] },
    ],
    peerings: [{ ...peering, initiator: { ...peering.initiator, state }, acceptor: { ...peering.acceptor, state } }],
    intents: [pingIntent()],
    ...parts,
  });
}
