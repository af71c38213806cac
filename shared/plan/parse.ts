import { type Message, message } from '../messages/message.ts';
import { failure, type Result, success } from '../result.ts';
import { fileSchema, formatName, formatVersion } from './file-schema.ts';
import { linesOf, pathOfInfinity, pathText } from './json-places.ts';
import { migrate } from './migrations.ts';
import { type Plan, tableNames } from './plan.ts';
import { faultAtPrototypeKey } from './prototype-keys.ts';
import { readFormat, withoutByteOrderMark } from './read-format.ts';
import { numberTooLarge, type SchemaFault, schemaFaults, shouldBe } from './schema-fault.ts';

/** Why a text is no plan. Lines and columns count from 1. */
export type ParseFailure =
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }
  /** Two versions that git could not merge; the line of the first conflict. */
  | { readonly code: 'merge-conflict'; readonly line: number }
  | { readonly code: 'not-a-plan' }
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'too-deep' }
  | {
      readonly code: 'invalid';
      /** Where in the file, as in `vpcs[2].cidrs[0]`. */
      readonly path: string;
      readonly line: number;
      /** What is wrong there; it goes on from the path. */
      readonly fault: Message;
    };

/** Reads a plan from the text of a file. Never throws on any text; what it does not know it keeps. */
export function parsePlan(text: string): Result<Plan, ParseFailure> {
  return parsePlanText(withoutByteOrderMark(text));
}

function parsePlanText(text: string): Result<Plan, ParseFailure> {
  const read = readFormat(text, formatName);
  if (!read.ok) return failure(read.error.code === 'other-format' ? { code: 'not-a-plan' } : read.error);
  const data = read.value;
  const version = data['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return invalid(text, { path: ['version'], fault: shouldBe(message('schema:what.wholeNumber'), version) });
  if (version > formatVersion) return failure({ code: 'newer-version', version });
  const migrated = migrate(data, version);
  const parsed = fileSchema.safeParse(migrated);
  if (!parsed.success) {
    const [first] = schemaFaults(parsed.error, migrated);
    if (first === undefined) throw new Error('a schema refused a file and said nothing');
    return invalid(text, first);
  }
  const passedOver = faultAtPrototypeKey(migrated);
  if (passedOver !== undefined) return invalid(text, passedOver);
  const tooLarge = pathOfInfinity(migrated);
  if (tooLarge !== undefined) return invalid(text, { path: tooLarge, fault: numberTooLarge });
  // The schema changes nothing, and its copy lacks fields called `__proto__`: what was read is what is kept.
  return success(toPlan(migrated as ReturnType<typeof fileSchema.parse>));
}

function toPlan({ format: _format, version: _version, ...file }: ReturnType<typeof fileSchema.parse>): Plan {
  const rest: Record<string, unknown> = { ...file };
  const { layout } = file;
  const plan: Record<string, unknown> = { spelledOut: tableNames.filter((table) => file[table] !== undefined) };
  for (const key of ['name', 'rulePack', 'asOf', 'quotas', 'quote'] as const) {
    if (file[key] !== undefined) plan[key] = file[key];
    Reflect.deleteProperty(rest, key);
  }
  for (const table of tableNames) {
    plan[table] =
      table === 'layout' ? Object.entries(layout ?? {}).map(([id, place]) => ({ ...place, id })) : (file[table] ?? []);
    Reflect.deleteProperty(rest, table);
  }
  return { ...plan, unknown: rest } as unknown as Plan;
}

function invalid(text: string, { path, fault }: SchemaFault): Result<Plan, ParseFailure> {
  const [line = 1] = linesOf(text, [path]);
  return failure({ code: 'invalid', path: pathText(path), line, fault });
}
