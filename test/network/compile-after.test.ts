import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { compile } from '../../shared/network/compile.ts';
import { compileAfter } from '../../shared/network/compile-after.ts';
import type { Network } from '../../shared/network/network.ts';
import { reach, reachAfter, type Reachability, reachability, reachWithout } from '../../shared/network/reach.ts';
import { objectTables, type Plan } from '../../shared/plan/plan.ts';
import { plan } from '../support/plan-builder.ts';
import { arbitraryNetwork, arbitraryOutage, arbitraryRoute } from './arbitrary-network.ts';

const today = '2019-08-14';

/** One edit of the table of routes: an entry comes, goes, is replaced, or moves to the end. */
const edit = fc
  .record({ kind: fc.constantFrom('add', 'remove', 'replace', 'move'), at: fc.nat(20), row: arbitraryRoute() })
  .map(({ kind, at, row }) => (start: Plan, number: number): Plan => {
    const routes = [...start.routes];
    const place = routes.length === 0 ? 0 : at % routes.length;
    const made = { ...row(start), id: `rte-new-${number}` };
    if (kind === 'add') routes.splice(place, 0, made);
    else if (kind === 'replace') routes.splice(place, 1, { ...made, id: routes[place]?.id ?? made.id });
    else {
      const taken = routes.splice(place, 1);
      if (kind === 'move') routes.push(...taken);
    }
    return { ...start, routes };
  });

const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

/** All that a network says of its routes, as plain data. */
function tablesOf({ routes }: Network): unknown {
  return [...routes].map(([id, table]) => [
    id,
    table.map(({ row, destination, target }) => ({
      row,
      destination,
      kind: target.kind,
      over:
        target.kind === 'peering' ? target.peering.row.id : target.kind === 'gateway' ? target.vbr.row.id : undefined,
    })),
  ]);
}

function objectsOf({ objects, plan: compiled }: Network, ids: readonly string[]): unknown {
  return [...objectTables.flatMap((table) => compiled[table].map(({ id }) => id)), ...ids].map((id) => [
    objects.get(id),
    objects.has(id),
  ]);
}

function cellsOf(answer: Reachability): unknown {
  const places = answer.endpoints.map((_, place) => place);
  return {
    endpoints: answer.endpoints,
    counts: answer.counts,
    cells: places.flatMap((from) => places.map((to) => `${answer.forward(from, to)} ${answer.verdict(from, to)}`)),
  };
}

describe('a network that is compiled after an earlier one', () => {
  it('says the same as one compiled in full, edit after edit', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), edits, (start, changes) => {
        let network = compile(start, defaultRulePack, today);
        const ids = start.routes.map(({ id }) => id);
        changes.forEach((change, number) => {
          const edited = change(network.plan, number);
          network = compileAfter(network, edited, defaultRulePack, today);
          const full = compile(edited, defaultRulePack, today);
          expect(tablesOf(network)).toEqual(tablesOf(full));
          expect(objectsOf(network, ids)).toEqual(objectsOf(full, ids));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the objects and the tables that an edit does not touch', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), edit, (start, change) => {
        const before = compile(start, defaultRulePack, today);
        // An entry that moves past many others is a large edit, and compiled in full.
        fc.pre(!before.idsRepeat && start.routes.length < 32);
        const after = compileAfter(before, change(start, 0), defaultRulePack, today);
        expect(after.vpcs).toBe(before.vpcs);
        const touched = [...after.routes].filter(([id, table]) => before.routes.get(id) !== table);
        // An entry that is replaced may go to another router.
        expect(touched.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 200 },
    );
  });

  it('is compiled in full when an entry takes the id of another object', () => {
    const start = compile(plan().vpc('vpc-1', ['10.1.0.0/16']).build(), defaultRulePack, today);
    const routes = [{ id: 'vpc-1', router: 'vpc-1', destination: '10.9.0.0/16', nextHop: {} }];
    expect(compileAfter(start, { ...start.plan, routes }, defaultRulePack, today).idsRepeat).toBe(true);
  });
});

describe('reachability after an edit', () => {
  it('is cell for cell that of the whole network, edit after edit', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), edits, (start, changes) => {
        let answer = reachability(compile(start, defaultRulePack, today));
        changes.forEach((change, number) => {
          const network = compileAfter(answer.network, change(answer.network.plan, number), defaultRulePack, today);
          answer = reachAfter(answer, network);
          expect(cellsOf(answer)).toEqual(cellsOf(reach(compile(network.plan, defaultRulePack, today))));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is cell for cell that of the whole network when something is switched off', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryOutage(), (start, without) => {
        const network = compile(start, defaultRulePack, today);
        expect(cellsOf(reachWithout(reachability(network), without))).toEqual(cellsOf(reach(network, { without })));
      }),
      { numRuns: 500 },
    );
  });
});
