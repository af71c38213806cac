import type { Rule } from '../rule.ts';
import { addressNotUsable } from './address-not-usable.ts';
import { dataCenterOverlap } from './data-center-overlap.ts';
import { gatewaySubnetsOverlap } from './gateway-subnets-overlap.ts';
import { gatewaySubnet } from './gateway-subnet.ts';
import { invalidCidr } from './invalid-cidr.ts';
import { neighborsOverlap } from './neighbors-overlap.ts';
import { peersOverlapUnused } from './peers-overlap-unused.ts';
import { peersOverlap } from './peers-overlap.ts';
import { reservedRange } from './reserved-range.ts';
import { vpcBlocksConflict } from './vpc-blocks-conflict.ts';
import { vSwitchOutsideVpc } from './vswitch-outside-vpc.ts';
import { vSwitchesOverlap } from './vswitches-overlap.ts';
import { vpcRangeNotPermitted } from './vpc-range-not-permitted.ts';

export const cidrRules: readonly Rule[] = [
  invalidCidr,
  vpcRangeNotPermitted,
  vSwitchOutsideVpc,
  vSwitchesOverlap,
  addressNotUsable,
  reservedRange,
  vpcBlocksConflict,
  peersOverlap,
  peersOverlapUnused,
  neighborsOverlap,
  dataCenterOverlap,
  gatewaySubnet,
  gatewaySubnetsOverlap,
];
