import { type Analysis, analyze, safeFixFor } from './analysis.ts';
import { joinPatches, mustApply, type Patch } from './plan/patch.ts';
import type { Plan } from './plan/plan.ts';

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
    current = mustApply(current, joinPatches(batch));
    patches.push(...batch);
    analysis = analyze(current, today);
  }
  return { plan: current, patch: joinPatches(patches), applied: patches.length };
}

/**
 * Fixes that can be applied together although each was made for the plan as it is: those that set fields of different rows. When there
 * are none left, those that remove rows which nothing hangs on, acceptances and places: an acceptance may only have seemed stale while a faulty row hid
 * what it accepts. Any other fix goes alone, because rows that come or go move the places of others.
 */
function nextBatch(analysis: Analysis): readonly Patch[] {
  const patches = safePatches(analysis);
  const settings = settingDifferentRows(patches);
  if (settings.length > 0) return settings;
  const removals = patches.filter(removesLooseRow);
  // From the last one to the first: the places before the one that goes stay as they are.
  return removals.length > 0 ? removals.toSorted((a, b) => placeOf(b) - placeOf(a)) : patches.slice(0, 1);
}

function safePatches(analysis: Analysis): Patch[] {
  return analysis.findings
    .filter(({ acceptance }) => acceptance === undefined)
    .flatMap((finding) => safeFixFor(analysis, finding)?.patch ?? [])
    .filter(({ changes }) => changes.length > 0);
}

/** The first patch for each row, of those that do nothing but set fields. */
function settingDifferentRows(patches: readonly Patch[]): Patch[] {
  const touched = new Set<string>();
  return patches.filter(({ changes }) => {
    if (!changes.every((change) => change.op === 'set')) return false;
    const rows = changes.map(({ table, at }) => `${table} ${at}`);
    if (rows.some((row) => touched.has(row))) return false;
    for (const row of rows) touched.add(row);
    return true;
  });
}

function removesLooseRow({ changes }: Patch): boolean {
  const [first, ...others] = changes;
  return others.length === 0 && first?.op === 'remove' && (first.table === 'accepted' || first.table === 'layout');
}

function placeOf({ changes: [first] }: Patch): number {
  return first?.op === 'remove' ? first.at : 0;
}
