import { startDraft } from '../draft.ts';
import type { Patch } from '../patch.ts';
import type { Plan } from '../plan.ts';
import type { SecurityRule } from '../rows.ts';

/** Adds a rule at the end of a security group. */
export function addSecurityRule(plan: Plan, groupId: string, rule: SecurityRule): Patch {
  return withRules(plan, groupId, (rules) => [...rules, rule]);
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
