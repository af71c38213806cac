import { emptyPlan, type Plan } from '../plan/plan.ts';
import { pingFrom } from './ping-from.ts';

/** The guide's section 10: VPCs of two accounts reach one data center over a physical connection that one of them owns. */
export function sharedPhysicalConnection(): Plan {
  return {
    ...emptyPlan({
      name: 'One physical connection, VPCs of two accounts',
      rulePack: 'express-connect-2019-08-14',
      asOf: '2019-08-14',
    }),
    accounts: [
      { id: 'acct-a', name: 'Account A', uid: '12345678' },
      { id: 'acct-b', name: 'Account B', uid: '87654321' },
    ],
    dataCenters: [
      { id: 'dc-1', name: 'On-premises data center', cidrs: ['172.16.0.0/12'], device: { vendor: 'cisco-ios' } },
    ],
    hosts: [{ id: 'host-1', dataCenter: 'dc-1', name: 'ERP', ip: '172.16.5.5' }],
    physicalConnections: [
      {
        id: 'pc-AAA',
        name: 'pc-AAA',
        account: 'acct-a',
        dataCenter: 'dc-1',
        accessPoint: 'ap-cn-beijing-dx-A',
        bandwidthMbps: 1000,
      },
    ],
    vbrs: [
      {
        id: 'vbr-1',
        name: 'VPC-Beijing',
        account: 'acct-a',
        region: 'cn-beijing',
        physicalConnection: 'pc-AAA',
        vlan: 1000,
        localGatewayIp: '10.100.0.1',
        peerGatewayIp: '10.100.0.2',
        prefixLength: 30,
      },
    ],
    vpcs: [
      {
        id: 'vpc-a',
        name: 'VPC-A',
        account: 'acct-a',
        region: 'cn-beijing',
        cidrs: ['10.10.0.0/16'],
      },
      {
        id: 'vpc-b',
        name: 'VPC-B',
        account: 'acct-b',
        region: 'cn-hangzhou',
        cidrs: ['192.168.0.0/16'],
      },
    ],
    vSwitches: [
      { id: 'vsw-a', vpc: 'vpc-a', name: 'vSwitch a', zone: 'cn-beijing-a', cidr: '10.10.1.0/24' },
      { id: 'vsw-b', vpc: 'vpc-b', name: 'vSwitch b', zone: 'cn-hangzhou-b', cidr: '192.168.1.0/24' },
    ],
    securityGroups: [
      { id: 'sg-a', vpc: 'vpc-a', name: 'group a', rules: [pingFrom('172.16.0.0/12')] },
      { id: 'sg-b', vpc: 'vpc-b', name: 'group b', rules: [pingFrom('172.16.0.0/12')] },
    ],
    instances: [
      { id: 'ecs-a', vSwitch: 'vsw-a', name: 'ECS a', ip: '10.10.1.10', securityGroups: ['sg-a'] },
      { id: 'ecs-b', vSwitch: 'vsw-b', name: 'ECS b', ip: '192.168.1.10', securityGroups: ['sg-b'] },
    ],
    peerings: [
      {
        id: 'peer-a',
        name: 'VBR to VPC-A',
        initiator: { router: 'vbr-1', state: 'planned' },
        acceptor: { router: 'vpc-a', state: 'planned' },
        bandwidthMbps: 1000,
        billing: { method: 'pay-as-you-go' },
      },
      {
        id: 'peer-b',
        name: 'VBR to VPC-B',
        initiator: { router: 'vbr-1', state: 'planned' },
        acceptor: { router: 'vpc-b', state: 'planned' },
        bandwidthMbps: 2,
        billing: { method: 'pay-as-you-go' },
      },
    ],
    routes: [
      { id: 'rte-1', router: 'vpc-a', destination: '172.16.0.0/12', nextHop: { peering: 'peer-a' } },
      { id: 'rte-2', router: 'vpc-b', destination: '172.16.0.0/12', nextHop: { peering: 'peer-b' } },
      { id: 'rte-3', router: 'vbr-1', destination: '172.16.0.0/12', nextHop: { physicalConnection: 'pc-AAA' } },
      { id: 'rte-4', router: 'vbr-1', destination: '10.10.0.0/16', nextHop: { peering: 'peer-a' } },
      { id: 'rte-5', router: 'vbr-1', destination: '192.168.0.0/16', nextHop: { peering: 'peer-b' } },
      { id: 'rte-6', router: 'dc-1', destination: '10.10.0.0/16', nextHop: { ip: '10.100.0.1' } },
      { id: 'rte-7', router: 'dc-1', destination: '192.168.0.0/16', nextHop: { ip: '10.100.0.1' } },
    ],
    intents: [
      { id: 'int-1', from: 'host-1', to: 'ecs-b', protocol: 'icmp', expect: 'reachable' },
      { id: 'int-2', from: 'ecs-b', to: 'host-1', protocol: 'icmp', expect: 'reachable' },
      { id: 'int-3', from: 'host-1', to: 'ecs-a', protocol: 'icmp', expect: 'reachable' },
    ],
    layout: [
      { id: 'dc-1', x: 0, y: 160 },
      { id: 'pc-AAA', x: 280, y: 160 },
      { id: 'vbr-1', x: 480, y: 160 },
      { id: 'vpc-a', x: 800, y: 0 },
      { id: 'vpc-b', x: 800, y: 320 },
    ],
  };
}
