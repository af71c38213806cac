import { describe, expect, it } from 'vitest';
import { analyze, decisionsFor, fixesFor } from '../../shared/analysis.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Opening } from '../../shared/rules/decision.ts';
import { caseNames, casePlan, wrongCase, wrongCaseNames } from '../support/cases.ts';

/** What the decisions about the findings of one rule open, a list for each finding. */
function opened(of: Plan, rule: string): (readonly Opening[])[] {
  const analysis = analyze(of, '2019-08-14');
  return analysis.findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => decisionsFor(analysis, finding).map(({ opens }) => opens));
}

describe('what a person can decide', () => {
  it.each([
    ...caseNames.map((name) => [name, casePlan(name)] as const),
    ...wrongCaseNames.map((name) => [name, wrongCase(name)] as const),
  ])('or a fix is offered for every finding of %s', (_name, of) => {
    const analysis = analyze(of, '2019-08-14');
    for (const finding of analysis.findings) {
      const ways = [...fixesFor(analysis, finding), ...decisionsFor(analysis, finding)];
      expect(ways.length, `${finding.rule} ${finding.subjects.join(' ')}`).toBeGreaterThan(0);
    }
  });

  it('about answers without a way back is seen along the path', () => {
    expect(opened(wrongCase('fix-route508-does-not-help'), 'ROUTE508')).toEqual([
      [{ kind: 'path', from: 'vpc-1', to: 'dc-1' }],
    ]);
  });

  it('about two days of releasing is to renew before, not to fill in a price', () => {
    const [price, release] = opened(wrongCase('stopped-subscription'), 'BILL805');
    expect(price).toEqual([{ kind: 'quote' }]);
    expect(release).toEqual([{ kind: 'dialog', dialog: 'lifecycle', object: 'peer-1' }, { kind: 'accept' }]);
  });
});
