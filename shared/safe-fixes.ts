import { type Analysis, analysisAfter, analyze, claimedFix, safeFixFor } from './analysis.ts';
import { effectsOf, isHarmless } from './fix-effects.ts';
import { joinPatches, type Patch } from './plan/patch.ts';
import type { Plan } from './plan/plan.ts';
import type { Finding } from './rules/finding.ts';

/** What the safe fixes made of a plan. */
export interface SafeFixes {
  readonly plan: Plan;
  /** All of it as one change; empty when there was nothing to fix. */
  readonly patch: Patch;
  /** How many fixes were applied. */
  readonly applied: number;
}

/** How many rounds a plan may take beyond two for each of its findings; more would be fixes that undo each other, a fault of the rules. */
const spareRounds = 100;

/**
 * Applies safe fixes of the findings that are not accepted until none is left. Each is held against what a safe fix promises, those that set fields
 * of different rows all together; one that is no longer safe because of another is left for a person. `today` is an ISO date.
 */
export function applySafeFixes(plan: Plan, today: string): SafeFixes {
  const patches: Patch[] = [];
  let analysis = analyze(plan, today);
  let refused = new Set<string>();
  let appliedSinceRefusals = false;
  for (let rounds = 2 * analysis.findings.length + spareRounds; rounds > 0; rounds -= 1) {
    const step = nextStep(analysis, refused);
    if (step === undefined) {
      // What was refused at first may be safe by now.
      if (!appliedSinceRefusals || refused.size === 0) break;
      refused = new Set();
      appliedSinceRefusals = false;
      continue;
    }
    patches.push(...step.patches);
    analysis = step.after;
    appliedSinceRefusals = true;
  }
  return { plan: analysis.network.plan, patch: joinPatches(patches), applied: patches.length };
}

interface Step {
  readonly patches: readonly Patch[];
  readonly after: Analysis;
}

/** The next fixes to apply: a batch that keeps the promises as a whole, else the first fix that does. What is found unsafe is noted in `refused`. */
function nextStep(analysis: Analysis, refused: Set<string>): Step | undefined {
  const claims = claimsOf(analysis).filter(({ key }) => !refused.has(key));
  for (const batch of batchesOf(claims.map(({ patch }) => patch))) {
    const after = analysisAfter(analysis, joinPatches(batch));
    if (isHarmless(effectsOf(analysis, after))) return { patches: batch, after };
  }
  for (const { key, finding } of claims) {
    const patch = safeFixFor(analysis, finding)?.patch;
    if (patch !== undefined) return { patches: [patch], after: analysisAfter(analysis, patch) };
    refused.add(key);
  }
  return undefined;
}

interface Claim {
  readonly finding: Finding;
  readonly patch: Patch;
  /** What the finding is known by while other fixes are applied. */
  readonly key: string;
}

function claimsOf(analysis: Analysis): readonly Claim[] {
  return analysis.findings.flatMap((finding) => {
    const patch = finding.acceptance === undefined ? claimedFix(analysis, finding)?.patch : undefined;
    if (patch === undefined || patch.changes.length === 0) return [];
    return [{ finding, patch, key: JSON.stringify([finding.rule, finding.subjects, finding.message]) }];
  });
}

/**
 * Fixes that can be applied together although each was made for the plan as it is: those that set fields of different rows; and those that remove
 * rows which nothing hangs on, acceptances and places, once there are none of the others, for an acceptance may only have seemed stale while a faulty row hid what it accepts. Any other fix
 * goes alone, because rows that come or go move the places of others.
 */
function batchesOf(patches: readonly Patch[]): readonly (readonly Patch[])[] {
  const settings = settingDifferentRows(patches);
  if (settings.length > 0) return settings.length > 1 ? [settings] : [];
  // From the last one to the first: the places before the one that goes stay as they are.
  const removals = patches.filter(removesLooseRow).toSorted((a, b) => placeOf(b) - placeOf(a));
  return removals.length > 1 ? [removals] : [];
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
