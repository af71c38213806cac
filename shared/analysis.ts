// The single door to what a plan means. Findings of a large plan come between frames: from 5,000 rows on, an edit compiles at once and
// shows the findings of before, without fixes, until the rules have run in slices (`createAnalyzer`). Smaller plans are analysed at once.
import { rulePackOf } from './catalog/rule-packs.ts';
import { compile } from './network/compile.ts';
import { compileAfter } from './network/compile-after.ts';
import type { Network } from './network/network.ts';
import { inheritReachability } from './network/reach.ts';
import type { Blocker } from './network/trace-types.ts';
import { isOnCanvas } from './plan/canvas-extent.ts';
import { objectTables, type Plan } from './plan/plan.ts';
import { effectsOf, type FixEffects, isHarmless } from './fix-effects.ts';
import { mustApply, type Patch } from './plan/patch.ts';
import { failedTests } from './plan/test-result.ts';
import type { RuleCode } from './rule-code.ts';
import { blockerFixes } from './rules/blocker-fixes.ts';
import { type Decision, usualDecisions } from './rules/decision.ts';
import type { Finding, Fix, Severity } from './rules/finding.ts';
import { findRule, rules } from './rules/registry.ts';
import { ruleSteps, runRules } from './rules/run.ts';

/** Everything that is computed from a plan. */
export interface Analysis {
  readonly network: Network;
  readonly findings: readonly Finding[];
  /** Findings by severity, accepted ones left out. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** False while the findings are still those of the plan before an edit; they have no fixes then. */
  readonly complete: boolean;
}

/** The single door to what a plan means: the window and the command line go through it. `today` is an ISO date. */
export function analyze(plan: Plan, today: string): Analysis {
  return analysisOf(networkOf(plan, today));
}

/** Analyses one plan after another, as it is edited. */
export interface Analyzer {
  /**
   * What the plan means. The last answer is remembered: a plan that differs in its layout, stored quotes, scenarios or marks of steps alone means the same, and one that differs in its
   * routes alone nearly so. Of a large plan that was edited the answer may be incomplete at first; `work` completes it.
   */
  readonly of: (plan: Plan, today: string) => Analysis;
  /** Completes the last answer, rule by rule, until there is no time left; answers whether it is complete. */
  readonly work: (isTimeUp: () => boolean) => boolean;
}

/** `largeFrom`: from how many rows on a plan is too large to be analysed at once. */
export function createAnalyzer(largeFrom = Number.POSITIVE_INFINITY): Analyzer {
  let last: { plan: Plan; today: string; analysis: Analysis } | undefined;
  let steps: Generator<undefined, readonly Finding[], undefined> | undefined;
  return {
    of(plan, today) {
      if (last?.today === today && meansTheSame(last.plan, plan)) return last.analysis;
      steps = undefined;
      const network = last === undefined ? networkOf(plan, today) : networkAfter(last.analysis.network, plan, today);
      if (last !== undefined && rowCount(plan) >= largeFrom && isEditOf(last.plan, plan)) {
        steps = ruleSteps(network, rules);
        last = { plan, today, analysis: provisional(network, last.analysis) };
      } else last = { plan, today, analysis: analysisOf(network) };
      return last.analysis;
    },
    work(isTimeUp) {
      while (steps !== undefined && last !== undefined) {
        const step = steps.next();
        if (step.done === true) {
          last = { ...last, analysis: counted(last.analysis.network, step.value, true) };
          steps = undefined;
        } else if (isTimeUp()) return false;
      }
      return true;
    },
  };
}

/** What a plan means without a look for problems, as where a plan is only compared with another one. `today` is an ISO date. */
export function networkOf(plan: Plan, today: string): Network {
  return compile(plan, rulePackOf(plan), today);
}

function networkAfter(before: Network, plan: Plan, today: string): Network {
  const network = compileAfter(before, plan, rulePackOf(plan), today);
  inheritReachability(network, before);
  return network;
}

/** The new network with the findings of before that are about objects which are still there. */
function provisional(network: Network, before: Analysis): Analysis {
  const findings = before.findings.filter(({ subjects }) => subjects.every((id) => network.objects.has(id)));
  return counted(network, findings, false);
}

/** Whether a plan came from another one by edits: they share tables, which two files that were read never do. */
function isEditOf(before: Plan, after: Plan): boolean {
  return objectTables.some((table) => before[table] === after[table] && after[table].length > 0);
}

function rowCount(plan: Plan): number {
  return objectTables.reduce((sum, table) => sum + plan[table].length, 0);
}

/** An analysis that says nothing of what some rules found, as where a reader is not to see it. */
export function withoutRules({ network, findings, complete }: Analysis, codes: readonly RuleCode[]): Analysis {
  return counted(
    network,
    findings.filter(({ rule }) => !codes.includes(rule)),
    complete,
  );
}

function analysisOf(network: Network): Analysis {
  return counted(network, runRules(network, rules), true);
}

function counted(network: Network, findings: readonly Finding[], complete: boolean): Analysis {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const finding of findings) if (!finding.acceptance) counts[finding.severity] += 1;
  return { network, findings, counts, complete };
}

/**
 * The changes that would remove a finding, the best first; none where only a person can decide. Each is tried: one after which the finding is still
 * there is left out, and one is safe only if it takes nothing away, opens nothing that an intent wants closed, and brings no new finding.
 */
export function fixesFor(analysis: Analysis, finding: Finding): readonly Fix[] {
  // A crashed rule can't be asked; its finding has no subject.
  if (!analysis.complete || finding.subjects.length === 0) return [];
  const known = triedFixes.get(analysis) ?? new Map<Finding, readonly Fix[]>();
  triedFixes.set(analysis, known);
  const tried = known.get(finding) ?? proposedFixes(analysis, finding).flatMap((fix) => tryFix(analysis, finding, fix));
  known.set(finding, tried);
  return tried;
}

