import { objectTables, type Plan } from '../plan.ts';
import type { AnyFields, AnyValue } from './field.ts';
import { tableFields } from './table-fields.ts';

/** Calls back for every text of a row, in the order of its fields, with what kind of text it is; what is apart is not looked into. */
export function eachText(fields: AnyFields, row: object, visit: (kind: AnyValue['kind'], text: string) => void): void {
  for (const [name, field] of Object.entries(fields)) visitTexts(field, (row as Record<string, unknown>)[name], visit);
}

/** The texts of one of these kinds in all objects of a plan, in the order of tables, rows and fields. */
export function textsOf(plan: Plan, kind: AnyValue['kind']): string[] {
  const found: string[] = [];
  for (const table of objectTables)
    for (const row of plan[table]) eachText(tableFields[table], row, (of, text) => of === kind && found.push(text));
  return found;
}

function visitTexts(field: AnyValue, value: unknown, visit: (kind: AnyValue['kind'], text: string) => void): void {
  if (field.kind === 'apart') return;
  if (field.kind === 'list') {
    if (Array.isArray(value)) for (const item of value as unknown[]) visitTexts(field.of, item, visit);
  } else if (field.kind === 'record') {
    if (typeof value === 'object' && value !== null) eachText(field.fields, value, visit);
  } else if (typeof value === 'string') visit(field.kind, value);
}
