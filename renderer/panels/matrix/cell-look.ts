import type { Reachability } from '../../../shared/network/reach.ts';

/** What a cell shows. `there` and `back`: packets arrive in that direction alone. */
export type CellLook = 'self' | 'reachable' | 'there' | 'back' | 'partial' | 'unreachable' | 'undetermined';

export function cellLook(reachability: Reachability, from: number, to: number): CellLook {
  if (from === to) return 'self';
  const verdict = reachability.verdict(from, to);
  if (verdict !== 'unreachable') return verdict;
  if (reachability.forward(from, to) === 'reachable') return 'there';
  return reachability.forward(to, from) === 'reachable' ? 'back' : 'unreachable';
}
