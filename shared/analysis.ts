import type { RulePack } from './catalog/rule-pack.ts';
import { defaultRulePack, findRulePack } from './catalog/rule-packs.ts';
import { compile } from './network/compile.ts';
import { compileAfter } from './network/compile-after.ts';
import type { Network } from './network/network.ts';
import { inheritReachability } from './network/reach.ts';
import type { Blocker } from './network/trace-types.ts';
import type { Plan } from './plan/plan.ts';
import { blockerFixes } from './rules/blocker-fixes.ts';
import type { Finding, Fix, Severity } from './rules/finding.ts';
import { findRule, rules } from './rules/registry.ts';
import { runRules } from './rules/run.ts';

/** Everything that is computed from a plan. */
export interface Analysis {
  readonly network: Network;
  readonly findings: readonly Finding[];
  /** Findings by severity, accepted ones left out. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** The single door to what a plan means: the window and the command line go through it. `today` is an ISO date. */
export function analyze(plan: Plan, today: string): Analysis {
  return analysisOf(compile(plan, packOf(plan), today));
}

/** An `analyze` that remembers its last answer: a plan that differs in its layout alone means the same, and one that differs in its routes alone nearly so. */
export function createAnalyzer(): (plan: Plan, today: string) => Analysis {
  let last: { plan: Plan; today: string; analysis: Analysis } | undefined;
  return (plan, today) => {
    if (last?.today === today && sameButLayout(last.plan, plan)) return last.analysis;
    const analysis = last === undefined ? analyze(plan, today) : analyzeAfter(last.analysis.network, plan, today);
    last = { plan, today, analysis };
    return analysis;
  };
}

function analyzeAfter(before: Network, plan: Plan, today: string): Analysis {
  const network = compileAfter(before, plan, packOf(plan), today);
  inheritReachability(network, before);
  return analysisOf(network);
}

function packOf({ rulePack }: Plan): RulePack {
  return findRulePack(rulePack) ?? defaultRulePack;
}

function analysisOf(network: Network): Analysis {
  const findings = runRules(network, rules);
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const finding of findings) if (!finding.acceptance) counts[finding.severity] += 1;
  return { network, findings, counts };
}

/** The changes that would remove a finding, the best first; none where only a person can decide. */
export function fixesFor(analysis: Analysis, finding: Finding): readonly Fix[] {
  // A crashed rule can't be asked; its finding has no subject.
  if (finding.subjects.length === 0) return [];
  return findRule(finding.rule)?.fixes(analysis.network, finding) ?? [];
}

/** The changes that would take something out of a packet's way, the best first; none where only a person can decide. */
export function fixesForBlocker(analysis: Analysis, blocker: Blocker): readonly Fix[] {
  return blockerFixes(analysis.network, blocker);
}

/** The fix of a finding that can be applied without asking anybody, if it has one. */
export function safeFixFor(analysis: Analysis, finding: Finding): Fix | undefined {
  return findRule(finding.rule)?.hasSafeFixes ? fixesFor(analysis, finding).find(({ safe }) => safe) : undefined;
}

/** How many findings that are not accepted have a safe fix. */
export function safeFixCount(analysis: Analysis): number {
  return analysis.findings.filter((finding) => !finding.acceptance && safeFixFor(analysis, finding)).length;
}

function sameButLayout(a: Plan, b: Plan): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof Plan)[];
  return names.every((name) => name === 'layout' || a[name] === b[name]);
}
