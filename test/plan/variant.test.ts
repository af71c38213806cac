import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planText } from '../../shared/plan/canonical.ts';
import { addRoutes } from '../../shared/plan/edits/add-route.ts';
import { changeFields } from '../../shared/plan/edits/change-object.ts';
import { removeObjects } from '../../shared/plan/edits/remove-objects.ts';
import { diffPlans } from '../../shared/plan/diff.ts';
import { idMaker } from '../../shared/plan/ids.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Scenario } from '../../shared/plan/rows.ts';
import { decodeChanges, encodeChanges } from '../../shared/plan/scenario-patch.ts';
import { fittingChanges, rebasedOnto, scenarioOf, variantOf } from '../../shared/plan/variant.ts';
import { arbitraryEdits, withoutRepeats } from '../support/arbitrary-edits.ts';
import { arbitraryPlan } from '../support/arbitrary-plan.ts';
import { caseNames, casePlan } from '../support/cases.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { plan } from '../support/plan-builder.ts';

const two = plan()
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.2.0.0/16'])
  .peering('peer-1', 'vpc-1', 'vpc-2', { bandwidthMbps: 2 })
  .at('vpc-1', 0, 0)
  .build();

/** The changes as another program, or somebody with an editor, may have left them in a file. */
function hostile(...changes: readonly unknown[]): Pick<Scenario, 'changes'> {
  return { changes: JSON.parse(JSON.stringify(changes)) as Scenario['changes'] };
}

function variant(base: Plan, scenario: Pick<Scenario, 'changes'>): Plan {
  const made = variantOf(base, scenario);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** The scenario after a trip through the text of a file. */
function storedIn(base: Plan, changes: Scenario['changes']): Scenario {
  const text = planText({ ...base, scenarios: [{ id: 's', name: 'S', changes }] });
  const parsed = parsePlan(text);
  if (!parsed.ok) throw new Error(parsed.error.code);
  const [scenario] = parsed.value.scenarios;
  if (scenario === undefined) throw new Error('no scenario in the file');
  return scenario;
}

describe('a scenario', () => {
  it('of a variant gives that variant again, to the byte, also after it was in a file', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryEdits, (base, edited) => {
        deepFreeze(base);
        const other = edited(base);
        const made = variant(base, storedIn(base, scenarioOf(base, other)));
        expect(planText(made)).toBe(planText(other));
      }),
    );
  });

  it('leads from any plan to any other one', () => {
    const pair = fc.tuple(arbitraryPlan.map(withoutRepeats), arbitraryPlan.map(withoutRepeats));
    fc.assert(
      fc.property(pair, ([base, other]) => {
        expect(planText(variant(base, storedIn(base, scenarioOf(base, other))))).toBe(planText(other));
      }),
    );
    for (const from of caseNames)
      for (const to of caseNames.filter((_, at) => at % 7 === 0)) {
        const [base, other] = [casePlan(from), { ...casePlan(to), unknown: {}, spelledOut: casePlan(from).spelledOut }];
        expect(planText(variant(base, { changes: scenarioOf(base, other) }))).toBe(
          planText({ ...other, unknown: base.unknown }),
        );
      }
  });

  it('is read from JSON as it was written: what JSON leaves out was absent', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryEdits, (base, edited) => {
        const patch = diffPlans(base, edited(base));
        const decoded = decodeChanges(encodeChanges(patch));
        expect(decoded).toEqual({ ok: true, value: patch });
      }),
    );
  });

  it('leaves out what is the same in every variant', () => {
    const other: Plan = {
      ...two,
      steps: [{ id: 'step-1', done: true }],
      quote: { months: 12 },
      scenarios: [{ id: 's', name: 'S', changes: [] }],
      unknown: { later: 1 },
      spelledOut: ['vpcs'],
    };
    expect(scenarioOf(two, other)).toEqual([]);
  });

  it('keeps applying when the plan changed elsewhere: rows are found by what they are known by', () => {
    const changes = scenarioOf(two, mustApply(two, changeFields(two, 'peerings', 'peer-1', { bandwidthMbps: 10 })));
    const renamed = mustApply(two, changeFields(two, 'peerings', 'peer-1', { name: 'Renamed' }));
    const [peering] = renamed.peerings;
    if (peering === undefined) throw new Error('no peering');
    const shifted: Plan = { ...renamed, peerings: [{ ...peering, id: 'peer-0' }, peering] };
    expect(variant(shifted, { changes }).peerings).toEqual([
      { ...peering, id: 'peer-0' },
      { ...peering, bandwidthMbps: 10 },
    ]);
  });

  it('names the row that the plan has lost, and the one that it has itself by now', () => {
    const faster = scenarioOf(two, mustApply(two, changeFields(two, 'peerings', 'peer-1', { bandwidthMbps: 10 })));
    const without = mustApply(two, removeObjects(two, ['peer-1']));
    expect(variantOf(without, { changes: faster })).toEqual({
      ok: false,
      error: { code: 'row-missing', table: 'peerings', key: 'peer-1' },
    });
    const added = scenarioOf(without, two);
    expect(variantOf(two, { changes: added })).toEqual({
      ok: false,
      error: { code: 'row-taken', table: 'peerings', key: 'peer-1' },
    });
  });

  it('fits in spite of places on the canvas and acceptances that came or went', () => {
    const accepting = plan().accepted('CIDR201', ['peer-1'], { reason: 'one' }).build();
    const changes = [
      ...scenarioOf({ ...two, layout: [] }, two),
      ...scenarioOf(two, { ...two, accepted: accepting.accepted }),
    ];
    const now: Plan = {
      ...two,
      layout: [{ id: 'vpc-1', x: 50, y: 50 }],
      accepted: [{ rule: 'CIDR201', subjects: ['peer-1'], reason: 'two' }],
    };
    const made = variant(now, { changes });
    expect(made.layout).toEqual([{ id: 'vpc-1', x: 0, y: 0 }]);
    expect(made.accepted).toEqual(accepting.accepted);
    expect(variant({ ...two, layout: [] }, { changes: scenarioOf(two, { ...two, layout: [] }) }).layout).toEqual([]);
  });

  it('keeps its ids to itself: an edit of the plan does not take one that a scenario adds', () => {
    const [peering] = two.peerings;
    if (peering === undefined) throw new Error('no peering');
    const changes = scenarioOf(two, { ...two, peerings: [peering, { ...peering, id: 'peer-2' }] });
    expect(idMaker({ ...two, scenarios: [{ id: 's', name: 'S', changes }] })('peerings')).toBe('peer-3');
  });
});

