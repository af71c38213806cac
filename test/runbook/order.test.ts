import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvents } from '../../shared/lifecycle/events.ts';
import { removeObjects } from '../../shared/plan/edits/remove-objects.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { writeAt } from '../../shared/runbook/place.ts';
import { buildRunbook, changeRunbook, decommissionRunbook, goingWith } from '../../shared/runbook/plan-runbook.ts';
import type { Step } from '../../shared/runbook/runbook.ts';
import { eventsOf } from '../../shared/runbook/step-events.ts';
import { networkOf } from '../lifecycle/connections.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { orderFaults } from './checker.ts';
import { anyDesign, builtDesign, change } from './random-plans.ts';
import { isToStop, simulate } from './simulator.ts';

/** Does what the steps say to a plan: events by the guards of the lifecycle, ids typed in when they become known, routes taken out. */
function followed(start: Plan, steps: readonly Step[]): Plan {
  let at = 0;
  return steps.reduce((of, step) => {
    let next = of;
    const network = networkOf(of);
    if (step.kind === 'remove-route') next = mustApply(next, removeObjects(next, step.subjects.slice(0, 1)));
    if (step.lifecycle !== undefined) {
      const patch = applyEvents(network, step.lifecycle.peering, eventsOf(network, step));
      if (!patch.ok) throw new Error(`${step.id}: ${patch.error.code}`);
      next = mustApply(next, patch.value);
    }
    for (const { place, value } of [...step.outputs, ...(step.handOff?.gives ?? [])]) {
      if (value !== undefined || !next[place.table].some(({ id }) => id === place.id)) continue;
      if (place.table !== 'peerings' && place.field !== 'uid') continue;
      at += 1;
      next = mustApply(next, writeAt(next, place, place.field === 'uid' ? `77${at}` : `ri-typed${at}`));
    }
    return next;
  }, start);
}

function asPlanned(of: Plan): Plan {
  return {
    ...of,
    peerings: of.peerings.map((row) => ({
      ...row,
      initiator: { ...row.initiator, state: 'planned' },
      acceptor: { ...row.acceptor, state: 'planned' },
    })),
  };
}

const states = ({ peerings }: Plan): string[] =>
  peerings.map(({ id, initiator, acceptor }) => `${id} ${initiator.state}/${acceptor.state}`);

