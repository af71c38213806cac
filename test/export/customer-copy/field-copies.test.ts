import { describe, expect, it } from 'vitest';
import { allFlags } from '../../../shared/export/customer-copy/copy-flags.ts';
import { customerCopy } from '../../../shared/export/customer-copy/customer-copy.ts';
import { tableCopies } from '../../../shared/export/customer-copy/field-copies.ts';
import { findLeaks } from '../../../shared/export/customer-copy/find-leaks.ts';
import type { AnyFields, AnyValue } from '../../../shared/plan/fields/field.ts';
import { tableFields } from '../../../shared/plan/fields/table-fields.ts';
import { emptyPlan, objectTables, type Plan, tableNames } from '../../../shared/plan/plan.ts';
import { speakers } from '../run-export.ts';

/** Kinds of values that tell who somebody is, or what is theirs. */
const telling: ReadonlySet<AnyValue['kind']> = new Set([
  'id',
  'name',
  'cloudId',
  'uid',
  'address',
  'block',
  'prose',
  'person',
  'reference',
]);

/** A plan with a row in each table of objects and each of its fields filled, and every text that a copy must not show. */
function filledPlan(): { readonly plan: Plan; readonly secrets: readonly string[] } {
  const secrets: string[] = [];
  const secret = (text: string): string => {
    secrets.push(text);
    return text;
  };
  const value = (field: AnyValue, path: string): unknown => {
    const number = secrets.length + 1;
    switch (field.kind) {
      case 'record':
        return { ...row(field.fields, path), later: secret(`later${number}x`) };
      case 'list':
        return [value(field.of, path)];
      case 'choice':
        return Object.keys(field.words)[0];
      case 'integer':
      case 'number':
      case 'bandwidth':
        return 20;
      case 'yesNo':
        return true;
      case 'address':
        return secret(`10.77.1.${number}`);
      case 'block':
        return secret(`10.${number}.0.0/16`);
      case 'uid':
        return secret(`90000000000${1000 + number}`);
      default:
        return telling.has(field.kind) ? secret(`secret${number}x`) : 'cn-beijing';
    }
  };
  const row = (fields: AnyFields, path: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, value(field, `${path}.${name}`)]));
  const tables = [...objectTables, 'accepted'] as const;
  const rows = tables.map((table) => [
    table,
    [{ ...row(tableFields[table], table), later: secret(`later${secrets.length}x`) }],
  ]);
  const empty = emptyPlan({ name: secret('Secret plan'), rulePack: 'express-connect-2019-08-14' });
  return { plan: { ...empty, ...(Object.fromEntries(rows) as Partial<Plan>) }, secrets };
}

describe('what a customer copy does with a field', () => {
  it('is decided for every field of every table that is copied; all others are dropped', () => {
    const decided = Object.keys(tableCopies);
    expect(tableNames.filter((table) => !decided.includes(table))).toEqual([
      'priceBooks',
      'quotes',
      'scenarios',
      'steps',
    ]);
    for (const [table, copies] of Object.entries(tableCopies))
      expect(Object.keys(copies).toSorted()).toEqual(
        Object.keys(tableFields[table as keyof typeof tableCopies]).toSorted(),
      );
  });

  it('lets nothing through that tells who somebody is, and no field that this version does not know', () => {
    const { plan, secrets } = filledPlan();
    const { plan: made } = customerCopy(plan, allFlags, speakers.en);
    const text = JSON.stringify(made);
    expect(secrets.length).toBeGreaterThan(70);
    expect(secrets.filter((one) => text.includes(one))).toEqual([]);
  });

  it('is told apart from the original by the scan: it finds each secret of a known field in the plan itself', () => {
    const { plan, secrets } = filledPlan();
    const found = new Set(findLeaks(plan, allFlags, JSON.stringify(plan)).map(({ text }) => text));
    const unseen = secrets.filter((one) => !one.startsWith('later') && !found.has(one));
    expect(unseen).toEqual([]);
  });
});
