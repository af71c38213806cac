import type { Plan } from '../../shared/plan/plan.ts';

/**
 * The most objects that a window draws: some ten times what the largest networks have. What a change costs grows with them, and beyond it a window would
 * hang for more than a second.
 */
export const mostDrawn = 50_000;

/** How many objects of a plan are drawn, as cards and as lines. */
export function drawnObjects({ dataCenters, physicalConnections, vbrs, vpcs, notes, peerings }: Plan): number {
  return [dataCenters, physicalConnections, vbrs, vpcs, notes, peerings].reduce((sum, { length }) => sum + length, 0);
}