describe('a build runbook', () => {
  it('is in an order that every party can follow, whatever is there already', () => {
    fc.assert(
      fc.property(anyDesign, (of) => {
        const network = networkOf(of);
        expect(orderFaults(buildRunbook(network, 'nothing'), network)).toEqual([]);
        expect(orderFaults(buildRunbook(network, 'existing'), network)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('from nothing makes every object, connection and route entry once, and never an entry over what does not forward', () => {
    fc.assert(
      fc.property(anyDesign, (of) => {
        const network = networkOf(of);
        const { steps } = buildRunbook(network, 'nothing');
        const done = simulate(undefined, network, steps);
        expect(done.faults).toEqual([]);
        expect(done.active).toEqual(of.peerings.map(({ id }) => id).sort());
        expect(done.routes).toEqual(of.routes.map(({ id }) => id).sort());
        const made = [of.vbrs, of.vpcs, of.vSwitches, of.securityGroups, of.instances].flat().map(({ id }) => id);
        expect(done.objects).toEqual(made.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('done step by step is allowed by the guards of the lifecycle, and ends with every connection activated', () => {
    fc.assert(
      fc.property(anyDesign, fc.boolean(), (of, fromNothing) => {
        const start = fromNothing ? asPlanned(of) : of;
        const { steps } = buildRunbook(networkOf(of), fromNothing ? 'nothing' : 'existing');
        const end = followed(start, steps);
        expect(states(end)).toEqual(of.peerings.map(({ id }) => `${id} activated/activated`));
      }),
      { numRuns: 200 },
    );
  });

  it('has the same step ids after ids and names were filled in, so that ticks stay where they are', () => {
    fc.assert(
      fc.property(anyDesign, (of) => {
        const idsOf = (one: Plan): string[] =>
          buildRunbook(networkOf(one), 'nothing')
            .steps.filter(({ kind }) => kind !== 'hand-off')
            .map(({ id }) => id);
        const renamed: Plan = {
          ...of,
          accounts: of.accounts.map((row, at) => ({ ...row, name: 'other', uid: `9${at}` })),
          peerings: of.peerings.map((row) => ({ ...row, name: 'other', bandwidthMbps: 5 })),
        };
        expect(idsOf(renamed).sort()).toEqual(idsOf(of).sort());
      }),
    );
  });

  it('can be made of any file, however faulty', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (of, other) => {
        const [network, later] = [
          networkOf({ ...of, rulePack: 'express-connect-2019-08-14' }),
          networkOf({ ...other, rulePack: 'express-connect-2019-08-14' }),
        ];
        for (const basis of ['nothing', 'existing'] as const) buildRunbook(network, basis);
        changeRunbook(network, later);
        decommissionRunbook(
          network,
          of.vpcs.map(({ id }) => id),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a change runbook', () => {
  it('followed in order never leads over a connection that does not forward, and ends at the later plan', () => {
    fc.assert(
      fc.property(change, ({ before, after }) => {
        const [from, to] = [networkOf(before), networkOf(after)];
        const runbook = changeRunbook(from, to);
        expect(orderFaults(runbook, to)).toEqual([]);
        if (runbook.losses === undefined && runbook.steps.every(({ phase }) => phase === 'preparation')) return;
        const done = simulate(from, to, runbook.steps);
        expect(done.faults).toEqual([]);
        expect(done.links).toEqual(to.peerings.map(({ row }) => row.id).sort());
        const up = to.peerings.filter(({ row }) => !isToStop(row)).map(({ row }) => row.id);
        expect(done.active).toEqual(up.sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('from a plan to itself has nothing to do', () => {
    fc.assert(
      fc.property(builtDesign, (of) => {
        const up: Plan = {
          ...of,
          peerings: of.peerings.map((row) => ({
            ...row,
            initiator: { ...row.initiator, state: 'activated' },
            acceptor: { ...row.acceptor, state: 'activated' },
          })),
        };
        fc.pre(up.peerings.length > 0);
        expect(changeRunbook(networkOf(up), networkOf(structuredClone(up))).steps).toEqual([]);
      }),
    );
  });
});

describe('a decommission runbook', () => {
  it('withdraws routes, suspends and deletes in that order, and leaves nothing of what was chosen', () => {
    fc.assert(
      fc.property(builtDesign, fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }), (of, picks) => {
        const all = [...of.peerings, ...of.vpcs, ...of.vbrs, ...of.physicalConnections, ...of.vSwitches].map(
          ({ id }) => id,
        );
        const chosen = picks.map((pick) => all[pick % all.length] ?? '');
        const network = networkOf(of);
        const after = networkOf(mustApply(of, removeObjects(of, goingWith(network, chosen))));
        const runbook = decommissionRunbook(network, chosen);
        expect(orderFaults(runbook, network)).toEqual([]);
        const done = simulate(network, after, runbook.steps);
        expect(done.faults).toEqual([]);
        const left = new Set(
          [...after.plan.vpcs, ...after.plan.vbrs, ...after.plan.vSwitches, ...after.plan.physicalConnections].map(
            ({ id }) => id,
          ),
        );
        expect(done.objects.filter((id) => /^(vpc|vbr|vsw|pc)-/.test(id)).sort()).toEqual([...left].sort());
        for (const id of done.links) expect(after.plan.peerings.map((row) => row.id)).toContain(id);
        expect(done.routes.filter((id) => !after.plan.routes.some((row) => row.id === id))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('done step by step is allowed by the guards of the lifecycle, and ends with the connection gone', () => {
    fc.assert(
      fc.property(anyDesign, fc.nat(10), (of, pick) => {
        const there = of.peerings.filter(
          ({ initiator, acceptor }) => initiator.state !== 'planned' || acceptor.state !== 'planned',
        );
        fc.pre(there.length > 0);
        const id = there[pick % there.length]?.id ?? '';
        // Entries over what was never connected are no more than planned, and stand in the plan alone.
        const { steps } = decommissionRunbook(networkOf(of), [id]);
        const planned = of.routes.filter(
          ({ nextHop, id: route }) => nextHop.peering === id && !steps.some((step) => step.subjects[0] === route),
        );
        const start = mustApply(
          of,
          removeObjects(
            of,
            planned.map((row) => row.id),
          ),
        );
        expect(followed(start, steps).peerings.some((row) => row.id === id)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
