import type { z } from '../zod.ts';
import { limitSchema, placementSchema, raisedSchema } from './rows.ts';
import { type SchemaFault, schemaFaults } from './schema-fault.ts';

/**
 * What is wrong with the values of a file under the key `__proto__`, where keys are ids. It is an id like others, but zod passes over the key: what lies
 * there would come into the plan unseen. Everything else of the file has been held against its schema before.
 */
export function faultAtPrototypeKey({ layout, quotas }: Readonly<Record<string, unknown>>): SchemaFault | undefined {
  return (
    hiddenFault(layout, ['layout'], placementSchema) ??
    hiddenFault(quotas, ['quotas'], raisedSchema) ??
    Object.entries(quotas ?? {})
      .map(([quota, raised]) => hiddenFault(raised, ['quotas', quota], limitSchema))
      .find((fault) => fault !== undefined)
  );
}

function hiddenFault(byId: unknown, path: readonly string[], schema: z.ZodType): SchemaFault | undefined {
  if (typeof byId !== 'object' || byId === null || !Object.hasOwn(byId, '__proto__')) return undefined;
  const hidden: unknown = (byId as Readonly<Record<string, unknown>>)['__proto__'];
  const parsed = schema.safeParse(hidden);
  const [first] = parsed.success ? [] : schemaFaults(parsed.error, hidden);
  return first && { path: [...path, '__proto__', ...first.path], fault: first.fault };
}
