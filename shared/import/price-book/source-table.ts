/** A cell of a file that is imported. */
export interface SourceCell {
  readonly text: string;
  /** `formula`: the text is what its formula came to when the file was saved; `failed`: its formula came to nothing that can be read. */
  readonly origin: 'entered' | 'formula' | 'failed';
}

export interface SourceRow {
  /** From 1, as an editor or a spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly SourceCell[];
}

/** A sheet of a workbook, or a whole text file. */
export interface SourceTable {
  /** Empty for a text file. */
  readonly name: string;
  readonly rows: readonly SourceRow[];
  /** The file goes on behind the most rows that are read. */
  readonly goesOn: boolean;
}

/** The most rows of a table that are read: far more than any price list has. */
export const mostRows = 20_000;

/** The most rows that are pasted at a time: each is judged beside those that are there. */
export const mostPastedRows = 2000;

/** The most columns: twice as many as a price book has. */
export const mostColumns = 52;

export function isBlank({ cells }: SourceRow): boolean {
  return cells.every(({ text, origin }) => text.trim() === '' && origin !== 'failed');
}
