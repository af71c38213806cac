import type { Account } from '../plan/rows.ts';

/**
 * Colours that stay apart for colour-blind readers, by index; the window replaces them by variables of its theme.
 * Okabe and Ito, "Color Universal Design", https://jfly.uni-koeln.de/color/ (2008); grey in the place of black, which vanishes on a dark canvas.
 */
export const accountColors = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#D55E00',
  '#56B4E9',
  '#CC79A7',
  '#F0E442',
  '#6B7280',
] as const;

/** The colour index of every account in plan order; after the last colour it starts again, which the account's name makes harmless. */
export function accountColorIndexes(accounts: readonly Account[]): Map<string, number> {
  const indexes = new Map<string, number>();
  for (const { id } of accounts) if (!indexes.has(id)) indexes.set(id, indexes.size % accountColors.length);
  return indexes;
}
