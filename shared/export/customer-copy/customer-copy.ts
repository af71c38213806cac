// A customer copy is a plan, so every exporter works on it. Addresses go through a renumbering that preserves prefixes and keeps private
// and reserved ranges and the reserved places of subnets, so findings and verdicts stay. The scan for leaks (`findLeaks`) reads the
// original plan and never the copy.
import { quotaNames } from '../../catalog/rule-pack.ts';
import type { Translator } from '../../messages/translator.ts';
import { emptyPlan, namesOf, type Plan, type PlanHeader, type RaisedQuotas, type Rows } from '../../plan/plan.ts';
import type { CopyFlags } from './copy-flags.ts';
import { copied, type CopiedTable, type CopiesOf, type Copying, quoteCopies, tableCopies } from './field-copies.ts';
import { createReplacements, type Replacements } from './replacements.ts';

/** A plan that can be shown to others, and what its objects were called before. */
export interface CustomerCopy {
  readonly plan: Plan;
  /** The id in the copy of an object of the plan. */
  readonly idOf: (id: string) => string;
}

/**
 * A plan that can be shown to others: what the flags name is replaced by aliases or dropped, and what is computed from the rest (findings, routes,
 * who reaches whom) stays the same. Every field is copied by name, so that a field which this version does not know is dropped. Stored quotes,
 * scenarios and marks of steps, which tell of the work and not of the design, are always dropped; of regions, zones, access points, vendors,
 * protocols and ports nothing is hidden.
 */
export function customerCopy(plan: Plan, flags: CopyFlags, speak: Translator): CustomerCopy {
  const to = createReplacements(plan, flags, speak);
  return { plan: copiedPlan(plan, { flags, to, speak }), idOf: to.id };
}

function copiedPlan(plan: Plan, copying: Copying): Plan {
  return {
    ...emptyPlan(copied(headerOf(plan), headerCopies, copying)),
    ...copiedTables(plan, copying),
    priceBooks: copying.flags.prices ? [] : plan.priceBooks,
    spelledOut: plan.spelledOut,
  };
}

function headerOf({ name, rulePack, asOf, quotas, quote }: Plan): PlanHeader {
  return { name, rulePack, asOf, quotas, quote };
}

const headerCopies: CopiesOf<PlanHeader> = {
  name: (name, { to }) => to.planName(name),
  rulePack: (rulePack) => rulePack,
  asOf: (asOf) => asOf,
  quotas: (quotas, { to }) => copiedQuotas(quotas, to),
  quote: (quote, copying) => (copying.flags.prices ? undefined : copied(quote, quoteCopies, copying)),
};

function copiedTables(plan: Plan, copying: Copying): Pick<Plan, CopiedTable> {
  const rowsOf = <T extends CopiedTable>(table: T): readonly Rows[T][] => {
    const tables: { readonly [C in CopiedTable]: readonly Rows[C][] } = plan;
    const rows: readonly Rows[T][] = tables[table];
    const copies: CopiesOf<Rows[T]> = tableCopies[table];
    return rows.map((row) => copied(row, copies, copying));
  };
  const tables = namesOf(tableCopies).map((table) => [table, rowsOf(table)] as const);
  return Object.fromEntries(tables) as unknown as Pick<Plan, CopiedTable>;
}

function copiedQuotas(quotas: RaisedQuotas, to: Replacements): RaisedQuotas {
  return Object.fromEntries(
    quotaNames.flatMap((name) => {
      const raised = Object.hasOwn(quotas, name) ? quotas[name] : undefined;
      if (raised === undefined) return [];
      return [[name, Object.fromEntries(Object.entries(raised).map(([id, limit]) => [to.id(id), limit]))]];
    }),
  );
}
