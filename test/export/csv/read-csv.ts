/** Reads RFC 4180 and nothing wider: every record ends with CRLF, a quote stands only around a cell or doubled inside one. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  let row: string[] = [];
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at);
    row.push(cell);
    if (text[end] === ',') at = end + 1;
    else if (text.startsWith('\r\n', end)) {
      rows.push(row);
      row = [];
      at = end + 2;
    } else throw new Error(`neither a comma nor the end of a record at ${end}`);
  }
  if (row.length > 0) throw new Error('the last record has no end');
  return rows;
}

function quotedCell(text: string, from: number): [string, number] {
  let cell = '';
  for (let at = from; ; at++) {
    if (at >= text.length) throw new Error('a quote is not closed');
    if (text[at] !== '"') cell += text[at] ?? '';
    else if (text[at + 1] === '"') cell += text[at++] ?? '';
    else return [cell, at + 1];
  }
}

function plainCell(text: string, from: number): [string, number] {
  const end = /[,\r]/u.exec(text.slice(from));
  const cell = text.slice(from, end === null ? text.length : from + end.index);
  if (cell.includes('"') || cell.includes('\n')) throw new Error(`not a plain cell: ${cell}`);
  return [cell, from + cell.length];
}
