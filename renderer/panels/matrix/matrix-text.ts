import type { Translator } from '../../../shared/messages/translator.ts';
import type { Reachability } from '../../../shared/network/reach.ts';
import { cellLook } from './cell-look.ts';
import type { AxisEntry } from './matrix-axis.ts';

/** The matrix as rows of a spreadsheet: tab-separated, names in the first row and column, a word for each pair. */
export function matrixText(
  reachability: Reachability,
  rows: readonly AxisEntry[],
  columns: readonly AxisEntry[],
  t: Translator['t'],
): string {
  const lines = [
    [t('matrix:fromTo'), ...columns.map(fullName)],
    ...rows.map((row) => [
      fullName(row),
      ...columns.map((column) => t(`matrix:look.${cellLook(reachability, row.at, column.at)}`)),
    ]),
  ];
  return lines.map((cells) => cells.map(asCell).join('\t')).join('\n');
}

function fullName({ name, inside }: AxisEntry): string {
  return inside === '' ? name : `${inside} / ${name}`;
}

/** One cell: without the characters that would end it, and never the beginning of a formula. */
function asCell(text: string): string {
  const line = text.replaceAll(/[\t\r\n]+/gu, ' ');
  return /^[=+\-@]/u.test(line) ? `'${line}` : line;
}
