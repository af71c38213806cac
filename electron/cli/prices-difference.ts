import type { Translator } from '../../shared/messages/translator.ts';
import type { BookComparison, FieldChange, RowsChange } from '../../shared/pricing/compare-books.ts';
import type { Paint } from './colours.ts';
import { printable } from './printable.ts';

/** How two price books differ, for programs. The keys are a contract; a field that is absent is null. */
export function bookDifferenceJson({ same, fields, rows, waivers }: BookComparison): string {
  const report = { same, fields: fields.map(fieldJson), rows: rowsJson(rows), waivers: rowsJson(waivers) };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function rowsJson({ added, gone, changed }: RowsChange): object {
  return { added, gone, changed: changed.map(({ id, fields }) => ({ id, fields: fields.map(fieldJson) })) };
}

function fieldJson({ field, before, after }: FieldChange): object {
  return { field, before: before ?? null, after: after ?? null };
}

/** How two price books differ, for people: `-` what is gone, `+` what is new, `~` what changed with its fields. */
export function bookDifferenceText(
  { same, fields, rows, waivers }: BookComparison,
  [before, after]: readonly [string, string],
  speak: Translator,
  paint: Paint,
): string {
  const lines = [paint('strong', printable(speak.t('cli:prices.heading', { before, after })))];
  if (same) lines.push(`  ${speak.t('cli:prices.same')}`);
  lines.push(...fields.map((change) => `  ${fieldLine(change, speak)}`));
  lines.push(...section(speak.t('cli:prices.rows'), rows, speak));
  lines.push(...section(speak.t('cli:prices.waivers'), waivers, speak));
  return `${lines.join('\n')}\n`;
}

function section(title: string, { added, gone, changed }: RowsChange, speak: Translator): string[] {
  if (added.length === 0 && gone.length === 0 && changed.length === 0) return [];
  return [
    `  ${title}`,
    ...gone.map((id) => `    - ${printable(id)}`),
    ...added.map((id) => `    + ${printable(id)}`),
    ...changed.flatMap(({ id, fields }) => [
      `    ~ ${printable(id)}`,
      ...fields.map((change) => `      ${fieldLine(change, speak)}`),
    ]),
  ];
}

function fieldLine({ field, before, after }: FieldChange, speak: Translator): string {
  const words = { field, before: shown(before, speak), after: shown(after, speak) };
  return printable(speak.t('cli:prices.field', words));
}

function shown(value: unknown, speak: Translator): string {
  if (value === undefined) return speak.t('cli:prices.absent');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
