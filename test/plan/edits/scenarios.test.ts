import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planText } from '../../../shared/plan/canonical.ts';
import { addRoutes } from '../../../shared/plan/edits/add-route.ts';
import { changeFields } from '../../../shared/plan/edits/change-object.ts';
import { removeObjects } from '../../../shared/plan/edits/remove-objects.ts';
import {
  addScenario,
  changeScenario,
  describeScenario,
  duplicateScenario,
  mendScenario,
  mostScenarios,
  promoteScenario,
  removeScenario,
} from '../../../shared/plan/edits/scenarios.ts';
import { swapEnds } from '../../../shared/plan/edits/swap-ends.ts';
import { invertPatch, mustApply, type Patch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { scenarioOf, variantOf } from '../../../shared/plan/variant.ts';
import { arbitraryEdits } from '../../support/arbitrary-edits.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { deepFreeze } from '../../support/deep-freeze.ts';
import { plan } from '../../support/plan-builder.ts';

const base = plan()
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.2.0.0/16'])
  .peering('peer-1', 'vpc-1', 'vpc-2', { bandwidthMbps: 2 })
  .build();

const withBandwidth = (to: Plan, bandwidthMbps: number): Plan =>
  mustApply(to, changeFields(to, 'peerings', 'peer-1', { bandwidthMbps }));

/** The plan with a scenario for each variant, called by the names given. */
function withScenarios(start: Plan, variants: Readonly<Record<string, Plan>>): Plan {
  return Object.entries(variants).reduce(
    (sofar, [name, variant]) => mustApply(sofar, addScenario(sofar, name, scenarioOf(start, variant)).patch),
    start,
  );
}

function promoted(start: Plan, id: string, keepAs?: string): Patch {
  const patch = promoteScenario(start, id, keepAs === undefined ? {} : { keepAs });
  if (!patch.ok) throw new Error(patch.error.code);
  return patch.value;
}

function variantNamed(of: Plan, name: string): Plan {
  const scenario = of.scenarios.find((row) => row.name === name);
  const made = scenario && variantOf(of, scenario);
  if (made?.ok !== true) throw new Error(`${name} does not fit`);
  return made.value;
}

describe('the scenarios of a plan', () => {
  it('come with ids and names of their own, up to six', () => {
    let plan = base;
    for (let count = 0; count < mostScenarios; count += 1) plan = mustApply(plan, addScenario(plan, 'Faster').patch);
    expect(plan.scenarios.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'scenario-1 Faster',
      'scenario-2 Faster (2)',
      'scenario-3 Faster (3)',
      'scenario-4 Faster (4)',
      'scenario-5 Faster (5)',
      'scenario-6 Faster (6)',
    ]);
    expect(() => addScenario(plan, 'One more')).toThrow();
  });

  it('are duplicated with what they change, described, and removed', () => {
    const start = withScenarios(base, { Faster: withBandwidth(base, 10) });
    const { patch, id } = duplicateScenario(start, 'scenario-1');
    const copied = mustApply(start, patch);
    expect(copied.scenarios).toEqual([
      { id: 'scenario-1', name: 'Faster', changes: scenarioOf(base, withBandwidth(base, 10)) },
      { id, name: 'Faster (2)', changes: scenarioOf(base, withBandwidth(base, 10)) },
    ]);
    const told = mustApply(copied, describeScenario(copied, id, { name: 'Fast', note: 'for the tender' }));
    expect(told.scenarios[1]).toMatchObject({ name: 'Fast', note: 'for the tender' });
    expect(mustApply(told, describeScenario(told, id, { note: '' })).scenarios[1]).not.toHaveProperty('note');
    expect(mustApply(told, removeScenario(told, 'scenario-1')).scenarios.map(({ name }) => name)).toEqual(['Fast']);
  });

  it('take another variant, and lose what does not fit the plan any more', () => {
    const start = withScenarios(base, { Other: withBandwidth(base, 10) });
    const renamed = mustApply(base, changeFields(base, 'vpcs', 'vpc-1', { name: 'One' }));
    const changed = mustApply(start, changeScenario(start, 'scenario-1', withBandwidth(renamed, 5)));
    expect(variantNamed(changed, 'Other')).toEqual({ ...withBandwidth(renamed, 5), scenarios: changed.scenarios });
    const cut = mustApply(changed, removeObjects(changed, ['peer-1']));
    expect(() => variantNamed(cut, 'Other')).toThrow();
    const mended = mustApply(cut, mendScenario(cut, 'scenario-1'));
    expect(variantNamed(mended, 'Other').vpcs[0]?.name).toBe('One');
    expect(variantNamed(mended, 'Other').peerings).toEqual([]);
  });
});

describe('promoting a scenario', () => {
  it('makes its variant the plan, takes it off the list, and is taken back by one undo, to the byte', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryEdits, arbitraryEdits, fc.boolean(), (plan, edited, other, keeps) => {
        const start = withScenarios(plan, { A: edited(plan), B: other(plan) });
        deepFreeze(start);
        const patch = promoted(start, 'scenario-1', keeps ? 'Before' : undefined);
        const after = mustApply(start, patch);
        expect(planText({ ...after, scenarios: [] })).toBe(planText({ ...edited(plan), scenarios: [] }));
        expect(after.scenarios.map(({ name }) => name)).toEqual(keeps ? ['B', 'Before'] : ['B']);
        expect(planText(mustApply(after, invertPatch(patch)))).toBe(planText(start));
      }),
    );
  });

  it('keeps the plan of before as a scenario that leads back to it', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryEdits, (plan, edited) => {
        const start = withScenarios(plan, { A: edited(plan) });
        const after = mustApply(start, promoted(start, 'scenario-1', 'Before'));
        expect(planText({ ...variantNamed(after, 'Before'), scenarios: [] })).toBe(planText(plan));
      }),
    );
  });

  it('lays the others over the new plan: each still changes what it changed', () => {
    const swapped = mustApply(base, swapEnds(base, 'peer-1'));
    const routed = mustApply(
      swapped,
      addRoutes(swapped, [{ router: 'vpc-1', destination: '10.2.0.0/16', nextHop: { peering: 'peer-1' } }]),
    );
    const start = withScenarios(base, { Faster: withBandwidth(base, 10), Swapped: swapped, Routed: routed });
    const after = mustApply(start, promoted(start, 'scenario-2'));
    expect(variantNamed(after, 'Faster').peerings).toEqual(withBandwidth(swapped, 10).peerings);
    expect(after.scenarios[1]?.changes).toEqual(scenarioOf(swapped, routed));
  });

  it('leaves the others as they are where they do not fit the new plan, and is refused where it does not fit itself', () => {
    const cut = mustApply(base, removeObjects(base, ['peer-1']));
    const start = withScenarios(base, { Cut: cut, Faster: withBandwidth(base, 10) });
    const after = mustApply(start, promoted(start, 'scenario-1'));
    expect(after.scenarios).toEqual([start.scenarios[1]]);
    expect(promoteScenario(after, 'scenario-2')).toEqual({
      ok: false,
      error: { code: 'row-missing', table: 'peerings', key: 'peer-1' },
    });
  });
});
