import type { Plan } from '../../plan/plan.ts';
import type { SecurityRule } from '../../plan/rows.ts';
import { examplePlan } from '../example-plan.ts';
import {
  exampleDataCenter,
  exampleHost,
  exampleInstance,
  examplePeering,
  examplePhysicalConnection,
  exampleVbr,
  exampleVpc,
  exampleVSwitch,
} from '../example-rows.ts';
import { exampleGroup } from './example-groups.ts';

/** A host in a data center (10.200.0.0/16) behind a VBR, peered with the VPC of an instance whose group has these rules. */
export function pingedFromPremises(...rules: readonly SecurityRule[]): Plan {
  return examplePlan({
    dataCenters: [exampleDataCenter('dc-1', '10.200.0.0/16')],
    hosts: [exampleHost('host-1', 'dc-1', '10.200.0.10')],
    physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1')],
    vbrs: [exampleVbr('vbr-1', 'pc-1')],
    vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
    vSwitches: [exampleVSwitch('vsw-a', 'vpc-a', '192.168.1.0/24')],
    securityGroups: [exampleGroup('sg-a', 'vpc-a', ...rules)],
    instances: [{ ...exampleInstance('ecs-a', 'vsw-a', '192.168.1.10'), securityGroups: ['sg-a'] }],
    peerings: [examplePeering('peer-1', 'vbr-1', 'vpc-a')],
  });
}
