import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import type { Circumstances } from '../../shared/network/circumstances.ts';
import { compile } from '../../shared/network/compile.ts';
import { reach, reachability } from '../../shared/network/reach.ts';
import { verdicts } from '../../shared/network/verdict.ts';
import { views } from '../../shared/network/view.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { arbitraryNetwork, arbitraryOutage, arbitraryRoute, arbitraryView } from './arbitrary-network.ts';
import { boundariesOf, isInOneOf, referencePackets } from './reference-packets.ts';
import { type Complaints, expectNoComplaints } from './smallest-plan.ts';

/** Every pair, one way and there and back, of which `reach` says something else than the reference. */
function complaintsUnder(under: Partial<Circumstances>): Complaints {
  return (plan) => {
    const packets = referencePackets(plan, under);
    const reachability = reach(compile(plan, defaultRulePack, '2019-08-14'), under);
    const ids = reachability.endpoints.map(({ id }) => id);
    const expected = packets.places.map(({ id }) => id);
    if (ids.join() !== expected.join()) return [`endpoints ${ids.join()} instead of ${expected.join()}`];
    const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
    const complaints: string[] = [];
    for (const [i, from] of packets.places.entries()) {
      for (const [j, to] of packets.places.entries()) {
        if (i === j) continue;
        const there = packets.forward(from, to);
        const both = packets.verdict(from, to);
        counts[both] = (counts[both] ?? 0) + 1;
        const pair = `${from.id} to ${to.id}`;
        if (reachability.forward(i, j) !== there)
          complaints.push(`${pair}, one way: ${reachability.forward(i, j)} instead of ${there}`);
        if (reachability.verdict(i, j) !== both)
          complaints.push(`${pair}: ${reachability.verdict(i, j)} instead of ${both}`);
      }
    }
    for (const verdict of verdicts)
      if (reachability.counts[verdict] !== counts[verdict])
        complaints.push(`${reachability.counts[verdict]} pairs ${verdict} instead of ${counts[verdict]}`);
    return complaints;
  };
}

describe('reach', () => {
  it('says what the reference says of every ordered pair of 2,000 networks', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryView, (plan, view) =>
        expectNoComplaints(plan, complaintsUnder({ view })),
      ),
      { numRuns: 2_000 },
    );
  }, 180_000);

  it('says what the reference says when something is switched off', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryView, arbitraryOutage(), (plan, view, without) =>
        expectNoComplaints(plan, complaintsUnder({ view, without })),
      ),
      { numRuns: 500 },
    );
  });

  it.each(caseNames)('says what the reference says of %s', (name) => {
    for (const view of views) expect(complaintsUnder({ view })(casePlan(name))).toEqual([]);
  });

  it('tells of what stands today by what differs from the design as it tells of it from nothing', () => {
    let differ = 0;
    fc.assert(
      fc.property(arbitraryNetwork(), (plan) => {
        const network = compile(plan, defaultRulePack, '2019-08-14');
        const [designed, today] = [reachability(network), reachability(network, 'today')];
        const anew = reach(network, { view: 'today' });
        if (designed.rows !== today.rows) differ += 1;
        for (const i of today.endpoints.keys())
          for (const j of today.endpoints.keys())
            expect([today.forward(i, j), today.verdict(i, j)]).toEqual([anew.forward(i, j), anew.verdict(i, j)]);
      }),
      { numRuns: 500 },
    );
    expect(differ).toBeGreaterThan(0);
  });

  it('finds nothing reachable today that is not reachable as designed', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (plan) => {
        const network = compile(plan, defaultRulePack, '2019-08-14');
        const [designed, today] = [reachability(network), reachability(network, 'today')];
        for (const i of today.endpoints.keys())
          for (const j of today.reachableFrom(i)) expect(designed.verdict(i, j)).toBe('reachable');
      }),
      { numRuns: 500 },
    );
  });

  it('loses no pair by a route for addresses of which its router delivers none', () => {
    let added = 0;
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryRoute(), (before, routeFor) => {
        const route = routeFor(before);
        const after: Plan = { ...before, routes: [...before.routes, route] };
        fc.pre(!isUsed(before, after, route));
        added += 1;
        const [was, is] = [before, after].map((plan) => reach(compile(plan, defaultRulePack, '2019-08-14')));
        if (!was || !is) throw new Error('there are two plans');
        for (const [i, from] of was.endpoints.entries())
          for (const [j, to] of was.endpoints.entries()) {
            const [old, now] = [was.verdict(i, j), is.verdict(i, j)];
            const lost =
              (old === 'reachable' && now !== old) || (old === 'partial' && now !== old && now !== 'reachable');
            if (lost) throw new Error(`${from.id} to ${to.id} was ${old} and is ${now}`);
          }
      }),
      { numRuns: 500 },
    );
    expect(added).toBeGreaterThanOrEqual(500);
  });
});

/** Whether any packet that is delivered today passes the route's router on its way to an address of the route's destination. */
function isUsed(before: Plan, after: Plan, { router, destination }: Plan['routes'][number]): boolean {
  const { places, carry } = referencePackets(before);
  const addresses = boundariesOf(after).filter((address) => isInOneOf([destination], address));
  return places.some((place) =>
    addresses.some((address) => {
      const { end, trail } = carry(place.router, address);
      return end === 'delivered' && trail.includes(router);
    }),
  );
}
