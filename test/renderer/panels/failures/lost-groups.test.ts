import { describe, expect, it } from 'vitest';
import { lostGroups } from '../../../../renderer/panels/failures/lost-groups.ts';
import { analyze } from '../../../../shared/analysis.ts';
import { circumstances } from '../../../../shared/network/circumstances.ts';
import { failureOf } from '../../../../shared/network/failure.ts';
import { plan } from '../../../support/plan-builder.ts';

describe('lost pairs by network', () => {
  it('counts both orders of a pair of networks together, with one pair to look at', () => {
    const { network } = analyze(
      plan()
        .vpc('vpc-1', ['10.1.0.0/16'])
        .vSwitch('vsw-1', 'vpc-1', '10.1.1.0/24')
        .vSwitch('vsw-2', 'vpc-1', '10.1.2.0/24')
        .vpc('vpc-2', ['10.2.0.0/16'])
        .peering('peer-1', 'vpc-1', 'vpc-2', { state: 'activated' })
        .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
        .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
        .build(),
      '2019-08-14',
    );
    const { before, lost } = failureOf(network, circumstances({ without: new Set(['peer-1']) }));
    // Two vSwitches and one VPC, in both orders; the two vSwitches still reach each other.
    expect(lostGroups(before, lost)).toEqual([{ from: 'vpc-1', to: 'vpc-2', count: 4, example: ['vsw-1', 'vpc-2'] }]);
  });
});
