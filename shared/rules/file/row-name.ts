import type { ObjectTable, Rows } from '../../plan/plan.ts';

/** What a user calls a row, which need not be the one that its id leads to: its name, or its id where it has none. */
export function rowName(row: Rows[ObjectTable]): string {
  return 'name' in row && row.name.trim() !== '' ? row.name : row.id;
}
