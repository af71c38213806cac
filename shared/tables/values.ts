import { isRecord } from '../plan/patch-summary.ts';

/** A row of a table by its fields, as far as those who walk columns know it. */
export type Values = Readonly<Record<string, unknown>>;

export function valuesOf(row: object): Values {
  return { ...row };
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(values: Values, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), values);
}

/** The same row with another value at a path; undefined takes the field out, and with its last field the record in which it lies. */
export function withValue(values: Values, [step, ...rest]: readonly string[], value: unknown): Values {
  if (step === undefined) return values;
  const inner = values[step];
  const next = rest.length === 0 ? value : withValue(isRecord(inner) ? inner : {}, rest, value);
  const { [step]: _before, ...others } = values;
  if (next === undefined || (rest.length > 0 && isRecord(next) && Object.keys(next).length === 0)) return others;
  return Object.hasOwn(values, step) ? { ...values, [step]: next } : { ...others, [step]: next };
}
