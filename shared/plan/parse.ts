import { failure, type Result, success } from '../result.ts';
import { fileSchema, formatName, formatVersion } from './file-schema.ts';
import { deepest, isDeeper, nestsDeeper } from './json-depth.ts';
import { linesIn, pathOfInfinity, pathText, placeOfSyntaxError } from './json-places.ts';
import { migrate } from './migrations.ts';
import { type Plan, tableNames } from './plan.ts';

/** Why a text is no plan. Lines and columns count from 1. */
export type ParseFailure =
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }
  | { readonly code: 'not-a-plan' }
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'too-deep' }
  | {
      readonly code: 'invalid';
      /** Where in the file, as in `vpcs[2].cidrs[0]`. */
      readonly path: string;
      readonly line: number;
      /** What was expected there, in English (the schema's own words). */
      readonly expected: string;
    };

/** Reads a plan from the text of a file. Never throws on any text; what it does not know it keeps. */
export function parsePlan(text: string): Result<Plan, ParseFailure> {
  // Some editors begin a file with a byte order mark; it says nothing.
  return parseText(text.startsWith('\uFEFF') ? text.slice(1) : text);
}

function parseText(text: string): Result<Plan, ParseFailure> {
  if (text.trim() === '') return failure({ code: 'empty' });
  if (text.startsWith('PK\u0003\u0004') || text.slice(0, 4096).includes('\u0000')) return failure({ code: 'binary' });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // The parser that tells the place of an error is recursive.
    if (nestsDeeper(text, deepest)) return failure({ code: 'too-deep' });
    return failure({ code: 'not-json', ...placeOfSyntaxError(text) });
  }
  if (!isRecord(data) || data['format'] !== formatName) return failure({ code: 'not-a-plan' });
  if (isDeeper(data, deepest)) return failure({ code: 'too-deep' });
  const version = data['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return invalid(text, ['version'], 'an integer');
  if (version > formatVersion) return failure({ code: 'newer-version', version });
  const migrated = migrate(data, version);
  const parsed = fileSchema.safeParse(migrated);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return invalid(text, issue?.path ?? [], issue?.message ?? '');
  }
  const tooLarge = pathOfInfinity(migrated);
  if (tooLarge !== undefined) return invalid(text, tooLarge, 'a number up to 1.7e308');
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

function invalid(text: string, path: readonly PropertyKey[], expected: string): Result<Plan, ParseFailure> {
  return failure({ code: 'invalid', path: pathText(path), line: linesIn(text)(path), expected });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
