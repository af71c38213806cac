import process from 'node:process';
import { type Analysis, analyze, fixEffects, fixesFor, fixesForBlocker } from '../../../shared/analysis.ts';
import { rulePackOf } from '../../../shared/catalog/rule-packs.ts';
import { compile } from '../../../shared/network/compile.ts';
import { findEndpoint } from '../../../shared/network/endpoints.ts';
import { judgeIntents } from '../../../shared/network/intents.ts';
import type { Network } from '../../../shared/network/network.ts';
import { reach } from '../../../shared/network/reach.ts';
import { trace } from '../../../shared/network/trace.ts';
import type { Trace } from '../../../shared/network/trace-types.ts';
import { planText } from '../../../shared/plan/canonical.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { invertPatch, mustApply } from '../../../shared/plan/patch.ts';
import { type Plan, tableNames } from '../../../shared/plan/plan.ts';
import type { Finding, Fix } from '../../../shared/rules/finding.ts';
import { findRule } from '../../../shared/rules/registry.ts';
import { runRules } from '../../../shared/rules/run.ts';
import { applySafeFixes } from '../../../shared/safe-fixes.ts';

const today = '2019-08-14';

/**
 * The properties of fixes are tried on 2,000 plans, in parts, so that none takes long on a busy machine; `PLANS=10` tries ten times as many.
 */
export const plansOf = (usual: number): number => usual * Number(process.env['PLANS'] ?? 1);

export const parts = [1, 2, 3, 4] as const;

/**
 * What every fix of every finding of a plan breaks of its promises, as sentences: it can be applied and read again, is undone exactly, and its finding
 * is gone by it; a safe one takes no pair and no intent away, opens nothing, and brings no error; an offered
 * one names what it takes away. Nothing here is taken from what decided that a fix is safe.
 */
export function brokenPromises(plan: Plan): string[] {
  const analysis = analyze(plan, today);
  let offered = 0;
  return analysis.findings.flatMap((finding) =>
    fixesFor(analysis, finding).flatMap((fix) => {
      const what = `${finding.rule} ${fix.title.key} ${finding.subjects.join(' ')}`;
      const after = mustApply(plan, fix.patch);
      const broken = [...roundTrip(plan, after, fix), ...staysAfter(analysis, finding, after)];
      if (fix.safe) broken.push(...unsafe(analysis, after));
      // What is offered is looked at once for each plan: it takes an analysis of its own.
      else if (offered++ === 0) broken.push(...unnamed(analysis, fix, after));
      return broken.map((promise) => `${what}: ${promise}`);
    }),
  );
}

/** Whether something is left to fix, or to be done otherwise, once all safe fixes are applied. */
export function leftToFix(plan: Plan): string[] {
  const { plan: once, patch } = applySafeFixes(plan, today);
  const twice = applySafeFixes(once, today);
  return [
    ...(isSame(plan, mustApply(once, invertPatch(patch))) ? [] : ['is not undone exactly']),
    ...(twice.applied === 0 && planText(twice.plan) === planText(once) ? [] : [`${twice.applied} are left`]),
  ];
}

/** The same of every fix of what is in the way between some of the networks of a plan. */
export function brokenPromisesOnTheWay(plan: Plan, pairs: number): string[] {
  const analysis = analyze(plan, today);
  const ids = [...plan.instances, ...plan.hosts, ...reach(analysis.network).endpoints].map(({ id }) => id);
  const ends = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to] as const));
  return ends.slice(0, pairs).flatMap(([from, to]) =>
    (traceOf(analysis.network, from, to)?.blockers ?? []).flatMap((blocker) => {
      const key = JSON.stringify([blocker.at, blocker.cause]);
      return fixesForBlocker(analysis, blocker).flatMap((fix) => {
        const after = mustApply(plan, fix.patch);
        const broken = roundTrip(plan, after, fix);
        const left = traceOf(networkOf(after), from, to)?.blockers ?? [];
        if (left.some(({ at, cause }) => JSON.stringify([at, cause]) === key)) broken.push('what is in the way stays');
        if (fix.safe) broken.push('nobody was asked');
        return broken.map((promise) => `${blocker.cause.kind} ${fix.title.key} ${from} ${to}: ${promise}`);
      });
    }),
  );
}

function roundTrip(before: Plan, after: Plan, { patch }: Fix): string[] {
  const changed = touchedAlone(before, after);
  const text = planText(changed);
  const read = parsePlan(text);
  return [
    ...(isSame(before, after) ? ['changes nothing'] : []),
    ...(read.ok && planText(read.value) === text ? [] : ['is not read again as it was written']),
    ...(isSame(before, mustApply(after, invertPatch(patch))) ? [] : ['is not undone exactly']),
  ];
}

