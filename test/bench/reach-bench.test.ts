import { describe, expect, it } from 'vitest';
import { defaultRulePack } from '../../shared/catalog/rule-packs.ts';
import { compile } from '../../shared/network/compile.ts';
import { reach } from '../../shared/network/reach.ts';
import { naiveReach } from './naive-reach.ts';
import { reachPlan } from './reach-plan.ts';

describe('the two sides of the benchmark of reachability', () => {
  it('count the same pairs', () => {
    const plan = reachPlan(100);
    expect(reach(compile(plan, defaultRulePack, '2019-08-14')).counts.reachable).toBe(naiveReach(plan));
  });

  it('count the same pairs of some sources', () => {
    const plan = reachPlan(100);
    const answer = reach(compile(plan, defaultRulePack, '2019-08-14'));
    const sources = answer.endpoints.map((_, from) => from).filter((from) => from % 10 === 0);
    expect(sources.reduce((sum, from) => sum + answer.reachableFrom(from).length, 0)).toBe(naiveReach(plan, 10));
  });
});