describe('a scenario laid over another plan', () => {
  const faster = mustApply(two, changeFields(two, 'peerings', 'peer-1', { bandwidthMbps: 10 }));
  const routed = mustApply(
    faster,
    addRoutes(faster, [{ router: 'vpc-1', destination: '10.2.0.0/16', nextHop: { peering: 'peer-1' } }]),
  );
  const scenario = (changes: Scenario['changes']): Scenario => ({ id: 's', name: 'S', changes });

  it('loses what that plan has already', () => {
    expect(rebasedOnto(faster, scenario(scenarioOf(two, routed)))).toEqual({
      ok: true,
      value: scenarioOf(faster, routed),
    });
    expect(rebasedOnto(routed, scenario(scenarioOf(two, routed)))).toEqual({ ok: true, value: [] });
    const without = mustApply(two, removeObjects(two, ['peer-1']));
    expect(rebasedOnto(without, scenario(scenarioOf(two, without)))).toEqual({ ok: true, value: [] });
  });

  it('fails where a row that it changes is gone, and can be reduced to what fits', () => {
    const without = mustApply(two, removeObjects(two, ['peer-1']));
    const both = scenarioOf(two, mustApply(faster, changeFields(faster, 'vpcs', 'vpc-1', { name: 'One' })));
    expect(rebasedOnto(without, scenario(both))).toMatchObject({ ok: false, error: { code: 'row-missing' } });
    const reduced = fittingChanges(without, scenario(both));
    expect(reduced.left).toBe(1);
    expect(variant(without, reduced)).toEqual(
      mustApply(without, changeFields(without, 'vpcs', 'vpc-1', { name: 'One' })),
    );
  });
});

