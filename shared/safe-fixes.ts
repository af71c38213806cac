import { type Analysis, analyze, fixesFor } from './analysis.ts';
import { type Change, joinPatches, mustApply, type Patch } from './plan/patch.ts';
import { type Plan } from './plan/plan.ts';

/** What the safe fixes made of a plan. */
export interface SafeFixes {
  readonly plan: Plan;
  /** All of it as one change; empty when there was nothing to fix. */
  readonly patch: Patch;
  /** How many fixes were applied. */
  readonly applied: number;
}

/** How many rounds a plan may take beyond one for each of its findings; more would be fixes that undo each other, a fault of the rules. */
const spareRounds = 100;

/** Applies the first safe fix of every finding that has one and is not accepted, until none is left. `today` is an ISO date. */
export function applySafeFixes(plan: Plan, today: string): SafeFixes {
  const patches: Patch[] = [];
  let current = plan;
  let analysis = analyze(plan, today);
  for (let rounds = analysis.findings.length + spareRounds; rounds > 0; rounds -= 1) {
    const batch = nextBatch(analysis);
    if (batch.length === 0) break;
    for (const patch of batch) current = mustApply(current, patch);
    patches.push(...batch);
    analysis = analyze(current, today);
  }
  return { plan: current, patch: joinPatches(patches), applied: patches.length };
}

/**
 * Fixes that can be applied together although each was made for the plan as it is: they set fields of different rows. A fix by which rows
 * come or go moves the places of others, so it goes alone; and last, as an acceptance may only seem stale while a faulty row hides what
 * it accepts.
 */
function nextBatch(analysis: Analysis): Patch[] {
  const batch: Patch[] = [];
  const touched = new Set<string>();
  let alone: Patch | undefined;
  for (const finding of analysis.findings) {
    if (finding.acceptance) continue;
    const patch = fixesFor(analysis, finding).find(({ safe }) => safe)?.patch;
    if (patch === undefined || patch.changes.length === 0) continue;
    const rows = rowsSetBy(patch);
    if (rows === undefined) alone ??= patch;
    else if (!rows.some((row) => touched.has(row))) {
      batch.push(patch);
      for (const row of rows) touched.add(row);
    }
  }
  return batch.length > 0 || alone === undefined ? batch : [alone];
}

/** The rows whose fields a patch sets; undefined when it does anything else. */
function rowsSetBy(patch: Patch): string[] | undefined {
  const rows = patch.changes.map(rowSetBy);
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

function rowSetBy(change: Change): string | undefined {
  return change.op === 'set' ? `${change.table} ${change.at}` : undefined;
}
