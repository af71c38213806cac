import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Acceptance } from '../../shared/plan/rows.ts';
import { acceptanceFinder, matcherOf, matches } from '../../shared/rules/acceptance.ts';
import type { Finding } from '../../shared/rules/finding.ts';

const ids = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
const rule = fc.constantFrom('CIDR101', 'CIDR201');
const entries = fc.array(
  fc.record({ rule, subjects: fc.array(ids, { minLength: 1, maxLength: 3 }), reason: fc.constant('r') }),
);
const findings = fc.array(fc.record({ rule, subjects: fc.array(ids, { maxLength: 4 }) })) as unknown as fc.Arbitrary<
  Finding[]
>;

describe('acceptances held against findings', () => {
  it('are found as by holding each against each, the first one first', () => {
    fc.assert(
      fc.property(entries, findings, (accepted: Acceptance[], found) => {
        const acceptanceOf = acceptanceFinder(accepted);
        for (const finding of found)
          expect(acceptanceOf(finding)).toBe(accepted.find((entry) => matches(entry, finding)));
        const isMatched = matcherOf(found);
        for (const entry of accepted) expect(isMatched(entry)).toBe(found.some((finding) => matches(entry, finding)));
      }),
    );
  });

  it('look at no more than what shares a subject', () => {
    let looks = 0;
    const many = Array.from({ length: 500 }, (_, at) => ({
      get rule() {
        looks += 1;
        return 'CIDR101' as const;
      },
      subjects: [`vpc-${at}`],
    }));
    const isMatched = matcherOf(many);
    for (let at = 0; at < 500; at += 1)
      expect(isMatched({ rule: 'CIDR101', subjects: [`vpc-${at}`], reason: 'r' })).toBe(true);
    expect(looks).toBeLessThanOrEqual(1000);
  });
});
