import { z } from '../../zod.ts';
import type { ObjectTable } from '../plan.ts';
import { objectSchemas } from '../rows.ts';

/** Whether rows of a table may lack a field, or one that lies within others. */
export function isOptional(table: ObjectTable, ...path: readonly string[]): boolean {
  let schema: unknown = objectSchemas[table];
  for (const step of path) {
    const shape: Readonly<Record<string, unknown>> = shapeOf(schema);
    if (!Object.hasOwn(shape, step)) return true;
    schema = shape[step];
  }
  return schema instanceof z.ZodOptional;
}

/** The fields of a record, or of the records of a list, whether or not it may be absent. */
function shapeOf(schema: unknown): Readonly<Record<string, unknown>> {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return shapeOf(schema.element);
  return schema instanceof z.ZodObject ? schema.shape : {};
}
