import type { ObjectTable } from '../plan.ts';
import { objectSchemas } from '../rows.ts';

/** Whether rows of a table may lack a field. */
export function isOptional(table: ObjectTable, field: string): boolean {
  const shape: Readonly<Record<string, { readonly isOptional: () => boolean }>> = objectSchemas[table].shape;
  return shape[field]?.isOptional() ?? true;
}
