import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import type { Network } from '../../shared/network/network.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import {
  addMissingRoutes,
  missingRoutes,
  type RouteOptions,
  type RouteScope,
} from '../../shared/routing/missing-routes.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { casePlan } from '../support/cases.ts';
import { plan } from '../support/plan-builder.ts';

const today = '2019-08-14';

function networkOf(of: Plan): Network {
  return analyze(of, today).network;
}

/** `router destination nextHop` of each route that is missing. */
function missing(of: Plan, scope: RouteScope = 'plan', options: RouteOptions = {}): string[] {
  return missingRoutes(networkOf(of), scope, options).routes.map(
    ({ router, destination, nextHop }) => `${router} ${destination} ${Object.values(nextHop).join(' ')}`,
  );
}

function obstacles(of: Plan, options: RouteOptions = {}): string[] {
  return missingRoutes(networkOf(of), 'plan', options).impossible.map(({ router, code }) => `${router} ${code}`);
}

/** Two VPCs with two vSwitches each, peered. */
function twoVpcs() {
  return plan()
    .vpc('vpc-a', ['10.1.0.0/16'])
    .vpc('vpc-b', ['10.2.0.0/16'])
    .vSwitch('vsw-a1', 'vpc-a', '10.1.1.0/24')
    .vSwitch('vsw-a2', 'vpc-a', '10.1.2.0/24')
    .vSwitch('vsw-b1', 'vpc-b', '10.2.2.0/24')
    .vSwitch('vsw-b2', 'vpc-b', '10.2.3.0/24')
    .peering('peer-1', 'vpc-a', 'vpc-b', { state: 'activated' });
}

/** A data center behind a VBR that is peered with a VPC. */
function withVbr(fields: { readonly localGatewayIp?: string } = { localGatewayIp: '10.100.0.1' }) {
  return plan()
    .dataCenter('dc-1', ['172.16.0.0/16', '172.18.0.0/16'])
    .physicalConnection('pc-1', { dataCenter: 'dc-1' })
    .vbr('vbr-1', { physicalConnection: 'pc-1', ...fields })
    .vpc('vpc-a', ['10.1.0.0/16'])
    .peering('peer-1', 'vbr-1', 'vpc-a', { state: 'activated' });
}

