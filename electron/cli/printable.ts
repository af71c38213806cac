import { plainLine } from '../../shared/export/plain-line.ts';

/** One line that is safe on a terminal, whatever names and paths carry. */
export function printable(line: string): string {
  return plainLine(line);
}
