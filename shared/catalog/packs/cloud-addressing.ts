import type { Addressing } from '../rule-pack.ts';
import type { Source } from '../source.ts';

const createVpc: Source = { document: 'openapi-meta', at: 'CreateVpc' };
const createVSwitch: Source = { document: 'openapi-meta', at: 'CreateVSwitch' };

/** What the cloud itself fixes about addresses. No edition publishes anything else, so that every pack takes it from here. */
export const cloudAddressing: Omit<Addressing, 'vpcRanges' | 'refusedRanges' | 'secondaryBlocks' | 'vpcPrefixLength'> =
  {
    vSwitchPrefixLength: { min: 16, max: 29, source: createVSwitch },
    reservedRanges: [
      { cidr: '100.64.0.0/10', source: createVpc },
      { cidr: '127.0.0.0/8', source: createVpc },
      { cidr: '169.254.0.0/16', source: createVpc },
      { cidr: '224.0.0.0/4', source: createVpc },
    ],
    reservedAddresses: { first: 1, last: 3, source: createVSwitch },
  };
