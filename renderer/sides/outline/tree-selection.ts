import type { OutlineRow } from './outline-rows.ts';

/** The objects of the lines between two places, both included; the headings among them have none. */
export function idsBetween(rows: readonly OutlineRow[], from: number, to: number): string[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1).flatMap(({ node }) => node.id ?? []);
}

/** The selection with one object more, or without it when it was selected. */
export function withOrWithout(selection: readonly string[], id: string): string[] {
  return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];
}
