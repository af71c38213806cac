import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre';
import { failure, type Result, success } from '../../result.ts';
import { mostColumns, mostRows, type SourceCell, type SourceTable } from './source-table.ts';
import { checkZip, type ZipProblem } from './zip-limits.ts';

/** Why a workbook is not read at all. */
export type WorkbookProblem = ZipProblem | 'encrypted' | 'unreadable';

const mostSheets = 20;

/** Reads the sheets of a workbook; formulas are not computed, what they came to when the file was saved is taken. */
export async function xlsxTables(bytes: Uint8Array): Promise<Result<readonly SourceTable[], WorkbookProblem>> {
  if (isOldContainer(bytes)) return failure('encrypted');
  const checked = checkZip(bytes);
  if (!checked.ok) return checked;
  try {
    const workbook = await readXlsx(bytes, {
      readStyles: true,
      sheets: (_, index) => index < mostSheets,
      // One row and one column more than are used tell whether the sheet goes on.
      range: `A1:BA${mostRows + 1}`,
    });
    return success(workbook.sheets.map(sourceTable));
  } catch {
    // Whatever a broken or hostile file makes the reader stumble over, the answer is the same: it is no workbook.
    return failure('unreadable');
  }
}

/** The container of workbooks before 2007, and of those with a password. */
function isOldContainer(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

function sourceTable({ name, rows, cells }: Sheet): SourceTable {
  const read = rows.slice(0, mostRows).map((values, row) => ({
    line: row + 1,
    cells: values.slice(0, mostColumns + 1).map((value, column) => sourceCell(value, cells?.get(`${row},${column}`))),
  }));
  return { name, rows: read, goesOn: rows.length > mostRows };
}

function sourceCell(value: CellValue, cell: Cell | undefined): SourceCell {
  const isFormula = cell?.formula !== undefined;
  const text = textOf(value, cell?.style?.numFmt);
  if (cell?.type === 'error' || (isFormula && text === '')) return { text, origin: 'failed' };
  return { text, origin: isFormula ? 'formula' : 'entered' };
}

function textOf(value: CellValue, format: string | undefined): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayText(value);
  return typeof value === 'number' ? numberText(value, format) : String(value);
}

/** A day where the time of day is midnight, else the whole point in time, which nothing in a price book is. */
function dayText(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
}

/** A number to the 15 digits that a spreadsheet holds, with the decimal places that its format shows where it needs no more. */
function numberText(value: number, format = ''): string {
  const held = Number(value.toPrecision(15));
  const places = /^[#,]*0\.(0{1,9})(?:$|[^0#])/u.exec(format)?.[1]?.length;
  if (places === undefined) return String(held);
  const shown = held.toFixed(places);
  return Number(shown) === held ? shown : String(held);
}
