import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { SecurityRule } from '../rows.ts';

/** What a new rule says: ICMP from everywhere, to be narrowed. The guide's own example (section 10) lets ICMP in from the other side. */
export const newSecurityRule: SecurityRule = {
  direction: 'ingress',
  policy: 'accept',
  protocol: 'icmp',
  ports: '-1/-1',
  priority: 1,
  source: { cidr: '0.0.0.0/0' },
};

/** Adds a rule to a security group, at a place or at its end. */
export function addSecurityRule(plan: Plan, groupId: string, rule: SecurityRule, at?: number): Patch {
  return withRules(plan, groupId, (rules) => rules.toSpliced(at ?? rules.length, 0, rule));
}

/** Changes fields of the rule at a place of a security group; an undefined field is taken out. */
export function changeSecurityRule(plan: Plan, groupId: string, at: number, fields: Partial<SecurityRule>): Patch {
  return withRules(plan, groupId, (rules) => {
    const rule = ruleAt(rules, at);
    const absent = new Set(Object.keys(fields).filter((name) => fields[name as keyof SecurityRule] === undefined));
    const next = Object.entries({ ...rule, ...fields }).filter(([name]) => !absent.has(name));
    return rules.with(at, Object.fromEntries(next) as unknown as SecurityRule);
  });
}

/** Takes the rule at a place out of a security group. */
export function removeSecurityRule(plan: Plan, groupId: string, at: number): Patch {
  return withRules(plan, groupId, (rules) => {
    ruleAt(rules, at);
    return rules.toSpliced(at, 1);
  });
}

/**
 * Puts the rules of a security group into the order in which they decide: ingress before egress, lower priority numbers first, at equal priority
 * drop before accept. What is equal keeps its order.
 */
export function sortSecurityRules(plan: Plan, groupId: string): Patch {
  return withRules(plan, groupId, (rules) => (isSorted(rules) ? rules : rules.toSorted(byDecision)));
}

/** Whether rules stand in the order in which they decide. */
export function isSorted(rules: readonly SecurityRule[]): boolean {
  return rules.every((rule, at) => {
    const before = rules[at - 1];
    return before === undefined || byDecision(before, rule) <= 0;
  });
}

function byDecision(a: SecurityRule, b: SecurityRule): number {
  const rank = ({ direction, policy }: SecurityRule) => [direction === 'egress' ? 1 : 0, policy === 'drop' ? 0 : 1];
  const [directionA = 0, policyA = 0] = rank(a);
  const [directionB = 0, policyB = 0] = rank(b);
  return directionA - directionB || a.priority - b.priority || policyA - policyB;
}

function withRules(
  plan: Plan,
  groupId: string,
  change: (rules: readonly SecurityRule[]) => readonly SecurityRule[],
): Patch {
  const group = plan.securityGroups.find(({ id }) => id === groupId);
  if (group === undefined) throw new Error(`no security group ${groupId}`);
  const draft = startDraft(plan);
  draft.set('securityGroups', groupId, { rules: change(group.rules) });
  return draft.patch();
}

function ruleAt(rules: readonly SecurityRule[], at: number): SecurityRule {
  const rule = rules[at];
  if (rule === undefined) throw new Error(`no rule ${at} of ${rules.length}`);
  return rule;
}
