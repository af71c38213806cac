import { emptyPlan, type Plan } from '../plan/plan.ts';
import { pingFrom } from './ping-from.ts';

/** The guide's section 8: two VPCs of one account, in two regions, peered and reachable in both directions. */
export function sameAccount(): Plan {
  return {
    ...emptyPlan({
      name: 'Two VPCs in one account',
      rulePack: 'express-connect-2019-08-14',
      asOf: '2019-08-14',
    }),
    accounts: [{ id: 'acct-a', name: 'Account A' }],
    vpcs: [
      { id: 'vpc-1', name: 'VPC1', account: 'acct-a', region: 'cn-qingdao', cidrs: ['192.168.0.0/16'] },
      { id: 'vpc-2', name: 'VPC2', account: 'acct-a', region: 'cn-beijing', cidrs: ['172.16.0.0/16'] },
    ],
    vSwitches: [
      { id: 'vsw-1', vpc: 'vpc-1', name: 'vSwitch 1', zone: 'cn-qingdao-b', cidr: '192.168.1.0/24' },
      { id: 'vsw-2', vpc: 'vpc-2', name: 'vSwitch 2', zone: 'cn-beijing-a', cidr: '172.16.1.0/24' },
    ],
    securityGroups: [
      { id: 'sg-1', vpc: 'vpc-1', name: 'group 1', rules: [pingFrom('172.16.0.0/16')] },
      { id: 'sg-2', vpc: 'vpc-2', name: 'group 2', rules: [pingFrom('192.168.0.0/16')] },
    ],
    instances: [
      { id: 'ecs-1', vSwitch: 'vsw-1', name: 'ECS 1', ip: '192.168.1.10', securityGroups: ['sg-1'] },
      { id: 'ecs-2', vSwitch: 'vsw-2', name: 'ECS 2', ip: '172.16.1.10', securityGroups: ['sg-2'] },
    ],
    peerings: [
      {
        id: 'peer-1',
        name: 'Qingdao to Beijing',
        initiator: { router: 'vpc-1', state: 'planned' },
        acceptor: { router: 'vpc-2', state: 'planned' },
        bandwidthMbps: 2,
        billing: {
          method: 'subscription',
          term: { unit: 'month', count: 1 },
          autoRenew: true,
          startsOn: '2019-09-01',
        },
      },
    ],
    routes: [
      { id: 'rte-1', router: 'vpc-1', destination: '172.16.0.0/16', nextHop: { peering: 'peer-1' } },
      { id: 'rte-2', router: 'vpc-2', destination: '192.168.0.0/16', nextHop: { peering: 'peer-1' } },
    ],
    intents: [
      { id: 'int-1', from: 'ecs-1', to: 'ecs-2', protocol: 'icmp', expect: 'reachable', note: 'ping test' },
      { id: 'int-2', from: 'ecs-2', to: 'ecs-1', protocol: 'icmp', expect: 'reachable' },
    ],
    layout: [
      { id: 'vpc-1', x: 0, y: 0 },
      { id: 'vpc-2', x: 480, y: 0 },
    ],
  };
}
