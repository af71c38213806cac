import { describe, expect, it } from 'vitest';
import { analyze, createAnalyzer, fixesFor } from '../shared/analysis.ts';
import { changeFields } from '../shared/plan/edits/change-object.ts';
import { removeObjects } from '../shared/plan/edits/remove-objects.ts';
import { moveObjects } from '../shared/plan/edits/move-objects.ts';
import { mustApply } from '../shared/plan/patch.ts';
import { parsePlan } from '../shared/plan/parse.ts';
import { planText } from '../shared/plan/canonical.ts';
import { plan } from './support/plan-builder.ts';

const today = '2019-08-14';
const start = plan().vpc('vpc-1', ['10.0.0.1/16']).vpc('vpc-2', ['10.1.0.0/16']).build();
const codes = (analysis: ReturnType<typeof analyze>) => analysis.findings.map(({ rule }) => rule);

describe('an analyzer', () => {
  it('gives the same answer again after a mere move', () => {
    const analyzer = createAnalyzer();
    const moved = mustApply(start, moveObjects(start, new Map([['vpc-1', { x: 8, y: 8 }]])));
    expect(analyzer.of(moved, today)).toBe(analyzer.of(moved, today));
    expect(analyzer.of(start, today)).toBe(analyzer.of(moved, today));
  });

  it('says at once what comes to lie off the canvas, and what is back on it', () => {
    const analyzer = createAnalyzer();
    const moved = (x: number) => mustApply(start, moveObjects(start, new Map([['vpc-2', { x, y: 8 }]])));
    expect(codes(analyzer.of(moved(1_000_001), today))).toEqual(['FILE004', 'CIDR101']);
    expect(codes(analyzer.of(moved(1_000_000), today))).toEqual(['CIDR101']);
    expect(codes(analyzer.of(moved(-2e6), today))).toEqual(['FILE004', 'CIDR101']);
  });

  it('answers of a small plan at once, as analyze does', () => {
    const analyzer = createAnalyzer(1000);
    analyzer.of(start, today);
    const edited = mustApply(start, changeFields(start, 'vpcs', 'vpc-2', { cidrs: ['10.0.0.0/33'] }));
    const analysis = analyzer.of(edited, today);
    expect(analysis.complete).toBe(true);
    expect(analysis.findings).toEqual(analyze(edited, today).findings);
  });
});

describe('an analyzer of a large plan', () => {
  it('shows the findings of before after an edit, without fixes, and completes them step by step', () => {
    const analyzer = createAnalyzer(1);
    const before = analyzer.of(start, today);
    expect([before.complete, codes(before)]).toEqual([true, ['CIDR101']]);
    const edited = mustApply(start, changeFields(start, 'vpcs', 'vpc-2', { cidrs: ['10.0.0.0/33'] }));
    const first = analyzer.of(edited, today);
    expect([first.complete, codes(first)]).toEqual([false, ['CIDR101']]);
    expect(first.findings.flatMap((finding) => fixesFor(first, finding))).toEqual([]);
    let rounds = 1;
    while (!analyzer.work(() => true)) rounds += 1;
    expect(rounds).toBeGreaterThan(1);
    const last = analyzer.of(edited, today);
    expect(last.complete).toBe(true);
    expect(last.findings).toEqual(analyze(edited, today).findings);
    expect(codes(last)).toEqual(['CIDR101', 'CIDR101']);
  });

  it('forgets at once what is said about objects that are gone', () => {
    const analyzer = createAnalyzer(1);
    analyzer.of(start, today);
    const without = mustApply(start, removeObjects(start, ['vpc-1']));
    // Tables that the edit did not touch stay the same ones; the accounts tell that it is one.
    expect(codes(analyzer.of(without, today))).toEqual([]);
  });

  it('never shows the findings of one file for another one', () => {
    const analyzer = createAnalyzer(1);
    analyzer.of(start, today);
    const other = parsePlan(planText({ ...start, vpcs: start.vpcs.slice(1) }));
    if (!other.ok) throw new Error('not read');
    const analysis = analyzer.of(other.value, today);
    expect([analysis.complete, codes(analysis)]).toEqual([true, []]);
  });
});
