import { describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest, sumCounts } from '../../build/test-counts.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('counting', () => {
  it('counts a step without tests as one', () => {
    expect([countStep(0), countStep(2)]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
    ]);
  });

  it('counts the tests of a unit report, not the skipped ones', () => {
    const testResults = [file('passed', 'passed', 'passed', 'pending'), file('failed', 'passed', 'failed')];
    expect(countVitest({ testResults }, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a unit test file that does not load as a failure', () => {
    expect(countVitest({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('counts end-to-end tests, with a flaky one and an error outside of the tests as failures', () => {
    const report = { stats: { expected: 7, unexpected: 2, flaky: 1 }, errors: [{}] };
    expect(countPlaywright(report, 1)).toEqual({ passed: 7, failed: 4 });
  });

  it('does not take an empty report for success', () => {
    expect(countVitest({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] }, 0).failed).toBe(1);
  });

  it('counts a bad exit code that no test explains as a failure', () => {
    expect(countVitest({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('adds up', () => {
    expect(
      sumCounts([
        { passed: 1, failed: 0 },
        { passed: 20, failed: 3 },
      ]),
    ).toEqual({ passed: 21, failed: 3 });
  });
});
