import { expect, it } from 'vitest';
import { analyze } from '../../shared/analysis.ts';
import benchmarks from './findings.bench.ts';
import { manyFindings } from './many-findings.ts';

it('the benchmark of many findings has as many as it says, and lists the fixes of 20 and of all', () => {
  const { findings } = analyze(manyFindings(250), '2019-08-14');
  expect(findings.map(({ rule }) => rule)).toEqual(Array(250).fill('CIDR102'));
  const [first] = benchmarks;
  const [some, all] = (first?.sides ?? []).map(({ run }) => run());
  expect(some).toBeLessThan(all ?? 0);
});
