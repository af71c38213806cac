import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import type { Circumstances } from '../../shared/network/circumstances.ts';
import { compile } from '../../shared/network/compile.ts';
import { findEndpoint } from '../../shared/network/endpoints.ts';
import type { Network } from '../../shared/network/network.ts';
import type { Protocol, Trace } from '../../shared/network/trace-types.ts';
import { trace, type TraceOptions } from '../../shared/network/trace.ts';
import { views } from '../../shared/network/view.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { arbitraryNetwork, arbitraryOutage, arbitraryView } from './arbitrary-network.ts';
import { arbitrarySecuredNetwork } from './arbitrary-security.ts';
import { type Packets, type Place, readAddress, referencePackets, withoutRepeatedIds } from './reference-packets.ts';
import { isAdmitted, type Party, type Traffic } from './reference-security.ts';
import { type Complaints, expectNoComplaints } from './smallest-plan.ts';

function networkOf(plan: Plan): Network {
  return compile(plan, defaultRulePack, '2019-08-14');
}

function traceOf(network: Network, from: Place, to: Place, options: TraceOptions): Trace {
  const [start, end] = [findEndpoint(network, from.id), findEndpoint(network, to.id)];
  if (!start.ok || !end.ok) throw new Error(`${from.id} or ${to.id} is no endpoint`);
  return trace(network, start.value, end.value, options);
}

/** Beside the places of the reference the VPCs as a whole. */
function placesWithVpcs(plan: Plan, { places }: Packets): readonly Place[] {
  const known = new Set(places.map(({ id }) => id));
  const vpcs = plan.vpcs
    .filter(({ id }) => !known.has(id) && places.some(({ router }) => router === id))
    .map(({ id, cidrs }) => ({ id, router: id, cidrs, deliveredAlone: true }));
  return [...places, ...vpcs];
}

/** Every ordered pair of networks of which a trace says something else than the reference, or says it inconsistently. */
function complaintsUnder(under: Partial<Circumstances>): Complaints {
  return (plan) => {
    const packets = referencePackets(plan, under);
    const network = networkOf(plan);
    const places = placesWithVpcs(withoutRepeatedIds(plan), packets);
    return places.flatMap((from) =>
      places.flatMap((to) => {
        if (from === to) return [];
        const { verdict, forward, back, blockers } = traceOf(network, from, to, under);
        const said = [verdict, forward.verdict, back.verdict];
        const expected = [packets.verdict(from, to), packets.forward(from, to), packets.forward(to, from)];
        const complaints = said.join() === expected.join() ? [] : [`${said.join()} instead of ${expected.join()}`];
        if ((verdict === 'reachable') !== (blockers.length === 0))
          complaints.push(`${verdict} with ${blockers.length} blockers`);
        return complaints.map((complaint) => `${from.id} to ${to.id}: ${complaint}`);
      }),
    );
  };
}

interface Ends {
  readonly place: Place;
  readonly instance?: Plan['instances'][number];
}

/** Who is at an address of one end: in a network perhaps one of its instances, of several the first. */
function partyAt({ vSwitches, instances }: Plan, { place, instance }: Ends, address: number): Party {
  const inside = vSwitches
    .filter(({ vpc }) => vpc === place.router)
    .flatMap(({ id }) => instances.filter(({ vSwitch }) => vSwitch === id));
  const there = inside.find(({ ip }) => readAddress(ip) === address);
  return { address, isAsked: instance !== undefined, instance: instance ?? there };
}

/** Every ordered pair with an instance at an end of which a trace says something else than routes and rules together. */
function complaintsAbout(protocol: Protocol | undefined, traffic: Traffic | undefined): Complaints {
  return (plan) => {
    const packets = referencePackets(plan);
    const network = networkOf(plan);
    const first = withoutRepeatedIds(plan);
    const ends: readonly Ends[] = [
      ...packets.places.map((place) => ({ place })),
      ...first.hosts.map(({ id, dataCenter, ip }) => ({ place: { id, router: dataCenter, cidrs: [`${ip}/32`] } })),
      ...first.instances.map((instance) => {
        const router = first.vSwitches.find(({ id }) => id === instance.vSwitch)?.vpc ?? '';
        return { place: { id: instance.id, router, cidrs: [`${instance.ip}/32`] }, instance };
      }),
    ].filter(({ place }) => packets.places.some(({ router }) => router === place.router));
    return ends.flatMap((from) =>
      ends.flatMap((to) => {
        if (from === to || (!from.instance && !to.instance)) return [];
        const { verdict } = traceOf(network, from.place, to.place, protocol === undefined ? {} : { protocol });
        const expected = packets.verdict(from.place, to.place, (source, destination) =>
          isAdmitted(first, partyAt(first, from, source), partyAt(first, to, destination), traffic),
        );
        return verdict === expected ? [] : [`${from.place.id} to ${to.place.id}: ${verdict} instead of ${expected}`];
      }),
    );
  };
}

describe('a trace', () => {
  it('says what the reference says of every ordered pair of vSwitches, VPCs and data centers', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryView, (plan, view) =>
        expectNoComplaints(plan, complaintsUnder({ view })),
      ),
      { numRuns: 500 },
    );
  });

  it('says what the reference says when something is switched off', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryView, arbitraryOutage(), (plan, view, without) =>
        expectNoComplaints(plan, complaintsUnder({ view, without })),
      ),
      { numRuns: 200 },
    );
  });

  it.each(caseNames)('says what the reference says of %s', (name) => {
    const plan = casePlan(name);
    for (const view of views) expect(complaintsUnder({ view })(plan)).toEqual([]);
    expect(complaintsAbout({ kind: 'icmp' }, { protocol: 'icmp' })(plan)).toEqual([]);
  });

  it('says of instances what routes and security rules say together', () => {
    fc.assert(
      fc.property(arbitrarySecuredNetwork(), arbitraryTraffic, (plan, [protocol, traffic]) =>
        expectNoComplaints(plan, complaintsAbout(protocol, traffic)),
      ),
      { numRuns: 300 },
    );
  });
});

const arbitraryTraffic = fc.constantFrom<readonly [Protocol | undefined, Traffic | undefined]>(
  [undefined, undefined],
  [{ kind: 'icmp' }, { protocol: 'icmp' }],
  [
    { kind: 'tcp', port: 443 },
    { protocol: 'tcp', port: 443 },
  ],
  [
    { kind: 'udp', port: 53 },
    { protocol: 'udp', port: 53 },
  ],
);