/** A plan with nothing but the rows that a change touched: a file is read row by row, and the others have been read before. */
function touchedAlone(before: Plan, after: Plan): Plan {
  const touched = tableNames.map((table) => {
    const known = new Set<unknown>(before[table]);
    return [table, after[table].filter((row) => !known.has(row))] as const;
  });
  return { ...after, ...Object.fromEntries(touched) };
}

/** Whether two plans are one to the byte: rows that are not the very same have the same fields, which a file holds in an order of its own. */
function isSame(one: Plan, other: Plan): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof Plan)[];
  return names.every((name) => {
    const [a, b]: unknown[] = [one[name], other[name]];
    if (a === b) return true;
    if (!Array.isArray(a) || !Array.isArray(b)) return JSON.stringify(a) === JSON.stringify(b);
    return a.length === b.length && a.every((row, at) => row === b[at] || inOrder(row) === inOrder(b[at]));
  });
}

function inOrder(row: unknown): string {
  return JSON.stringify(row, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Of a rule that says several things about the same objects there is one less. */
function staysAfter({ findings }: Analysis, finding: Finding, after: Plan): string[] {
  const rule = findRule(finding.rule);
  const isAbout = ({ rule: code, subjects }: Finding): boolean =>
    code === finding.rule && JSON.stringify(subjects) === JSON.stringify(finding.subjects);
  // What is said about findings needs all of them.
  const now = rule?.check === undefined ? analyze(after, today).findings : runRules(networkOf(after), [rule]);
  return now.filter(isAbout).length < findings.filter(isAbout).length ? [] : ['the finding stays'];
}

function unsafe(before: Analysis, after: Plan): string[] {
  const network = networkOf(after);
  const { lost, broken } = losses(before.network, network);
  const errors = (findings: readonly Finding[]): string[] =>
    findings
      .filter(({ severity, acceptance }) => severity === 'error' && acceptance === undefined)
      .map(({ rule, subjects }) => JSON.stringify([rule, subjects]));
  const known = errors(before.findings);
  return [
    ...lost.map((pair) => `takes away ${pair}`),
    ...broken.map((intent) => `breaks ${intent}`),
    ...openedIntents(before.network, network).map((intent) => `opens ${intent}`),
    ...errors(analyze(after, today).findings)
      .filter((error) => !known.includes(error))
      .map((error) => `brings ${error}`),
  ];
}

function unnamed(before: Analysis, fix: Fix, after: Plan): string[] {
  const { lost, broken } = losses(before.network, networkOf(after));
  const effects = fixEffects(before, fix);
  return [
    ...(effects.lost.count === lost.length ? [] : [`takes away ${lost.length} pairs and names ${effects.lost.count}`]),
    ...broken.filter((intent) => !effects.broken.includes(intent)).map((intent) => `breaks ${intent} and says nothing`),
  ];
}

/** Pair by pair and intent by intent, each plan by itself. */
function losses(before: Network, after: Network): { readonly lost: string[]; readonly broken: string[] } {
  const [was, is] = [reach(before), reach(after)];
  const lost = was.endpoints.flatMap((from, i) =>
    was.endpoints.flatMap((to, j) => {
      if (i === j || was.verdict(i, j) !== 'reachable') return [];
      const [start, end] = [is.indexOf(from.id), is.indexOf(to.id)];
      const stays = start !== undefined && end !== undefined && is.verdict(start, end) === 'reachable';
      return stays ? [] : [`${from.id} ${to.id}`];
    }),
  );
  const now = new Map(judgeIntents(after).map(({ intent, outcome }) => [intent.id, outcome]));
  const broken = judgeIntents(before)
    .filter(({ intent, outcome }) => outcome === 'holds' && now.has(intent.id) && now.get(intent.id) !== 'holds')
    .map(({ intent }) => intent.id);
  return { lost, broken };
}

/** Intents that want something unreachable and held, or of which now all gets through where a part did. */
function openedIntents(before: Network, after: Network): string[] {
  const now = new Map(judgeIntents(after).map((judgment) => [judgment.intent.id, judgment.trace?.verdict]));
  return judgeIntents(before)
    .filter(({ intent, trace: was }) => {
      if (intent.expect !== 'unreachable' || was === undefined) return false;
      const is = now.get(intent.id);
      return (
        (was.verdict === 'unreachable' && is !== undefined && is !== 'unreachable') ||
        (was.verdict === 'partial' && is === 'reachable')
      );
    })
    .map(({ intent }) => intent.id);
}

function networkOf(plan: Plan): Network {
  return compile(plan, rulePackOf(plan), today);
}

function traceOf(network: Network, from: string, to: string): Trace | undefined {
  const [start, end] = [findEndpoint(network, from), findEndpoint(network, to)];
  return start.ok && end.ok ? trace(network, start.value, end.value) : undefined;
}
