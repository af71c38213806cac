import { failure, type Result, success } from '../result.ts';
import { diffPlans } from './diff.ts';
import { sameValue } from './draft.ts';
import { applyPatch, type Change, type Patch, type RowChange } from './patch.ts';
import { keyOf, type Plan, type Rows, type TableName } from './plan.ts';
import type { Scenario } from './rows.ts';
import {
  decodeChanges,
  encodeChanges,
  isRowOf,
  type ScenarioChanges,
  type UnreadableChange,
  type VariantTable,
} from './scenario-patch.ts';

/** Why a scenario can't be laid over a plan: the first thing in it that does not fit. */
export type ScenarioProblem =
  | UnreadableChange
  /** The plan lacks the row that is changed or removed (`row-missing`), has the one that is added (`row-taken`), or it would be none (`row-invalid`). */
  | { readonly code: 'row-missing' | 'row-taken' | 'row-invalid'; readonly table: VariantTable; readonly key: string };

/** The plan as a scenario would have it. Rows are found by what they are known by, so that the plan may have changed since. */
export function variantOf(plan: Plan, { changes }: Pick<Scenario, 'changes'>): Result<Plan, ScenarioProblem> {
  const patch = decodeChanges(changes);
  return patch.ok ? applied(plan, patch.value, strictly) : patch;
}

/** What a scenario of a plan has to hold to be this variant of it. What all variants share is left out: price books, how the plan is quoted, quotes, scenarios, marks of steps. */
export function scenarioOf(plan: Plan, variant: Plan): ScenarioChanges {
  return encodeChanges(diffPlans(plan, withSharedOf(plan, variant)));
}

/** A variant with everything that is no matter of variants taken from the plan. */
function withSharedOf(plan: Plan, variant: Plan): Plan {
  const { priceBooks, quote, quotes, scenarios, steps, unknown, spelledOut } = plan;
  return { ...variant, priceBooks, quote, quotes, scenarios, steps, unknown, spelledOut };
}

/**
 * A plan with one of its scenarios changed to a variant that was edited in its place. What all variants share is taken from the variant: there
 * it was edited last.
 */
export function withVariant(plan: Plan, scenarioId: string, variant: Plan): Plan {
  const { priceBooks, quote, quotes, steps } = variant;
  const changes = scenarioOf(plan, variant);
  const at = variant.scenarios.findIndex(({ id }) => id === scenarioId);
  const scenarios = variant.scenarios.map((row, index) =>
    index === at && !sameValue(row.changes, changes) ? { ...row, changes } : row,
  );
  return { ...plan, priceBooks, quote, quotes, steps, scenarios };
}

/**
 * A scenario's changes for another plan than they were made for: what that plan has already is left out, what it has otherwise is changed.
 * Fails where a row that is changed is not there.
 */
export function rebasedOnto(plan: Plan, { changes }: Scenario): Result<ScenarioChanges, ScenarioProblem> {
  const patch = decodeChanges(changes);
  if (!patch.ok) return patch;
  const variant = applied(plan, patch.value, asFarAsNeeded);
  return variant.ok ? success(scenarioOf(plan, variant.value)) : variant;
}

/** The changes of a scenario that do fit the plan, and how many do not. */
export function fittingChanges(
  plan: Plan,
  { changes }: Scenario,
): { readonly changes: ScenarioChanges; readonly left: number } {
  let left = 0;
  let variant = plan;
  for (const change of changes) {
    const patch = decodeChanges([change]);
    const next = patch.ok ? applied(variant, patch.value, asFarAsNeeded) : patch;
    if (next.ok) variant = next.value;
    else left += 1;
  }
  return { changes: scenarioOf(plan, variant), left };
}

/** What becomes of a change whose row is there already, or is gone already. */
interface Manner {
  readonly add: 'fails' | 'changes';
  readonly remove: 'fails' | 'passes';
}

const strictly: Manner = { add: 'fails', remove: 'fails' };
const asFarAsNeeded: Manner = { add: 'changes', remove: 'passes' };

function applied(plan: Plan, { changes }: Patch, manner: Manner): Result<Plan, ScenarioProblem> {
  let next = plan;
  for (const change of changes) {
    const placed = placedIn(next, change, { manner, start: plan });
    if (!placed.ok) return placed;
    const patched = applyPatch(next, { changes: placed.value });
    if (!patched.ok) throw new Error(`a change was placed and does not fit: ${patched.error.key}`);
    next = patched.value;
    const [only] = placed.value;
    if (only?.op !== 'set') continue;
    const table = only.table as VariantTable;
    if (!isRowOf(table, next[table][only.at])) return failure({ code: 'row-invalid', table, key: only.key });
  }
  return success(next);
}

/** A change at the place where its row is in the plan as it is now; nothing where it has nothing left to do. */
function placedIn(
  plan: Plan,
  change: Change,
  { manner, start }: { readonly manner: Manner; readonly start: Plan },
): Result<readonly Change[], ScenarioProblem> {
  if (change.op === 'header') return success([change]);
  const table = change.table as VariantTable;
  const key = change.op === 'set' ? change.key : keyOf(table, change.row);
  const at = placeOf(plan, change, key);
  if (change.op === 'add') {
    // In a faulty file (FILE002) one more of a kind is nothing new.
    if (at < 0 || countOf(start, table, key) !== 1 || countOf(plan, table, key) > 1) return success([change]);
    if (manner.add === 'changes' || neverInTheWay.has(table)) return success([fieldsTo(plan, change, at, key)]);
    return failure({ code: 'row-taken', table, key });
  }
  if (at >= 0) return success([{ ...change, at }]);
  if (neverInTheWay.has(table) || (change.op === 'remove' && manner.remove === 'passes')) return success([]);
  return failure({ code: 'row-missing', table, key });
}

/** Where something lies on the canvas, and which findings are accepted, never decides whether a scenario fits. */
const neverInTheWay: ReadonlySet<TableName> = new Set(['layout', 'accepted']);

/** The row's own place where it is still there, else wherever its key is. */
function placeOf(plan: Plan, { table, at }: RowChange, key: string): number {
  const rows: readonly Rows[TableName][] = plan[table];
  const there = rows[at];
  if (there !== undefined && keyOf(table, there) === key) return at;
  return rows.findIndex((row) => keyOf(table, row) === key);
}

function countOf(plan: Plan, table: TableName, key: string): number {
  const rows: readonly Rows[TableName][] = plan[table];
  return rows.filter((row) => keyOf(table, row) === key).length;
}

function fieldsTo(plan: Plan, { table, row }: RowChange & { readonly op: 'add' }, at: number, key: string): Change {
  const before = plan[table][at] as Rows[TableName];
  const absent = Object.fromEntries(Object.keys(before).map((name) => [name, undefined]));
  return { op: 'set', table, at, key, from: before, to: { ...absent, ...row } } as Change;
}