const triedFixes = new WeakMap<Analysis, Map<Finding, readonly Fix[]>>();

/** What the rule of a finding proposes, not tried yet. */
function proposedFixes({ network }: Analysis, finding: Finding): readonly Fix[] {
  return findRule(finding.rule)?.fixes(network, finding) ?? [];
}

function tryFix(analysis: Analysis, finding: Finding, fix: Fix): Fix[] {
  const network = networkAfter(analysis.network, mustApply(analysis.network.plan, fix.patch), analysis.network.asOf);
  if (!isGone(analysis, network, finding)) return [];
  return fix.safe && !isHarmless(effectsOf(analysis, analysisOf(network))) ? [{ ...fix, safe: false }] : [fix];
}

/** Whether its rule has less to say about the objects of a finding in another network than in the analysed one. */
function isGone({ findings }: Analysis, after: Network, finding: Finding): boolean {
  const rule = findRule(finding.rule);
  // What a rule says about findings needs all of the others.
  if (rule?.check === undefined) return true;
  const isSame = ({ rule: code, subjects }: Finding): boolean =>
    code === finding.rule &&
    subjects.length === finding.subjects.length &&
    subjects.every((id, at) => id === finding.subjects[at]);
  return runRules(after, [rule]).filter(isSame).length < findings.filter(isSame).length;
}

/** What a fix would make of an analysed plan. */
export function fixEffects(analysis: Analysis, { patch }: Fix): FixEffects {
  return effectsOf(analysis, analysisAfter(analysis, patch));
}

/** The analysis of a plan after a change, on the same day. */
export function analysisAfter({ network }: Analysis, patch: Patch): Analysis {
  return analysisOf(networkAfter(network, mustApply(network.plan, patch), network.asOf));
}

/**
 * What a person can decide about a finding on the spot, instead of a change that is made for them or beside it. Where there is neither, its
 * objects are opened, or it is accepted.
 */
export function decisionsFor(analysis: Analysis, finding: Finding): readonly Decision[] {
  const decisions = ownDecisions(analysis, finding);
  const isMended = decisions.length > 0 || fixesFor(analysis, finding).length > 0;
  return isMended ? decisions : usualDecisions(analysis.network, finding.subjects);
}

/** The decisions that a finding of this rule alone asks for. */
export function ownDecisions({ network }: Analysis, finding: Finding): readonly Decision[] {
  return findRule(finding.rule)?.decisions?.(network, finding) ?? [];
}

/** The changes that would take something out of a packet's way, the best first; none where only a person can decide. */
export function fixesForBlocker(analysis: Analysis, blocker: Blocker): readonly Fix[] {
  return blockerFixes(analysis.network, blocker);
}

/** The fix of a finding that can be applied without asking anybody, if it has one. */
export function safeFixFor(analysis: Analysis, finding: Finding): Fix | undefined {
  return claimedFix(analysis, finding) && fixesFor(analysis, finding).find(({ safe }) => safe);
}

/** The first fix of a finding that its rule claims to be safe, not tried yet: what many of them do together can be tried at once. */
export function claimedFix(analysis: Analysis, finding: Finding): Fix | undefined {
  if (!analysis.complete || finding.subjects.length === 0 || findRule(finding.rule)?.hasSafeFixes !== true)
    return undefined;
  return proposedFixes(analysis, finding).find(({ safe }) => safe);
}

export interface SafeFixCount {
  /** How many findings that are not accepted have a safe fix. */
  readonly count: number;
  /** Whether there may be more: trying all of them would take too long. */
  readonly more: boolean;
}

/** Counts the findings that have a safe fix, trying as many as a moment allows: the larger the plan, the fewer, and in a very large one none. */
export function safeFixCount(analysis: Analysis): SafeFixCount {
  const known = safeFixCounts.get(analysis);
  if (known !== undefined) return known;
  const most = Math.min(mostTried, Math.floor(mostRowsTried / rowCount(analysis.network.plan)));
  const asks = new Map<string, number>();
  let tried = 0;
  let count = 0;
  let more = false;
  for (const finding of analysis.findings) {
    if (finding.acceptance || findRule(finding.rule)?.hasSafeFixes !== true) continue;
    const before = asks.get(finding.rule) ?? 0;
    asks.set(finding.rule, before + 1);
    if (before >= mostAsked) more = true;
    else if (claimedFix(analysis, finding) === undefined) continue;
    else if (tried >= most) more = true;
    else {
      tried += 1;
      if (safeFixFor(analysis, finding) !== undefined) count += 1;
    }
  }
  safeFixCounts.set(analysis, { count, more });
  return { count, more };
}

const safeFixCounts = new WeakMap<Analysis, SafeFixCount>();

/** Of so many findings of a rule it is looked whether the rule claims a safe fix. */
const mostAsked = 50;

const mostTried = 25;
/** Trying a fix takes time with the rows of the plan, and this is asked after every edit. */
const mostRowsTried = 4_000;

/** Tables that nothing is computed from; of the layout, no more than what lies off the canvas (FILE004), of the steps, which tests failed (INTENT901). */
const withoutMeaning: ReadonlySet<string> = new Set(['layout', 'quotes', 'scenarios', 'steps']);

function meansTheSame(a: Plan, b: Plan): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof Plan)[];
  if (names.some((name) => !withoutMeaning.has(name) && a[name] !== b[name])) return false;
  if (a.steps !== b.steps && JSON.stringify([...failedTests(a)]) !== JSON.stringify([...failedTests(b)])) return false;
  return a.layout === b.layout || (a.layout.every(isOnCanvas) && b.layout.every(isOnCanvas));
}
