import type { EndState } from '../catalog/router-states.ts';
import type { PeeringNode } from './network.ts';

/**
 * How a plan is looked at. `designed`: what will be when everything in it is built; `today`: what stands on the network's day. In both, what
 * somebody withdrew or did not pay for is gone.
 */
export const views = ['designed', 'today'] as const;

export type View = (typeof views)[number];

/**
 * Why a peering forwards nothing: an end is suspended or deleted, the subscription is unpaid for too long, or, of today's view alone, it is not
 * built or its building is not finished.
 */
export type Standstill = 'withdrawn' | 'unpaid' | 'not-built';

/** Whether packets cross a peering in a view, as far as states and payment go. */
export function forwards(peering: PeeringNode, view: View): boolean {
  return standstillOf(peering, view) === undefined;
}

/** Why no packet crosses a peering in a view; undefined where packets do. */
export function standstillOf({ row, billing }: PeeringNode, view: View): Standstill | undefined {
  const [one, other] = [row.initiator.state, row.acceptor.state];
  if (isWithdrawn(one) || isWithdrawn(other)) return 'withdrawn';
  if (billing.kind === 'stopped' || billing.kind === 'released') return 'unpaid';
  return view === 'designed' || (one === 'activated' && other === 'activated') ? undefined : 'not-built';
}

/** An end that was, and does not forward any more; its other end has nobody to forward to. */
function isWithdrawn(state: EndState): boolean {
  return state === 'suspending' || state === 'suspended' || state === 'deleted';
}
