import type { MessageKey } from '../../messages/message.ts';
import type { ObjectTable } from '../plan.ts';

// One table of fields. `table-fields.ts` says of each field of each table what kind of value it holds and what it is called; who treats fields by
// their kind (references, customer copies and their leak scan, search, summaries of changes, the inputs of forms) reads it there. What a field is
// in the inventory and in a customer copy is said beside those, in tables over the same fields. All of them are mapped types over the row types,
// which come from the schemas in `rows.ts`: a field that one of them has not decided does not compile.

/** What a field is called, for people: in forms, as the heading of a column, and in the summary of a change. */
export type FieldWord = Extract<MessageKey, `fields:${string}` | `kinds:${string}`>;

type ChoiceWord = FieldWord | Extract<MessageKey, `matrix:expect.${string}`>;

/** What a text is, as far as it matters to those who do not know its field. */
export type TextKind =
  /** Of the row itself, or one that nothing hangs on: an acceptance stays when its subjects go. */
  | 'id'
  | 'name'
  /** What the cloud calls the object. */
  | 'cloudId'
  /** What the cloud calls the account. */
  | 'uid'
  | 'address'
  | 'block'
  | 'date'
  /** What somebody wrote for others to read. */
  | 'prose'
  /** Who did or owns something. */
  | 'person'
  | 'region'
  | 'zone'
  | 'accessPoint'
  | 'vendor'
  /** A word of a catalog or of a format: a protocol, a rule, a currency. */
  | 'code';

interface TextValue {
  readonly kind: TextKind;
}

interface Pointer {
  readonly kind: 'reference';
  readonly to: readonly ObjectTable[];
  /** Whether the row makes no sense without what it points at: it is deleted with it. */
  readonly owned: boolean;
}

/** One of a few texts, each with the words for it. */
interface Choice<Value extends string> {
  readonly kind: 'choice';
  readonly words: Readonly<Record<Value, ChoiceWord>>;
  /** What a row means that does not say. */
  readonly absent?: Value;
}

interface NumberValue {
  /** A whole number or any; a `bandwidth` is in Mbit/s and greater than 0. */
  readonly kind: 'integer' | 'number' | 'bandwidth';
}

interface YesNo {
  readonly kind: 'yesNo';
}

interface List<Item> {
  readonly kind: 'list';
  readonly of: ValueOf<Item>;
}

interface RecordOf<Value> {
  readonly kind: 'record';
  readonly fields: FieldsOf<Value>;
}

/** What has a home of its own (prices, changes of a scenario, what a quote was made of) and is looked at there. */
interface Apart {
  readonly kind: 'apart';
}

/** The kinds that a value of this type can be of. */
export type ValueOf<Value> = [Value] extends [string]
  ? string extends Value
    ? TextValue | Pointer
    : Choice<Value>
  : [Value] extends [number]
    ? NumberValue
    : [Value] extends [boolean]
      ? YesNo
      : [Value] extends [readonly (infer Item)[]]
        ? List<Item> | Apart
        : [Value] extends [object]
          ? RecordOf<Value> | Apart
          : Apart;

/** A field: its kind, and its word. A record may be called by what is in it alone. */
export type Field<Value> = Called<ValueOf<NonNullable<Value>>>;

type Called<Kind> = Kind extends { readonly kind: 'record' }
  ? Kind & { readonly word?: FieldWord }
  : Kind & { readonly word: FieldWord };

/** Every field of a row; one that is missing, or of a kind that its values can't be of, is a compile error. */
export type FieldsOf<Row> = { readonly [F in keyof Row]-?: Field<Row[F]> };

/** Every field of a row that is told as a whole, so that its fields need no words. */
export type KindsOf<Row> = { readonly [F in keyof Row]-?: ValueOf<NonNullable<Row[F]>> };

/** Any of the above, for those who walk values of which they do not know the table. */
export type AnyValue = TextValue | Pointer | Choice<string> | NumberValue | YesNo | AnyList | AnyRecord | Apart;
interface AnyList {
  readonly kind: 'list';
  readonly of: AnyValue;
}
interface AnyRecord {
  readonly kind: 'record';
  readonly fields: AnyFields;
}
export type AnyFields = Readonly<Record<string, AnyValue & { readonly word?: FieldWord }>>;
