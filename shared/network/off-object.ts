/** The part of a node that can be switched off: itself, or the region that it is in. */
interface Switchable {
  readonly row: { readonly id: string; readonly region?: string };
}

/** The first of these nodes that is switched off, as the id by which it is: its own or its region's. */
export function offObject(without: ReadonlySet<string>, nodes: readonly Switchable[]): string | undefined {
  if (without.size === 0) return undefined;
  for (const { row } of nodes) {
    if (without.has(row.id)) return row.id;
    if (row.region !== undefined && without.has(row.region)) return row.region;
  }
  return undefined;
}
