import type { Plan } from '../../plan/plan.ts';
import type { Peering, Route } from '../../plan/rows.ts';
import { examplePlan } from '../example-plan.ts';
import {
  exampleDataCenter,
  examplePeering,
  examplePhysicalConnection,
  exampleRoute,
  exampleVbr,
  exampleVpc,
} from '../example-rows.ts';

/** A peering that forwards. */
export function activePeering(id: string, initiator: string, acceptor: string): Peering {
  const { initiator: one, acceptor: other, ...peering } = examplePeering(id, initiator, acceptor);
  return {
    ...peering,
    initiator: { ...one, state: 'activated' },
    acceptor: { ...other, state: 'activated' },
  };
}

/** The routes of both sides between the two VPCs of `twoVpcs`. */
export const bothWays: readonly Route[] = [
  exampleRoute('rte-1', 'vpc-a', '10.2.0.0/16', 'peer-1'),
  exampleRoute('rte-2', 'vpc-b', '10.1.0.0/16', 'peer-1'),
];

/** `vpc-a` (10.1.0.0/16) and `vpc-b` (10.2.0.0/16), connected by `peer-1`. */
export function twoVpcs(routes: readonly Route[], parts: Partial<Plan> = {}): Plan {
  return examplePlan({
    vpcs: [exampleVpc('vpc-a', '10.1.0.0/16'), exampleVpc('vpc-b', '10.2.0.0/16')],
    peerings: [activePeering('peer-1', 'vpc-a', 'vpc-b')],
    ...parts,
    routes,
  });
}

/** `vpc-b` (10.2.0.0/16) in the middle, connected with `vpc-a` (10.1.0.0/16) by `peer-1` and with `vpc-c` (10.3.0.0/16) by `peer-2`. */
export function threeInARow(routes: readonly Route[]): Plan {
  const { vpcs, peerings } = twoVpcs([]);
  return twoVpcs(
    [
      ...bothWays,
      exampleRoute('rte-3', 'vpc-b', '10.3.0.0/16', 'peer-2'),
      exampleRoute('rte-4', 'vpc-c', '10.2.0.0/16', 'peer-2'),
      ...routes,
    ],
    {
      vpcs: [...vpcs, exampleVpc('vpc-c', '10.3.0.0/16')],
      peerings: [...peerings, activePeering('peer-2', 'vpc-b', 'vpc-c')],
    },
  );
}

/** The four routes of the guide's section 10 for `behindVbr`. */
export const allFour: readonly Route[] = [
  exampleRoute('rte-1', 'vpc-a', '172.16.0.0/12', 'peer-1'),
  { id: 'rte-2', router: 'vbr-1', destination: '172.16.0.0/12', nextHop: { physicalConnection: 'pc-1' } },
  exampleRoute('rte-3', 'vbr-1', '10.1.0.0/16', 'peer-1'),
  { id: 'rte-4', router: 'dc-1', destination: '10.1.0.0/16', nextHop: { ip: '10.100.0.1' } },
];

/** A data center, `dc-1` (172.16.0.0/12), that reaches `vpc-a` (10.1.0.0/16) by `vbr-1` and `peer-1`; without the routes that are named. */
export function behindVbr(without: readonly string[] = [], parts: Partial<Plan> = {}): Plan {
  return examplePlan({
    dataCenters: [exampleDataCenter('dc-1', '172.16.0.0/12')],
    physicalConnections: [examplePhysicalConnection('pc-1', 'dc-1')],
    vbrs: [
      exampleVbr('vbr-1', 'pc-1', { localGatewayIp: '10.100.0.1', peerGatewayIp: '10.100.0.2', prefixLength: 30 }),
    ],
    vpcs: [exampleVpc('vpc-a', '10.1.0.0/16')],
    peerings: [activePeering('peer-1', 'vbr-1', 'vpc-a')],
    routes: allFour.filter(({ id }) => !without.includes(id)),
    ...parts,
  });
}
