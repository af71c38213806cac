import type { Peering, PeeringEnd } from '../../plan/rows.ts';

/** Whether the connection was initiated, as far as either end shows (guide, section 1): the table begins with that step. */
export function isInitiated({ initiator, acceptor }: Peering): boolean {
  return isPastCreated(initiator) || isPastCreated(acceptor);
}

function isPastCreated({ state }: PeeringEnd): boolean {
  return state !== 'planned' && state !== 'created';
}

/** Whether an id of the cloud (an interface, an account) stands there. */
export function isKnown(id: string | undefined): boolean {
  return id !== undefined && id.trim() !== '';
}
