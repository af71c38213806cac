import { writtenForms } from '../catalog/written-forms.ts';
import { z } from '../zod.ts';
import { placementSchema, quoteSettingsSchema, raisedSchema, rowSchemas } from './rows.ts';

export const formatName = 'peerscape';
export const formatVersion = 1;

/** Every table as a field that may be absent. */
export const optionalTables = Object.fromEntries(
  Object.entries(rowSchemas).map(([table, schema]) => [table, z.array(schema).optional()]),
) as { [T in keyof typeof rowSchemas]: z.ZodOptional<z.ZodArray<(typeof rowSchemas)[T]>> };

/** The file, version 1: a header, tables, `quotas`, `quote` and `layout`, in canonical order. Unknown fields are legal everywhere and are kept. */
export const fileSchema = z
  .looseObject({
    format: z.literal(formatName),
    version: z.literal(formatVersion),
    name: z.string(),
    rulePack: z.string(),
    asOf: z.string().regex(writtenForms.day).optional(),
    ...optionalTables,
    quotas: z.record(z.string(), raisedSchema).optional(),
    quote: quoteSettingsSchema.optional(),
    layout: z.record(z.string(), placementSchema).optional(),
  })
  .meta({ title: 'Peerscape plan, version 1' });

/** The published JSON Schema of the plan file, made from the same schema that files are parsed with. */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(fileSchema, { target: 'draft-2020-12' });
}
