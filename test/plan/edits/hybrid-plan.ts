import { emptyPlan, type Plan } from '../../../shared/plan/plan.ts';
import type { Peering } from '../../../shared/plan/rows.ts';

/** Two accounts: VPCs and a VBR of the first, a VPC of the second, a data center with one physical connection, another connection free. */
export function hybridPlan(parts: Partial<Plan> = {}): Plan {
  return {
    ...emptyPlan({ name: 'Hybrid', rulePack: 'express-connect-2019-08-14', asOf: '2019-08-14' }),
    accounts: [
      { id: 'acct-a', name: 'Account A', uid: '12345678' },
      { id: 'acct-b', name: 'Account B' },
    ],
    dataCenters: [
      { id: 'dc-1', name: 'Head office', cidrs: ['172.16.0.0/12'] },
      { id: 'dc-2', name: 'Branch', cidrs: ['10.200.0.0/16'] },
    ],
    physicalConnections: [
      { id: 'pc-1', name: 'Line 1', account: 'acct-a', dataCenter: 'dc-1', accessPoint: 'ap-cn-beijing-dx-A' },
      { id: 'pc-2', name: 'Line 2', account: 'acct-a' },
    ],
    vbrs: [
      { id: 'vbr-1', name: 'VBR 1', account: 'acct-a', region: 'cn-beijing', physicalConnection: 'pc-1', vlan: 1000 },
      { id: 'vbr-2', name: 'VBR 2', account: 'acct-a', region: 'cn-beijing' },
    ],
    vpcs: [
      { id: 'vpc-1', name: 'VPC 1', account: 'acct-a', region: 'cn-qingdao', cidrs: ['192.168.0.0/16'] },
      { id: 'vpc-2', name: 'VPC 2', account: 'acct-a', region: 'cn-beijing', cidrs: ['10.1.0.0/16'] },
      { id: 'vpc-3', name: 'VPC 3', account: 'acct-b', region: 'cn-beijing', cidrs: ['10.2.0.0/16'] },
      { id: 'vpc-4', name: '', account: 'acct-a', region: 'cn-qingdao', cidrs: ['10.3.0.0/16'] },
    ],
    ...parts,
  };
}

/** A planned peering between two routers of that plan. */
export function plannedPeering(initiator: string, acceptor: string, fields: Partial<Peering> = {}): Peering {
  return {
    id: 'peer-1',
    name: 'Link',
    initiator: { router: initiator, state: 'planned' },
    acceptor: { router: acceptor, state: 'planned' },
    bandwidthMbps: 2,
    ...fields,
  };
}
