import { type Message, message } from '../../../shared/messages/message.ts';
import { parseIpv4 } from '../../../shared/net/ipv4.ts';
import { changeFields, type FieldsOf } from '../../../shared/plan/edits/change-object.ts';
import type { AnyValue } from '../../../shared/plan/fields/field.ts';
import { enteredText } from '../../../shared/plan/fields/entered-text.ts';
import { isOptional } from '../../../shared/plan/fields/is-optional.ts';
import { tableFields } from '../../../shared/plan/fields/table-fields.ts';
import type { Patch } from '../../../shared/plan/patch.ts';
import type { ObjectTable, Plan, Rows } from '../../../shared/plan/plan.ts';

/** The fields of a row that hold a single value, as texts, the way they stand in a dialog. */
export type RowDraft<T extends ObjectTable> = Readonly<Record<SingleField<T>, string>>;

/** A field of a table whose value is one text, one number, or one choice. */
export type SingleField<T extends ObjectTable> = {
  [F in keyof Rows[T] & string]-?: NonNullable<Rows[T][F]> extends string | number ? F : never;
}[keyof Rows[T] & string];

export function rowDraft<T extends ObjectTable>(table: T, row: Rows[T]): RowDraft<T> {
  const values = row as unknown as Readonly<Record<string, string | number | undefined>>;
  return Object.fromEntries(singleFields(table).map(([name]) => [name, String(values[name] ?? '')])) as RowDraft<T>;
}

/** Why a dialog can't be confirmed yet, by field. Values that can be read but are wrong are a matter of findings. */
export function draftProblems<T extends ObjectTable>(
  table: T,
  draft: RowDraft<T>,
): Readonly<Partial<Record<SingleField<T>, Message>>> {
  const texts: Readonly<Record<string, string>> = draft;
  return Object.fromEntries(
    singleFields(table).flatMap(([name, field]) => {
      const problem = problemOf(field, (texts[name] ?? '').trim());
      return problem === undefined ? [] : [[name, problem]];
    }),
  ) as Readonly<Partial<Record<SingleField<T>, Message>>>;
}

/** What confirming a dialog changes; an empty text takes its field out where a row may lack it. */
export function draftPatch<T extends ObjectTable>(plan: Plan, table: T, id: string, draft: RowDraft<T>): Patch {
  const texts: Readonly<Record<string, string>> = draft;
  const fields = singleFields(table)
    .filter(([name]) => name !== 'id')
    .map(([name, field]) => [name, valueOf(field, texts[name] ?? '', isOptional(table, name))]);
  return changeFields(plan, table, id, Object.fromEntries(fields) as FieldsOf<T>);
}

function singleFields(table: ObjectTable): (readonly [string, AnyValue])[] {
  return Object.entries(tableFields[table]).filter(
    ([, { kind }]) => !['list', 'record', 'apart', 'yesNo'].includes(kind),
  );
}

function problemOf({ kind }: AnyValue, text: string): Message | undefined {
  switch (kind) {
    case 'name':
      return text === '' ? message('dialogs:nameMissing') : undefined;
    case 'region':
      return text === '' ? message('dialogs:regionMissing') : undefined;
    case 'integer':
      return /^\d{0,9}$/.test(text) ? undefined : message('dialogs:numberInvalid');
    case 'bandwidth':
      return text === '' || (Number(text) > 0 && Number.isFinite(Number(text)))
        ? undefined
        : message('dialogs:line.bandwidthInvalid');
    case 'address':
      return text === '' || parseIpv4(text) !== undefined ? undefined : message('dialogs:addressInvalid');
    default:
      return undefined;
  }
}

function valueOf(field: AnyValue, text: string, optional: boolean): string | number | undefined {
  const { kind } = field;
  const trimmed = text.trim();
  if (trimmed === '' && optional) return undefined;
  if (kind === 'integer' || kind === 'number' || kind === 'bandwidth') return Number(trimmed);
  return kind === 'name' || kind === 'reference' ? text : enteredText(field, trimmed);
}
