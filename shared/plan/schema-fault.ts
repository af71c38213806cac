import { writtenForms } from '../catalog/written-forms.ts';
import { type Message, message } from '../messages/message.ts';
import type { z } from '../zod.ts';

/** A value that a schema refuses, and what is wrong with it; the text goes on from the path. */
export interface SchemaFault {
  readonly path: readonly PropertyKey[];
  readonly fault: Message;
}

type Issue = z.core.$ZodIssue;

/** What a schema has against data, in our own words and in the order in which it was found; `data` is what the schema was given. */
export function schemaFaults(error: z.ZodError, data: unknown): SchemaFault[] {
  return error.issues.map((issue) => faultOf(issue, data));
}

/** The fault of a number that its reader took for infinite. */
export const numberTooLarge = message('schema:tooLarge');

/** The fault of a value in whose place something of another form belongs. */
export function shouldBe(what: Message, value: unknown): Message {
  return value === undefined
    ? message('schema:missing', { what })
    : message('schema:should.be', { what, found: found(value) });
}

function faultOf(issue: Issue, root: unknown): SchemaFault {
  const { path } = issue;
  const value = valueAt(root, path);
  if (issue.code === 'invalid_union') {
    // Of the forms that a value may have, the one that it nearly has is the one to speak of.
    const near = issue.errors.find(([first]) => first !== undefined && first.path.length > 0);
    if (near?.[0] !== undefined) return { path: [...path, ...near[0].path], fault: faultOf(near[0], value).fault };
  }
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return { path, fault: numberTooLarge };
  const what = whatOf(issue);
  return { path, fault: what === undefined ? message('schema:otherForm') : shouldBe(what, value) };
}

function whatOf(issue: Issue): Message | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected);
    case 'invalid_value':
      return eitherOf(issue.values.map((value) => message('schema:what.value', { value: JSON.stringify(value) })));
    case 'invalid_format':
      return written.get(issue.pattern ?? '');
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive === true);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive === true);
    case 'invalid_union':
      return eitherOf(issue.errors.flatMap(([first]) => (first && whatOf(first)) ?? []));
    default:
      return undefined;
  }
}

function ofType(expected: string): Message | undefined {
  switch (expected) {
    case 'string':
      return message('schema:what.text');
    case 'number':
      return message('schema:what.number');
    case 'int':
      return message('schema:what.wholeNumber');
    case 'boolean':
      return message('schema:what.yesOrNo');
    case 'array':
    case 'tuple':
      return message('schema:what.list');
    case 'object':
    case 'record':
      return message('schema:what.fields');
    case 'null':
      return message('schema:what.null');
    default:
      return undefined;
  }
}

function tooSmall(origin: string, limit: number, inclusive: boolean): Message {
  if (origin === 'string') return message('schema:what.filledText');
  if (origin === 'array') return message('schema:what.listFrom', { count: limit });
  return inclusive ? message('schema:what.from', { limit }) : message('schema:what.above', { limit });
}

function tooBig(origin: string, limit: number, inclusive: boolean): Message {
  if (origin === 'array') return message('schema:what.listUpTo', { count: limit });
  return inclusive ? message('schema:what.upTo', { limit }) : message('schema:what.below', { limit });
}

const written: ReadonlyMap<string, Message> = new Map([
  [String(writtenForms.day), message('schema:what.day')],
  [String(writtenForms.amount), message('schema:what.amount')],
  [String(writtenForms.currency), message('schema:what.currency')],
]);

function eitherOf(forms: readonly Message[]): Message | undefined {
  return forms.length === 0
    ? undefined
    : forms.reduceRight((others, first) => message('schema:what.either', { first, second: others }));
}

/** A value as it can be shown: what is small as it stands in the file, else what kind of thing it is. */
function found(value: unknown): string | Message {
  if (Array.isArray(value)) return message(value.length === 0 ? 'schema:found.emptyList' : 'schema:what.list');
  if (typeof value === 'object' && value !== null) return message('schema:found.fields');
  const text = JSON.stringify(value);
  return text.length > mostSigns ? `${text.slice(0, mostSigns)}…` : text;
}

const mostSigns = 60;

/** What stands at a path of JSON data; undefined where nothing does. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    root,
  );
}
