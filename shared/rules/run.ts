import { message } from '../messages/message.ts';
import type { Network } from '../network/network.ts';
import { acceptanceFinder, isStale } from './acceptance.ts';
import type { Finding } from './finding.ts';
import type { Found, Report, Rule } from './rule.ts';

/** Runs rules over a network: findings in the order of the rules, accepted ones marked. A rule that throws becomes a finding. */
export function runRules(network: Network, rules: readonly Rule[]): Finding[] {
  const steps = ruleSteps(network, rules);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** As `runRules`, one rule for each step of the generator, so that a caller can stop in between. */
export function* ruleSteps(network: Network, rules: readonly Rule[]): Generator<undefined, Finding[], undefined> {
  const findings: Finding[] = [];
  const run = (rule: Rule, check: (report: Report) => void): void => {
    const found: Finding[] = [];
    try {
      check((what) => found.push(findingOf(rule, what)));
    } catch (error) {
      found.push(crashOf(rule, error));
    }
    const acceptanceOf = acceptanceFinder(
      network.plan.accepted.filter((entry) => entry.rule === rule.code && !isStale(entry, network.asOf)),
    );
    for (const finding of found) {
      const acceptance = acceptanceOf(finding);
      findings.push(acceptance === undefined ? finding : { ...finding, acceptance });
    }
  };
  for (const rule of rules) {
    if (!rule.check) continue;
    run(rule, (report) => rule.check?.(network, report));
    yield;
  }
  const outcome = { findings: [...findings], codes: new Set<string>(rules.map(({ code }) => code)) };
  for (const rule of rules)
    if (rule.checkFindings) run(rule, (report) => rule.checkFindings?.(network, outcome, report));
  return inRuleOrder(findings, rules);
}

function findingOf(rule: Rule, { subjects, text = 'message', params, severity, details }: Found<unknown>): Finding {
  return {
    rule: rule.code,
    severity: severity ?? rule.severity,
    subjects,
    message: { key: `${rule.code}:${text}`, params },
    details,
  };
}

function crashOf(rule: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: rule.code,
    severity: 'error',
    subjects: [],
    message: message('findings:ruleCrashed', { rule: rule.code, reason }),
    details: undefined,
  };
}

/** Rules about findings run last but stand at their place in reports. */
function inRuleOrder(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const place = new Map<string, number>(rules.map((rule, at) => [rule.code, at]));
  return findings.toSorted((a, b) => (place.get(a.rule) ?? 0) - (place.get(b.rule) ?? 0));
}
