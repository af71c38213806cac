import { type Message, message } from '../messages/message.ts';
import type { AnyFields, AnyValue, FieldWord } from '../plan/fields/field.ts';
import { isOptional } from '../plan/fields/is-optional.ts';
import { securityRule } from '../plan/fields/parts.ts';
import { tableFields } from '../plan/fields/table-fields.ts';
import { objectTableOf, type PlanTable } from './tables.ts';

/** What a cell holds: a value by its kind, or a record that is told in one cell. */
export type CellValue = AnyValue | WholeRecord;

interface WholeRecord {
  readonly kind: 'nextHop' | 'term';
}

/** A column of a table of the plan. */
export interface TableColumn {
  /** The path, joined by dots. */
  readonly id: string;
  /** Where the value stands in a row. */
  readonly path: readonly string[];
  readonly title: Message;
  /** What the field itself is called, without what it lies in. */
  readonly word: FieldWord;
  readonly value: CellValue;
  readonly optional: boolean;
  /** Why rows that are there keep what they have; a new row is given it. */
  readonly fixed: Message | undefined;
}

const remembered = new Map<PlanTable, readonly TableColumn[]>();

/** The columns of a table, from the table of fields: every field has one but ids and what has a place of its own. The name comes first. */
export function tableColumns(table: PlanTable): readonly TableColumn[] {
  const known = remembered.get(table);
  if (known !== undefined) return known;
  const all = table === 'securityRules' ? ruleColumns() : columnsIn(table, tableFields[table]);
  const made = [...all.filter(isName), ...all.filter((column) => !isName(column))];
  remembered.set(table, made);
  return made;
}

export function isName({ value }: TableColumn): boolean {
  return value.kind === 'name';
}

/** Whether a column says what its rows are part of; an account owns rows, which go on without it being the same one. */
export function isOwner({ value }: TableColumn): boolean {
  return value.kind === 'reference' && value.owned && !value.to.includes('accounts');
}

/** Records that are one thing to a person. */
const wholeRecords: Readonly<Record<string, WholeRecord>> = {
  'routes nextHop': { kind: 'nextHop' },
  'peerings billing.term': { kind: 'term' },
};

/** A bill of one end is read at an acceptor alone, where the guide allows one value (PEER309): there is nothing to decide. */
const withoutColumn: ReadonlySet<string> = new Set(['peerings initiator.billing', 'peerings acceptor.billing']);

interface Outer {
  readonly path: readonly string[];
  readonly schemaPath: readonly string[];
  readonly word: FieldWord | undefined;
}

const outermost: Outer = { path: [], schemaPath: [], word: undefined };

function columnsIn(table: PlanTable, fields: AnyFields, outer = outermost): TableColumn[] {
  return Object.entries(fields).flatMap(([name, field]): TableColumn[] => {
    const path = [...outer.path, name];
    const schemaPath = [...outer.schemaPath, name];
    const id = path.join('.');
    const key = `${table} ${id}`;
    const whole = wholeRecords[key];
    if (whole === undefined) {
      if (field.kind === 'record') return inRecord(table, field, { path, schemaPath, word: field.word ?? outer.word });
      if (isApart(field)) return [];
    }
    if (withoutColumn.has(key) || field.word === undefined) return [];
    const value = whole ?? field;
    return [
      {
        id,
        path,
        title: outer.word === undefined ? message(field.word) : titleWithin(outer.word, field.word),
        word: field.word,
        value,
        optional: isOptional(objectTableOf(table), ...schemaPath) || isOptionalRecord(table, outer),
        fixed: fixedIn(table, outer, value),
      },
    ];
  });
}

function inRecord(table: PlanTable, { fields }: Extract<AnyValue, { kind: 'record' }>, outer: Outer): TableColumn[] {
  return withoutColumn.has(`${table} ${outer.path.join('.')}`) ? [] : columnsIn(table, fields, outer);
}

/** A record that may be absent is so once nothing is left in it. */
function isOptionalRecord(table: PlanTable, { path, schemaPath }: Outer): boolean {
  return path.length > 0 && isOptional(objectTableOf(table), ...schemaPath);
}

function isApart(field: AnyValue): boolean {
  if (field.kind === 'list') return field.of.kind === 'record' || field.of.kind === 'apart';
  return field.kind === 'apart' || field.kind === 'id';
}

function titleWithin(outer: FieldWord, inner: FieldWord): Message {
  return message('grid:within', { outer: message(outer), inner: message(inner) });
}

function fixedIn(table: PlanTable, outer: Outer, value: CellValue): Message | undefined {
  if (table === 'intents' || value.kind !== 'reference' || !value.owned || value.to.includes('accounts'))
    return undefined;
  return outer.path.length > 0 ? message('dialogs:lock.routerDrawn') : message('grid:fixed');
}

/** A rule is a row of its own, beside the name of its group. */
function ruleColumns(): readonly TableColumn[] {
  const group: TableColumn = {
    id: 'group',
    path: ['group'],
    title: message('kinds:securityGroups'),
    word: 'kinds:securityGroups',
    value: { kind: 'reference', to: ['securityGroups'], owned: true },
    optional: false,
    fixed: message('grid:fixed'),
  };
  return [group, ...columnsIn('securityRules', securityRule, { ...outermost, schemaPath: ['rules'] })];
}
