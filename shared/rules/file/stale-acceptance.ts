import { nameOf } from '../../network/network.ts';
import { startDraft } from '../../plan/draft.ts';
import type { Acceptance } from '../../plan/rows.ts';
import { isStale, matcherOf } from '../acceptance.ts';
import { examplePlan } from '../example-plan.ts';
import { exampleVpc } from '../example-rows.ts';
import type { Finding } from '../finding.ts';
import { defineRule } from '../rule.ts';

/** The place of the entry in `accepted`. */
interface Details {
  readonly at: number;
}

export const staleAcceptance = defineRule<Details>({
  code: 'FILE003',
  name: 'stale-acceptance',
  severity: 'notice',
  sources: [],
  texts: {
    en: {
      title: 'Acceptance that has no effect any more',
      message: '{{rule}} is accepted for {{subjects}}, and no such finding is there.',
      expired: 'The acceptance of {{rule}} for {{subjects}} ended on {{until}}: the finding counts again.',
      why: 'An acceptance that is left behind would silence the same problem unseen when it comes back.',
      how: 'Remove the entry; if the problem is still accepted, accept it again with a reason and a new date.',
      remove: 'Remove the acceptance of {{rule}} for {{subjects}}',
    },
    'zh-CN': {
      title: '接受记录已失效',
      message: '已对 {{subjects}} 接受 {{rule}}，但目前没有对应的问题。',
      expired: '对 {{subjects}} 的 {{rule}} 的接受已于 {{until}} 到期，该问题重新计入。',
      why: '遗留的接受记录会在同样的问题再次出现时将其掩盖。',
      how: '移除该记录；如果仍需接受该问题，请填写理由和新的期限后重新接受。',
      remove: '移除对 {{subjects}} 的 {{rule}} 的接受记录',
    },
  },
  examples: {
    bad: [
      {
        shows: 'An acceptance of a problem that was mended',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            accepted: [{ rule: 'CIDR101', subjects: ['vpc-a'], reason: 'to be renumbered' }],
          }),
      },
      {
        shows: 'An acceptance whose last day has passed, of a problem that is still there',
        plan: () =>
          examplePlan({
            asOf: '2019-08-14',
            vpcs: [exampleVpc('vpc-a', '192.168.0.0')],
            accepted: [{ rule: 'CIDR101', subjects: ['vpc-a'], reason: 'to be renumbered', until: '2019-08-13' }],
          }),
      },
    ],
    good: [
      {
        shows: 'An acceptance on its last day',
        plan: () =>
          examplePlan({
            asOf: '2019-08-14',
            vpcs: [exampleVpc('vpc-a', '192.168.0.0')],
            accepted: [{ rule: 'CIDR101', subjects: ['vpc-a'], reason: 'to be renumbered', until: '2019-08-14' }],
          }),
      },
      {
        shows: 'An acceptance whose finding a block that cannot be read may be hiding',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0'), exampleVpc('vpc-b', '10.0.0.0/16')],
            accepted: [{ rule: 'CIDR203', subjects: ['vpc-a', 'vpc-b'], reason: 'to be renumbered' }],
          }),
      },
      {
        shows: 'An acceptance of a check that this version does not know',
        plan: () =>
          examplePlan({
            vpcs: [exampleVpc('vpc-a', '192.168.0.0/16')],
            accepted: [{ rule: 'CIDR999', subjects: ['vpc-a'], reason: 'made by a newer version' }],
          }),
      },
    ],
  },
  checkFindings(network, outcome, report) {
    const { accepted } = network.plan;
    const reported: Pick<Finding, 'rule' | 'subjects'>[] = [];
    const judge = (entry: Acceptance, at: number, isMatched: boolean): void => {
      const [first, ...others] = entry.subjects;
      const isExpired = isStale(entry, network.asOf);
      if (first === undefined || (isMatched && !isExpired)) return;
      const subjects = entry.subjects.map((id) => nameOf(network, id)).join(', ');
      const isEnded = isMatched && entry.until !== undefined;
      reported.push({ rule: 'FILE003', subjects: entry.subjects });
      report({
        subjects: [first, ...others],
        text: isEnded ? 'expired' : 'message',
        params: { rule: entry.rule, subjects, ...(isEnded ? { until: entry.until } : {}) },
        details: { at },
      });
    };
    const byRule = new Map<string, Finding[]>();
    for (const finding of outcome.findings) append(byRule, finding.rule, finding);
    const matched = new Map([...byRule].map(([rule, found]) => [rule, matcherOf(found)] as const));
    const isCrashed = new Set([...byRule].filter(([, found]) => found.some(hasNoSubject)).map(([rule]) => rule));
    accepted.forEach((entry, at) => {
      if (entry.rule === 'FILE003' || !outcome.codes.has(entry.rule) || isCrashed.has(entry.rule)) return;
      const isMatched = matched.get(entry.rule)?.(entry) ?? false;
      if (isMatched || !isHidden(byRule, entry)) judge(entry, at, isMatched);
    });
    // What is accepted may be findings of this very rule: those of the other entries.
    const isReported = matcherOf([...reported]);
    accepted.forEach((entry, at) => {
      if (entry.rule === 'FILE003') judge(entry, at, isReported(entry));
    });
  },
  hasSafeFixes: true,
  fixes({ plan }, { at }, { message: { params = {} } }) {
    const draft = startDraft(plan);
    draft.removeAt('accepted', at);
    const { rule = '', subjects = '' } = params;
    return [{ title: { key: 'FILE003:remove', params: { rule, subjects } }, safe: true, patch: draft.patch() }];
  },
});

/** A check that crashed says nothing about objects. */
function hasNoSubject({ subjects }: Finding): boolean {
  return subjects.length === 0;
}

/** While something can't be read, nothing can be said of a check that passes over what can't be read: its finding may come back as soon as that is mended. */
function isHidden(byRule: ReadonlyMap<string, unknown>, entry: Acceptance): boolean {
  return hidingRules.some((rule) => rule !== entry.rule && byRule.has(rule));
}

/** Objects with such a finding are left out of the network, so that no other rule speaks of them. */
const hidingRules = ['FILE001', 'FILE002', 'CIDR101'];

function append(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = map.get(key);
  if (list) list.push(finding);
  else map.set(key, [finding]);
}
