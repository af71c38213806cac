// @vitest-environment happy-dom
import '../../support/window.ts';
import { describe, expect, it } from 'vitest';
import { translatorFor } from '../../../renderer/language/use-translator.ts';
import { findingGroups, sameFinding, useFindingList } from '../../../renderer/answers/finding-list.ts';
import { analyze } from '../../../shared/analysis.ts';
import { plan } from '../../support/plan-builder.ts';

// One block with host bits set, one in a reserved range, and one of those accepted.
const faulty = plan()
  .vpc('vpc-1', ['10.0.0.1/16'], { name: 'Office' })
  .vpc('vpc-2', ['100.64.0.0/24'], { name: 'Shop' })
  .vpc('vpc-3', ['100.64.9.0/24'], { name: 'Depot' })
  .accepted('CIDR106', ['vpc-3'])
  .accepted('CIDR102', ['vpc-3'])
  .build();
const analysis = analyze(faulty, '2019-08-14');
const translator = translatorFor('en');
const start = useFindingList.getInitialState();

function listed(view: Partial<typeof start>): Record<string, string[]> {
  const groups = findingGroups(analysis, { ...start, ...view }, translator);
  return Object.fromEntries(
    groups.map(({ title, findings }) => [
      translator.text(title),
      findings.map(({ rule, subjects }) => `${rule} ${subjects[0] ?? ''}`),
    ]),
  );
}

describe('the list of findings', () => {
  it('leaves accepted findings out until they are asked for', () => {
    const codes = (view: Partial<typeof start>) => Object.values(listed(view)).flat();
    expect(codes({}).filter((code) => code.endsWith('vpc-3'))).toEqual([]);
    expect(codes({ showAccepted: true })).toContain('CIDR106 vpc-3');
  });

  it('groups by severity, rule or object', () => {
    expect(Object.keys(listed({ groupBy: 'severity' }))).toEqual(['Errors']);
    expect(Object.keys(listed({ groupBy: 'object' })).toSorted()).toEqual(['VPC Office', 'VPC Shop']);
    expect(listed({ groupBy: 'rule' })).toMatchObject({ 'Block in a reserved range': ['CIDR106 vpc-2'] });
  });

  it('filters by code, words of the message and names of objects', () => {
    expect(listed({ filter: 'cidr101' })).toEqual({ Errors: ['CIDR101 vpc-1'] });
    expect(listed({ filter: '10.0.0.1/16' })).toEqual({ Errors: ['CIDR101 vpc-1'] });
    expect(Object.values(listed({ filter: 'office' })).flat()).toEqual(['CIDR101 vpc-1']);
    expect(listed({ filter: 'nothing like it' })).toEqual({});
  });
});

describe('a finding after the plan has changed', () => {
  const [first] = analysis.findings;
  if (first === undefined) throw new Error('the plan has findings');

  it('is known again by its rule and objects, in whatever words', () => {
    const renamed = analyze({ ...faulty, vpcs: faulty.vpcs.map((row) => ({ ...row, name: 'Other' })) }, '2019-08-14');
    expect(sameFinding(renamed.findings, first)).toBe(renamed.findings[0]);
  });

  it('prefers the same words where a rule says several things about one object', () => {
    const twice = analyze(plan().vpc('vpc-1', ['10.0.0.1/16', '10.1.0.1/16']).build(), '2019-08-14').findings;
    const [one, two] = twice.filter(({ rule }) => rule === 'CIDR101');
    if (two === undefined) throw new Error('each of the two blocks is a finding');
    expect(sameFinding(twice, structuredClone(two))).toBe(two);
    expect(one).not.toBe(two);
  });

  it('is gone when nothing like it is left', () => {
    expect(sameFinding([], first)).toBeUndefined();
  });
});
