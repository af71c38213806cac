import type { Plan } from '../../plan/plan.ts';
import type { Vbr } from '../../plan/rows.ts';
import { exampleDataCenter, examplePhysicalConnection } from '../example-rows.ts';

/** VBRs on one complete physical connection, `pc-1`, to one data center, `dc-1`. */
export function onOnePhysicalConnection(
  ...vbrs: readonly Vbr[]
): Pick<Plan, 'dataCenters' | 'physicalConnections' | 'vbrs'> {
  return {
    dataCenters: [exampleDataCenter('dc-1', '10.200.0.0/16')],
    physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1')],
    vbrs,
  };
}
