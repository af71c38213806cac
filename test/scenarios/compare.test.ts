import { describe, expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import { decimalText } from '../../shared/money/decimal.ts';
import { changeFields } from '../../shared/plan/edits/change-object.ts';
import { addScenario } from '../../shared/plan/edits/scenarios.ts';
import { removeObjects } from '../../shared/plan/edits/remove-objects.ts';
import { swapEnds } from '../../shared/plan/edits/swap-ends.ts';
import { mustApply } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { scenarioOf } from '../../shared/plan/variant.ts';
import {
  type Comparison,
  compareScenarios,
  mostListedPairs,
  priceDifference,
  type ScenarioEffect,
} from '../../shared/scenarios/compare.ts';
import { comparisonTable } from '../../shared/scenarios/comparison-table.ts';
import { scenarioProblemMessage } from '../../shared/scenarios/problem-words.ts';
import { createTranslator } from '../../shared/messages/translator.ts';
import { ruleTexts } from '../../shared/rules/rule-texts.ts';
import { plan } from '../support/plan-builder.ts';

const speak = createTranslator('en', ruleTexts);

/**
 * Two VPCs of one account in one region of the mainland that reach each other over 1 Gbit/s, on a day when the guide's free period is over:
 * the guide's section 7 asks 70 USD a month for it. A third VPC hangs on nothing.
 */
const base = plan({ asOf: '2021-06-01' })
  .vpc('vpc-1', ['10.1.0.0/16'])
  .vpc('vpc-2', ['10.2.0.0/16'])
  .vpc('vpc-3', ['10.3.0.0/16'])
  .peering('peer-1', 'vpc-1', 'vpc-2', {
    state: 'activated',
    bandwidthMbps: 1000,
    billing: { method: 'subscription', term: { unit: 'month', count: 3 } },
  })
  .route('vpc-1', '10.2.0.0/16', { peering: 'peer-1' })
  .route('vpc-2', '10.1.0.0/16', { peering: 'peer-1' })
  .build();

function compared(variants: Readonly<Record<string, Plan>>): Comparison {
  const start = Object.entries(variants).reduce(
    (sofar, [name, variant]) => mustApply(sofar, addScenario(sofar, name, scenarioOf(base, variant)).patch),
    base,
  );
  return compareScenarios(start, (one) => analyze(one, '2026-01-01'));
}

function effectIn({ scenarios }: Comparison, at: number): ScenarioEffect {
  const effect = scenarios[at]?.effect;
  if (effect === undefined) throw new Error(`scenario ${at} does not fit`);
  return effect;
}

const sums = ({ price }: Comparison['plan'], term: 'month' | 'term' | 'firstYear') => [
  decimalText(price[term].known),
  price[term].unknown,
];

const cut = mustApply(base, removeObjects(base, ['peer-1']));
const faster = mustApply(base, changeFields(base, 'peerings', 'peer-1', { bandwidthMbps: 2000 }));
const apart = mustApply(base, changeFields(base, 'vpcs', 'vpc-2', { region: 'cn-beijing' }));

describe('a comparison of scenarios', () => {
  it('prices the plan and each variant by month, by term and over the first year', () => {
    const comparison = compared({ Cut: cut });
    // 70 a month: three months of it are one term, twelve the first year.
    expect(sums(comparison.plan, 'month')).toEqual(['70.00', 0]);
    expect(sums(comparison.plan, 'term')).toEqual(['210.00', 0]);
    expect(sums(comparison.plan, 'firstYear')).toEqual(['840.00', 0]);
    const { facts } = effectIn(comparison, 0);
    expect(sums(facts, 'month')).toEqual(['0.00', 0]);
    expect(priceDifference(comparison.plan.price, facts.price, 'firstYear')).toBe('-840.00');
    expect(priceDifference(facts.price, comparison.plan.price, 'month')).toBe('+70.00');
  });

  it('says unknown where no book knows a price, and then no difference', () => {
    const comparison = compared({ Apart: apart });
    const { facts } = effectIn(comparison, 0);
    expect(sums(facts, 'month')).toEqual(['0.00', 1]);
    expect(priceDifference(comparison.plan.price, facts.price, 'month')).toBeUndefined();
    const { columns, rows } = comparisonTable(comparison);
    expect(columns[1]).toBe('Apart');
    const [perMonth] = rows;
    expect(perMonth?.cells.map((cell) => (typeof cell === 'string' ? cell : speak.text(cell)))).toEqual([
      '70.00 USD',
      '1 unknown',
    ]);
  });

  it('counts the pairs that are lost and gained, and lists them', () => {
    const wired: Plan = {
      ...cut,
      peerings: [{ ...(base.peerings[0] ?? never()), acceptor: { router: 'vpc-3', state: 'activated' } }],
      routes: [
        { id: 'rte-1', router: 'vpc-1', destination: '10.3.0.0/16', nextHop: { peering: 'peer-1' } },
        { id: 'rte-2', router: 'vpc-3', destination: '10.1.0.0/16', nextHop: { peering: 'peer-1' } },
      ],
    };
    const comparison = compared({ Cut: cut, Wired: wired, Faster: faster });
    expect(comparison.plan.reachable).toBe(2);
    expect(effectIn(comparison, 0)).toMatchObject({
      lost: {
        count: 2,
        listed: [
          ['vpc-1', 'vpc-2'],
          ['vpc-2', 'vpc-1'],
        ],
      },
      gained: { count: 0, listed: [] },
    });
    expect(effectIn(comparison, 1)).toMatchObject({
      lost: { count: 2 },
      gained: {
        count: 2,
        listed: [
          ['vpc-1', 'vpc-3'],
          ['vpc-3', 'vpc-1'],
        ],
      },
    });
    expect(effectIn(comparison, 2).lost).toEqual({ count: 0, listed: [] });
  });

  it('counts all lost pairs and lists the first ones, also of endpoints that are gone', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      id: `vsw-${at}`,
      vpc: 'vpc-1',
      name: '',
      cidr: `10.1.${at}.0/24`,
    }));
    const wide: Plan = { ...base, vSwitches: many };
    const start = mustApply(
      wide,
      addScenario(wide, 'Gone', scenarioOf(wide, mustApply(wide, removeObjects(wide, ['vpc-1'])))).patch,
    );
    const comparison = compareScenarios(start, (one) => analyze(one, '2026-01-01'));
    // Nine vSwitches reach each other (9 × 8) and vpc-2 in both directions (9 × 2).
    const { lost } = effectIn(comparison, 0);
    expect(lost.count).toBe(90);
    expect(lost.listed).toHaveLength(mostListedPairs);
  });

  it('tells the findings that come and go, the quota that is fullest, and what changes in words', () => {
    const swapped = mustApply(base, swapEnds(base, 'peer-1'));
    const comparison = compared({
      Cut: cut,
      Swapped: swapped,
      Odd: mustApply(base, changeFields(base, 'peerings', 'peer-1', { bandwidthMbps: 3 })),
    });
    const odd = effectIn(comparison, 2);
    expect(odd.findings.added.map(({ rule }) => rule)).toContain('PEER306');
    expect(odd.changes.map(speak.text)).toEqual(['Peering connection peer-1: bandwidth (Mbit/s) 1000 → 3']);
    expect(comparison.plan.quotas).toContainEqual({
      quota: 'peeringsPerVpc',
      owner: 'vpc-1',
      name: 'vpc-1',
      used: 1,
      limit: 5,
    });
    expect(effectIn(comparison, 0).facts.quotas).toEqual([]);
    expect(effectIn(comparison, 1).changes).toHaveLength(2);
  });

  it('says of a scenario that does not fit which row is missing, and compares the others', () => {
    const start = mustApply(base, addScenario(base, 'Faster', scenarioOf(base, faster)).patch);
    const later = mustApply(start, addScenario(start, 'Apart', scenarioOf(base, apart)).patch);
    const comparison = compareScenarios(mustApply(later, removeObjects(later, ['peer-1'])), (one) =>
      analyze(one, '2026-01-01'),
    );
    const [unfit, fit] = comparison.scenarios;
    if (unfit === undefined || unfit.effect !== undefined) throw new Error('it fits');
    expect(speak.text(scenarioProblemMessage(unfit.problem))).toBe(
      'Peering connection peer-1 is changed here and is not in the plan any more.',
    );
    expect(fit?.effect).toBeDefined();
    const [perMonth, perTerm] = comparisonTable(comparison).rows;
    expect(speak.text(perMonth?.cells[1] as never)).toBe('does not fit');
    expect(perTerm?.cells[1]).toBe('');
  });
});

function never(): never {
  throw new Error('not there');
}
