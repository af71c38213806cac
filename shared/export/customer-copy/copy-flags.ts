/** What a customer copy can leave out, in the order in which it is offered. */
export const copyParts = ['ids', 'uids', 'names', 'addresses', 'prices', 'notes'] as const;

export type CopyPart = (typeof copyParts)[number];

/** Which parts are replaced or dropped. */
export type CopyFlags = Readonly<Record<CopyPart, boolean>>;

/** Flags for these parts alone. */
export function flagsOf(parts: readonly CopyPart[]): CopyFlags {
  const has = (part: CopyPart): boolean => parts.includes(part);
  return {
    ids: has('ids'),
    uids: has('uids'),
    names: has('names'),
    addresses: has('addresses'),
    prices: has('prices'),
    notes: has('notes'),
  };
}

export const allFlags: CopyFlags = flagsOf(copyParts);