describe('the routes that are missing', () => {
  it('are those of both sides between two VPCs', () => {
    expect(missing(twoVpcs().build())).toEqual(['vpc-a 10.2.0.0/16 peer-1', 'vpc-b 10.1.0.0/16 peer-1']);
  });

  it('are the four of the guide between a VBR and a VPC, one for each block', () => {
    expect(missing(withVbr().build())).toEqual([
      'vpc-a 172.16.0.0/16 peer-1',
      'vpc-a 172.18.0.0/16 peer-1',
      'vbr-1 172.16.0.0/16 pc-1',
      'vbr-1 172.18.0.0/16 pc-1',
      'vbr-1 10.1.0.0/16 peer-1',
      'dc-1 10.1.0.0/16 10.100.0.1',
    ]);
  });

  it('of the finished scenarios are none, and of the one that was just drawn the two of the finished one', () => {
    for (const name of ['section-08-same-account', 'section-09-two-accounts', 'section-10-shared-physical-connection'])
      expect(missing(casePlan(name))).toEqual([]);
    const routes = missing(casePlan('section-08-just-drawn'));
    expect(routes).toEqual(['vpc-1 172.16.0.0/16 peer-1', 'vpc-2 192.168.0.0/16 peer-1']);
  });

  it('are those of peerings that forward, if only those are asked about', () => {
    const drawn = casePlan('section-08-just-drawn');
    expect(missing(drawn, 'plan', { states: 'activated' })).toEqual([]);
    expect(missing(drawn, 'plan', { states: 'all' })).toHaveLength(2);
  });

  it('are asked about a peering, around a router or in one table', () => {
    const three = twoVpcs().vpc('vpc-c', ['10.3.0.0/16']).peering('peer-2', 'vpc-b', 'vpc-c').build();
    expect(missing(three, { peering: 'peer-2' })).toEqual(['vpc-b 10.3.0.0/16 peer-2', 'vpc-c 10.2.0.0/16 peer-2']);
    expect(missing(three, { router: 'vpc-c' })).toEqual(['vpc-b 10.3.0.0/16 peer-2', 'vpc-c 10.2.0.0/16 peer-2']);
    expect(missing(three, { table: 'vpc-c' })).toEqual(['vpc-c 10.2.0.0/16 peer-2']);
    expect(missing(withVbr().build(), { table: 'dc-1' })).toEqual(['dc-1 10.1.0.0/16 10.100.0.1']);
    expect(missing(three, { peering: 'nobody' })).toEqual([]);
  });

  it('are not written where a wider route leads the right way, or routes to all vSwitches do', () => {
    const wide = twoVpcs().route('vpc-a', '10.0.0.0/8', { peering: 'peer-1' }).build();
    expect(missing(wide, { table: 'vpc-a' })).toEqual([]);
    const narrow = twoVpcs().route('vpc-a', '10.2.2.0/23', { peering: 'peer-1' });
    expect(missing(narrow.build(), { table: 'vpc-a' })).toEqual([]);
    expect(missing(narrow.build(), { table: 'vpc-a' }, { granularity: 'block' })).toEqual(['vpc-a 10.2.0.0/16 peer-1']);
  });

  it('are written beside a wider route that leads elsewhere, or leads to some vSwitches only', () => {
    const elsewhere = twoVpcs().vpc('vpc-c', ['10.0.0.0/16']).peering('peer-2', 'vpc-a', 'vpc-c');
    elsewhere.route('vpc-a', '10.0.0.0/8', { peering: 'peer-2' });
    expect(missing(elsewhere.build(), { table: 'vpc-a' })).toEqual(['vpc-a 10.2.0.0/16 peer-1']);
    const half = twoVpcs().route('vpc-a', '10.2.2.0/24', { peering: 'peer-1' }).build();
    expect(missing(half, { table: 'vpc-a' })).toEqual(['vpc-a 10.2.0.0/16 peer-1']);
  });

  it('are not written over a route to the very destination, wherever it leads', () => {
    const taken = twoVpcs().route('vpc-a', '10.2.0.0/16', { ip: '10.1.1.1' }).build();
    expect(missing(taken, { table: 'vpc-a' })).toEqual([]);
    expect(obstacles(taken)).toEqual(['vpc-a destination-taken']);
  });

  it('stay with the first of two ways to one network', () => {
    const redundant = withVbr()
      .vbr('vbr-2', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.5' })
      .peering('peer-2', 'vbr-2', 'vpc-a', { state: 'activated' })
      .build();
    expect(missing(redundant).filter((route) => route.startsWith('dc-1'))).toEqual(['dc-1 10.1.0.0/16 10.100.0.1']);
    expect(missing(redundant).filter((route) => route.startsWith('vpc-a'))).toEqual([
      'vpc-a 172.16.0.0/16 peer-1',
      'vpc-a 172.18.0.0/16 peer-1',
    ]);
    expect(missing(redundant).filter((route) => route.startsWith('vbr-2'))).toHaveLength(3);
    expect(obstacles(redundant)).toEqual([]);
  });
});

describe('the granularity', () => {
  it('is one route for each vSwitch on request', () => {
    expect(missing(twoVpcs().build(), { table: 'vpc-a' }, { granularity: 'vSwitch' })).toEqual([
      'vpc-a 10.2.2.0/24 peer-1',
      'vpc-a 10.2.3.0/24 peer-1',
    ]);
  });

  it('is the vSwitch by itself where the blocks overlap, so that nothing local is covered', () => {
    const overlapping = plan()
      .vpc('vpc-a', ['10.1.0.0/16'])
      .vpc('vpc-b', ['10.1.0.0/16', '10.9.0.0/16'])
      .vSwitch('vsw-a', 'vpc-a', '10.1.1.0/24')
      .vSwitch('vsw-b', 'vpc-b', '10.1.2.0/24')
      .vSwitch('vsw-c', 'vpc-b', '10.9.2.0/24')
      .peering('peer-1', 'vpc-a', 'vpc-b')
      .build();
    expect(missing(overlapping)).toEqual([
      'vpc-a 10.1.2.0/24 peer-1',
      'vpc-a 10.9.0.0/16 peer-1',
      'vpc-b 10.1.1.0/24 peer-1',
    ]);
  });

  it('never makes a route to addresses that the router delivers itself', () => {
    const clash = plan()
      .vpc('vpc-a', ['10.1.0.0/16'])
      .vpc('vpc-b', ['10.1.0.0/16'])
      .vSwitch('vsw-a', 'vpc-a', '10.1.1.0/25')
      .vSwitch('vsw-b', 'vpc-b', '10.1.1.0/24')
      .peering('peer-1', 'vpc-a', 'vpc-b')
      .build();
    // 10.1.1.128 and above are only at vpc-b, but a route to its vSwitch would hold addresses of vpc-a.
    expect(missing(clash)).toEqual([]);
    expect(obstacles(clash)).toEqual(['vpc-a kept-locally']);
  });
});

describe('what can’t be written', () => {
  it('is said of a VBR without gateway address, with a shared one, and without data center', () => {
    expect(obstacles(withVbr({}).build())).toEqual(['dc-1 no-gateway-address']);
    const shared = withVbr().vbr('vbr-2', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.1' }).build();
    expect(obstacles(shared)).toEqual(['dc-1 gateway-address-shared']);
    const nowhere = plan().vbr('vbr-1').vpc('vpc-a', ['10.1.0.0/16']).peering('peer-1', 'vbr-1', 'vpc-a').build();
    expect(obstacles(nowhere)).toEqual(['vbr-1 no-data-center']);
    expect(missing(nowhere)).toEqual(['vbr-1 10.1.0.0/16 peer-1']);
  });

  it('is nothing for a peering of a router with itself or of two VBRs', () => {
    const odd = plan().vbr('vbr-1').vbr('vbr-2').vpc('vpc-a', ['10.1.0.0/16']);
    odd.peering('peer-1', 'vpc-a', 'vpc-a').peering('peer-2', 'vbr-1', 'vbr-2');
    expect(missing(odd.build())).toEqual([]);
  });
});

describe('summarising', () => {
  const summarise = { granularity: 'vSwitch', summarise: true } as const;

  it('joins vSwitches to the narrowest block that spans them', () => {
    expect(missing(twoVpcs().build(), 'plan', summarise)).toEqual([
      'vpc-a 10.2.2.0/23 peer-1',
      'vpc-b 10.1.0.0/22 peer-1',
    ]);
  });

  it('captures no other network of the plan, no own block and no destination of another route', () => {
    const inBetween = twoVpcs().vpc('vpc-c', ['10.1.3.0/24']).build();
    expect(missing(inBetween, { table: 'vpc-b' }, summarise)).toEqual([
      'vpc-b 10.1.1.0/24 peer-1',
      'vpc-b 10.1.2.0/24 peer-1',
    ]);
    const routed = twoVpcs().route('vpc-b', '10.1.0.0/24', { ip: '1.2.3.4' }).build();
    expect(missing(routed, { table: 'vpc-b' }, summarise)).toEqual([
      'vpc-b 10.1.1.0/24 peer-1',
      'vpc-b 10.1.2.0/24 peer-1',
    ]);
  });

  it('stays out of the addresses of the internet', () => {
    const offices = plan()
      .dataCenter('dc-1', ['172.16.0.0/16', '172.17.0.0/16', '172.30.0.0/16', '192.168.0.0/16'])
      .physicalConnection('pc-1', { dataCenter: 'dc-1' })
      .vbr('vbr-1', { physicalConnection: 'pc-1', localGatewayIp: '10.100.0.1' })
      .vpc('vpc-a', ['10.1.0.0/16'])
      .peering('peer-1', 'vbr-1', 'vpc-a')
      .build();
    expect(missing(offices, { table: 'vpc-a' }, { summarise: true })).toEqual([
      'vpc-a 172.16.0.0/12 peer-1',
      'vpc-a 192.168.0.0/16 peer-1',
    ]);
  });
});

describe('adding what is missing', () => {
  const options = fc.record({
    granularity: fc.constantFrom('auto', 'block', 'vSwitch'),
    summarise: fc.boolean(),
    states: fc.constantFrom('activated', 'all'),
  });

  it('leaves nothing missing in any plan: a second time adds nothing', () => {
    fc.assert(
      fc.property(arbitraryPlan, options, (any, chosen) => {
        const after = mustApply(any, addMissingRoutes(networkOf(any), 'plan', chosen));
        expect(missingRoutes(networkOf(after), 'plan', chosen).routes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('summarises no destination away that a second network wants: nothing is missing after it', () => {
    const both = plan()
      .dataCenter('dc', ['10.0.2.0/32', '10.0.0.0/16'])
      .physicalConnection('pc', { dataCenter: 'dc' })
      .vbr('vbr', { physicalConnection: 'pc' })
      .vpc('vpc', ['10.0.2.0/32'])
      .peering('peer', 'vbr', 'vpc')
      .build();
    const chosen = { summarise: true } as const;
    const after = mustApply(both, addMissingRoutes(networkOf(both), 'plan', chosen));
    expect(missingRoutes(networkOf(after), 'plan', chosen).routes).toEqual([]);
  });

  it('only adds rows at the end of the routes, no destination twice in a table', () => {
    fc.assert(
      fc.property(arbitraryPlan, options, (any, chosen) => {
        const network = networkOf(any);
        const patch = addMissingRoutes(network, 'plan', chosen);
        const after = mustApply(any, patch);
        expect(after.routes.slice(0, any.routes.length)).toEqual(any.routes);
        const standing = new Set(
          [...network.routes.values()].flat().map(({ row }) => `${row.router} ${row.destination}`),
        );
        for (const { router, destination } of after.routes.slice(any.routes.length)) {
          expect(standing).not.toContain(`${router} ${destination}`);
          standing.add(`${router} ${destination}`);
        }
      }),
      { numRuns: 200 },
    );
  });
});
