import type { ExportedFile, Exporter } from '../exporter.ts';
import { cellText } from './cell.ts';
import { csvLine } from './csv-line.ts';
import { inventoryTables } from './inventory.ts';
import { judgmentTables } from './judgments.ts';

const tables = [...inventoryTables, ...judgmentTables];

/** By it spreadsheets know that a file is UTF-8. */
const byteOrderMark = '\ufeff';

/** The inventory of a plan as tables, one CSV file each, whether they have rows or not. */
export const csvExporter: Exporter<unknown> = {
  *run({ analysis, speak }) {
    const files: ExportedFile[] = [];
    for (const { file, columns, rows } of tables) {
      yield files.length / tables.length;
      const lines = [csvLine(columns.map((column) => speak.text({ key: column })))];
      for (const row of rows(analysis)) lines.push(csvLine(row.map((cell) => cellText(cell, speak))));
      files.push({ path: `${file}.csv`, content: `${byteOrderMark}${lines.join('')}` });
    }
    return { kind: 'files', files, remarks: [] };
  },
};
