import type { Plan } from '../plan/plan.ts';
import type { PlanTable } from './tables.ts';
import { type Values, valuesOf } from './values.ts';

/** A row of a table of the plan. */
export interface TableRow {
  readonly key: string;
  /** The object that it is, or of which it is a part. */
  readonly object: string;
  /** The place of that object in its table: ids of a faulty file may repeat. */
  readonly at: number;
  /** The place of a rule in its security group. */
  readonly rule: number | undefined;
  readonly values: Values;
}

/** The rows of a table in the order of the plan. */
export function tableRows(plan: Plan, table: PlanTable): readonly TableRow[] {
  if (table !== 'securityRules')
    return plan[table].map((row, at) => ({
      key: `${at} ${row.id}`,
      object: row.id,
      at,
      rule: undefined,
      values: valuesOf(row),
    }));
  return plan.securityGroups.flatMap(({ id, rules }, at) =>
    rules.map((rule, place) => ({
      key: `${at} ${place} ${id}`,
      object: id,
      at,
      rule: place,
      values: { group: id, ...rule },
    })),
  );
}
