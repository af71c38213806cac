import type { Rule } from '../rule.ts';
import { peeringsPerAccount } from './peerings-per-account.ts';
import { peeringsPerVbr } from './peerings-per-vbr.ts';
import { peeringsPerVpc } from './peerings-per-vpc.ts';
import { routesPerTable } from './routes-per-table.ts';
import { vpcsPerPhysicalConnection } from './vpcs-per-physical-connection.ts';

export const quotaRules: readonly Rule[] = [
  peeringsPerVpc,
  peeringsPerVbr,
  peeringsPerAccount,
  vpcsPerPhysicalConnection,
  routesPerTable,
];
