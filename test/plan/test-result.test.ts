import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResult, resultText, verdicts } from '../../shared/plan/test-result.ts';

describe('the result of a test', () => {
  it('is a verdict, a measured value, both or none', () => {
    expect(readResult(undefined)).toEqual({ verdict: undefined, measured: '' });
    expect(readResult('passed')).toEqual({ verdict: 'passed', measured: '' });
    expect(readResult('failed: 12 % lost')).toEqual({ verdict: 'failed', measured: '12 % lost' });
    // Whatever another program or an earlier version wrote is kept as it is.
    expect(readResult('passed the test')).toEqual({ verdict: undefined, measured: 'passed the test' });
  });

  it('comes back as it was entered', () => {
    const measured = fc.string().filter((text) => text === text.trimStart());
    fc.assert(
      fc.property(fc.constantFrom(...verdicts), measured, (verdict, value) => {
        expect(readResult(resultText({ verdict, measured: value }))).toEqual({ verdict, measured: value });
      }),
    );
  });
});
