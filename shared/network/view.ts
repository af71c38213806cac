import type { EndState } from '../catalog/router-states.ts';
import type { PeeringNode } from './network.ts';

/**
 * How a plan is looked at. `designed`: what will be when everything in it is built; `today`: what stands on the network's day. In both, what
 * somebody withdrew or did not pay for is gone.
 */
export const views = ['designed', 'today'] as const;

export type View = (typeof views)[number];

/** Why a peering forwards nothing in a view: what its ends are, or its subscription that is unpaid for too long. */
export type Standstill = 'states' | 'unpaid';

/** Whether packets cross a peering in a view, as far as states and payment go. */
export function forwards(peering: PeeringNode, view: View): boolean {
  return standstillOf(peering, view) === undefined;
}

/** Why no packet crosses a peering in a view; undefined where packets do. */
export function standstillOf({ row, billing }: PeeringNode, view: View): Standstill | undefined {
  const works = workingStates[view];
  if (!works.has(row.initiator.state) || !works.has(row.acceptor.state)) return 'states';
  return billing.kind === 'stopped' || billing.kind === 'released' ? 'unpaid' : undefined;
}

/** An end that is not built yet counts as activated in the design; one that is suspended or deleted forwards nothing, nor does its other end. */
const workingStates: Readonly<Record<View, ReadonlySet<EndState>>> = {
  designed: new Set(['planned', 'created', 'connecting', 'accepting', 'activating', 'activated']),
  today: new Set(['activated']),
};
