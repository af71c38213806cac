import type { Instance } from '../plan/rows.ts';
import type { VpcNode } from './network.ts';

/** The instances of a VPC, vSwitch by vSwitch. */
export function instancesOf(vpc: VpcNode): Instance[] {
  return vpc.vSwitches.flatMap(({ instances }) => instances);
}
