import { message, type MessageKey } from '../../messages/message.ts';
import type { Analysis } from '../../analysis.ts';
import type { Translator } from '../../messages/translator.ts';
import { shownText } from '../csv/cell.ts';
import { type InventoryTable, objectTables } from '../csv/inventory.ts';
import { judgmentTables } from '../csv/judgments.ts';
import { heading, paragraph, ruledTable } from '../print/markup.ts';
import { firstOf, type PartBody, type PartInput } from './report-part.ts';

/** More rows of one table nobody reads on paper. */
const mostRows = 300;

/** Ids say nothing to a reader where there are names. */
const forPrograms: ReadonlySet<MessageKey> = new Set<MessageKey>(['csv:id', 'csv:ids']);

const tables = [...objectTables, ...judgmentTables.filter(({ file }) => file === 'addresses')];

/** What is in the plan: the tables that are exported as CSV too, without what is empty in all of their rows. */
export function inventoryPart({ analysis, speak }: PartInput): PartBody {
  const written = tables.map((table) => tableOf(table, analysis, speak)).filter(({ rows }) => rows.length > 0);
  if (written.length === 0) return { blocks: [paragraph(speak.t('report:inventory.none'), { class: 'quiet' })] };
  return {
    blocks: written.flatMap(({ title, columns, rows }) => [
      heading(3, speak.text({ key: title })),
      ruledTable(columns, rows, { class: 'lines dense' }),
    ]),
    leftOut: written.flatMap(({ leftOut }) => leftOut),
    isWide: true,
  };
}

/** A table for people; the intents of a plan are one too. */
export function tableOf({ title, columns, rows }: InventoryTable, analysis: Analysis, speak: Translator) {
  const { shown, leftOut } = firstOf([...rows(analysis)], mostRows, (counts) =>
    message('report:inventory.cut', { table: { key: title }, ...counts }),
  );
  const texts = shown.map((row) => row.map((cell) => shownText(cell, speak)));
  const kept = columns.flatMap((column, at) =>
    forPrograms.has(column) || texts.every((row) => row[at] === '') ? [] : [at],
  );
  return {
    title,
    columns: kept.map((at) => speak.text({ key: columns[at] ?? title })),
    rows: texts.map((row) => kept.map((at) => row[at] ?? '')),
    leftOut,
  };
}