describe('changes of a hostile file', () => {
  const refused: readonly (readonly [string, unknown])[] = [
    ['an unknown operation', { op: 'replace', table: 'vpcs', at: 0, row: {} }],
    ['an unknown table', { op: 'add', table: 'vpns', at: 0, row: { id: 'x' } }],
    ['a name of the language for a table', { op: 'add', table: '__proto__', at: 0, row: { id: 'x' } }],
    ['no table', { op: 'add', at: 0, row: { id: 'x', text: '' } }],
    ['a scenario within a scenario', { op: 'add', table: 'scenarios', at: 0, row: { id: 'x', name: '', changes: [] } }],
    ['a mark of a step', { op: 'add', table: 'steps', at: 0, row: { id: 'x' } }],
    ['a row that is none', { op: 'add', table: 'vpcs', at: 0, row: { id: 'x', name: 1 } }],
    ['a row that is a list', { op: 'add', table: 'notes', at: 0, row: [] }],
    ['a place before the first', { op: 'add', table: 'notes', at: -1, row: { id: 'x', text: '' } }],
    ['a place between two', { op: 'add', table: 'notes', at: 0.5, row: { id: 'x', text: '' } }],
    ['no key', { op: 'set', table: 'vpcs', at: 0, from: {}, to: { name: 'x' } }],
    ['no fields', { op: 'set', table: 'vpcs', at: 0, key: 'vpc-1', from: {} }],
    ['a field of the header that is no field', { op: 'header', from: {}, to: { vpcs: [] } }],
    ['fields of the file that this version does not know', { op: 'header', from: {}, to: { unknown: { a: 1 } } }],
    ['the prototype of a plan', { op: 'header', from: {}, to: JSON.parse('{"__proto__": {"name": "x"}}') as unknown }],
    ['how the plan is quoted', { op: 'header', from: {}, to: { quote: { months: 12 } } }],
    ['a date that is none', { op: 'header', from: {}, to: { asOf: 'tomorrow' } }],
    ['a plan without a name', { op: 'header', from: { name: 'Test' }, to: {} }],
  ];

  it.each(refused)('are refused with the number of the first bad one: %s', (_, change) => {
    const good = { op: 'header', from: {}, to: { name: 'Fine' } };
    const made = variantOf(two, hostile(good, change));
    expect(made).toEqual({ ok: false, error: { code: 'change-unreadable', index: 1 } });
  });

  it('cannot make a row be none', () => {
    const outcome = variantOf(
      two,
      hostile({ op: 'set', table: 'peerings', at: 0, key: 'peer-1', from: { bandwidthMbps: 2 }, to: {} }),
    );
    expect(outcome).toEqual({ ok: false, error: { code: 'row-invalid', table: 'peerings', key: 'peer-1' } });
    const text = hostile({ op: 'set', table: 'vpcs', at: 0, key: 'vpc-1', from: {}, to: { cidrs: 'all' } });
    expect(variantOf(two, text)).toMatchObject({ ok: false, error: { code: 'row-invalid', key: 'vpc-1' } });
  });

  it('cannot reach the prototype of a row', () => {
    const to = JSON.parse('{"__proto__": {"polluted": true}}') as unknown;
    const made = variant(two, { changes: [{ op: 'set', table: 'vpcs', at: 0, key: 'vpc-1', from: {}, to }] as never });
    expect((made.vpcs[0] as { polluted?: boolean }).polluted).toBeUndefined();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('never throw, whatever they are', () => {
    const change = fc.record(
      {
        op: fc.constantFrom('add', 'remove', 'set', 'header', 'x'),
        table: fc.constantFrom('vpcs', 'peerings', 'layout', 'accepted', 'scenarios', 'x', '__proto__'),
        at: fc.oneof(fc.nat(3), fc.double(), fc.constant(null)),
        key: fc.oneof(fc.constantFrom('vpc-1', 'peer-1', ''), fc.anything()),
        row: fc.oneof(fc.constantFrom(two.vpcs[0], two.peerings[0], two.layout[0]), fc.anything()),
        from: fc.anything(),
        to: fc.oneof(fc.constantFrom({ name: 'x' }, { id: 'x' }), fc.anything()),
      },
      { requiredKeys: ['op'] },
    );
    const json = fc.array(change, { maxLength: 4 }).map((changes) => hostile(...changes.map((one) => jsonOf(one))));
    fc.assert(
      fc.property(json, (scenario) => {
        const made = variantOf(two, scenario);
        if (made.ok) expect(parsePlan(planText(made.value)).ok).toBe(true);
      }),
    );
  });
});

/** What of a value can stand in a file; a value with cycles or big numbers is no JSON. */
function jsonOf(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) as unknown;
  } catch {
    return { op: 'add' };
  }
}
